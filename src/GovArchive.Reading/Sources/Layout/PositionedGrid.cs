using System.Collections.Immutable;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Layout;

/// <summary>A table from the places of its words.</summary>
/// <param name="Blocks">
/// Its grid, with the lines before it that are over no column; empty where it is in doubt what belongs to what.
/// </param>
/// <param name="Values">For each row with or without values the words of each column of values.</param>
internal sealed record PositionedGrid(ImmutableArray<Block> Blocks, ImmutableArray<ImmutableArray<ImmutableArray<Stretch>>> Values)
{
    public static readonly PositionedGrid None = new([], []);
}

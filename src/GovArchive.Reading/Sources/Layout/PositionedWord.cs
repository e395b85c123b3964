using System.Collections.Immutable;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Layout;

/// <summary>A word and the box it was printed in; lengths in any one unit, downwards and to the right.</summary>
/// <param name="Page">1-based.</param>
internal sealed record PositionedWord(int Page, double Left, double Top, double Right, double Bottom, string Text)
{
    /// <summary>What is raised or struck in it, by index in its text.</summary>
    public ImmutableArray<CellMark> Marks { get; init; } = [];
}

using System.Collections.Immutable;
using GovArchive.Reports.Tables.Heads;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>What is known of a row's cells from elsewhere in its table.</summary>
/// <param name="Layout">Where the values of full rows are.</param>
/// <param name="Order">Which cell is which by the heads; null for the form's order.</param>
/// <param name="Heads">What is over each cell, nearest first; empty where no grid tells.</param>
/// <param name="UnitsOf">
/// Finds the units of its sums of money, the nearest first: several where what is said contradicts itself. Few rows have any.
/// </param>
/// <param name="HasBlanks">Whether other rows of the table leave cells blank.</param>
internal sealed record RowReading(
    RowLayout Layout, HeadOrder? Order, ImmutableArray<ImmutableArray<string>> Heads, Func<ImmutableArray<string>> UnitsOf, bool HasBlanks)
{
    /// <summary>The scale of a cell that counts; null for none.</summary>
    public Func<GridCell, string?> ScaleOf { get; init; } = _ => null;

    /// <summary>The grid's row ends before its heads do.</summary>
    public bool IsShort { get; init; }

    /// <summary>Cells that reach over places of other rows.</summary>
    public HashSet<GridCell> Merged { get; init; } = [];
}

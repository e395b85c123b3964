using System.Collections.Immutable;
using GovArchive.Forms.Cells;

namespace GovArchive.Forms;

/// <summary>How the numbers of a table are.</summary>
public enum Arrangement
{
    /// <summary>Each row has its own label and its own numbers.</summary>
    Rows,

    /// <summary>All rows are side by side: one line of numbers under a header of two levels.</summary>
    Line,

    /// <summary>
    /// Each row has its own label, its own unit in a column for units, and one number; groups are lines without a number.
    /// </summary>
    List,
}

/// <summary>One statutory table.</summary>
/// <param name="UnitLabel">Label of the column of units, in a list; null in other arrangements.</param>
/// <param name="Compiled">The cells that its blocks make.</param>
public sealed record FormTable(
    string Id, string Title, Arrangement Arrangement, string? UnitLabel, ImmutableArray<FormBlock> Blocks, FormCells Compiled,
    ImmutableArray<Identity> Identities)
{
    /// <summary>What it is called where there is little room.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>Every cell with its row and column, in the form's order.</summary>
    public ImmutableArray<FormCell> AllCells => Compiled.All;

    /// <summary>The ids of <see cref="AllCells"/>.</summary>
    public ImmutableArray<CellId> Cells { get; } = [.. Compiled.All.Select(cell => cell.Id)];

    /// <summary>The rows in order, each with the block whose columns it has.</summary>
    public IEnumerable<(FormBlock Block, FormRow Row)> Rows => Blocks.SelectMany(block => block.Rows.Select(row => (block, row)));
}

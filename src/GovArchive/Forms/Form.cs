using System.Collections.Immutable;
using GovArchive.Diagnostics;

namespace GovArchive.Forms;

/// <summary>One edition of the statutory form: what a report has to contain, in the form's order.</summary>
/// <param name="Edition">"2014", "2019", "2021": the year it was first used for.</param>
/// <param name="Decree">The document that fixed it.</param>
/// <param name="FirstYear">First year of reports it was made for; some bodies use an edition early or late.</param>
public sealed record Form(
    string Edition, string Decree, int FirstYear, ImmutableArray<FormSection> Sections, ImmutableArray<FormTable> Tables)
{
    /// <summary>Every cell of the form, in the form's order.</summary>
    public ImmutableArray<CellId> Cells { get; } = [.. Tables.SelectMany(table => table.Cells)];

    private readonly ImmutableDictionary<CellId, FormCell> _cells =
        Tables.SelectMany(table => table.AllCells).ToImmutableDictionary(cell => cell.Id);

    /// <summary>The row, column and unit behind a cell id; null when this edition has no such cell.</summary>
    public FormCell? Find(CellId cell) => _cells.GetValueOrDefault(cell);

    /// <summary>The table of an id; null when this edition has none.</summary>
    public FormTable? Table(string id) => Tables.FirstOrDefault(table => table.Id == id);
}

/// <summary>One of the numbered sections of the report's text.</summary>
/// <param name="Id">"overview", "disclosure", "requests", "disputes", "problems", "other".</param>
/// <param name="Number">一 to 六.</param>
public sealed record FormSection(string Id, string Number, string Title, ImmutableArray<string> Aliases);

/// <summary>How the numbers of a table stand.</summary>
public enum Arrangement
{
    /// <summary>Each row has its own label and its own numbers.</summary>
    Rows,

    /// <summary>All rows stand side by side: one line of numbers under a header of two levels.</summary>
    Line,
}

/// <summary>One statutory table.</summary>
public sealed record FormTable(
    string Id, string Title, Arrangement Arrangement, ImmutableArray<FormBlock> Blocks, ImmutableArray<Identity> Identities)
{
    /// <summary>Every cell with its row and column, in the form's order.</summary>
    public ImmutableArray<FormCell> AllCells { get; } =
    [
        .. from block in Blocks
           from row in block.Rows
           from column in block.Columns
           select new FormCell(new CellId(Id, row.Id, column.Id), row, column),
    ];

    public ImmutableArray<CellId> Cells => [.. AllCells.Select(cell => cell.Id)];

    /// <summary>The rows in order, each with the block whose columns it has.</summary>
    public IEnumerable<(FormBlock Block, FormRow Row)> Rows => Blocks.SelectMany(block => block.Rows.Select(row => (block, row)));
}

/// <summary>Rows that share a header.</summary>
/// <param name="Label">A line of its own above the header, such as 第二十条第（一）项; null when there is none.</param>
/// <param name="Corner">What stands in the header above the rows' labels; null when the rows have none of their own.</param>
public sealed record FormBlock(string? Label, string? Corner, ImmutableArray<FormColumn> Columns, ImmutableArray<FormRow> Rows);

/// <summary>One row of a table.</summary>
/// <param name="Under">Labels of the groups it stands in, outermost first.</param>
/// <param name="StandsFor">Rows that this one is printed in place of; empty for ordinary rows.</param>
/// <param name="Optional">Not on the form itself: a table without it is complete.</param>
/// <param name="IsTotal">The row is the sum of others.</param>
public sealed record FormRow(
    string Id, string Label, ImmutableArray<string> Aliases, ImmutableArray<string> Under, ImmutableArray<string> StandsFor, bool Optional, bool IsTotal);

/// <summary>One column of a block.</summary>
/// <param name="Unit">件, 项, 万元.</param>
/// <param name="IsChange">The cell prints a change: <c>+3</c>, <c>-1</c>.</param>
public sealed record FormColumn(
    string Id, string Label, ImmutableArray<string> Aliases, ImmutableArray<string> Under, string Unit, bool IsChange, bool IsTotal);

/// <summary>A cell with the row and the column it stands in.</summary>
public sealed record FormCell(CellId Id, FormRow Row, FormColumn Column)
{
    public bool IsTotal => Row.IsTotal || Column.IsTotal;

    /// <summary>Names the cell for a reader: row label · column label.</summary>
    public string Name => $"{Row.Label} · {Column.Label}";
}

/// <summary>An equation of the form: the sums of both sides are equal in a report without faults.</summary>
/// <param name="Id">Table, identity and row or column: <c>requests/balance/total</c>.</param>
public sealed record Identity(string Id, ImmutableArray<CellId> Left, ImmutableArray<CellId> Right);

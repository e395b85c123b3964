using System.Collections.Immutable;
using GovArchive.Forms.Cells;

namespace GovArchive.Forms;

/// <summary>One edition of the statutory form: what a report has to contain, in the form's order.</summary>
/// <param name="Edition">"2014", "2019", "2021": the year it was first used for; "local" for what provinces and cities had before.</param>
/// <param name="Decree">The document that fixed it.</param>
/// <param name="FirstYear">First year of reports it was made for; some bodies use an edition early or late.</param>
public sealed record Form(
    string Edition, string Decree, int FirstYear, ImmutableArray<FormSection> Sections, ImmutableArray<FormTable> Tables)
{
    /// <summary>Every cell of the form, in the form's order.</summary>
    public ImmutableArray<CellId> Cells { get; } = [.. Tables.SelectMany(table => table.Cells)];

    /// <summary>The same in ordinal order of the ids, the order of every data file.</summary>
    public ImmutableArray<CellId> Ordered { get; } = [.. Tables.SelectMany(table => table.Cells).Order()];

    private readonly Dictionary<CellId, (FormCell Cell, int Index)> _cells = Tables.SelectMany(table => table.AllCells).OrderBy(cell => cell.Id).Index()
        .ToDictionary(entry => entry.Item.Id, entry => (entry.Item, entry.Index), CellIdComparer.Instance);

    private readonly ImmutableArray<FormCell> _renamed = [.. Tables.SelectMany(table => table.AllCells).Where(cell => !cell.Row.SameAs.IsEmpty)];

    /// <summary>The row, column and unit behind a cell id; null when this edition has no such cell.</summary>
    public FormCell? Find(CellId cell) => _cells.GetValueOrDefault(cell).Cell;

    /// <summary>A cell's place in <see cref="Ordered"/>; -1 when this edition has no such cell.</summary>
    public int IndexOf(CellId cell) => _cells.TryGetValue(cell, out var found) ? found.Index : -1;

    /// <summary>
    /// The cells of this edition that count what the given cells of another edition count together; those it has no equal of stay as they are, so that
    /// they are found on no report of this edition.
    /// </summary>
    public IEnumerable<CellId> Own(IEnumerable<CellId> cells)
    {
        var rest = cells.ToList();
        foreach (var cell in _renamed)
        {
            if (!cell.Row.SameAs.All(rest.Contains)) continue;
            rest.RemoveAll(cell.Row.SameAs.Contains);
            yield return cell.Id;
        }
        foreach (var cell in rest) yield return cell;
    }

    /// <summary>The table of an id; null when this edition has none.</summary>
    public FormTable? Table(string id) => Tables.FirstOrDefault(table => table.Id == id);
}

/// <summary>One of the numbered sections of the report's text.</summary>
/// <param name="Id">"overview", "disclosure", "requests", "disputes", "problems", "other"; before 2019 also "fees" and "statistics".</param>
/// <param name="Number">一 to 七; "" for an appendix, whose heading a report may lack.</param>
public sealed record FormSection(string Id, string Number, string Title, ImmutableArray<string> Aliases);

/// <summary>How the numbers of a table stand.</summary>
public enum Arrangement
{
    /// <summary>Each row has its own label and its own numbers.</summary>
    Rows,

    /// <summary>All rows stand side by side: one line of numbers under a header of two levels.</summary>
    Line,

    /// <summary>Each row has its own label, its own unit in a column for units, and one number; groups are lines without a number.</summary>
    List,
}

/// <summary>One statutory table.</summary>
/// <param name="UnitLabel">Label of the column of units, in a list; null in other arrangements.</param>
public sealed record FormTable(
    string Id, string Title, Arrangement Arrangement, string? UnitLabel, ImmutableArray<FormBlock> Blocks, ImmutableArray<Identity> Identities)
{
    /// <summary>Every cell with its row and column, in the form's order.</summary>
    public ImmutableArray<FormCell> AllCells { get; } =
    [
        .. from block in Blocks
           from row in block.Rows
           from column in block.Columns
           select new FormCell(new CellId(Id, row.Id, column.Id), row, row.Unit is { } unit ? column with { Unit = unit } : column)
           {
               IsAlwaysAsked = !row.Optional && row.StandsFor.IsEmpty && !Blocks.Any(other => other.Rows.Any(standIn => standIn.StandsFor.Contains(row.Id))),
           },
    ];

    public ImmutableArray<CellId> Cells => [.. AllCells.Select(cell => cell.Id)];

    /// <summary>The cells of each row, by the row's id.</summary>
    public ILookup<string, FormCell> CellsOfRow { get; } = (
        from block in Blocks
        from row in block.Rows
        from column in block.Columns
        select new FormCell(new CellId(Id, row.Id, column.Id), row, column)).ToLookup(cell => cell.Row.Id, StringComparer.Ordinal);

    /// <summary>The row that may be printed in place of a row, by that one's id; most rows have none.</summary>
    public ILookup<string, FormRow> StandIns { get; } = (
        from block in Blocks
        from row in block.Rows
        from other in row.StandsFor
        select (other, row)).ToLookup(entry => entry.other, entry => entry.row, StringComparer.Ordinal);

    /// <summary>The rows in order, each with the block whose columns it has.</summary>
    public IEnumerable<(FormBlock Block, FormRow Row)> Rows => Blocks.SelectMany(block => block.Rows.Select(row => (block, row)));
}

/// <summary>Rows that share a header.</summary>
/// <param name="Label">A line of its own above the header, such as 第二十条第（一）项; null when there is none.</param>
/// <param name="Corner">What stands in the header above the rows' labels; null when the rows have none of their own.</param>
public sealed record FormBlock(string? Label, string? Corner, ImmutableArray<FormColumn> Columns, ImmutableArray<FormRow> Rows)
{
    /// <summary>Whether a row of the form is one of this block's.</summary>
    public bool Has(FormRow row)
    {
        foreach (var own in Rows)
            if (ReferenceEquals(own, row)) return true;
        return false;
    }
}

/// <summary>One row of a table.</summary>
/// <param name="Under">Labels of the groups it stands in, outermost first.</param>
/// <param name="StandsFor">Rows that this one is printed in place of; empty for ordinary rows.</param>
/// <param name="Optional">Not on the form itself: a table without it is complete.</param>
/// <param name="IsTotal">The row is the sum of others.</param>
public sealed record FormRow(
    string Id, string Label, ImmutableArray<string> Aliases, ImmutableArray<string> Under, ImmutableArray<string> StandsFor, bool Optional, bool IsTotal)
{
    /// <summary>What the row is called outside its table; null where its label says enough.</summary>
    public string? Name { get; init; }

    /// <summary>What the form explains behind the label, in brackets; many reports leave it out. Null for nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>The row's own unit; null where it has its column's.</summary>
    public string? Unit { get; init; }

    /// <summary>Cells of later editions that together count the same; empty where none do. Rows with such cells have one column.</summary>
    public ImmutableArray<CellId> SameAs { get; init; } = [];
}

/// <summary>One column of a block.</summary>
/// <param name="Unit">件, 项, 万元, and in the older form 条, 次, 篇, 个, 人, 人次.</param>
/// <param name="IsChange">The cell prints a change: <c>+3</c>, <c>-1</c>.</param>
public sealed record FormColumn(
    string Id, string Label, ImmutableArray<string> Aliases, ImmutableArray<string> Under, string Unit, bool IsChange, bool IsTotal);

/// <summary>A cell with the row and the column it stands in; the column has the cell's own unit.</summary>
public sealed record FormCell(CellId Id, FormRow Row, FormColumn Column)
{
    public bool IsTotal => Row.IsTotal || Column.IsTotal;

    /// <summary>Every report should have it: its row is not optional, stands for no other, and none stands for it.</summary>
    public bool IsAlwaysAsked { get; init; }

    /// <summary>Names the cell for a reader: row label · column label, or the name that the form gives the row.</summary>
    public string Name => Row.Name ?? $"{Row.Label} · {Column.Label}";
}

/// <summary>An equation of the form: the sums of both sides are equal in a report without faults.</summary>
/// <param name="Id">Table, identity and row or column: <c>requests/balance/total</c>.</param>
public sealed record Identity(string Id, ImmutableArray<CellId> Left, ImmutableArray<CellId> Right)
{
    /// <summary>It joins cells of one row: nothing there stands for anything else.</summary>
    public bool IsOneRow { get; } = Left.Concat(Right).All(cell => cell.Row == Left[0].Row);
}

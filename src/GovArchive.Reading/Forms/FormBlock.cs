using System.Collections.Immutable;
using GovArchive.Forms.Cells;

namespace GovArchive.Forms;

/// <summary>Rows that share a header.</summary>
/// <param name="Label">A line of its own above the header, such as 第二十条第（一）项; null when there is none.</param>
/// <param name="Corner">What is in the header above the rows' labels; null when the rows have none of their own.</param>
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
/// <param name="Under">Labels of the groups it is in, outermost first.</param>
/// <param name="StandsFor">Rows that this one is printed in place of; empty for ordinary rows.</param>
/// <param name="Optional">Not on the form itself: a table without it is complete.</param>
/// <param name="IsTotal">The row is the sum of others.</param>
public sealed record FormRow(
    string Id, string Label, ImmutableArray<string> Aliases, ImmutableArray<string> Under, ImmutableArray<string> StandsFor, bool Optional,
    bool IsTotal)
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

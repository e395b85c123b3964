using System.Collections.Immutable;
using GovArchive.Forms.Cells;

namespace GovArchive.Forms;

/// <summary>A cell with the row and the column it is in; the column has the cell's own unit.</summary>
public sealed record FormCell(CellId Id, FormRow Row, FormColumn Column)
{
    /// <summary>Its place among the table's cells in ordinal order of the ids, from 0.</summary>
    public int Place { get; init; }

    /// <summary>Its row's index in <see cref="FormCells.OddRows"/>; -1 for a row that every report is asked for.</summary>
    public int OddRow { get; init; } = -1;

    /// <summary>Places of the cells whose sum it is printed in place of; empty for most.</summary>
    public ImmutableArray<int> StandsFor { get; init; } = [];

    public bool IsTotal => Row.IsTotal || Column.IsTotal;

    /// <summary>Every report should have it: its row is not optional, stands for no other, and none stands for it.</summary>
    public bool IsAlwaysAsked => OddRow < 0;

    /// <summary>Names the cell for a reader: row label · column label, or the name that the form gives the row.</summary>
    public string Name => Row.Name ?? $"{Row.Label} · {Column.Label}";
}

/// <summary>An equation of the form: the sums of both sides are equal in a report without faults.</summary>
/// <param name="Id">Table, identity and row or column: <c>requests/balance/total</c>.</param>
/// <param name="Left">Cells of one table.</param>
/// <param name="Right">Others of the same table.</param>
public sealed record Identity(string Id, ImmutableArray<FormCell> Left, ImmutableArray<FormCell> Right)
{
    /// <summary>It joins cells of one row: nothing there stands for anything else.</summary>
    public bool IsOneRow { get; } = Left.Concat(Right).All(cell => cell.Id.Row == Left[0].Id.Row);
}

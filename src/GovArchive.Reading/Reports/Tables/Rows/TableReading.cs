using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>What was read of one table.</summary>
/// <param name="Figures">Every cell of the table.</param>
/// <param name="LabelsFound">
/// Characters of the form's labels that the source has, side by side as on the form. The edition with more of it is the right one.
/// </param>
/// <param name="Pieces">Pieces of the stream that are this table's, in order.</param>
/// <param name="Placings">Why each row's numbers are its own, in the form's order.</param>
internal sealed record TableReading(
    FormTable Table, TableState State, TableCells Figures, ImmutableArray<Finding> Findings, int LabelsFound,
    ImmutableArray<Piece> Pieces, ImmutableArray<Placing> Placings)
{
    /// <summary>Most rows have twice the numbers that they should have: two reports are side by side.</summary>
    public bool IsDoubled { get; init; }

    public static TableReading Missing(FormTable table, string file, int labelsFound) => new(
        table, TableState.Missing, new TableCells(table, file), [], labelsFound, [], []);
}

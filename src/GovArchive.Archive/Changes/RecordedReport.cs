using System.Collections.Immutable;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Changes;

/// <summary>One report in a state of the archive: its numbers and what they were read from.</summary>
/// <param name="Edition">Of the form.</param>
/// <param name="Source">SHA-256 of the source, lower-case hexadecimal.</param>
/// <param name="Figures">The same of the file of figures typed in beside it; "" for none.</param>
/// <param name="Cells">See <see cref="PackedCells"/>; in the order of the record's cells of that edition.</param>
public sealed record RecordedReport(ReportKey Key, string Edition, string Source, string Figures, string Cells)
{
    public static RecordedReport Of(Report report) => new(
        report.Key, report.Content.Edition, report.Source.Sha256, report.Source.FiguresSha256 ?? "", PackedCells.Pack(report.Figures));

    /// <summary>
    /// What each cell says, by its id. Empty where the line does not fit the cells, as of a file that was not written by this program.
    /// </summary>
    /// <param name="cells">All cells of the edition, in ordinal order.</param>
    internal SortedDictionary<CellId, RecordedCell> Read(ImmutableArray<CellId> cells)
    {
        var (own, said) = (new SortedDictionary<CellId, RecordedCell>(), PackedCells.Unpack(Cells));
        if (said.Length != cells.Length) return own;
        for (var i = 0; i < cells.Length; i++) own[cells[i]] = said[i];
        return own;
    }
}

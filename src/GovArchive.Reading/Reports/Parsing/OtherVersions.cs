using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Parsing;

/// <summary>Compares the texts of a report that is several times in one source.</summary>
internal static class OtherVersions
{
    private const string Nothing = "(no value)";

    /// <summary>
    /// A finding for each other text of the same body and year that gives another value of a cell, or one that the report lacks; it names
    /// the cells.
    /// </summary>
    /// <param name="report">The one that counts.</param>
    /// <param name="all">All reports of the source, with where they begin.</param>
    public static IEnumerable<Finding> Of(ReportContent report, IEnumerable<(ReportContent? Content, Place? Place)> all)
    {
        foreach (var (other, place) in all)
        {
            if (other is null || other == report || other.Year != report.Year || other.AgencyName != report.AgencyName) continue;
            CellId[] cells = [
                .. other.Figures.Where(entry => Differs(report.Figures.GetValueOrDefault(entry.Key), entry.Value))
                    .Select(entry => entry.Key)];
            if (cells.Length == 0) continue;
            yield return FindingCodes.VersionsDiffer.At(
                place!.Value, cells.Length.ToString(CultureInfo.InvariantCulture), $"{cells[0]}",
                Shown(report.Figures.GetValueOrDefault(cells[0])), Shown(other.Figures[cells[0]]))
                with
            { Cells = [.. cells] };
        }
    }

    // What the other text lacks altogether contradicts nothing.
    private static bool Differs(Figure? own, Figure other) =>
        own is not null && other.State != FigureState.Absent && own.Value != other.Value;

    private static string Shown(Figure? figure) => figure?.Value is { } value ? Csv.Number(value) : Nothing;
}

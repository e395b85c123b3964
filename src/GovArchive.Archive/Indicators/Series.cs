using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Indicators;

/// <summary>A value of one year.</summary>
/// <param name="Value">Null when missing.</param>
/// <param name="Missing">Why it is; null when it is not.</param>
public sealed record SeriesPoint(int Year, decimal? Value, MissingReason? Missing);

/// <summary>A count of one agency over the years: one cell, or a sum of cells.</summary>
public static class Series
{
    /// <summary>
    /// One point for each year from the first report to the last, years without a report too. Empty for an agency without reports.
    /// </summary>
    public static ImmutableArray<SeriesPoint> Of(AgencyHistory history, Func<Report, IEnumerable<CellId>> cells) => history.Reports.IsEmpty
        ? []
        : [.. Enumerable.Range(history.Reports[0].Key.Year, history.Reports[^1].Key.Year - history.Reports[0].Key.Year + 1)
            .Select(year => At(history.ReportOn(year), year, cells))];

    private static SeriesPoint At(Report? report, int year, Func<Report, IEnumerable<CellId>> cells) =>
        report is null ? new SeriesPoint(year, null, MissingReason.NoReport) : Sum(report, cells(report));

    /// <summary>
    /// The sum of some cells of a report, or of the cells of its edition that count the same; a term without a value makes it unknown, not
    /// smaller.
    /// </summary>
    public static SeriesPoint Sum(Report report, IEnumerable<CellId> cells)
    {
        var sum = 0m;
        foreach (var cell in report.Form.Own(cells))
        {
            var figure = report.Figures.GetValueOrDefault(cell);
            if (figure?.Value is not { } value) return new SeriesPoint(report.Key.Year, null, MissingReasons.Of(figure));
            sum += value;
        }
        return new SeriesPoint(report.Key.Year, sum, null);
    }

    /// <summary>Years whose report follows another edition of the form than the report before it.</summary>
    public static IEnumerable<(int Year, string Edition)> FormChanges(AgencyHistory history) => history.Reports
        .Zip(history.Reports.Skip(1))
        .Where(pair => pair.First.Content.Edition != pair.Second.Content.Edition)
        .Select(pair => (pair.Second.Key.Year, pair.Second.Content.Edition));
}

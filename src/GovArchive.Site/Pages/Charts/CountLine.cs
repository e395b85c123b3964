using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts.Drawing;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Charts;

/// <summary>A count of an agency over the years as a chart, its table and its file have it.</summary>
/// <param name="Id">In files.</param>
/// <param name="Drawn">As drawn.</param>
/// <param name="Points">One a year, from the first report to the last.</param>
/// <param name="Findings">For each point the codes of what contradicts it, separated by spaces; "" for nothing.</param>
internal sealed record CountLine(string Id, ChartSeries Drawn, ImmutableArray<SeriesPoint> Points, ImmutableArray<string> Findings)
{
    /// <summary>Years whose value another number contradicts.</summary>
    public IEnumerable<int> ContradictedYears => Points.Zip(Findings).Where(pair => pair.Second.Length > 0).Select(pair => pair.First.Year);

    public static CountLine Of(Site site, AgencyHistory history, string id, string label, Func<Report, IEnumerable<CellId>> cells)
    {
        var points = Series.Of(history, cells);
        ImmutableArray<string> findings = [
            .. points.Select(point => point.Value is null ? "" : Codes(site, history.ReportOn(point.Year)!, cells))];
        return new CountLine(
            id, new ChartSeries(label, [.. points.Zip(findings).Select(pair => Drawing(pair.First, pair.Second, site.Words))]), points,
            findings);
    }

    /// <summary>What the table behind the chart says of a point.</summary>
    public string Shown(int point, SiteWords words) =>
        Points[point].Value is { } value
            ? Doubt.Signed(CellText.Number(value), Findings[point]) : CellText.Reason(Points[point].Missing!.Value, words);

    public IEnumerable<ChartNumber> Numbers(SiteWords words) => Points.Zip(Findings).Select(pair => new ChartNumber(
        pair.First.Year, Id, Drawn.Label, pair.First.Value, pair.First.Missing is { } reason ? CellText.Reason(reason, words) : "",
        pair.Second));

    private static ChartPoint Drawing(SeriesPoint point, string findings, SiteWords words) => new(
        point.Year, point.Value,
        point.Missing is { } reason ? CellText.Reason(reason, words) : findings.Length > 0 ? words["doubt.short"] : null)
    {
        Contradicted = findings.Length > 0,
    };

    private static string Codes(Site site, Report report, Func<Report, IEnumerable<CellId>> cells) =>
        Contradictions.Codes(site, report.Key, report.Form.Own(cells(report)));
}

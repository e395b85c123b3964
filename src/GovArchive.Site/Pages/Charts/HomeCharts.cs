using System.Collections.Immutable;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text;

namespace GovArchive.Pages.Charts;

/// <summary>
/// Three small charts over all agencies: how many report, and the middle one's applications and share granted. Medians, since a sum over
/// all would count what governments report for their departments twice; none of fewer than eight agencies, which would tell which reports
/// are held and no more.
/// </summary>
internal static class HomeCharts
{
    /// <param name="Agencies">How many agencies the value rests on.</param>
    /// <param name="Contradicted">How many of their numbers another contradicts.</param>
    private sealed record HomePoint(int Year, decimal? Value, int Agencies, int Contradicted);

    public static IEnumerable<ChartView> Of(Site site, Holdings all)
    {
        if (all.Years.IsEmpty) yield break;
        yield return Draw(
            site, "reports", [.. all.Years.Select(year => Count(all, year))], "",
            (id, words, series, _) => ColumnChart.Draw(id, words, series));
        // Where no year has eight agencies there is nothing to draw.
        if (Medians(site, all, "applications") is var applications && applications.Any(point => point.Value is not null))
            yield return Draw(site, "applications", applications, "", Line);
        if (Medians(site, all, "granted_share") is var granted && granted.Any(point => point.Value is not null))
            yield return Draw(site, "granted", granted, site.Words.Percent, Line);
    }

    private static string Line(string id, ChartWords words, ChartSeries series, string suffix) =>
        LineChart.Draw(id, words, [series], [], suffix);

    private static HomePoint Count(Holdings all, int year)
    {
        var count = all.Reporting.Count(holding => holding.On(year) is not null);
        return new HomePoint(year, count, count, 0);
    }

    private static ImmutableArray<HomePoint> Medians(Site site, Holdings all, string id)
    {
        var indicator = IndicatorCatalog.Find(id)!;
        var values = (from history in site.Reporting
                      from report in history.Reports
                      let value = Contradictions.Marked(site, indicator, history, report)
                      select (report.Key.Year, Value: value)).ToLookup(entry => entry.Year, entry => entry.Value);
        return
        [
            .. from year in all.Years
               let spread = Distribution.Of(values[year])
               select new HomePoint(
                   year, spread.Band is { } band ? Math.Round(band.Median, 1, MidpointRounding.AwayFromZero) : null, spread.Values.Length,
                   spread.Contradicted),
        ];
    }

    private static ChartView Draw(
        Site site, string name, ImmutableArray<HomePoint> points, string suffix, Func<string, ChartWords, ChartSeries, string, string> draw)
    {
        var (words, id) = (site.Words, "front-" + name);
        var (few, label) = (words["front.too_few"], words[$"front.{name}_label"]);
        var series = new ChartSeries(
            label, [.. points.Select(
                point => new ChartPoint(point.Year, point.Value, point.Value is null ? few : $"n = {CellText.Number(point.Agencies)}"))]);
        var last = points.LastOrDefault(point => point.Value is not null);
        var title = last is null
            ? few : words[$"front.{name}_last", CellText.Year(last.Year), CellText.Number(last.Value!.Value) + suffix,
                CellText.Number(last.Agencies)];
        var subtitle = words[$"front.{name}_subtitle"] + Doubt.Note(points.Sum(point => point.Contradicted), words);
        var text = ChartText.Of(
            words, title, subtitle, title + words["chart.all_years"], words["front.source", site.Config.Title, site.Config.Licence]);
        return new ChartView(
            id, new Html(draw(id, text, series, suffix)), text.Summary, [words["table.year"], label, words["front.n"]],
            [.. points.Reverse()
                .Select(point => new ChartRow(
                    CellText.Year(point.Year),
                    [point.Value is { } value
                        ? CellText.Number(value) + suffix : few, Doubt.Counted(point.Agencies, point.Contradicted, words)]))]);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages;

/// <summary>A drawing over all agencies, with the table behind it.</summary>
public sealed record HomeChart(string Id, Html Drawing, string Summary, string ValueName, ImmutableArray<HomeChartRow> Rows);

/// <param name="Value">Or why there is none.</param>
/// <param name="Agencies">How many agencies it rests on.</param>
public sealed record HomeChartRow(string Year, string Value, string Agencies);

/// <summary>
/// Three small charts over all agencies: how many report, and the middle one's applications and share granted. Medians, since a sum over all would count
/// what governments report for their departments twice; none of fewer than eight agencies, which would tell which reports are held and no more.
/// </summary>
internal static class HomeCharts
{
    public static IEnumerable<HomeChart> Of(Site site, Holdings all)
    {
        if (all.Years.IsEmpty) yield break;
        yield return Draw(site, "reports", [.. all.Years.Select(year => Count(all, year))], "");
        yield return Draw(site, "applications", Medians(site, all, "applications"), "");
        yield return Draw(site, "granted", Medians(site, all, "granted_share"), "%");
    }

    private static (int Year, decimal? Value, int Agencies) Count(Holdings all, int year)
    {
        var count = all.Reporting.Count(holding => holding.On(year) is not null);
        return (year, count, count);
    }

    private static (int Year, decimal? Value, int Agencies)[] Medians(Site site, Holdings all, string id)
    {
        var indicator = IndicatorCatalog.Find(id)!;
        var values = (from history in site.Reporting
                      from report in history.Reports
                      let value = Indicators.Of(indicator, history, report)
                      select (report.Key.Year, Value: value)).ToLookup(entry => entry.Year, entry => entry.Value);
        return
        [
            .. from year in all.Years
               let spread = Distribution.Of(values[year])
               select (year, spread.Band is { } band ? Math.Round(band.Median, 1, MidpointRounding.AwayFromZero) : (decimal?)null, spread.Values.Length),
        ];
    }

    private static HomeChart Draw(Site site, string name, (int Year, decimal? Value, int Agencies)[] points, string suffix)
    {
        var (words, known) = (site.Words, points.Where(point => point.Value is not null).ToArray());
        var series = new ChartSeries(words[$"front.{name}_label"],
            [.. points.Select(point => new ChartPoint(point.Year, point.Value, point.Value is null ? words["front.too_few"] : $"n = {CellText.Number(point.Agencies)}"))]);
        var title = known is [.., var last]
            ? words[$"front.{name}_last", Year(last.Year), CellText.Number(last.Value!.Value) + (suffix.Length == 0 ? "" : " " + suffix), CellText.Number(last.Agencies)]
            : words["front.too_few"];
        var chart = new ChartWords(title, words[$"front.{name}_subtitle"], title + words["chart.all_years"], words["front.source", site.Config.Title, site.Config.Licence])
        {
            Language = words.Language,
            Missing = words["missing.no_report"],
        };
        return new HomeChart(
            "front-" + name, new Html(LineChart.Draw("front-" + name, chart, [series], [], suffix)), chart.Summary, words[$"front.{name}_label"],
            [.. points.Reverse().Select(point => new HomeChartRow(Year(point.Year), point.Value is { } value ? CellText.Number(value) + suffix : words["front.too_few"], CellText.Number(point.Agencies)))]);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

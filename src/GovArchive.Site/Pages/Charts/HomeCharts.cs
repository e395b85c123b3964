using System.Collections.Immutable;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Charts;

/// <summary>
/// How much the middle body is asked and what it grants, over the years, with the middle half of all. Medians, since a sum over all would
/// count what governments report for their departments twice; none of fewer than eight bodies, which would tell which reports are held and
/// no more.
/// </summary>
internal static class HomeCharts
{
    // The words' key of each with its indicator.
    private static readonly (string Name, Indicator Indicator, Func<ReportLine, IndicatorValue> Value)[] Drawn =
    [
        ("applications", SummedIndicators.All[SummedIndicators.Applications], line => line.Counts[SummedIndicators.Applications]),
        ("granted", SummedIndicators.Rates[SummedIndicators.Granted], line => line.Rates[SummedIndicators.Granted]),
    ];

    public static IEnumerable<ChartView> Of(Site site, Holdings all)
    {
        foreach (var (name, indicator, value) in Drawn)
        {
            var spreads = Spreads(all, value);
            // Where no year has eight bodies there is nothing to draw.
            if (spreads.Any(year => year.Spread.Band is not null)) yield return Draw(site, name, indicator, spreads);
        }
    }

    // From the first year that has eight bodies: years before are empty space.
    private static ImmutableArray<(int Year, Distribution Spread)> Spreads(Holdings all, Func<ReportLine, IndicatorValue> value)
    {
        var values = all.Reporting.SelectMany(holding => holding.Lines).ToLookup(line => line.Year, value);
        return [.. all.Years.Select(year => (year, Distribution.Of(values[year]))).SkipWhile(year => year.Item2.Band is null)];
    }

    private static ChartView Draw(
        Site site, string name, Indicator indicator, ImmutableArray<(int Year, Distribution Spread)> spreads)
    {
        var (words, suffix, few) = (site.Words, IndicatorText.Suffix(indicator, site.Words), site.Words["front.too_few"]);
        SeriesPoint[] known = [.. spreads.Where(year => year.Spread.Band is not null)
            .Select(year => new SeriesPoint(year.Year, Rounded(year.Spread.Band!.Median), null))];
        var (turns, years) = ChartText.Turns(known, words, value => CellText.Number(value) + suffix);
        var title = words[$"front.{name}_title", turns, years, CellText.Number(spreads[^1].Spread.Values.Length)];
        var series = new ChartSeries(
            words[$"front.{name}_label"], [.. spreads.Select(year => new ChartPoint(
                year.Year, year.Spread.Band is { } band ? Rounded(band.Median) : null,
                year.Spread.Band is null ? few : $"n = {CellText.Number(year.Spread.Values.Length)}"))]);
        var peers = new ChartBand(
            words["front.band"], [.. spreads.Where(year => year.Spread.Band is not null)
                .Select(year => new BandYear(year.Year, Rounded(year.Spread.Band!.Low), Rounded(year.Spread.Band.High)))]);
        return new ChartView(
            "front-" + name,
            ChartText.Of(
                words, title, words[$"front.{name}_subtitle"] + Doubt.Note(spreads.Sum(year => year.Spread.Contradicted), words),
                title, words["front.source", site.Config.Title, site.Config.Licence]),
            LineChart.Draw([series], [], few, suffix, peers),
            [words["table.year"], "P25", words[$"front.{name}_label"], "P75", words["front.n"]],
            [
                .. spreads.Reverse().Select(year => new ChartRow(
                    CellText.Year(year.Year),
                    [.. Row(year.Spread), Doubt.Counted(year.Spread.Values.Length, year.Spread.Contradicted, words)])),
            ]);

        IEnumerable<string> Row(Distribution spread) => spread.Band is { } band
            ? [Shown(band.Low), Shown(band.Median), Shown(band.High)] : [few, "", ""];

        string Shown(decimal value) => CellText.Number(Rounded(value)) + suffix;
    }

    private static decimal Rounded(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}

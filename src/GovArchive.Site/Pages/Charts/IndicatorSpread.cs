using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Charts;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Charts;

/// <summary>How an indicator spreads over agencies year by year: a strip a year, with the numbers behind it.</summary>
internal static class IndicatorSpread
{
    private const int MostYears = 20;

    /// <summary>Null where no report of any year gives a value.</summary>
    /// <param name="site">Its words and sources.</param>
    /// <param name="indicator">What is drawn; of a yes or no the counts are.</param>
    /// <param name="values">Of every report of a year whose edition has the indicator.</param>
    public static ChartView? Of(Site site, Indicator indicator, SortedDictionary<int, List<IndicatorValue>> values)
    {
        if (values.Count == 0 || values.Values.All(year => year.TrueForAll(value => value.Value is null))) return null;
        var (last, words) = (values.Keys.Last(), site.Words);
        var first = Math.Max(values.Keys.First(), last - MostYears + 1);
        var years = Enumerable.Range(first, last - first + 1)
            .Select(year => (Year: CellText.Year(year), Spread: Distribution.Of(values.GetValueOrDefault(year) ?? []))).ToImmutableArray();
        if (indicator.Kind == IndicatorKind.YesNo) return Counted(site, indicator, years);
        var message = Message(indicator, years, words);
        var text = ChartText.Of(
            words, message, Subtitle(indicator, years, words),
            message + words["indicators.chart.desc", CellText.Year(first), CellText.Year(last)],
            words["indicators.chart.source", site.Config.Title, site.Config.AsOfText, site.Config.Licence]);
        var drawing = SpreadStrips.Draw(
            new SpreadWords(words["indicators.chart.dot"], words["indicators.chart.band"], words["indicators.chart.median"], null),
            [.. years.Reverse().Select(
                year => Strip(year.Year, year.Spread, values.ContainsKey(int.Parse(year.Year, CultureInfo.InvariantCulture)), words))],
            IndicatorText.Suffix(indicator, words));
        return new ChartView(
            "spread", text, drawing,
            [words["table.year"], words["indicators.known"], "P25", words["indicators.chart.median"], "P75", words["indicators.small"],
                words["indicators.gone"]],
            [
                .. years.Reverse().Select(year => new ChartRow(year.Year,
                [
                    Doubt.Counted(year.Spread.Values.Length, year.Spread.Contradicted, words), Shown(year.Spread.Band?.Low),
                    Shown(year.Spread.Band?.Median), Shown(year.Spread.Band?.High),
                    CellText.Number(year.Spread.SmallBases), CellText.Number(year.Spread.Missing),
                ])),
            ]);

        string Shown(decimal? value) => value is { } number ? IndicatorText.Number(indicator, number, words) : words["spread.too_few"];
    }

    // How many say yes and how many no, a bar a year.
    private static ChartView Counted(Site site, Indicator indicator, ImmutableArray<(string Year, Distribution Spread)> years)
    {
        var (words, name) = (site.Words, indicator.Name.In(site.Words.Language));
        var counts = years.Select(year => (year.Year, Yes: year.Spread.Values.Count(value => value == 1),
            No: year.Spread.Values.Count(value => value != 1), year.Spread.Missing)).ToArray();
        return new ChartView(
            "spread",
            ChartText.Of(
                words, indicator.Label.In(words.Language), name, name,
                words["indicators.chart.source", site.Config.Title, site.Config.AsOfText, site.Config.Licence]),
            ShareBars.Draw(
                [words["indicators.yes"], words["indicators.no"]],
                [.. counts.Select(year => new StackedYear(
                    int.Parse(year.Year, CultureInfo.InvariantCulture), [year.Yes, year.No], year.Yes + year.No)
                { SmallBase = year.Yes + year.No < Indicator.SmallBase })], [], words["indicators.chart.nothing"], words.Percent),
            [words["table.year"], words["indicators.yes"], words["indicators.no"], words["indicators.gone"]],
            [
                .. counts.Reverse().Select(year => new ChartRow(
                    year.Year, [CellText.Number(year.Yes), CellText.Number(year.No), CellText.Number(year.Missing)])),
            ]);
    }

    private static SpreadRow Strip(string year, Distribution spread, bool isThere, SiteWords words) => new(
        year, spread.Values, spread.Band is { } band ? (band.Low, band.Median, band.High) : null, spread.Values.Length)
    {
        Note = spread.Values.Length > 0 ? null : !isThere ? words["indicators.chart.not_held"] : spread.SmallBases > 0
            ? words["indicators.chart.only_small"] : words["indicators.chart.nothing"],
    };

    // The newest year with values: the one in the middle, of a few the least and the greatest, of a single agency its own.
    private static string Message(Indicator indicator, ImmutableArray<(string Year, Distribution Spread)> years, SiteWords words)
    {
        var (year, spread) = years.LastOrDefault(year => year.Spread.Values.Length > 0);
        if (spread is null) return words["indicators.chart.all_small", indicator.Label.In(words.Language)];
        var (label, count) = (indicator.Label.In(words.Language), CellText.Number(spread.Values.Length));
        string Number(decimal value) => IndicatorText.Number(indicator, value, words);
        return spread.Band is { } band ? words["indicators.chart.message", year, label, Number(band.Median), count]
            : spread.Values.Length == 1 ? words["indicators.chart.one", year, label, Number(spread.Values[0])]
            : words["spread.message", year, label, Number(spread.Values[0]), Number(spread.Values[^1]), count];
    }

    private static string Subtitle(Indicator indicator, ImmutableArray<(string Year, Distribution Spread)> years, SiteWords words)
    {
        var (name, unit, small) = (indicator.Name.In(words.Language), indicator.Unit.In(words.Language),
            years.Sum(year => year.Spread.SmallBases));
        var text = name + words["indicators.list_comma"] + unit + Doubt.Note(years.Sum(year => year.Spread.Contradicted), words);
        return small == 0 ? text : text + words["indicators.chart.left_out", CellText.Number(small)];
    }
}

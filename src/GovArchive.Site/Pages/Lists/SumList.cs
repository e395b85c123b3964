using System.Collections.Immutable;
using GovArchive.Indicators;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Lists;

/// <summary>What the agencies of one level and one kind report for one year, added up.</summary>
/// <param name="Reported">"n of m agencies reported".</param>
/// <param name="Sums">One for each summed indicator and each rate, each with how many reports gave the number.</param>
public sealed record SumRow(
    string Year, string? YearAddress, Choice Level, Choice Kind, ListNumber Reported, ImmutableArray<ListNumber> Sums);

/// <summary>How applications spread over the agencies of one level and one kind in one year.</summary>
/// <param name="Values">Agencies with the number, least, P25, median, P75, greatest.</param>
public sealed record QuartileRow(string Year, Choice Level, Choice Kind, ImmutableArray<ListNumber> Values);

/// <param name="Measures">Headers of the sums: words in the page's language.</param>
/// <param name="Spread">How applications spread in the newest year; null where there are too few to draw.</param>
public sealed record SumTable(
    ImmutableArray<string> Measures, ImmutableArray<SumRow> Rows, ImmutableArray<QuartileRow> Spreads, ChartView? Spread);

internal static class SumList
{
    public static SumTable Of(Site site, IEnumerable<Stratum> strata)
    {
        var all = strata.ToArray();
        return new SumTable(
            SummedIndicators.GroupLabels(site), [.. all.Select(stratum => Row(site, stratum))],
            [.. all.Select(stratum => Quartiles(site, stratum)).OfType<QuartileRow>()], GroupSpread.Of(site, all));
    }

    private static SumRow Row(Site site, Stratum stratum) => new(
        CellText.Year(stratum.Year), Urls.Year(stratum.Year), AgencyList.LevelOf(site, stratum.Level),
        AgencyList.KindOf(site, stratum.Kind),
        ListNumber.Of(stratum.Lines.Length, stratum.Registered, site.Words),
        [.. SummedIndicators.All.Select((_, i) => ListNumber.Of(stratum.Sum(i), site.Words)),
            .. SummedIndicators.Rates.Select((_, i) => Rate(site, stratum.Rate(i), stratum.Lines.Length))]);

    // With how many reports give n and N, and both; one on a small base is no rank.
    private static ListNumber Rate(Site site, GroupSums sums, int reports)
    {
        var words = site.Words;
        var given = words["group.of", CellText.Number(sums.Given), CellText.Number(reports)];
        if (sums.Rate is not { } rate)
            return new ListNumber(
                sums.Given == 0 ? words["group.none_given"] : CellText.Reason(MissingReason.NoBase, words), "", given, IsPart: true);
        var terms = words["group.of", CellText.Number(sums.Numerator!.Value), CellText.Number(sums.Denominator!.Value)];
        return new ListNumber(
            IndicatorText.Percent(rate, words), sums.Denominator < Indicator.SmallBase ? "" : Csv.Number(rate), $"{given} · {terms}",
            sums.Given < reports)
        { Doubt = Doubt.Of(sums.Contradicted, words) };
    }

    private static QuartileRow? Quartiles(Site site, Stratum stratum)
    {
        var spread = stratum.SpreadOf(SummedIndicators.Applications);
        if (spread.Values.Length < Distribution.FewestForBand) return null;
        decimal[] values = [spread.Values[0], spread.Quantile(0.25m), spread.Quantile(0.5m), spread.Quantile(0.75m), spread.Values[^1]];
        return new QuartileRow(
            CellText.Year(stratum.Year), AgencyList.LevelOf(site, stratum.Level), AgencyList.KindOf(site, stratum.Kind),
            [ListNumber.Of(spread.Values.Length) with { Doubt = Doubt.Of(spread.Contradicted, site.Words) },
                .. values.Select(value => ListNumber.Of(Math.Round(value, 1, MidpointRounding.AwayFromZero)))]);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>What the agencies of one level and one kind report for one year, added up.</summary>
/// <param name="Reported">"n of m agencies reported".</param>
/// <param name="Sums">One for each summed indicator, each with how many reports gave the number.</param>
public sealed record SumRow(string Year, string? YearAddress, Choice Level, Choice Kind, ListNumber Reported, ImmutableArray<ListNumber> Sums);

/// <summary>How applications spread over the agencies of one level and one kind in one year.</summary>
/// <param name="Values">Agencies with the number, least, P25, median, P75, greatest.</param>
public sealed record SumSpread(string Year, Choice Level, Choice Kind, ImmutableArray<ListNumber> Values);

/// <param name="Measures">Headers of the sums: words in the page's language.</param>
public sealed record SumTable(ImmutableArray<string> Measures, ImmutableArray<SumRow> Rows, ImmutableArray<SumSpread> Spreads);

internal static class SumList
{
    public static SumTable Of(Site site, IEnumerable<Stratum> strata)
    {
        var all = strata.ToArray();
        return new SumTable(SummedIndicators.Labels(site), [.. all.Select(stratum => Row(site, stratum))], [.. all.Select(stratum => Spread(site, stratum)).OfType<SumSpread>()]);
    }

    private static SumRow Row(Site site, Stratum stratum) => new(
        Year(stratum), Urls.Year(stratum.Year), AgencyList.LevelOf(site, stratum.Level), AgencyList.KindOf(site, stratum.Kind),
        new ListNumber(
            site.Words["group.of", CellText.Number(stratum.Lines.Length), CellText.Number(stratum.Registered)], stratum.Lines.Length.ToString(CultureInfo.InvariantCulture), "",
            stratum.Lines.Length < stratum.Registered),
        [.. SummedIndicators.All.Select((_, i) => ListNumber.Of(stratum.Sum(i), site.Words))]);

    private static SumSpread? Spread(Site site, Stratum stratum) => stratum.SpreadOf(SummedIndicators.Applications) is { } spread
        ? new SumSpread(Year(stratum), AgencyList.LevelOf(site, stratum.Level), AgencyList.KindOf(site, stratum.Kind),
        [
            ListNumber.Of(spread.Count), .. new[] { spread.Least, spread.P25, spread.Median, spread.P75, spread.Greatest }.Select(value => ListNumber.Of(Math.Round(value, 1, MidpointRounding.AwayFromZero))),
        ])
        : null;

    private static string Year(Stratum stratum) => stratum.Year.ToString(CultureInfo.InvariantCulture);
}

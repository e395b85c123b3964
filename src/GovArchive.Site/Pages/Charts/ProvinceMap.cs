using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Charts.Drawing;
using GovArchive.Charts.Small;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text;

namespace GovArchive.Pages.Charts;

/// <summary>The share granted by province: the middle one of its bodies, where at least three have one that may be compared.</summary>
/// <param name="Key">Steps of the shading.</param>
/// <param name="Rows">The same as a table: province, bodies, median.</param>
public sealed record ProvinceMap(
    string Title, string Subtitle, Html Drawing, ImmutableArray<KeyEntry> Key, ImmutableArray<string> Header, ImmutableArray<ChartRow> Rows)
{
    private const int Fewest = Distribution.FewestForMedian;

    // Where each step of the shading begins, in per cent.
    private static readonly int[] Steps = [0, 20, 30, 40, 50];

    /// <summary>Of the newest year in which a province has three; null where none has.</summary>
    internal static ProvinceMap? Of(Site site, Holdings all)
    {
        foreach (var year in all.Years.Reverse())
        {
            var spreads = (from holding in all.Reporting
                           let line = holding.On(year)
                           where line is not null
                           let province = Regions.Chain(holding.Agency.RegionCode).FirstOrDefault()
                           where province is not null
                           group line.Rates[SummedIndicators.Granted] by province into values
                           select (Province: values.Key, Spread: Distribution.Of(values)))
                .OrderBy(entry => entry.Province.Code, StringComparer.Ordinal).ToArray();
            if (Array.Exists(spreads, entry => entry.Spread.Values.Length >= Fewest))
                return Of(site, SummedIndicators.Rates[SummedIndicators.Granted], year, spreads);
        }
        return null;
    }

    private static ProvinceMap Of(Site site, Indicator indicator, int year, (Region Province, Distribution Spread)[] spreads)
    {
        var words = site.Words;
        var told = spreads.Where(entry => entry.Spread.Values.Length >= Fewest).Select(entry => entry.Spread.Median!.Value).ToArray();
        var title = words[
            "front.map_title", CellText.Year(year), CellText.Number(told.Length),
            IndicatorText.Number(indicator, told.Min(), words), IndicatorText.Number(indicator, told.Max(), words)];
        return new ProvinceMap(
            title, words["front.map_subtitle", CellText.Number(Fewest)],
            TileMap.Draw([.. spreads.Select(entry => TileOf(site, indicator, entry.Province, entry.Spread))], title),
            [
                .. Steps.Select((step, i) => Step(i + 1, i == Steps.Length - 1
                    ? words["front.map_above", CellText.Number(step)]
                    : words["front.map_step", CellText.Number(step), CellText.Number(Steps[i + 1])])),
                Step(0, words["front.map_few", CellText.Number(Fewest)]),
            ],
            [words["list.place"], words["front.n"], indicator.Label.In(words.Language)],
            [
                .. spreads.Select(entry => new ChartRow(
                    site.Named(entry.Province), [CellText.Number(entry.Spread.Values.Length), Median(site, indicator, entry.Spread)])),
            ]);
    }

    private static Tile TileOf(Site site, Indicator indicator, Region province, Distribution spread)
    {
        var median = spread.Values.Length >= Fewest ? spread.Median : null;
        return new Tile(
            province.Code, Short(province.Name),
            median is { } value ? Lettering.OneDecimal(value) : site.Words["front.map_bodies", CellText.Number(spread.Values.Length)],
            median is { } share ? Array.FindLastIndex(Steps, step => share >= step) + 1 : 0,
            $"{site.Named(province)}{site.Words["colon"]}{Median(site, indicator, spread)}, n = {CellText.Number(spread.Values.Length)}",
            // From the home page, which alone has the map.
            Urls.Region(province.Code));
    }

    private static string Median(Site site, Indicator indicator, Distribution spread) => spread.Values.Length >= Fewest
        ? IndicatorText.Number(indicator, spread.Median!.Value, site.Words) : site.Words["front.map_few", CellText.Number(Fewest)];

    private static KeyEntry Step(int step, string text) =>
        new($"<rect class=\"q{CellText.Number(step)}\" x=\".5\" y=\".5\" width=\"15\" height=\"15\"/>", text);

    private static string Short(string name) => name.StartsWith("内蒙古", StringComparison.Ordinal) ? "内蒙古"
        : name.StartsWith("黑龙江", StringComparison.Ordinal) ? "黑龙江" : name[..Math.Min(2, name.Length)];
}

using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Charts;

/// <summary>The middle half of an agency's peers over its years, for the chart of its applications.</summary>
internal static class AgencyBand
{
    public const string Measure = "applications";

    /// <summary>Null where no year has enough peers. The bands are worked out once for an archive: a page only looks its own up.</summary>
    public static ChartBand? Of(Site site, AgencyHistory history)
    {
        var indicator = IndicatorCatalog.Find(Measure)!;
        var years = history.Reports
            .Select(report => (report.Key.Year, Band: IndicatorSurvey.BandOf(site, indicator, history.Agency, report.Key.Year)))
            .Where(year => year.Band is not null).ToArray();
        if (years.Length == 0) return null;
        var (least, most) = (years.Min(year => year.Band!.Count), years.Max(year => year.Band!.Count));
        return new ChartBand(
            site.Words["charts.band", least == most ? CellText.Number(least) : $"{CellText.Number(least)}–{CellText.Number(most)}"],
            [.. years.Select(year => new BandYear(year.Year, Rounded(year.Band!.Low), Rounded(year.Band.High)))]);
    }

    /// <summary>P25 and P75 of a year for the chart's table; empty ones in a year without a band, nothing without any.</summary>
    public static ImmutableArray<string> Cells(ChartBand? band, int year) =>
        band is null ? [] : band.Years.FirstOrDefault(one => one.Year == year) is { } own
            ? [CellText.Number(own.Low), CellText.Number(own.High)] : ["", ""];

    /// <summary>The same for the chart's file.</summary>
    public static IEnumerable<ChartNumber> Numbers(ChartBand? band) =>
        band is null
            ? [] : band.Years.Select(year => new ChartNumber(year.Year, "peers_p25", "P25", year.Low, ""))
                .Concat(band.Years.Select(year => new ChartNumber(year.Year, "peers_p75", "P75", year.High, "")));

    private static decimal Rounded(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}

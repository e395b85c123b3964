using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Lists;

/// <summary>
/// The share of requests granted in lists: of one report, and of the bodies of a place the middle one, never of fewer than three.
/// </summary>
internal static class GrantedShare
{
    private const int Fewest = Distribution.FewestForMedian;

    private static Indicator Indicator => SummedIndicators.Rates[SummedIndicators.Granted];

    /// <summary>That of a report with n/N behind it; null stands for no report.</summary>
    public static ListNumber Of(Site site, ReportLine? line)
    {
        if (line is null) return new ListNumber("", "");
        var value = line.Rates[SummedIndicators.Granted];
        if (value.Value is not { } share) return ListNumber.Of(value, line.Report.Key, site.Words);
        var note = site.Words["group.of", CellText.Number(value.Numerator!.Value), CellText.Number(value.Denominator!.Value)];
        return Shown(site, share, note) with { Doubt = Doubt.Of(value, line.Report.Key, site.Words), IsPart = value.IsSmallBase };
    }

    /// <summary>That of the middle one of some reports, with how many there are behind it.</summary>
    public static ListNumber MiddleOf(Site site, IEnumerable<ReportLine> lines)
    {
        var spread = Distribution.Of(lines.Select(line => line.Rates[SummedIndicators.Granted]));
        return spread.Values.Length >= Fewest
            ? Shown(site, spread.Median!.Value, $"n = {CellText.Number(spread.Values.Length)}") with
            {
                Doubt = Doubt.Of(spread.Contradicted, site.Words),
            }
            : new ListNumber(
                site.Words["list.granted_few", CellText.Number(Indicator.SmallBase), CellText.Number(Fewest)], "");
    }

    /// <summary>The newest year in which one of some places has enough bodies; null where none has.</summary>
    public static int? NewestYear(Site site, IReadOnlyCollection<IReadOnlyCollection<Holding>> places)
    {
        foreach (var year in Holdings.Of(site).Years.Reverse())
            if (places.Any(place => place.Count(holding => IsKnown(holding.On(year))) >= Fewest)) return year;
        return null;
    }

    private static bool IsKnown(ReportLine? line) => line?.Rates[SummedIndicators.Granted].IsComparable == true;

    private static ListNumber Shown(Site site, decimal share, string note) =>
        new(IndicatorText.Number(Indicator, share, site.Words), Csv.Number(share), note) { Bar = Csv.Number(decimal.Clamp(share, 0, 100)) };
}

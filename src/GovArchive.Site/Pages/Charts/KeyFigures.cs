using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;
using GovArchive.Charts.Small;
using GovArchive.Indicators;
using GovArchive.Pages.Cells;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text;

namespace GovArchive.Pages.Charts;

/// <summary>One of the four numbers a page begins with.</summary>
/// <param name="Figure">The number as pages show it; why there is none.</param>
/// <param name="Unit">"" for a share, and where there is no number.</param>
/// <param name="State">
/// CSS class: few on a small base, gone where there is no number, flagged where another contradicts it, else "".
/// </param>
/// <param name="Address">Its evidence in the report; null where there is no number.</param>
/// <param name="Year">The report's.</param>
/// <param name="Base">n/N of a share, or how many in a hundred; "" for neither.</param>
/// <param name="Change">Against the year before, or why none is told; "" for nothing.</param>
/// <param name="Spark">The newest years; null for a single year, and on a report's page, of which there are as many as reports.</param>
/// <param name="Peers">Who it is seen against; null where no group has eight.</param>
public sealed record KeyFigure(
    string Name, string Figure, string Unit, string State, string? Address, string Year, string Base, string Change, Html? Spark,
    KeyPeers? Peers);

/// <param name="Text">Who they are, how many and their median.</param>
/// <param name="Address">The indicator's page, where each of them is.</param>
/// <param name="Strip">Where the body stands among them; null on a report's page, where the median is said.</param>
public sealed record KeyPeers(string Text, string Address, Html? Strip);

/// <summary>Requests received, requests handled, the share granted, reviews and lawsuits of a year.</summary>
internal static class KeyFigures
{
    /// <summary>The words' key of each with its indicator, and the one its peers are compared by.</summary>
    private static readonly (string Name, string Indicator, string Compared)[] All =
    [
        ("received", "applications", "applications"), ("handled", "handled", "completion_rate"),
        ("granted", "granted_share", "granted_share"),
        ("disputes", "disputes_per_100_applications", "disputes_per_100_applications"),
    ];

    /// <summary>Of an agency: each of its newest report that gives it.</summary>
    public static ImmutableArray<KeyFigure> Of(Site site, AgencyHistory history) =>
        [.. All.Select(entry => Of(site, history, Newest(history, entry.Indicator), entry))];

    /// <summary>Of one report, for its own page.</summary>
    public static ImmutableArray<KeyFigure> Of(Site site, AgencyHistory history, Report report) =>
        [.. All.Select(entry => Of(site, history, report, entry, isOnPage: true))];

    // On the report's own page the place alone.
    private static string Evidence(Indicator indicator, Report report, bool isOnPage)
    {
        var address = NumberEvidence.Address(indicator.Numerator, report);
        return isOnPage && address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : address;
    }

    private static Report Newest(AgencyHistory history, string indicator) => history.Reports.Reverse()
        .FirstOrDefault(report => Shown(IndicatorValue.Of(IndicatorCatalog.Find(indicator)!, history, report), indicator) is not null)
        ?? history.Reports[^1];

    // Of disputes the number itself is shown, how many that is for a hundred requests beside it.
    private static decimal? Shown(IndicatorValue value, string indicator) => indicator == All[3].Indicator ? value.Numerator : value.Value;

    private static KeyFigure Of(
        Site site, AgencyHistory history, Report report, (string Name, string Indicator, string Compared) entry, bool isOnPage = false)
    {
        var (words, indicator) = (site.Words, IndicatorCatalog.Find(entry.Indicator)!);
        var value = Contradictions.Marked(site, indicator, history, report);
        var (shown, isShare) = (Shown(value, entry.Indicator), entry.Name == "granted");
        var missing = shown is null ? CellText.Reason(value.Missing ?? MissingReason.Absent, words) : null;
        return new KeyFigure(
            words["figure." + entry.Name],
            missing ?? (isShare ? IndicatorText.Number(indicator, shown!.Value, words) : CellText.Number(shown!.Value)),
            missing is null && !isShare ? words["figure.unit_" + entry.Name, CellText.Number(shown!.Value)] : "",
            missing is not null ? "gone" : value.Contradicted.Length > 0 ? "flagged" : isShare && value.IsSmallBase ? "few" : "",
            missing is null ? Evidence(indicator, report, isOnPage) : null, CellText.Year(report.Key.Year),
            Base(words, entry.Name, indicator, value), missing is null ? Change(site, indicator, value, history, report, entry.Name) : "",
            isOnPage ? null : Spark(site, history, report, entry, indicator),
            Peers(site, history, report, entry.Compared, hasStrip: !isOnPage));
    }

    private static string Base(SiteWords words, string name, Indicator indicator, IndicatorValue value) => name switch
    {
        "granted" => IndicatorText.Base(indicator, value),
        "disputes" when value.IsComparable => words["figure.per_hundred", IndicatorText.Number(indicator, value.Value!.Value, words)],
        _ => "",
    };

    // A direction is told only between two numbers that may be compared: what is noted keeps them apart.
    private static string Change(
        Site site, Indicator indicator, IndicatorValue value, AgencyHistory history, Report report, string name)
    {
        var (words, year) = (site.Words, report.Key.Year);
        if (value.Contradicted.Length > 0) return words["key_fact.contradicted", CellText.Year(year)];
        if (history.ReportOn(year - 1) is not { } before) return words["key_fact.no_year_before"];
        var then = Contradictions.Marked(site, indicator, history, before);
        if (then.Contradicted.Length > 0) return words["key_fact.contradicted", CellText.Year(year - 1)];
        var (now, earlier) = (Shown(value, indicator.Id), Shown(then, indicator.Id));
        if (earlier is null) return words["key_fact.no_value_before"];
        if (name == "granted")
            return value.IsSmallBase ? words["key_fact.small_base"]
                : then.IsSmallBase ? words["key_fact.small_base_before", CellText.Year(year - 1), IndicatorText.Base(indicator, then)]
                : Difference(words, now!.Value - earlier.Value, "points", null);
        return Difference(words, now!.Value - earlier.Value, "number", earlier);
    }

    private static string Difference(SiteWords words, decimal difference, string kind, decimal? of)
    {
        if (difference == 0) return words["key_fact.same"];
        var size = kind == "points" ? Lettering.OneDecimal(Math.Abs(difference)) : CellText.Number(Math.Abs(difference));
        var text = words[$"key_fact.{(difference > 0 ? "up" : "down")}_{kind}", size];
        return of is not >= Indicator.SmallBase ? text
            : text + words["key_fact.percent", IndicatorText.Change(difference / of.Value * 100, words)];
    }

    private static Html? Spark(
        Site site, AgencyHistory history, Report report, (string Name, string Indicator, string Compared) entry, Indicator indicator)
    {
        if (history.Reports.Length == 1) return null;
        var words = site.Words;
        var first = Math.Max(history.Reports[0].Key.Year, report.Key.Year - Sparks.MostYears + 1);
        return Sparks.Draw(
            new ChartSeries(words["figure." + entry.Name], [.. Enumerable.Range(first, report.Key.Year - first + 1).Select(Point)]));

        ChartPoint Point(int year)
        {
            if (history.ReportOn(year) is not { } one) return new ChartPoint(year, null, words["missing.no_report"]);
            var value = Contradictions.Marked(site, indicator, history, one);
            var shown = Shown(value, entry.Indicator);
            return new ChartPoint(
                year, shown is { } number ? Math.Round(number, 1, MidpointRounding.AwayFromZero) : null,
                shown is null ? CellText.Reason(value.Missing ?? MissingReason.Absent, words) : null,
                SmallBase: entry.Name == "granted" && value.IsSmallBase)
            { Contradicted = value.Contradicted.Length > 0 };
        }
    }

    private static KeyPeers? Peers(Site site, AgencyHistory history, Report report, string compared, bool hasStrip)
    {
        var (words, indicator) = (site.Words, IndicatorCatalog.Find(compared)!);
        if (IndicatorSurvey.NearestTo(site, indicator, history.Agency, report.Key.Year) is not var (peers, band)) return null;
        return new KeyPeers(
            words["figure.peers", peers.Name(site), CellText.Number(band.Count), indicator.Label.In(words.Language),
                IndicatorText.Number(indicator, band.Median, words)],
            Urls.Indicator(compared), hasStrip ? Strip() : null);

        Html Strip()
        {
            var own = Contradictions.Marked(site, indicator, history, report);
            return Sparks.Strip(
                new SpreadRow("", [], (band.Low, band.Median, band.High), band.Count) { Marked = own.IsComparable ? own.Value : null },
                IndicatorText.Suffix(indicator, words));
        }
    }
}

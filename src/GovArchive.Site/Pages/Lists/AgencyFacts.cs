using System.Globalization;
using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Pages.Cells;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Lists;

/// <summary>One key statistic as a sentence.</summary>
/// <param name="Text">What it is of; what is missing in one sentence.</param>
/// <param name="Value">With its unit; null where there is none.</param>
/// <param name="Base">n/N of a rate; null for what is no rate.</param>
/// <param name="Change">Against the year before; "" where there is nothing to compare.</param>
/// <param name="Note">A caution: a small base, a year that is not there; "" for nothing.</param>
/// <param name="Address">The indicator's page; null where several are spoken of.</param>
/// <param name="State">CSS class: few on a small base, gone where there is no value, else "".</param>
public sealed record AgencyFact(string Text, FactNumber? Value, FactBase? Base, string Change, string Note, string? Address, string State);

/// <param name="Address">Its evidence in the report.</param>
public sealed record FactNumber(string Text, string Unit, string Address);

/// <summary>What a rate is worked out from, each with its evidence in the report.</summary>
public sealed record FactBase(FactNumber Part, FactNumber Whole);

/// <summary>The newest report's key statistics as sentences: number, change and direction, n/N; what is missing is said.</summary>
internal static class AgencyFacts
{
    private static readonly string[] Told =
    [
        "applications", "handled", "granted_share", "granted_or_partly_share", "refused_share", "unavailable_share", "carried_out",
        "reviews", "suits",
        "disputes_per_100_applications", "normative_documents_issued", "sums_holding_share", "published_on_time",
    ];

    public static IEnumerable<AgencyFact> Of(Site site, AgencyHistory history)
    {
        var report = history.Reports[^1];
        var values = Told.Select(id => IndicatorCatalog.Find(id)!)
            .Where(indicator => indicator.AppliesTo(report.Content.Edition))
            .Select(indicator => (Indicator: indicator, Value: Contradictions.Marked(site, indicator, history, report)))
            .ToLookup(entry => entry.Value.Missing);
        return values[null].Select(entry => Of(site, entry.Indicator, entry.Value, history, report))
            .Concat(values.Where(group => group.Key is not (null or MissingReason.NotKnown))
                .Select(group => Missing(site.Words, group.Key!.Value, [.. group.Select(entry => entry.Indicator)])));
    }

    // What is missing for the same reason is said in one sentence; what nobody can tell, such as whether it was on time, is not.
    private static AgencyFact Missing(SiteWords words, MissingReason reason, Indicator[] indicators) => new(
        words["key_fact.missing", CellText.Reason(reason, words),
            string.Join(words["key_fact.comma"], indicators.Select(indicator => indicator.Label.In(words.Language)))],
        null, null, "", "", null, "gone");

    private static AgencyFact Of(Site site, Indicator indicator, IndicatorValue value, AgencyHistory history, Report report)
    {
        var words = site.Words;
        var (label, address, state) = (indicator.Label.In(words.Language), Urls.Indicator(indicator.Id), IndicatorText.Class(value));
        var text = IndicatorText.Of(indicator, value, words);
        var note = Note(site, indicator, value, history, report);
        var unit = indicator.Kind != IndicatorKind.Count ? "" : value.Value == 1
            ? words["unit_one." + indicator.Unit.English] : indicator.Unit.In(words.Language);
        return new AgencyFact(
            label, new FactNumber(text, unit, NumberEvidence.Address(indicator.Numerator, report)), Base(indicator, value, report),
            note.Length == 0 && indicator.Kind != IndicatorKind.YesNo
                ? Change(words, indicator, value.Value!.Value, IndicatorValue.Of(indicator, history, report.Key.Year - 1)) : "",
            note, address, state);
    }

    private static FactBase? Base(Indicator indicator, IndicatorValue value, Report report) =>
        indicator.Denominator is { } denominator && value is { Numerator: { } part, Denominator: { } whole }
            ? new FactBase(
                new FactNumber(CellText.Number(part), "", NumberEvidence.Address(indicator.Numerator, report)),
                new FactNumber(CellText.Number(whole), "", NumberEvidence.Address(denominator, report)))
            : null;

    // Percentages change by points, numbers by their difference and by per cent.
    private static string Change(SiteWords words, Indicator indicator, decimal now, IndicatorValue before)
    {
        if (before.Value is not { } then) return "";
        var difference = now - then;
        if (difference == 0) return words["key_fact.same"];
        var direction = difference > 0 ? "up" : "down";
        if (indicator.Denominator is not null)
            return words[$"key_fact.{direction}_{(IndicatorText.IsPercent(indicator) ? "points" : "number")}",
                OneDecimal(Math.Abs(difference))];
        var number = words[$"key_fact.{direction}_number", CellText.Number(Math.Abs(difference))];
        return then < Indicator.SmallBase
            ? number
            : number + words[
                "key_fact.percent", (difference > 0 ? "+" : "−") + OneDecimal(Math.Abs(difference) / then * 100) + words.Percent];
    }

    // A direction is reported only between two numbers that may be compared: what is noted keeps them apart.
    private static string Note(Site site, Indicator indicator, IndicatorValue value, AgencyHistory history, Report report)
    {
        var words = site.Words;
        if (value.Contradicted.Length > 0) return words["key_fact.contradicted", CellText.Year(report.Key.Year)];
        if (value.IsSmallBase) return words["key_fact.small_base"];
        if (history.ReportOn(report.Key.Year - 1) is not { } before) return indicator.Id == Told[0] ? words["key_fact.no_year_before"] : "";
        var then = Contradictions.Marked(site, indicator, history, before);
        if (then.Contradicted.Length > 0) return words["key_fact.contradicted", CellText.Year(before.Key.Year)];
        if (then.IsSmallBase)
            return words["key_fact.small_base_before", CellText.Year(before.Key.Year), IndicatorText.Base(indicator, then)];
        return indicator.Id == Told[0] && then.Value is null ? words["key_fact.no_value_before"] : "";
    }


    private static string OneDecimal(decimal value) => value.ToString("#,##0.0", CultureInfo.InvariantCulture);
}

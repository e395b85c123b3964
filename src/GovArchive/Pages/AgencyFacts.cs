using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>One key statistic as a sentence.</summary>
/// <param name="Note">What stands smaller behind it: the base of a rate, or why there is no comparison; "" for nothing.</param>
public sealed record Fact(string Text, string Note);

/// <summary>The newest report's key statistics as sentences: number, change and direction, n/N; what is missing is said.</summary>
internal static class AgencyFacts
{
    /// <summary>Rates on a smaller base than this are given with a warning.</summary>
    private const int SmallBase = 30;

    public static IEnumerable<Fact> Of(Site site, AgencyHistory history)
    {
        var report = history.Reports[^1];
        yield return Received(site, history, report);
        yield return Handled(site, report);
        yield return Disputes(site, report, "review", ["review"]);
        yield return Disputes(site, report, "suits", ["suit_direct", "suit_after_review"]);
        yield return Checked(site, report);
    }

    private static Fact Received(Site site, AgencyHistory history, Report report)
    {
        var words = site.Words;
        CellId[] cells = [Outcomes.Total("received")];
        var now = Series.Sum(report, cells);
        if (now.Value is not { } value) return new Fact(words["fact.received_missing", CellText.Reason(now.Missing!.Value, words)], "");
        var text = words["fact.received", CellText.Number(value)];
        if (history.ReportOn(report.Key.Year - 1) is not { } before) return new Fact(text, words["fact.no_year_before"]);
        if (Series.Sum(before, cells).Value is not { } then) return new Fact(text, words["fact.no_value_before"]);
        return new Fact(text, (value - then) switch
        {
            0 => words["fact.same"],
            > 0 and var more => words["fact.more", CellText.Number(more), Percent(more, then)],
            var less => words["fact.less", CellText.Number(-less), Percent(-less, then)],
        });
    }

    private static Fact Handled(Site site, Report report)
    {
        var words = site.Words;
        var handled = Series.Sum(report, [Outcomes.Total("handled_total")]);
        if (handled.Value is not { } total) return new Fact(words["fact.handled_missing", CellText.Reason(handled.Missing!.Value, words)], "");
        var granted = Series.Sum(report, [Outcomes.Total("granted")]);
        if (total == 0 || granted.Value is not { } part) return new Fact(words["fact.handled", CellText.Number(total)], "");
        return new Fact(
            words["fact.handled_granted", CellText.Number(total), CellText.Number(part), Percent(part, total)],
            $"{CellText.Number(part)}/{CellText.Number(total)}" + (total < SmallBase ? words["fact.small_base"] : ""));
    }

    private static Fact Disputes(Site site, Report report, string kind, string[] rows)
    {
        var words = site.Words;
        var total = Series.Sum(report, rows.Select(row => new CellId("disputes", row, "total")));
        if (total.Value is not { } value) return new Fact(words[$"fact.{kind}_missing", CellText.Reason(total.Missing!.Value, words)], "");
        var corrected = Series.Sum(report, rows.Select(row => new CellId("disputes", row, "corrected")));
        return new Fact(words["fact." + kind, CellText.Number(value)], corrected.Value is { } part && value > 0 ? words["fact.corrected", CellText.Number(part)] : "");
    }

    private static Fact Checked(Site site, Report report)
    {
        var checks = IdentityCheck.Of(report).ToLookup(check => check.State);
        var (holds, fails) = (checks[IdentityState.Holds].Count(), checks[IdentityState.Fails].Count());
        if (holds + fails == 0) return new Fact(site.Words["fact.nothing_to_check"], "");
        return new Fact(
            site.Words["fact.checked", CellText.Number(holds + fails), CellText.Number(holds)],
            fails == 0 ? "" : site.Words["fact.checks_fail", CellText.Number(fails)]);
    }

    private static string Percent(decimal part, decimal whole) =>
        whole == 0 ? "" : (part / whole * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}

using System.Collections.Immutable;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;

namespace GovArchive.Checks;

/// <summary>What rules made of one report.</summary>
/// <param name="Tallies">By the rule's place in <see cref="CheckRules.All"/>.</param>
public sealed record CheckedReport(ImmutableArray<Finding> Findings, ImmutableArray<CheckTally> Tallies)
{
    /// <summary>
    /// By the rules that need nothing but the report and the one on the year before; what was found when it was read counts too.
    /// </summary>
    /// <param name="before">Null where the archive has none.</param>
    internal static CheckedReport Of(FullReport report, FullReport? before)
    {
        var read = report.Report.Content.Findings;
        var found = new List<Finding>(read);
        ImmutableArray<CheckTally> tallies =
        [
            .. CheckRules.All.Select(rule => Count(rule.OfBody(report, before), found)
                + new CheckTally(0, read.Count(finding => rule.Codes.Contains(finding.Code)), default)),
        ];
        return new CheckedReport([.. found], tallies);
    }

    /// <summary>With what other rules made of it.</summary>
    internal CheckedReport With(Func<CheckRule, IEnumerable<CheckResult>> results)
    {
        var found = new List<Finding>(Findings);
        ImmutableArray<CheckTally> tallies = [.. CheckRules.All.Select((rule, i) => Tallies[i] + Count(results(rule), found))];
        return new CheckedReport([.. found], tallies);
    }

    private static CheckTally Count(IEnumerable<CheckResult> results, List<Finding> found)
    {
        var (held, failed, missing) = (0, 0, new List<WhyNot>());
        foreach (var result in results)
        {
            if (result.State == CheckState.Holds) held++;
            if (result.State == CheckState.Fails) failed++;
            if (result.Why is { } why) missing.Add(why);
            if (result.Finding is { } finding) found.Add(finding);
        }
        return new CheckTally(held, failed, WhyNotCounts.Of(missing));
    }
}

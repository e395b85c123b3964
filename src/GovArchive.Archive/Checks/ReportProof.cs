using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks;

/// <summary>One report against every rule, comparison by comparison: what a body asks before it publishes.</summary>
/// <param name="Rules">
/// In the order of <see cref="CheckRules.All"/>, each with its comparisons; none where the report has nothing that the rule compares.
/// </param>
/// <param name="Reading">What was found when it was read and is no rule's: how its figures were placed. In order of places.</param>
public sealed record ReportProof(Report Report, ImmutableArray<RuleProof> Rules, ImmutableArray<Finding> Reading)
{
    /// <summary>What each rule makes of the report.</summary>
    /// <param name="history">Its body with the report itself and those of other years that are known.</param>
    /// <param name="report">One of them.</param>
    internal static ReportProof Of(AgencyHistory history, Report report)
    {
        var archive = CheckedReports.Of(
            new Archive([history], ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty)).Archive;
        (history, report) = (archive.Agencies[0], archive.Agencies[0].ReportOn(report.Key.Year)!);
        var (full, found) = (FullReport.Of(report), report.Content.Findings.Order(Finding.Order).ToArray());
        var before = history.ReportOn(report.Key.Year - 1) is { } last ? FullReport.Of(last) : null;
        var bodies = new RegisteredBodies(archive);
        return new ReportProof(
            report,
            [
                .. CheckRules.All.Select(rule => new RuleProof(
                    rule,
                    [
                        .. found.Where(finding => rule.Codes.Contains(finding.Code)).Select(CheckResult.Fails),
                        .. rule.OfBody(full, before),
                        .. rule.Beside?.Invoke(bodies, history, report) ?? [],
                    ])),
            ],
            [.. found.Where(finding => CheckRules.Find(finding.Code) is null)]);
    }
}

/// <summary>What one rule made of a report.</summary>
/// <param name="Results">A result each comparison.</param>
public sealed record RuleProof(CheckRule Rule, ImmutableArray<CheckResult> Results)
{
    public int Held => Results.Count(result => result.State == CheckState.Holds);

    /// <summary>Comparisons that fail: the report contradicts itself, last year's or the form.</summary>
    public int Failed => Failures.Count(finding => finding.Severity <= Severity.Warning);

    /// <summary>Those that do not hold and may be right all the same.</summary>
    public int Noted => Failures.Count(finding => finding.Severity == Severity.Note);

    /// <summary>Comparisons that cannot be made, by what they lack.</summary>
    public IEnumerable<(WhyNot Why, int Count)> NotMade =>
        Results.Where(result => result.Why is not null).GroupBy(result => result.Why!.Value).OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Count()));

    /// <summary>What does not agree, in order of places.</summary>
    public IEnumerable<Finding> Failures => Results.Select(result => result.Finding).OfType<Finding>().Order(Finding.Order);
}

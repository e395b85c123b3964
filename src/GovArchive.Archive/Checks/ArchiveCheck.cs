using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks;

/// <summary>Applies all rules to an archive, or to one report.</summary>
public static class ArchiveCheck
{
    /// <summary>
    /// What the rules that need no other report find in one, and what was found when it was read; sorted. That tables lack cells is left
    /// out: the content says so itself, table by table.
    /// </summary>
    public static ImmutableArray<Finding> Alone(ReportContent content)
    {
        var report = new Report(new ReportKey("", content.Year ?? 0), new Provenance("", ""), content);
        var found = CheckedReport.Of(FullReport.Of(report), null).Findings;
        return [.. found.Where(finding => finding.Code != FindingCodes.TableMissing && finding.Code != FindingCodes.TablePartial)
            .Order(Finding.Order)];
    }

    /// <summary>What every rule makes of one report by itself and, where that is known, beside the one on the year before.</summary>
    /// <param name="agency">Whose they are; level and place may be unknown.</param>
    /// <param name="report">With its prose at hand.</param>
    /// <param name="before">The report on the year before; null to leave what needs it as not possible.</param>
    public static ReportProof Proof(Agency agency, Report report, Report? before) =>
        ReportProof.Of(new AgencyHistory(agency, before is null ? [report] : [before, report]), report);

    /// <summary>What all rules make of an archive.</summary>
    /// <param name="archive">Its reports, corrected or not: rules compare what is printed.</param>
    /// <param name="read">What was made of them while they were loaded; null to make it now.</param>
    public static CheckedArchive Run(Archive archive, CheckedReports? read = null)
    {
        if (read is null) (archive, read) = CheckedReports.Of(archive);
        var bodies = new RegisteredBodies(archive);
        var findings = ImmutableArray.CreateBuilder<ReportFinding>();
        var tallies = ImmutableSortedDictionary.CreateBuilder<ReportKey, ImmutableArray<CheckTally>>();
        // The archive has its reports in order already.
        foreach (var (report, made) in Beside(archive, read, bodies))
        {
            tallies.Add(report, made.Tallies);
            findings.AddRange(FindingIds.Give(report, made.Findings.Order(Finding.Order)));
        }
        return new CheckedArchive(findings.DrainToImmutable(), tallies.ToImmutable());
    }

    /// <summary>
    /// What an earlier check made, with one body's reports checked anew by the rules that need no other body. What the other rules made of
    /// them stays, until all are applied again.
    /// </summary>
    /// <param name="before">Of the archive as it was.</param>
    /// <param name="read">With the body's reports as they are now.</param>
    public static CheckedArchive Again(CheckedArchive before, CheckedReports read, AgencyHistory agency)
    {
        var id = agency.Agency.Id;
        var sides = before.Findings.ToLookup(entry => Math.Sign(string.CompareOrdinal(entry.Key.AgencyId, id)));
        var kept = sides[0].Where(entry => CheckRules.Find(entry.Finding.Code)?.Beside is not null)
            .ToLookup(entry => entry.Key, entry => entry.Finding);
        var (findings, tallies) = (ImmutableArray.CreateBuilder<ReportFinding>(), before.Tallies.ToBuilder());
        findings.AddRange(sides[-1]);
        tallies.RemoveRange(before.Tallies.Keys.Where(key => key.AgencyId == id));
        foreach (var report in agency.Reports)
        {
            var (made, old) = (read.Of(report.Key), before.Tallies.GetValueOrDefault(report.Key, []));
            findings.AddRange(FindingIds.Give(report.Key, made.Findings.Concat(kept[report.Key]).Order(Finding.Order)));
            tallies[report.Key] =
                [.. made.Tallies.Select((tally, i) => CheckRules.All[i].Beside is null || old.IsEmpty ? tally : old[i])];
        }
        findings.AddRange(sides[1]);
        return new CheckedArchive(findings.ToImmutable(), tallies.ToImmutable());
    }

    private static (ReportKey Report, CheckedReport Made)[] Beside(Archive archive, CheckedReports read, RegisteredBodies bodies)
    {
        var reports = archive.Agencies.SelectMany(agency => agency.Reports.Select(report => (Agency: agency, Report: report))).ToArray();
        var made = new (ReportKey, CheckedReport)[reports.Length];
        Parallel.For(0, reports.Length, i =>
        {
            var (agency, report) = reports[i];
            made[i] = (report.Key, read.Of(report.Key).With(rule => rule.Beside?.Invoke(bodies, agency, report) ?? []));
        });
        return made;
    }

    /// <summary>The explanations that name no finding of their report: what they explain is gone, or the id is misspelt.</summary>
    /// <param name="archive">Its explanations.</param>
    /// <param name="found">What was found in it.</param>
    public static IEnumerable<Finding> UnusedExplanations(Archive archive, IEnumerable<ReportFinding> found)
    {
        var ids = archive.Explanations.IsEmpty ? [] : found.Select(entry => (entry.Key, entry.Id)).ToHashSet();
        return from report in archive.Explanations
               from explanation in report.Value
               where !ids.Contains((report.Key, explanation.Finding))
               select FindingCodes.ExplanationForNothing.At(explanation.Place, explanation.Finding, report.Key.ToString());
    }
}

/// <summary>What all rules made of an archive.</summary>
/// <param name="Findings">What does not hold, and what was found when the sources were read, in order of reports and places.</param>
/// <param name="Tallies">Of each report, by the rule's place in <see cref="CheckRules.All"/>.</param>
public sealed record CheckedArchive(
    ImmutableArray<ReportFinding> Findings, ImmutableSortedDictionary<ReportKey, ImmutableArray<CheckTally>> Tallies);

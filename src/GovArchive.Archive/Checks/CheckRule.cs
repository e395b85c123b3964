using GovArchive.Archives;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks;

/// <summary>One rule that reports are checked against.</summary>
/// <param name="Id">snake_case; is in findings.csv and in addresses.</param>
/// <param name="Codes">The findings it may produce, and no others. No code is of two rules.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Compares">What it sets against what, in one sentence.</param>
public sealed record CheckRule(string Id, FindingCode[] Codes, Words Title, Words Compares)
{
    /// <summary>What it makes of a report by itself; null where it needs others too, or is applied while sources are read.</summary>
    internal Func<Report, ReportProse, IEnumerable<CheckResult>>? Alone { get; init; }

    /// <summary>
    /// What it makes of a report and the one on the year before, null where the archive has none; null where it needs no such report.
    /// </summary>
    internal Func<FullReport, FullReport?, IEnumerable<CheckResult>>? Between { get; init; }

    /// <summary>What it makes of a report among those of its body and of others; null where it needs no others.</summary>
    internal Func<RegisteredBodies, AgencyHistory, Report, IEnumerable<CheckResult>>? Beside { get; init; }

    /// <summary>Applied while sources are read: its findings are in the data files, and what it compared and found right is not.</summary>
    public bool IsOfReading => Alone is null && Between is null && Beside is null;

    /// <summary>What can be made while a body's reports are loaded one after the other.</summary>
    internal IEnumerable<CheckResult> OfBody(FullReport report, FullReport? before) =>
        (Alone?.Invoke(report.Report, report.Prose) ?? []).Concat(Between?.Invoke(report, before) ?? []);
}

/// <summary>What a rule made of one report.</summary>
/// <param name="Held">Comparisons that hold.</param>
/// <param name="Failed">Comparisons that do not; each has a finding.</param>
/// <param name="Missing">Comparisons that cannot be made, by what is missing.</param>
public readonly record struct CheckTally(int Held, int Failed, WhyNotCounts Missing)
{
    /// <summary>Comparisons that cannot be made.</summary>
    public int NotPossible => Missing.Total;

    public static CheckTally operator +(CheckTally a, CheckTally b) => new(a.Held + b.Held, a.Failed + b.Failed, a.Missing + b.Missing);
}

using System.Collections.Concurrent;
using GovArchive.Reports;

namespace GovArchive.Checks;

/// <summary>
/// What the rules that need one report alone made of an archive's reports while these were loaded: then their prose is at hand, which is
/// left on the disk afterwards. Used from several threads.
/// </summary>
public sealed class CheckedReports
{
    private readonly ConcurrentDictionary<ReportKey, CheckedReport> _all = new();

    /// <summary>Checks a report whose prose is at hand.</summary>
    public void Look(Report report) => _all[report.Key] = CheckedReport.Alone(report, report.Content.Prose.Read());

    /// <summary>What was made of a report; made now where it was not looked at.</summary>
    internal CheckedReport Of(Report report) =>
        _all.TryGetValue(report.Key, out var seen) ? seen : CheckedReport.Alone(report, report.Content.Prose.Read());
}

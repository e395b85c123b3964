using System.Collections.Concurrent;
using GovArchive.Archives;
using GovArchive.Checks.Copies;
using GovArchive.Checks.Rules;
using GovArchive.Reports;

namespace GovArchive.Checks;

/// <summary>
/// What the rules that need no other body made of an archive's reports while these were loaded: then their prose is at hand, which is left
/// on the disk afterwards. Used from several threads.
/// </summary>
public sealed class CheckedReports
{
    private readonly ConcurrentDictionary<ReportKey, CheckedReport> _all = new();

    /// <summary>
    /// Checks the reports of one body, year by year, while the prose of each is at hand, and adds the prints of their texts.
    /// </summary>
    public Func<Report, Report> Look()
    {
        var texts = new TextLook();
        FullReport? last = null;
        return report =>
        {
            var prose = report.Content.Prose.Read();
            var full = new FullReport(report with { Print = texts.Of(report.Key, prose) }, prose);
            _all[report.Key] = CheckedReport.Of(full, last?.Report.Key.Year == report.Key.Year - 1 ? last : null);
            last = full;
            return full.Report;
        };
    }

    /// <summary>The same of an archive that was loaded without: its texts are read for it now.</summary>
    public static (Archive Archive, CheckedReports Read) Of(Archive archive)
    {
        var read = new CheckedReports();
        return (archive with { Agencies = [.. archive.Agencies.Select(Looked)] }, read);

        AgencyHistory Looked(AgencyHistory agency) => agency with { Reports = [.. agency.Reports.Select(read.Look())] };
    }

    /// <summary>What was made of a report that was looked at.</summary>
    internal CheckedReport Of(ReportKey report) => _all[report];
}

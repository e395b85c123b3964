using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>A report with its prose at hand, which is left on the disk otherwise.</summary>
public sealed record FullReport(Report Report, ReportProse Prose)
{
    public static FullReport Of(Report report) => new(report, report.Content.Prose.Read());
}

using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>A report that says it received requests and handled none at all.</summary>
internal static class NothingHandledRule
{
    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose)
    {
        var received = report.Figures.PrintedOf(new CellId("requests", "received", "total"));
        var handled = report.Figures.PrintedOf(new CellId("requests", "handled_total", "total"));
        yield return received is null || handled is null
            ? CheckResult.Missing(WhyNot.NoValue)
            : CheckResult.Of(
                received == 0 || handled > 0,
                () => FindingCodes.NothingHandled.At(new Place(report.Source.File), $"{received}"));
    }
}

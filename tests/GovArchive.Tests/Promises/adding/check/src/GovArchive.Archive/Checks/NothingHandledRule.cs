using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;

namespace GovArchive.Checks;

/// <summary>A report that says it received requests and handled none at all.</summary>
internal static class NothingHandledRule
{
    public static IEnumerable<ReportFinding> Run(Archive archive) =>
        from report in archive.Reports
        let received = report.Figures.PrintedOf(new CellId("requests", "received", "total"))
        let handled = report.Figures.PrintedOf(new CellId("requests", "handled_total", "total"))
        where received > 0 && handled == 0
        select new ReportFinding(report.Key, FindingCodes.NothingHandled.At(new Place(report.Source.File), $"{received}"));
}

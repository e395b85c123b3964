using GovArchive.Agencies;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>The way to a report, with the state of its tables.</summary>
/// <param name="State">complete, partial or missing: the least good of its tables.</param>
public sealed record ReportLink(string Agency, string Year, string Address, string State, string StateText)
{
    internal static ReportLink To(Site site, Agency agency, Report report)
    {
        var state = ReportState.Word(ReportState.Of(report));
        return new ReportLink(
            site.Named(agency), CellText.Year(report.Key.Year), Urls.Report(report.Key), state, site.Words["tables." + state]);
    }
}

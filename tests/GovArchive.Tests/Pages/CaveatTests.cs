using System.Collections.Immutable;
using AngleSharp.Dom;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Pages;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Pages;

/// <summary>What must be known before a number is quoted is on the page beside it.</summary>
public class CaveatTests
{
    // Figures alone, of which the sum is wrong: 10 + 0 is not 5 + 0.
    private static readonly Site Doubted = SiteOf(
        "requests/received/total,10\nrequests/carried_in/total,0\nrequests/handled_total/total,5\nrequests/carried_out/total,0");

    [Fact]
    public void A_report_of_which_only_figures_are_held_says_so() =>
        Assert.Equal(Doubted.Words["report.figures_only"], Shown(Doubted, "report").QuerySelector("main .notice")!.TextContent);

    [Theory]
    [InlineData("agencies")]
    [InlineData("year")]
    [InlineData("indicator")]
    public void A_number_of_a_list_that_another_contradicts_has_a_mark_that_leads_to_why(string kind)
    {
        var marks = Shown(Doubted, kind).QuerySelectorAll("#list td.number a.doubt");
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.EndsWith("agencies/yunxi/2023/#findings", mark.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(marks, mark => Assert.StartsWith(Doubt.Sign, mark.TextContent, StringComparison.Ordinal));
        Assert.Empty(Shown(SiteOf("requests/received/total,10"), kind).QuerySelectorAll("#list td.number a.doubt"));
    }

    private static IDocument Shown(Site site, string kind) =>
        RenderedPage.Of(PageKinds.All.Single(one => one.Name == kind).All(site).First());

    private static Site SiteOf(string figures)
    {
        var agency = new Agency { Id = "yunxi", Name = "云溪县示例局", Level = Level.County, Sector = "industry" };
        var history = new AgencyHistory(agency, [SampleReports.OfFigures(figures)]);
        return GroupArchive.Site(new Archive([history], ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty));
    }
}

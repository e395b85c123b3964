using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Pages.Lists;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Tests.Datasets;

namespace GovArchive.Tests.Pages;

/// <summary>The share granted in lists, of one body and of the middle one of a place.</summary>
public sealed class GrantedShareTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_body_has_its_share_with_what_it_is_taken_of_and_a_bar()
    {
        var site = Of(History("a", 2022, (12, 40)));
        Assert.Equal(new ListNumber("30.0 %", "30", "group.of") { Bar = "30" }, GrantedShare.Of(site, Line(site, "a", 2022)));
        Assert.Equal(new ListNumber("", ""), GrantedShare.Of(site, null));
    }

    [Fact]
    public void A_small_base_is_marked_and_no_base_is_a_reason()
    {
        var site = Of(History("a", 2022, (1, 4)), History("b", 2022, (0, 0)));
        Assert.True(GrantedShare.Of(site, Line(site, "a", 2022)).IsPart);
        Assert.Equal(new ListNumber("missing.no_base", ""), GrantedShare.Of(site, Line(site, "b", 2022)));
    }

    [Fact]
    public void A_place_has_the_middle_share_of_three_that_may_be_compared()
    {
        var site = Of(
            History("a", 2022, (12, 40)), History("b", 2022, (20, 40)), History("c", 2022, (4, 40)), History("d", 2022, (29, 29)));
        var lines = Holdings.Of(site).Reporting.Select(holding => holding.On(2022)!).ToArray();
        Assert.Equal(new ListNumber("30.0 %", "30", "n = 3") { Bar = "30" }, GrantedShare.MiddleOf(site, lines));
        Assert.Equal(new ListNumber("list.granted_few", ""), GrantedShare.MiddleOf(site, lines[..2]));
    }

    [Fact]
    public void Places_are_compared_in_the_newest_year_in_which_one_has_three()
    {
        var site = Of(
            History("a", 2021, (12, 40), (9, 40), (9, 40)), History("b", 2021, (20, 40), (9, 40)), History("c", 2021, (4, 40), (9, 40)));
        Assert.Equal(2022, GrantedShare.NewestYear(site, [Holdings.Of(site).Reporting]));
        Assert.Null(GrantedShare.NewestYear(site, [[.. Holdings.Of(site).Reporting.Take(2)]]));
    }

    private static ReportLine Line(Site site, string id, int year) =>
        Holdings.Of(site).Reporting.Single(holding => holding.Agency.Id == id).On(year)!;

    // Granted and handled of one year after the other.
    private static AgencyHistory History(string id, int first, params (int Granted, int Handled)[] years) => new(
        new Agency { Id = id, Name = "云溪县示例局", RegionCode = "230103" },
        [.. years.Select((year, i) => Report(year, first + i))]);

    private static Report Report((int Granted, int Handled) of, int year) => SampleReports.OfFigures(
        string.Create(
            CultureInfo.InvariantCulture, $"requests/granted/total,{of.Granted}\nrequests/handled_total/total,{of.Handled}"),
        year);

    private Site Of(params AgencyHistory[] agencies) =>
        new(_archive.Site.Config, new Archive([.. agencies], _archive.Site.Archive.Corrections), [], _archive.Site.Words, []);
}

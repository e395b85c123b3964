using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Pages;
using GovArchive.Pages.Charts;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Pages;

/// <summary>Pages made from the registry: long tables are paged, sentences say number, base, change and what is missing.</summary>
public class IndicatorPageTests
{
    [Fact]
    public void A_long_table_is_paged_and_only_the_first_page_defines_and_is_searched()
    {
        var report = SampleReports.OfFigures("requests/received/total,40");
        var site = SiteOf(
            [.. Enumerable.Range(0, 1001)
                .Select(i => new AgencyHistory(Body($"yunxi-{i:0000}"), [report with { Key = new ReportKey($"yunxi-{i:0000}", 2023) }]))]);
        var pages = PageKinds.All.Single(kind => kind.Name == "indicator").All(site).Select(page => (IndicatorModel)page.Model)
            .Where(model => model.Path.StartsWith("indicators/applications/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            ["indicators/applications/", "indicators/applications/2/", "indicators/applications/3/"], pages.Select(page => page.Path));
        Assert.Equal([500, 500, 1], pages.Select(page => page.Agencies.Length));
        Assert.Equal(["1–500", "501–1,000", "1,001–1,001"], pages.Select(page => $"{page.Part.From}–{page.Part.To}"));
        Assert.Equal([true, false, false], pages.Select(page => page.Distribution is not null));
        var planned = PageKinds.All.Single(kind => kind.Name == "indicator").Plan(site)
            .Where(page => page.Unit == "indicators/applications/").ToArray();
        Assert.Equal(pages.Select(page => page.Path), planned.Select(page => page.Path));
        Assert.Equal([true, false, false], planned.Select(page => page.Searched is not null));
        Assert.Equal([null, "indicators/applications/2/", "indicators/applications/3/"], pages[0].Part.Pages.Select(link => link.Address));
    }

    [Fact]
    public void Key_statistics_say_number_base_change_and_what_is_missing()
    {
        var history = new AgencyHistory(Body("yunxi"),
        [
            SampleReports.OfFigures(
                "requests/received/total,50\nrequests/handled_total/total,40\nrequests/granted/total,10\nrequests/carried_out/total,3",
                2022),
            SampleReports.OfFigures(
                "requests/received/total,60\nrequests/handled_total/total,40\nrequests/granted/total,8\nrequests/partly_granted/total,\nrequests/carried_out/total,2",
                2023),
        ]);
        var figures = KeyFigures.Of(SiteOf([history]), history);
        Assert.Equal(
            [
                "新收申请 60 件 | 2023 |  | 比上年 +10（+20.0 %） | ", "办结 40 件 | 2023 |  | 与上年持平 | ",
                "予以公开 20.0 %  | 2023 | 8/40 | 比上年 −5.0 个百分点 | ", "复议与诉讼 来源中未见  | 2023 |  |  | gone",
            ],
            figures.Select(one => $"{one.Name} {one.Figure} {one.Unit} | {one.Year} | {one.Base} | {one.Change} | {one.State}"));
        Assert.All(figures, one => Assert.Null(one.Peers));
    }

    [Fact]
    public void A_small_base_is_said_and_a_first_year_compares_with_nothing()
    {
        var history = new AgencyHistory(
            Body("yunxi"),
            [SampleReports.OfFigures("requests/received/total,5\nrequests/handled_total/total,4\nrequests/granted/total,1")]);
        var figures = KeyFigures.Of(SiteOf([history]), history);
        Assert.Equal(("上年未收录", ""), (figures[0].Change, figures[0].State));
        Assert.Equal(("1/4", "few"), (figures[2].Base, figures[2].State));
        Assert.All(figures, one => Assert.Null(one.Spark));
    }

    [Fact]
    public void A_figure_that_the_newest_report_lacks_is_the_newest_there_is_and_says_its_year()
    {
        var history = new AgencyHistory(Body("yunxi"),
            [SampleReports.OfFigures("requests/received/total,50\nrequests/handled_total/total,40", 2022),
                SampleReports.OfFigures("requests/received/total,60", 2023)]);
        var figures = KeyFigures.Of(SiteOf([history]), history);
        Assert.Equal(["60 2023", "40 2022"], figures.Take(2).Select(one => $"{one.Figure} {one.Year}"));
        Assert.Equal("来源中未见", KeyFigures.Of(SiteOf([history]), history, history.Reports[1])[1].Figure);
    }

    private static Agency Body(string id) => new() { Id = id, Name = "<b>云溪县\"示例\"局", Level = Level.County, Sector = "industry" };

    private static Site SiteOf(ImmutableArray<AgencyHistory> agencies)
    {
        var findings = new List<Diagnostics.Finding>();
        var layout = new ArchiveLayout(Cases.Sample);
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var texts = SitePreparation.LoadTheme(layout, config, findings)!.Words["zh-Hans"].ToImmutableDictionary(StringComparer.Ordinal);
        var archive = new Archive(agencies, ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
        return new Site(config, archive, ArchiveCheck.Run(archive).Findings, new SiteWords("zh-Hans", texts), []);
    }
}

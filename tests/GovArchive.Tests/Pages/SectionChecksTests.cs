using System.Collections.Immutable;
using AngleSharp.Dom;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Pages;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Pages;

/// <summary>The list of all that was checked of a report: where a thing is told, and that it is told once.</summary>
public sealed class SectionChecksTests
{
    private const string Whole = "整份报告";
    private const string Overview = "一、总体情况";
    private const string Disputes = "四、政府信息公开行政复议、行政诉讼情况";
    private const string Problems = "五、存在的主要问题及改进情况";
    private const string Other = "六、其他需要报告的事项";

    private static readonly string Folder = Path.Combine(Cases.Folder("Pages"), "report");
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Folder, "2023.txt"));
    private static readonly ImmutableArray<Correction> Corrected =
        Corrections.Read("corrections.yml", File.ReadAllText(Path.Combine(Folder, "corrections.yml")), []);
    private static readonly Archive Sample = Load();
    private static readonly Site Checked = GroupArchive.Site(Sample);
    private static readonly CellId Review = new("disputes", "review", "total");

    /// <summary>Findings by what they are about, and the section each is told in.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "the year", Whole },
        { "a cell", Disputes },
        { "a sentence", Problems },
        { "the first of two sentences", Problems },
        { "a sentence of two sections on the line of one", Other },
        { "a sentence of two sections on no line", Overview },
        { "a sentence that is no longer there, on a line", Problems },
        { "a line", Other },
        { "a line before the first section", Whole },
        { "a line of another file", Whole },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_finding_is_told_in_the_section_it_belongs_to(string about, string section)
    {
        var page = Page(About(about));
        var told = Assert.Single(page.QuerySelectorAll("details.section-checks:has(.finding)"));
        Assert.Equal(section, told.QuerySelector("summary b")!.TextContent);
        Assert.Single(told.QuerySelectorAll("div.finding"));
    }

    [Fact]
    public void An_equation_that_fails_is_told_once_and_is_its_finding()
    {
        var page = Page(Checked);
        var finding = Assert.Single(
            page.QuerySelectorAll(".finding"), found => found.TextContent.Contains("GA3001", StringComparison.Ordinal));
        Assert.Equal(Checked.EntriesOf(Key).Single(entry => entry.Finding.Code == FindingCodes.SumWrong).Id, finding.Id);
        Assert.Equal("li finding warning", $"{finding.LocalName} {finding.ClassName}");
        Assert.Equal("review", finding.GetAttribute("data-id"));
        Assert.Contains("5 ≠ 2 + 1 + 1", finding.TextContent, StringComparison.Ordinal);
        Assert.Contains("2023.txt(62,9)", finding.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(finding.QuerySelector(".state"));
        Assert.Single(page.QuerySelectorAll("#findings .check-fails"));
    }

    [Fact]
    public void A_number_that_differs_is_told_as_its_finding_alone_and_leads_to_its_mark()
    {
        var page = Page(Checked);
        var mark = Assert.Single(page.QuerySelectorAll("a.said.differs"));
        Assert.Equal("#" + mark.Id, Assert.Single(page.QuerySelectorAll(".finding .quoted a")).GetAttribute("href"));
        Assert.DoesNotContain(
            page.QuerySelectorAll(".agreeing a"), link => link.GetAttribute("href") == "#" + mark.Id);
    }

    [Fact]
    public void A_section_in_which_all_holds_is_folded_and_says_how_much()
    {
        var sections = Page(Checked).QuerySelectorAll("details.section-checks");
        Assert.Equal(
            ["- 一、总体情况 4 项相符", "open 二、主动公开政府信息情况 1 条提示", "open 三、收到和处理政府信息公开申请情况 39 项相符 · 3 条提示",
                "open 四、政府信息公开行政复议、行政诉讼情况 2 项相符 · 1 条提示"],
            sections.Select(section =>
                (section.HasAttribute("open") ? "open " : "- ") + section.QuerySelector("summary")!.TextContent));
        Assert.Equal(
            ["#said-1", "#said-2", "#said-4", "#said-5"],
            sections[0].QuerySelectorAll(".agreeing li").Select(line => line.QuerySelector("a")!.GetAttribute("href")));
    }

    [Fact]
    public void What_nobody_has_dealt_with_comes_first()
    {
        var other = new CellId("disputes", "suit_direct", "total");
        var told = Page(SiteOf(Found(new Place("2023.txt", 62, 1)) with { Cells = [Review] },
            Found(new Place("2023.txt", 62, 2)) with { Cells = [other] })).QuerySelectorAll("div.finding");
        Assert.Equal([false, true], told.Select(finding => finding.QuerySelector(".state") is not null));
    }

    [Fact]
    public void Nothing_was_found_is_said_only_where_there_is_no_finding()
    {
        Assert.Equal(Checked.Words["findings.none"], Page(SiteOf()).QuerySelector("#findings > p")!.TextContent);
        Assert.Null(Page(SiteOf()).QuerySelector(".alert"));
        Assert.Null(Page(Checked).QuerySelector("#findings > p"));
        Assert.Equal("#findings", Page(Checked).QuerySelector(".alert a")!.GetAttribute("href"));
    }

    [Fact]
    public void What_a_report_quotes_is_text()
    {
        const string Evil = "<img src=x onerror=alert(1)>";
        var page = Page(SiteOf(Found(new Place("2023.txt")) with { Sentence = Evil }));
        Assert.Equal(Evil, page.QuerySelector(".finding q")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main img"));
    }

    private static ReportKey Key => new("yunxi", 2023);

    private static Site About(string what) => SiteOf(what switch
    {
        "the year" => Found(new Place("2023.txt")),
        "a cell" => Found(new Place("2023.txt", LineOf(Overview))) with { Cells = [Review] },
        "a sentence" => Said("下一步将加强培训"),
        "the first of two sentences" => Said("下一步将加强培训 … 认真办理申请"),
        "a sentence of two sections on the line of one" => Said("政府信息公开", LineOf(Other) + 1),
        "a sentence of two sections on no line" => Said("政府信息公开"),
        "a sentence that is no longer there, on a line" => Said("不在正文中的话", LineOf(Problems)),
        "a line" => Found(new Place("2023.txt", LineOf(Other) + 2)),
        "a line before the first section" => Found(new Place("2023.txt", 1)),
        _ => Found(new Place("2023.figures.csv", LineOf(Other) + 2)),
    });

    private static int LineOf(string title) => Array.IndexOf(Lines, title) + 1;

    private static Finding Said(string sentence, int line = 0) => Found(new Place("2023.txt", line)) with { Sentence = sentence };

    private static Finding Found(Place place) =>
        FindingCodes.SumWrong.At(place, [.. Enumerable.Repeat("1", FindingCodes.SumWrong.LeastValues)]);

    private static Site SiteOf(params Finding[] findings) => new(
        Checked.Config, Sample, [.. findings.Select(finding => new ReportFinding(Key, finding))], Checked.Words, []);

    private static IDocument Page(Site site) =>
        RenderedPage.Of(PageKinds.All.Single(kind => kind.Name == "report").All(site).Last());

    private static Archive Load()
    {
        var reports = new[] { 2022, 2023 }
            .Select(year => SampleReports.Of($"{year}.txt", File.ReadAllText(Path.Combine(Folder, $"{year}.txt")), year))
            .Select(report => Corrections.LayOver(report, report.Key == Key ? Corrected : [], []));
        return new Archive(
            [new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局", RegionCode = "230103" }, [.. reports])],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty.Add(Key, Corrected));
    }
}

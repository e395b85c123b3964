using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Pages;
using GovArchive.Pages.Metadata;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Pages;

/// <summary>Letters that ask for missing reports, of an archive with more bodies than a page may list.</summary>
public class MissingPageTests
{
    private const int Bodies = 620;
    private const string Hostile = "\"><script>alert(1)</script>";

    private static readonly Site Large = Site("zh-Hans");

    [Fact]
    public void Every_body_has_one_letter_and_the_table_leads_to_the_first_of_them()
    {
        var pages = Pages(Large, "missing").ToArray();
        Assert.Equal(["quality/missing/", "quality/missing/2/"], pages.Select(page => page.Model.Path));
        var letters = pages.SelectMany(page => ((MissingModel)page.Model).Letters).ToArray();
        Assert.Equal(Bodies, letters.Select(letter => letter.Row.Anchor).Distinct().Count());
        foreach (var page in pages)
        {
            var html = RenderedPage.Of(page);
            foreach (var letter in ((MissingModel)page.Model).Letters)
            {
                Assert.Equal($"{page.Model.Path}#{letter.Row.Anchor}", letter.Row.Letter);
                Assert.Equal(letter.Text, html.GetElementById(letter.Row.Anchor)!.QuerySelector("pre")!.TextContent);
            }
        }
        var table = ((QualityModel)Pages(Large, "quality").Single().Model).Missing;
        Assert.Equal(("620", "621", 100), (table.Bodies, table.Reports, table.Rows.Length));
        Assert.Equal(letters.Take(100).Select(letter => letter.Row), table.Rows);
        Assert.Equal("2022、2024", table.Rows[0].Years);
    }

    [Fact]
    public void A_hostile_name_is_text()
    {
        foreach (var page in Pages(Large, "missing").Concat(Pages(Large, "quality")))
            Assert.DoesNotContain("<script>alert", Encoding.UTF8.GetString(RenderedPage.Bytes(page).Span), StringComparison.Ordinal);
        Assert.Contains(Letters(Large), text => text.Contains(Hostile, StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_names_body_years_website_and_the_articles_in_force_and_leaves_out_who_and_when()
    {
        var letter = Letters(Large).Single(text => text.StartsWith("哈尔滨市第1教育局：", StringComparison.Ordinal));
        string[] said =
        [
            "2022年度（法定公布期限：2023年1月31日）", "2024年度（法定公布期限：2025年1月31日）", "第四十九条", "第五十条",
            "县级以上人民政府部门应当在每年1月31日前", "https://example.org/jyj", "示例档案", "截至2025年7月1日",
            "本档案未收录，不等于贵单位没有公布", "年　　月　　日",
        ];
        Assert.All(said, words => Assert.Contains(words, letter, StringComparison.Ordinal));
        Assert.DoesNotContain("第三十一条", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("3月31日前", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_on_2018_and_before_are_asked_for_by_the_older_regulations()
    {
        var letter = Letters(Older).Single();
        string[] said = ["2017年度（法定公布期限：2018年3月31日）", "第四十九条", "第三十一条", "第三十二条", "政府信息公开工作主管部门应当在每年3月31日前"];
        Assert.All(said, words => Assert.Contains(words, letter, StringComparison.Ordinal));
        Assert.DoesNotContain("每年1月31日前", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void In_English_the_letter_is_the_same_and_the_words_around_it_are_not()
    {
        var english = Site("en");
        Assert.Equal(Letters(Large), Letters(english));
        var page = RenderedPage.Of(Pages(english, "missing").First());
        Assert.Equal("zh-Hans", page.QuerySelector("details pre")!.GetAttribute("lang"));
        Assert.Contains("Legal date of the first: 2023-01-31", page.QuerySelector("details p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_lacks_nothing_says_so()
    {
        var none = GroupArchive.Site(Archive([]));
        Assert.Contains("没有法定期限已过", RenderedPage.Of(Pages(none, "missing").Single()).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有法定期限已过", RenderedPage.Of(Pages(none, "quality").Single()).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Site Older => GroupArchive.Site(
        Archive([new AgencyHistory(
            new Agency { Id = "a", Name = "沭阳县人民政府", RegionCode = "321322", Level = Level.County, Sector = "government" },
            [Report("a", 2016), Report("a", 2018), Report("a", 2020)])]), "2021-05-01");

    // One of them lacks two reports.
    private static Site Site(string language) => GroupArchive.Site(
        Archive([.. Enumerable.Range(0, Bodies).Select(i => Body(
            string.Create(CultureInfo.InvariantCulture, $"230100-jiaoyuju-{i:000}"), i == 7 ? Hostile : $"哈尔滨市第{i}教育局", i == 1))]),
        "2025-07-01", language);

    private static AgencyHistory Body(string id, string name, bool lacksTwo) => new(
        new Agency
        {
            Id = id,
            Name = name,
            Level = Level.City,
            RegionCode = "230100",
            Sector = "education",
            Homepage = "https://example.org/jyj",
        },
        lacksTwo ? [Report(id, 2021), Report(id, 2023)] : [Report(id, 2023)]);

    private static Report Report(string id, int year) =>
        GroupArchive.Report(id, year, "2021", "", "10", "9", "1", "0", "0", "0");

    private static Archive Archive(ImmutableArray<AgencyHistory> agencies) =>
        new(agencies, ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);

    private static string[] Letters(Site site) =>
        [.. Pages(site, "missing").SelectMany(page => ((MissingModel)page.Model).Letters).Select(letter => letter.Text)];

    private static IEnumerable<Page> Pages(Site site, string kind) => PageKinds.All.Single(one => one.Name == kind).All(site);
}

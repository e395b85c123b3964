using System.Text.Json;
using System.Text.RegularExpressions;
using GovArchive.Sites;

namespace GovArchive.Tests.Promises;

/// <summary>
/// A new thing is one file and one line: with the worked examples of <c>Promises/adding</c> the repository builds, and each does what it is
/// for, wherever such a thing shows.
/// </summary>
[Trait("Stage", "Process")]
public class AddingOneThing(AddedRepository added) : IClassFixture<AddedRepository>
{
    private const string Hongze = "agencies/320813-renminzhengfu/2022/";
    private const string Nangang = "agencies/230103-gongyexinxikejiju/2023/";
    private const string Culture = "agencies/230100-wenhuaguangdianhelvyouju/2025/";

    // The homes of the site's languages: Chinese, English, and the one that an example adds.
    private static readonly string[] Homes = ["", "en/", "fr/"];

    [Fact]
    public void A_check()
    {
        Assert.Contains("warning GA3091: 5 requests were received and none was handled", added.Checked, StringComparison.Ordinal);
        Assert.Contains("warning GA3091: 收到申请 5 件，一件也未办理", added.CheckedInChinese, StringComparison.Ordinal);
        Shows(
            "data/findings.csv",
            "320813-renminzhengfu,2022,GA3091,warning,,,,,5 requests were received and none was handled,收到申请 5 件，一件也未办理,");
        Shows(Hongze, "全年未办理", "收到申请 5 件，一件也未办理");
        Shows("quality/", "data-value=\"nothing_handled\">全年未办理");
        Shows("quality/codes/", "id=\"GA3091\"", "报告称收到申请，但全年一件也未办理。");
        foreach (var home in Homes[1..])
        {
            Shows(home + Hongze, "nothing handled", "5 requests were received and none was handled");
            Shows(home + "quality/", "data-value=\"nothing_handled\">Nothing handled");
            Shows(home + "quality/codes/", "id=\"GA3091\"", "The report says that requests were received and that none was handled.");
        }
    }

    [Fact]
    public void A_page_kind()
    {
        Shows("formats/", "<h1>来源格式</h1>", "各种格式的报告份数。", "<th scope=\"col\">格式</th>");
        Shows("formats/", "<th scope=\"row\">.tsv</th><td class=\"number\">1</td>");
        foreach (var home in Homes[1..])
            Shows(home + "formats/", "<h1>Formats of the sources</h1>", "How many reports came in each format.", ">Format</th>");
        foreach (var home in Homes) Shows("sitemap.xml", $"/{home}formats/</loc>");
    }

    [Fact]
    public void A_dataset()
    {
        Shows("data/places.csv", "region,region_name,agencies,reports\n", "230103,南岗区,1,1\n", "230000,黑龙江省,1,0\n");
        Shows("data/", "<code>places</code> 地区</th>", "<summary><b>places.csv</b> 地区</summary>", "登记在此的机关数");
        foreach (var home in Homes[1..]) Shows(home + "data/", "<code>places</code> Places</th>", "Agencies registered there");
        using var package = JsonDocument.Parse(added.Read("_site/data/datapackage.json"));
        var places = package.RootElement.GetProperty("resources").EnumerateArray()
            .Single(resource => resource.GetProperty("name").GetString() == "places");
        using var schema = JsonDocument.Parse(added.Read("_site/data/" + places.GetProperty("schema").GetString()));
        Assert.Equal(
            ["region", "region_name", "agencies", "reports"],
            schema.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
    }

    [Fact]
    public void An_indicator()
    {
        Shows("data/indicators.csv", "\n230103-gongyexinxikejiju,2023,carried_in_share,20,2,10,true");
        Shows("data/indicators.csv", "\n321322-fazhanhegaigeju,2023,carried_in_share,0,0,26,true");
        Shows("data/indicator_definitions.csv", "\ncarried_in_share,");
        Shows("indicators/carried_in_share/", "上年结转占全部待办申请比例", "上年留下的工作有多少。");
        Shows("indicators/", "上年结转占比");
        foreach (var home in Homes[1..])
        {
            Shows(home + "indicators/carried_in_share/", "Share of all requests to handle that were carried in");
            Shows(home + "indicators/carried_in_share/", "How much of the work was left from the year before.");
            Shows(home + "indicators/", "Carried in");
        }
    }

    [Fact]
    public void A_source_format()
    {
        Assert.Contains("Imported 4 reports", added.Imported, StringComparison.Ordinal);
        var data = added.Read("content/data/230103-gongyexinxikejiju/2023.yml");
        Assert.Contains("file: content/sources/230103-gongyexinxikejiju/2023.tsv\n", data, StringComparison.Ordinal);
        Assert.Contains("  requests: complete\n", data, StringComparison.Ordinal);
        var figures = added.Read("content/data/230103-gongyexinxikejiju/2023.csv");
        Assert.Contains("\nrequests,received,natural_person,7,reported,source,7,", figures, StringComparison.Ordinal);
        foreach (var home in Homes) Shows(home + Nangang, "content/sources/230103-gongyexinxikejiju/2023.tsv");
    }

    // Of a year in which the form before it was in force: its own labels decide. And a report of that form is none of the new one's.
    [Fact]
    public void A_form_edition()
    {
        Assert.Matches("\nedition: \"2026\"\n", added.Read("content/data/230100-wenhuaguangdianhelvyouju/2025.yml"));
        Assert.Matches("\nedition: \"2021\"\n", added.Read("content/data/230103-gongyexinxikejiju/2023.yml"));
        Assert.DoesNotContain("GA2012", added.Checked, StringComparison.Ordinal);
        Shows("data/figures.csv", ",culture_tourism,2025,2026,disclosure,data_sets,published,false,5,件,reported,source,");
        Shows("data/indicators.csv", "\n230100-wenhuaguangdianhelvyouju,2025,granted_share,100,38,38,false");
        Shows("data/indicators.csv", "\n230100-wenhuaguangdianhelvyouju,2025,carried_in_share,20,8,40,false");
        Shows(Culture, "开放数据集", "示例〔2026〕1号");
        foreach (var home in Homes[1..]) Shows(home + Culture, "Open data sets", "the 2026 edition");
    }

    [Fact]
    public void A_language()
    {
        Shows("fr/years/", "<html lang=\"fr\">", "<li>Accueil</li>", ">Organismes</a>", ">Indicators</a>");
        foreach (var home in Homes[..2]) Shows(home + "years/", "hreflang=\"fr\">Français</a>");
        Assert.Single(Regex.Matches(added.Published, "warning GA1316: 'fr' lacks [0-9]+ of the theme's words, and pages show those of "));
    }

    [Fact]
    public void A_theme()
    {
        Assert.Matches("<title>[^<]+: 年度\\s*</title>", Page("years/"));
        foreach (var home in Homes[1..]) Assert.Matches("<title>[^<]+: Years\\s*</title>", Page(home + "years/"));
    }

    [Fact]
    public void A_page_without_code()
    {
        foreach (var home in Homes) Shows(home + "contact/", "来信请寄示例档案编辑部。");
        Shows("", ">联系我们</a>");
    }

    [Fact]
    public void All_of_them_are_a_site_without_a_fault() => Assert.Matches(@"Followed \d+ links\nFindings: 0 errors, ", added.Published);

    // A page by its address, or a file of the site.
    private string Page(string address) => added.Read("_site/" + Urls.FileOf(address));

    private void Shows(string address, params string[] texts)
    {
        var page = Page(address);
        foreach (var text in texts)
            Assert.True(page.Contains(text, StringComparison.Ordinal), $"'{address}' of the site does not have: {text}");
    }
}

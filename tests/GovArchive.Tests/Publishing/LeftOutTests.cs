using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Publishing;
using GovArchive.Sites;

namespace GovArchive.Tests.Publishing;

/// <summary>What site.yml leaves out is not made, nothing leads there, and a bad setting says where it is and what it may be.</summary>
public sealed class LeftOutTests
{
    [Theory]
    [InlineData("downloads: []",
        ".xlsx .zip agencies/230100-gongyehexinxihuaju.csv agencies/230100-gongyehexinxihuaju.json data/figures.csv data/figures-excel.csv "
            + "data/datapackage.json data/csv-metadata.json data/catalog.jsonld data/croissant.json data/schemas/ .parquet .csv.gz charts/")]
    [InlineData("downloads: [csv]", ".xlsx .parquet .csv.gz agencies/230100-gongyehexinxihuaju.json data/figures-excel.csv charts/")]
    [InlineData("downloads: [json, charts]", "agencies/230100-gongyehexinxihuaju.csv data/figures.csv data/indicators/")]
    [InlineData("search: false", "^search/ ^en/search/")]
    [InlineData("history: 1",
        "agencies/321300-renminzhengfu/2024/ agencies/321300-renminzhengfu/2023/ agencies/230100-gongyehexinxihuaju/2022/")]
    [InlineData("history: 2\ndownloads: [excel]\nsearch: false", "agencies/321300-renminzhengfu/2023/ ^search/ data/figures.csv charts/")]
    [InlineData("languages: []", "^en/")]
    public void It_is_not_there_and_no_link_leads_there(string settings, string absent)
    {
        using var folder = new TemporaryFolder();
        var (layout, findings) = (new ArchiveLayout(Cases.Sample), new List<Finding>());
        var text = string.Join(
            '\n', File.ReadAllLines(layout.Site)
                .Where(line =>
                    !settings.StartsWith("languages", StringComparison.Ordinal) || !line.StartsWith("languages", StringComparison.Ordinal)))
            + "\n" + settings + "\n";
        var config = SiteConfig.Read("site.yml", text, findings)! with { BaseUrl = new Uri("http://localhost/some-repo/") };
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)!;
        OutputWriter.Write(folder["site"], "site", "", SiteBuilder.Build(site, theme, findings), clean: false, () => true, findings);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        var files = folder.Snapshot("site").Keys;
        Assert.All(absent.Split(' '), part =>
            Assert.DoesNotContain(
                files, file =>
                    !file.StartsWith("assets/", StringComparison.Ordinal)
                    && (part.StartsWith('^')
                        ? file.StartsWith(part[1..], StringComparison.Ordinal) : file.Contains(part, StringComparison.Ordinal))
                    && !file.EndsWith(".indicators.json", StringComparison.Ordinal)));
        Assert.Contains("agencies/321300-renminzhengfu/2025/index.html", files);
        Assert.InRange(LinkCheck.Run(folder["site"], "/some-repo/", findings), 500, int.MaxValue);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("downloads: [csv, pdf]",
        "site.yml(5,12): error GA1104: 'downloads' must be a list of what is published, of these: "
            + "csv, gz, parquet, json, xlsx, excel, zip, txt, dta, sqlite, charts")]
    [InlineData("search: maybe", "site.yml(5,9): error GA1104: 'search' must be true or false")]
    [InlineData("history: 0",
        "site.yml(5,10): error GA1104: 'history' must be how many years back reports have pages of their own: 1 or more")]
    [InlineData("history: some", "site.yml(5,10): error GA1104: 'history' must be a whole number")]
    public void A_bad_setting_says_where_it_stands_and_what_it_may_be(string setting, string expected)
    {
        var findings = new List<Finding>();
        Assert.Null(SiteConfig.Read("site.yml", $"title: 示例\npublisher: 示例\nlicence: CC BY 4.0\nas_of: 2024-06-30\n{setting}\n", findings));
        Assert.Equal(expected, Assert.Single(findings).ToString("en"));
    }

    [Fact]
    public void A_site_near_its_limits_is_warned_of_with_what_could_be_left_out()
    {
        var (size, findings) = (new SiteSize(), new List<Finding>());
        size.Add("index.html", 1_000_000);
        size.Add("agencies/a/2022/index.html", 99_000_000);
        for (var i = 0; i < 10; i++) size.Add($"agencies/a/charts/{i}.svg", 40_000_000);
        size.Add("data/figures.csv", 79_000_000);
        size.Add("search/0/s/1.bin", 70_000_000);
        size.Check("_site", findings);
        Assert.Equal(["GA1434"], findings.Select(finding => finding.Code.Id));
        for (var i = 0; i < 4; i++) size.Add($"en/{i}.html", 41_000_000);
        findings.Clear();
        size.Check("_site", findings);
        Assert.Equal(
            [
                "_site: warning GA1433: 813 MB, 81 % of the 1 GB that GitHub Pages takes; leave out what is large in site.yml (downloads, search, languages, history), or split the archive by region as content/pages/guide/size.md shows; what that would save: downloads without charts 400 MB, languages without en 164 MB, history (report pages) 99 MB, downloads without csv 79 MB, search: false 70 MB",
                "_site/agencies/a/2022/index.html: warning GA1434: 99 MB, of the 100 MB that a file may have; leave it out with downloads in site.yml, or split the archive by region as content/pages/guide/size.md shows",
            ], findings.Select(finding => finding.ToString("en")));
        Assert.Equal(["agencies", "en", "data", "search", ""], size.Folders.Select(folder => folder.Name));
        Assert.True(size.IsWorthTelling);
    }
}

using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using GovArchive.Pages;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;
using GovArchive.Tests.Datasets;
using GovArchive.Tests.Datasets.Snippets;

namespace GovArchive.Tests.Pages;

/// <summary>The data page tells of what is published, and of nothing else.</summary>
public sealed class DataPageTests
{
    private const int MostBytes = 14 * 1024;

    [Fact]
    public void Sections_come_in_the_order_of_use() => Assert.Equal(
        ["terms", "want", "files", "dictionary", "changes"],
        Shown().QuerySelectorAll("main section > h2").Select(head => head.Id));

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void It_is_light(string language)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(RenderedPage.Bytes(Made(language: language)).Span);
        Assert.InRange(packed.Length, 1, MostBytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("downloads: [csv]\n")]
    [InlineData("downloads: [parquet]\n")]
    [InlineData("downloads: [gz, dta]\n")]
    [InlineData("downloads: []\n")]
    [InlineData("heavy_downloads_up_to: 0\n")]
    public void What_it_links_to_is_there(string settings)
    {
        using var archive = new SmallArchive(settings);
        using var data = new PublishedData(archive.Site);
        var page = Shown(settings, data: data);
        var links = page.QuerySelectorAll("main a[download]").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.All(links, link => Assert.True(File.Exists(data[Path.GetFileName(link)]), link));
        foreach (var kind in (string[])[".xlsx", ".dta", ".sqlite", ".parquet", ".csv.gz"])
            Assert.Equal(
                data.Files.Any(file => file.Name.EndsWith(kind, StringComparison.Ordinal)),
                links.Any(link => link.EndsWith(kind, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("heavy_downloads_up_to: 0\n", "heavy_downloads_up_to")]
    [InlineData("downloads: [csv, gz]\n", "parquet、json、xlsx")]
    [InlineData("", null)]
    public void It_says_which_setting_leaves_files_out(string settings, string? expected)
    {
        var text = Shown(settings).QuerySelector("#want")!.ParentElement!.TextContent;
        Assert.Equal(expected is not null, text.Contains("site.yml", StringComparison.Ordinal));
        if (expected is not null) Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_snippet_is_shown_with_the_sentence_on_sums()
    {
        var page = Shown();
        Assert.Contains("出错", page.QuerySelector("#rates + p")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("details[open]"));
        Assert.StartsWith("import", page.QuerySelector("#rates ~ details[open] pre")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Steps_for_Excel_name_what_the_workbook_has(string language)
    {
        var model = (DataModel)Made(language: language).Model;
        using var archive = new SmallArchive();
        var site = language == "en" ? archive.English : archive.Site;
        using var data = new PublishedData(site with { Languages = [site.Words] });
        var steps = string.Join('\n', model.ExcelSteps);
        var (sheet, heads) = WorkbookHeads(data["panel.xlsx"]);
        Assert.Contains($"“{sheet}”", steps, StringComparison.Ordinal);
        var named = Regex.Matches(model.ExcelSteps[1], "“(.+?)”").Select(match => match.Groups[1].Value);
        Assert.Equal(3, named.Count());
        Assert.All(named, head => Assert.Contains(head, heads));
    }

    // What the PivotTable of the steps would show.
    [Fact]
    public void A_place_and_year_is_one_row_of_what_is_filtered()
    {
        using var archive = new SmallArchive("downloads: [csv]\n");
        using var data = new PublishedData(PublishedData.Invented(archive.Site, seed: 4, bodies: 60));
        var cells = data.Table("groups.csv").Where(row => row["indicator"] == "granted_share").GroupBy(
            row => (row["level"], row["kind"], row["place_zh"], row["year"])).ToArray();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Single(cell));
    }

    private static (string Sheet, string[] Heads) WorkbookHeads(string path)
    {
        var lines = WorkbookText.Of(File.ReadAllBytes(path)).Split('\n');
        return (lines[0][3..], [.. lines[1].Split(" | ").Select(head => head.Trim('"'))]);
    }

    private static IHtmlDocument Shown(string settings = "", PublishedData? data = null) => RenderedPage.Of(Made(settings, data: data));

    private static Page Made(string settings = "", string language = "zh-Hans", PublishedData? data = null)
    {
        using var archive = new SmallArchive(settings);
        using var own = data is null ? new PublishedData(archive.Site) : null;
        var site = GroupArchive.Site(archive.Site.Archive, language: language);
        site = site with
        {
            Config = archive.Site.Config,
            Languages = [site.Words],
            Published = [.. (data ?? own!).Files.Select(file => new PublishedDataset(file.Dataset.Id, file.Name, file.Rows, file.Content))],
        };
        return PageExtras.Add(site, PageKinds.All.Single(kind => kind.Name == "data").All(site).Single());
    }
}

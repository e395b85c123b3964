using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Sites;

namespace GovArchive.Tests.Publishing;

/// <summary>The folder of downloads of the sample site: what is in it is told of, with the hash that it has.</summary>
public sealed class DataFolderTests : IClassFixture<DataFolderTests.SampleSite>
{
    private readonly Dictionary<string, OutputFile> _files;

    public DataFolderTests(SampleSite site) => _files = site.Files;

    [Fact]
    public void Each_download_has_its_hash_in_one_list()
    {
        var files = _files.Values.Where(file => file.Path.StartsWith("data/", StringComparison.Ordinal)
            && !file.Path.EndsWith(".html", StringComparison.Ordinal) && file.Path != Urls.Checksums);
        Assert.Equal(
            files.OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => $"{file.Content.Sha256}  {file.Path["data/".Length..]}"),
            Text(Urls.Checksums).TrimEnd().Split('\n'));
        Assert.Subset(
            _files.Keys.ToHashSet(),
            new HashSet<string>(["data/indicators/licences.csv", "data/schemas/figures.json", "data/schemas/figures-csvw.json",
                Urls.Catalogue, Urls.Croissant]));
    }

    [Theory]
    [InlineData("data/index.html")]
    [InlineData("en/data/index.html")]
    public void The_data_page_tells_search_engines_of_all_files(string page)
    {
        var told = Dataset(page);
        Assert.Equal(
            JsonNode.Parse(Text(Urls.Croissant))!["distribution"]!.AsArray().Select(file => file!["contentUrl"]!.GetValue<string>()),
            told["distribution"]!.AsArray().Select(file => file!["contentUrl"]!.GetValue<string>()));
        Assert.Equal("2019/2025", told["temporalCoverage"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("data/index.html")]
    [InlineData("en/data/index.html")]
    [InlineData("agencies/230100-gongyehexinxihuaju/index.html")]
    [InlineData("agencies/230100-gongyehexinxihuaju/2022/index.html")]
    public void A_description_is_as_long_as_search_engines_ask_for(string page) =>
        Assert.InRange(Dataset(page)["description"]!.GetValue<string>().Length, 50, 5_000);

    private string Text(string path) => Encoding.UTF8.GetString(_files[path].Bytes.Span);

    private JsonNode Dataset(string page) => JsonNode.Parse(
        new HtmlParser().ParseDocument(Text(page)).QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]!.AsArray()
        .Single(thing => thing!["@type"]!.GetValue<string>() == "Dataset")!;

    /// <summary>Built once.</summary>
    public sealed class SampleSite
    {
        public SampleSite()
        {
            var (layout, findings) = (new ArchiveLayout(Cases.Sample), new List<Finding>());
            var config = SitePreparation.LoadConfig(layout, findings)! with { BaseUrl = new Uri("http://localhost/some-repo/") };
            var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
            var theme = SitePreparation.LoadTheme(layout, config, findings)!;
            var site = SitePreparation.Prepare(layout, config, theme, archive, findings)!;
            Files = SiteBuilder.Build(site, theme, findings).ToDictionary(file => file.Path);
            Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        }

        public Dictionary<string, OutputFile> Files { get; }
    }
}

using System.IO.Compression;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Publishing;

/// <summary>The whole sample site: what it looks like, that it is the same each time, that it is light and safe.</summary>
public sealed partial class SampleSiteTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const int HeaviestPage = 14 * 1024;

    [Theory]
    [InlineData("404.html")]
    [InlineData("agencies/index.html")]
    [InlineData("index.html")]
    [InlineData("regions/230000/index.html")]
    [InlineData("sectors/government/index.html")]
    [InlineData("years/2022/index.html")]
    [InlineData("quality/index.html")]
    [InlineData("compare/index.html")]
    [InlineData("compare/230100.json")]
    [InlineData("agencies/320813-renminzhengfu.indicators.json")]
    [InlineData("agencies/230100-wenhuaguangdianhelvyouju/2022/index.html")]
    [InlineData("sitemap.xml")]
    [InlineData("data/agencies.csv")]
    [InlineData("data/findings.csv")]
    public void Is_as_expected(string path) =>
        AcceptedFile.Assert(
            Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Publishing", "expected", path.Replace('/', '_')),
            File.ReadAllText(Path.Combine(site.Folder, path)));

    [Fact]
    public void Has_no_errors() => Assert.DoesNotContain(site.Findings, finding => finding.Severity == Severity.Error);

    [Fact]
    public void Is_the_same_bytes_when_built_again()
    {
        var again = Directory.CreateTempSubdirectory("govarchive-").FullName;
        try
        {
            SampleSite.Build(again, []);
            Assert.Equal(Contents(site.Folder), Contents(again));
            Assert.Equal(0, SampleSite.Build(again, [])!.Written);
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    [Fact]
    public void Every_link_and_anchor_leads_somewhere()
    {
        var findings = new List<Finding>();
        Assert.InRange(LinkCheck.Run(site.Folder, SampleSite.BasePath, findings), 1000, int.MaxValue);
        Assert.Empty(findings);
    }

    [Fact]
    public void No_page_is_heavier_than_its_budget()
    {
        foreach (var page in Pages())
        {
            using var memory = new MemoryStream();
            using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(page));
            Assert.True(memory.Length <= HeaviestPage, $"{page} is {memory.Length} bytes compressed");
        }
    }

    [Fact]
    public void Pages_hold_nothing_that_their_policy_forbids()
    {
        foreach (var page in Pages())
        {
            var html = File.ReadAllText(page);
            Assert.Contains("Content-Security-Policy", html, StringComparison.Ordinal);
            Assert.DoesNotMatch(InlineCode(), html);
            Assert.DoesNotMatch(OtherHosts(), html);
        }
    }

    private IEnumerable<string> Pages() => Directory.EnumerateFiles(site.Folder, "*.html", SearchOption.AllDirectories);

    private static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToBase64String(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    [GeneratedRegex("<style|\\sstyle=|<script(?![^>]*\\ssrc=|\\stype=\"application/ld\\+json\">)|\\son[a-z]+=\"|javascript:",
        RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex("(?:src|<link rel=\"stylesheet\" href)=\"(?:https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHosts();
}

using System.Collections.Immutable;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Pages;

/// <summary>
/// Two reports of one agency beside the pages they become: prose that agrees and one number that does not, a sum that is wrong and
/// corrected, a blank, sentences that were edited, added and dropped.
/// </summary>
public sealed class ReportPageTests
{
    private static readonly string Folder = Path.Combine(Cases.Folder("Pages"), "report");

    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Files = new(Build);

    [Theory]
    [InlineData("agencies/yunxi/2023/index.html", "2023.expected.html")]
    [InlineData("en/agencies/yunxi/2023/index.html", "2023.en.expected.html")]
    [InlineData("agencies/yunxi/2023/source/index.html", "2023.source.expected.html")]
    [InlineData("en/agencies/yunxi/2023/source/index.html", "2023.source.en.expected.html")]
    public void The_page_says_what_is_expected(string path, string expected)
    {
        var html = Files.Value[path];
        var start = html.IndexOf("<main", StringComparison.Ordinal);
        AcceptedFile.Assert(Path.Combine(Folder, expected), html[start..(html.IndexOf("</main>", StringComparison.Ordinal) + 8)]);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("corrections.xml")]
    [InlineData("agencies/yunxi/feed.xml")]
    [InlineData("agencies/yunxi/charts/outcomes.csv")]
    [InlineData("agencies/yunxi/2023.txt")]
    public void The_files_beside_it_are_as_expected(string path) =>
        AcceptedFile.Assert(Path.Combine(Folder, path.Replace('/', '_')), Files.Value[path]);

    [Fact]
    public void Machines_are_told_what_it_is()
    {
        var html = Files.Value["agencies/yunxi/2023/index.html"];
        const string Open = "<script type=\"application/ld+json\">";
        var start = html.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        AcceptedFile.Assert(
            Path.Combine(Folder, "expected.json"), html[start..html.IndexOf("</script>", start, StringComparison.Ordinal)] + "\n");
    }

    private static ImmutableSortedDictionary<string, string> Build()
    {
        var (layout, findings) = (new ArchiveLayout(Cases.Sample), new List<Finding>());
        var config = SitePreparation.LoadConfig(layout, findings)! with { BaseUrl = new Uri("https://example.org/archive/") };
        var corrections = Corrections.Read("corrections.yml", File.ReadAllText(Path.Combine(Folder, "corrections.yml")), findings);
        var reports = new[] { 2022, 2023 }
            .Select(year =>
                Corrections.LayOver(
                    SampleReports.Of($"{year}.txt", File.ReadAllText(Path.Combine(Folder, $"{year}.txt")), year),
                    year == 2023 ? corrections : [], findings))
            .Select(report => report with { Source = report.Source with { PublishedAt = new DateOnly(report.Key.Year + 1, 1, 20) } })
            .ToImmutableArray();
        var archive = new Archive(
            [new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局", RegionCode = "230103" }, reports)],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty.Add(reports[1].Key, corrections));
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)!;
        Assert.Empty(findings);
        return SiteBuilder.Build(site, theme, findings).Where(file => !file.Path.EndsWith(".zip", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span), StringComparer.Ordinal);
    }
}

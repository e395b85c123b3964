using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Publishing;
using GovArchive.Reports;

namespace GovArchive.Tests.Archives;

/// <summary>Loading leaves the prose on the disk, and says and gives the same however many reports are read at a time.</summary>
public sealed class LoadTests : IDisposable
{
    private const string Report = "content/data/230000-gongyehexinxihuating/2022.yml";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(Cases.Sample);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_number_of_workers_finds_the_same_in_the_same_order()
    {
        var alone = Told(Load(1, out var none));
        Assert.Empty(none);
        foreach (var (i, path) in Directory.GetFiles(_folder["content/data"], "*.yml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Index())
            if (i % 3 > 0) File.AppendAllText(path, i % 3 == 1 ? "unknown: 1\n" : "# by hand\n");
        var (one, many) = (Told(Load(1, out var first)), Told(Load(8, out var second)));
        Assert.Equal(one, many);
        Assert.Equal(first.Select(finding => finding.ToString()), second.Select(finding => finding.ToString()));
        Assert.NotEmpty(first);
        Assert.Subset(alone.ToHashSet(), one.ToHashSet());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("preamble: 别的话\n")]
    [InlineData("# a comment\n")]
    public void Prose_that_was_changed_since_it_was_loaded_stops_the_build(string? added)
    {
        var (layout, findings) = (new ArchiveLayout(_folder.Path), new List<Finding>());
        var archive = Load(2, out findings);
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)!;
        Assert.Empty(findings);
        if (added is null) File.Delete(_folder[Report]);
        else File.AppendAllText(_folder[Report], added);
        Assert.Null(OutputWriter.Write(
            _folder["site"], "site", "", SiteBuilder.Build(site, theme, findings, workers: 2), clean: false, () => true, findings));
        Assert.Contains(
            Report, Assert.Single(findings, finding => finding.Code == FindingCodes.WriteFailed).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Snapshot("site").Keys, path => path.EndsWith(".html", StringComparison.Ordinal));
    }

    private Archive Load(int workers, out List<Finding> findings)
    {
        var layout = new ArchiveLayout(_folder.Path);
        return ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings = []), findings, workers);
    }

    private static string[] Told(Archive archive) =>
        [.. archive.Reports.Select(
            report => $"{report.Key} {report.Source} {report.Content.Title} {string.Join(' ', report.Figures.Values)} {Told(report.Content.Prose.Read())}")];

    private static string Told(ReportProse prose) =>
        $"{prose.Preamble} {string.Join(' ', prose.Sections)} {string.Join(' ', prose.Statements)}";
}

using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Publishing;

[assembly: AssemblyFixture(typeof(GovArchive.Browser.SampleSite))]

namespace GovArchive.Browser;

/// <summary>
/// The sample archive's site, built once from the committed data files and served below a path, as GitHub Pages serves a project's site.
/// </summary>
public sealed class SampleSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govarchive-").FullName;
    private readonly SiteServer _server;

    public SampleSite()
    {
        _server = new SiteServer(_folder, "/some-repo/");
        var findings = new List<Finding>();
        var layout = new ArchiveLayout(Root);
        var config = SitePreparation.LoadConfig(layout, findings)! with { BaseUrl = _server.Address };
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)!;
        OutputWriter.Write(_folder, "site", "", SiteBuilder.Build(site, theme, findings), clean: false, () => true, findings);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
    }

    /// <summary>The folder that holds GovArchive.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where the site's home page is: http://127.0.0.1:port/some-repo/.</summary>
    public Uri Address => _server.Address;

    /// <summary>The folder it is served from.</summary>
    public string Folder => _folder;

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovArchive.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run inside the repository");
    }
}

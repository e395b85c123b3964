using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Publishing;

[assembly: AssemblyFixture(typeof(GovArchive.Browser.SampleSite))]

namespace GovArchive.Browser;

/// <summary>
/// The site of the tests' own archive, with the guide where the repository has it, built once from the committed data files and served
/// below a path, as GitHub Pages serves a project's site.
/// </summary>
public sealed class SampleSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govarchive-").FullName;
    private readonly ArchiveLayout _archive = new(Directory.CreateTempSubdirectory("govarchive-").FullName);
    private readonly SiteServer _server;

    public SampleSite()
    {
        _server = new SiteServer(_folder, "/some-repo/");
        CopiedSite.Copy(Archive.Root, _archive.Root);
        if (HasGuide) CopiedSite.Copy(Guide, Path.Combine(_archive.Pages, "guide"));
        var findings = new List<Finding>();
        var config = SitePreparation.LoadConfig(_archive, findings)! with { BaseUrl = _server.Address };
        var archive = ArchiveLoader.Load(_archive, ArchiveLoader.LoadRegister(_archive, findings), findings);
        var theme = SitePreparation.LoadTheme(_archive, config, findings)!;
        var site = SitePreparation.Prepare(_archive, config, theme, archive, findings)!;
        OutputWriter.Write(_folder, "site", "", SiteBuilder.Build(site, theme, findings), clean: false, () => true, findings);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
    }

    /// <summary>The folder that holds GovArchive.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where the tests' own archive keeps its files.</summary>
    public static ArchiveLayout Archive { get; } = new(Path.Combine(Root, "tests", "GovArchive.Tests", "Sample"));

    /// <summary>Whether the site has the guide, which is the repository's own and which a fork may lack.</summary>
    public static bool HasGuide => Directory.Exists(Guide);

    private static string Guide => Path.Combine(Root, "content", "pages", "guide");

    /// <summary>Where the site's home page is: http://127.0.0.1:port/some-repo/.</summary>
    public Uri Address => _server.Address;

    /// <summary>The folder it is served from.</summary>
    public string Folder => _folder;

    public void Dispose()
    {
        _server.Dispose();
        foreach (var folder in new[] { _folder, _archive.Root }) Directory.Delete(folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovArchive.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run inside the repository");
    }
}

using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Incremental;
using GovArchive.Output;
using GovArchive.Publishing;

namespace GovArchive.Tests.Publishing;

/// <summary>The sample archive's site, built once into a temporary folder from the committed data files.</summary>
public sealed class SampleSite : IDisposable
{
    /// <summary>The path the site is under, as a project's site does on GitHub Pages.</summary>
    public const string BasePath = "/some-repo/";

    public string Folder { get; } = Directory.CreateTempSubdirectory("govarchive-").FullName;

    public IReadOnlyList<Finding> Findings { get; }

    public SampleSite()
    {
        var findings = new List<Finding>();
        Build(Folder, findings);
        Findings = findings;
    }

    /// <summary>Builds the site as the command does, with an address below <see cref="BasePath"/>.</summary>
    public static WriteResult? Build(string folder, List<Finding> findings)
    {
        var layout = new ArchiveLayout(Cases.Sample);
        var config = SitePreparation.LoadConfig(layout, findings)! with { BaseUrl = new Uri("http://localhost" + BasePath) };
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)!;
        return OutputWriter.Write(
            folder, "site", SiteInputs.Of(layout, config).Whole, SiteBuilder.Build(site, theme, findings, workers: 2), clean: false,
            () => true, findings);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Incremental;
using GovArchive.Output;
using GovArchive.Publishing;
using GovArchive.Rendering;
using GovArchive.Sites;

namespace GovArchive.Runs;

/// <summary>How a site is built.</summary>
/// <param name="Folder">Of the site; made when it is not there.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="BaseUrl">Address it will be at, in place of site.yml's; null to keep that.</param>
/// <param name="Imports">Whether sources that changed are read first.</param>
/// <param name="Clean">Whether every file is made and written anew.</param>
/// <param name="ChecksLinks">Whether every link of the site is walked. Not of a part, whose links lead to others.</param>
/// <param name="Shard">The part of the site that is built; null for all.</param>
/// <param name="Workers">How many threads work.</param>
public sealed record BuildSettings(
    string Folder, string Name, Uri? BaseUrl = null, bool Imports = true, bool Clean = false, bool ChecksLinks = false, Shard? Shard = null,
    int Workers = 1);

/// <summary>What a build did.</summary>
public sealed record BuildRun
{
    /// <summary>Null where nothing was imported.</summary>
    public ImportResult? Imported { get; init; }

    /// <summary>Null where the site that is there was left as it is.</summary>
    public WriteResult? Written { get; init; }

    /// <summary>Everything was there as an earlier build of the same made it; what was reported is reported again.</summary>
    public bool IsAsBefore { get; init; }

    /// <summary>How many links were walked; null for none.</summary>
    public int? Links { get; init; }

    /// <summary>How many findings there are.</summary>
    public BuiltFindings? Findings { get; init; }

    /// <summary>Those of the findings that a check lists.</summary>
    public IReadOnlyList<Finding> Listed { get; init; } = [];
}

/// <summary>An archive to its site: sources, data, findings, pages, files, folder.</summary>
public static class Build
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="settings">How it is done.</param>
    /// <param name="findings">Takes what was found.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    public static BuildRun Run(ArchiveLayout layout, BuildSettings settings, List<Finding> findings, RunProgress? progress = null)
    {
        if (SitePreparation.LoadConfig(layout, findings) is not { } config || DataReader.IsNewer(layout, findings)) return new BuildRun();
        config = config with { BaseUrl = settings.BaseUrl ?? config.BaseUrl };
        using var run = ArchiveRun.Begin(layout, findings, settings.Shard);
        using var output = run is null ? null : OutputFolder.Open(settings.Folder, settings.Name, findings);
        if (output is null) return new BuildRun();
        var kept = KeptBuild.Of(layout, settings.Shard, settings.Folder);
        var existing = Existing(output, kept, settings);
        if (ArchiveLoader.FindRegister(layout, findings) is not { } register) return new BuildRun();
        var done = new BuildRun { Imported = Import(layout, config, settings, register, findings, progress) };
        // Before anything of it is read: what is changed later is another site.
        var inputs = SiteInputs.Remembered(layout, config, settings.Shard);
        if (AsBefore(layout, kept, existing, inputs, config, settings, findings) is { } same) return same with { Imported = done.Imported };
        var read = new CheckedReports();
        var archive = ArchiveLoader.Load(layout, register, findings, settings.Workers, read.Look);
        if (SitePreparation.LoadTheme(layout, config, findings) is not { } theme) return done;
        if (SitePreparation.Prepare(layout, config, theme, archive, findings, read, inputs.Files) is not { } site) return done;
        done = done with { Listed = [.. site.Findings.Select(entry => entry.Finding)] };
        findings.AddRange(done.Listed);
        if (Write(layout, site, theme, output, existing, kept, inputs, settings, findings, progress) is not { } written) return done;
        written.Size.CheckWhole(settings, findings);
        var links = Links(layout, config, settings, findings);
        var counted = BuiltFindings.Of(findings);
        counted.Write(kept.Findings, OwnInputs(inputs, settings));
        return done with { Written = written, Links = links, Findings = counted };
    }

    // Of a hundred thousand reports that takes seconds, while the sources are looked at.
    private static ExistingOutput Existing(OutputFolder output, KeptBuild kept, BuildSettings settings)
    {
        var existing = ExistingOutput.In(output, kept.Stamps);
        if (!settings.Clean) _ = Task.Run(existing.Look);
        return existing;
    }

    // What one part imported while another is built would make parts of different sites.
    private static ImportResult? Import(
        ArchiveLayout layout, SiteConfig config, BuildSettings settings, AgencyRegister register, List<Finding> findings,
        RunProgress? progress)
    {
        var options = new ImportOptions(settings.Workers, settings.Shard, Mends: false, config.SourcesElsewhere);
        if (settings.Imports && settings.Shard is null)
            return Importer.Run(layout, register, findings, (done, all) => progress?.Invoke(RunStep.Importing, done, all), options);
        if (findings.Count == 0) Importer.Check(layout, register, findings, options, remembers: true);
        return null;
    }

    // Null where something of it is another, or was not whole.
    private static BuildRun? AsBefore(
        ArchiveLayout layout, KeptBuild kept, ExistingOutput existing, SiteInputs inputs, SiteConfig config, BuildSettings settings,
        List<Finding> findings)
    {
        if (settings.Clean || findings.Count > 0) return null;
        var own = OwnInputs(inputs, settings);
        if (BuiltFindings.Read(kept.Findings, own) is not { } counted || OutputWriter.Unchanged(existing, own) is not { } same) return null;
        same.Size.CheckWhole(settings, findings);
        return new BuildRun { IsAsBefore = true, Written = same, Findings = counted, Links = Links(layout, config, settings, findings) };
    }

    private static WriteResult? Write(
        ArchiveLayout layout, Site site, Theme theme, OutputFolder output, ExistingOutput existing, KeptBuild kept, SiteInputs inputs,
        BuildSettings settings,
        List<Finding> findings, RunProgress? progress)
    {
        using var terms = TermCache.Open(kept.Terms);
        var cache = OutputCache.Open(kept.Made, existing, inputs, forget: settings.Clean);
        var (found, isCertain) = (findings.Count, false);
        var files = Counted(SiteBuilder.Build(site, theme, findings, settings.Workers, terms.Of, settings.Shard, cache), progress);
        var written = OutputWriter.Write(
            output, existing, () => isCertain ? OwnInputs(inputs, settings) : null, files, settings.Clean, IsWhole, findings,
            settings.Shard is null
                ? null : () => new PartLabel(
                    PartKind.Site, settings.Shard, inputs.Whole, BuiltFindings.Of(findings), BasePath(site.Config)));
        if (written is null) return null;
        terms.Save();
        // What was found while pages were made is to be found again, and what was made of files that changed meanwhile is not known.
        if (isCertain && findings.Count == found) cache.Save();
        return written;

        // Parts that are joined must be made of the same; of a whole the next build makes what changed meanwhile.
        bool IsWhole()
        {
            var now = SiteInputs.Remembered(layout, site.Config, settings.Shard).Whole;
            isCertain = now == inputs.Whole;
            return (settings.Shard is null || SiteInputs.StillAre(inputs.Whole, now, findings))
                && findings.TrueForAll(finding => finding.Severity != Severity.Error);
        }
    }

    // What was told of a link before the site was made is told again as an error, and not twice.
    private static int? Links(ArchiveLayout layout, SiteConfig config, BuildSettings settings, List<Finding> findings)
    {
        if (!settings.ChecksLinks) return null;
        var broken = new List<Finding>();
        var links = LinkCheck.Run(settings.Folder, BasePath(config), broken, SitePreparation.WrittenAt(layout, config));
        var told = broken.Select(finding => (finding.Place, finding.Values[0])).ToHashSet();
        findings.RemoveAll(finding => finding.Code == FindingCodes.PageLinkNowhere && told.Contains((finding.Place, finding.Values[0])));
        findings.AddRange(broken);
        return links;
    }

    private static void CheckWhole(this SiteSize size, BuildSettings settings, List<Finding> findings)
    {
        if (settings.Shard is null) size.Check(settings.Name, findings);
    }

    private static string OwnInputs(SiteInputs inputs, BuildSettings settings) =>
        settings.Shard is null ? inputs.Whole : $"{inputs.Whole}:{settings.Shard}";

    private static string BasePath(SiteConfig config) => config.BaseUrl?.AbsolutePath ?? "/";

    // How many files there will be is not known before they are made.
    private static IEnumerable<OutputFile> Counted(IEnumerable<OutputFile> files, RunProgress? progress)
    {
        var done = 0;
        foreach (var file in files)
        {
            progress?.Invoke(RunStep.Building, ++done, done + 1);
            yield return file;
        }
    }
}

using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Importing;
using GovArchive.Pages;
using GovArchive.Publishing;
using GovArchive.Rendering;
using GovArchive.Sites;

namespace GovArchive.Serving;

/// <summary>
/// An archive in memory and its site as it would be built now, kept up with what changes on the disk: only that is read again. One thread
/// changes it; what it hands out never changes.
/// </summary>
/// <param name="layout">Where the archive keeps its files.</param>
/// <param name="workers">How many threads read reports.</param>
public sealed class LiveSite(ArchiveLayout layout, int workers)
{
    private readonly List<Finding> _settings = [];
    private readonly List<Finding> _imported = [];
    private readonly List<Finding> _loaded = [];
    private readonly List<Finding> _prepared = [];

    // Only files that changed are read again where the data are compared with a release.
    private readonly FileStamps _stamps = FileStamps.None();

    private AgencyRegister _register = AgencyRegister.Empty;
    private CheckedReports _read = new();
    private Archive? _archive;
    private CheckedArchive? _checks;
    private SiteConfig? _config;
    private Theme? _theme;
    private Templates? _templates;

    /// <summary>The site; null while something is wrong that keeps it from being made.</summary>
    public SiteOnDemand? Files { get; private set; }

    /// <summary>What is before the site's addresses on its server, escaped: <c>/archive/</c>.</summary>
    public string BasePath => _config?.PathOnServer ?? "/";

    /// <summary>What is wrong with the archive's own files, settings and theme; not what checks find in reports.</summary>
    public ImmutableArray<Finding> Findings => [.. _settings, .. _imported, .. _loaded, .. _prepared, .. Files?.Findings ?? []];

    /// <summary>What checks find in reports.</summary>
    public ImmutableArray<Finding> Checked => _checks is { } checks ? [.. checks.Findings.Select(entry => entry.Finding)] : [];

    /// <summary>Reads everything anew.</summary>
    public void Load() => Update(new LiveChange(Frame: true, Everything: true, Sources: true, []));

    /// <summary>
    /// Reads what changed. Findings of rules that set bodies beside each other stay until those of <see cref="Check"/> are taken.
    /// </summary>
    public void Update(LiveChange change)
    {
        if (change.Frame) LoadFrame();
        if (_config is not null && (change.Sources || change.Everything)) Import();
        if (change.Everything || _archive is null) LoadArchive();
        else foreach (var agency in change.Agencies) Reload(agency);
        Prepare();
    }

    /// <summary>
    /// Applies every rule to what is loaded now; on any thread, for it takes seconds in a large archive, and nobody need wait for it.
    /// </summary>
    public Func<LiveCheck> Check()
    {
        var (archive, read) = (_archive, _read);
        return () => new LiveCheck(archive, archive is null ? null : ArchiveCheck.Run(archive, read));
    }

    /// <summary>Takes what was found, unless something changed meanwhile; whether that is something else than was known.</summary>
    public bool Take(LiveCheck check)
    {
        if (check.Made is not { } checks || !ReferenceEquals(check.Archive, _archive)) return false;
        if (checks.Findings.SequenceEqual(_checks!.Findings, ById)) return false;
        _checks = checks;
        Prepare();
        return true;
    }

    private static readonly IEqualityComparer<ReportFinding> ById = EqualityComparer<ReportFinding>.Create(
        (one, other) => one!.Key == other!.Key && one.Id == other.Id, entry => entry.Id.GetHashCode(StringComparison.Ordinal));

    private void LoadFrame()
    {
        _settings.Clear();
        _config = SitePreparation.LoadConfig(layout, _settings) is { } config
            ? config with { IsServed = true } : null;
        _theme = _config is null ? null : SitePreparation.LoadTheme(layout, _config, _settings);
        _templates = _theme is null ? null : Templates.Load(_theme, PageKinds.Models, _settings);
    }

    private void Import()
    {
        _imported.Clear();
        using var run = ArchiveRun.Begin(layout, _imported);
        if (run is null) return;
        _register = ArchiveLoader.LoadRegister(layout, _imported);
        Importer.Run(
            layout, _register, _imported, options: new ImportOptions(workers, Mends: false, SourcesElsewhere: _config!.SourcesElsewhere));
    }

    private void LoadArchive()
    {
        _loaded.Clear();
        _read = new CheckedReports();
        _archive = ArchiveLoader.Load(layout, _register, _loaded, workers, _read.Look);
        _checks = ArchiveCheck.Run(_archive, _read);
    }

    private void Reload(string agency)
    {
        _loaded.RemoveAll(finding => IsOf(finding.Place.File, agency));
        _archive = ArchiveLoader.Reload(layout, _register, _archive!, agency, _loaded, _read.Look());
        if (_archive.Find(agency) is { } history) _checks = ArchiveCheck.Again(_checks!, _read, history);
    }

    private static bool IsOf(string file, string agency) =>
        file.StartsWith($"{ArchiveLayout.DataName}/{agency}/", StringComparison.Ordinal)
        || file.StartsWith($"{ArchiveLayout.CorrectionsName}/{agency}-", StringComparison.Ordinal);

    private void Prepare()
    {
        _prepared.Clear();
        Files = null;
        if (_config is null || _theme is null || _templates is null || _archive is null || _checks is null) return;
        if (SitePreparation.Prepare(layout, _config, _theme, _archive, _checks, _prepared, _stamps) is { } site)
            Files = new SiteOnDemand(site, _theme, _templates);
    }
}

/// <summary>What all rules made of an archive as it was at a moment.</summary>
/// <param name="Archive">Null where none was loaded.</param>
public sealed record LiveCheck(Archive? Archive, CheckedArchive? Made);

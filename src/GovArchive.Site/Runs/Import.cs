using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Incremental;
using GovArchive.Output;
using GovArchive.Publishing;

namespace GovArchive.Runs;

/// <summary>How sources are imported.</summary>
/// <param name="Shard">The part of the agencies that is imported; null for all.</param>
/// <param name="Folder">Where the part's data files are left too, to be taken elsewhere; null for nowhere. Only with a part.</param>
/// <param name="Name">What messages call that folder.</param>
/// <param name="Workers">How many reports are read at a time.</param>
/// <param name="Prunes">Whether data without a source are removed.</param>
public sealed record ImportSettings(
    Shard? Shard = null, string? Folder = null, string Name = "", int Workers = 1, bool Prunes = false);

/// <summary>What an import did.</summary>
/// <param name="Imported">Null where it could not begin.</param>
/// <param name="Part">The folder of the part's data files; null where there is none.</param>
public sealed record ImportRun(ImportResult? Imported, WriteResult? Part = null);

/// <summary>Sources to data files.</summary>
public static class Import
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="settings">How it is done.</param>
    /// <param name="findings">Takes what was found.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    public static ImportRun Run(ArchiveLayout layout, ImportSettings settings, ICollection<Finding> findings, RunProgress? progress = null)
    {
        if (SitePreparation.LoadConfig(layout, findings) is not { } config) return new ImportRun(null);
        using var run = ArchiveRun.Begin(layout, findings, settings.Shard);
        if (run is null) return new ImportRun(null);
        using var output = settings.Folder is null ? null : OutputFolder.Open(settings.Folder, settings.Name, findings);
        if (settings.Folder is not null && output is null) return new ImportRun(null);
        var inputs = output is null ? "" : SiteInputs.OfImport(layout);
        if (ArchiveLoader.FindRegister(layout, findings) is not { } register) return new ImportRun(null);
        var options = new ImportOptions(
            settings.Workers, settings.Shard, SourcesElsewhere: config.SourcesElsewhere, Prunes: settings.Prunes);
        var imported = Importer.Run(layout, register, findings, (done, all) => progress?.Invoke(RunStep.Importing, done, all), options);
        return new ImportRun(
            imported,
            output is null || settings.Shard is null
                ? null : Leave(layout, settings.Shard, output, inputs, imported.IsOwnReading, findings));
    }

    // The data files of one part, for another machine.
    private static WriteResult? Leave(
        ArchiveLayout layout, Shard shard, OutputFolder output, string inputs, bool isOwnReading,
        ICollection<Finding> findings) => OutputWriter.Write(
        output, null, DataParts.Of(layout, shard, isOwnReading, findings), clean: false, () => IsWhole(layout, inputs, findings), findings,
        part: () => new PartLabel(PartKind.Data, shard, inputs, BuiltFindings.Of(findings), "/"));

    private static bool IsWhole(ArchiveLayout layout, string inputs, ICollection<Finding> findings) =>
        SiteInputs.StillAre(inputs, SiteInputs.OfImport(layout), findings) && findings.All(finding => finding.Severity != Severity.Error);
}

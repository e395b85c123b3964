using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;

namespace GovArchive.Importing;

/// <summary>What an import did.</summary>
/// <param name="Read">Sources that were read.</param>
/// <param name="Written">Reports whose data files changed.</param>
/// <param name="Unchanged">Reports whose sources are the same as at the last import.</param>
/// <param name="Failed">Reports that could not be read; their old data files, if any, are as they were.</param>
public sealed record ImportResult(int Read, int Written, int Unchanged, int Failed)
{
    /// <summary>
    /// Cells of reports that were there before and say something else now, each with the reason; by report and cell.
    /// </summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Reports whose data were removed because they had no source any more.</summary>
    public ImmutableArray<ReportKey> Pruned { get; init; } = [];

    /// <summary>Every data file that was asked for is this program's reading now: each has a source here that could be read.</summary>
    public bool IsOwnReading { get; init; }
}

/// <summary>How an import is done.</summary>
/// <param name="Workers">How many reports are read at a time.</param>
/// <param name="Shard">The part of the agencies that is imported; null for all.</param>
/// <param name="Mends">
/// Whether data that a person or a merge changed, so that they contradict themselves, are made again. A build does not: it tells them, for
/// what was changed may have been meant.
/// </param>
/// <param name="SourcesElsewhere">Whether sources are kept elsewhere: then none that is not there is missed.</param>
/// <param name="Prunes">Whether data without a source are removed.</param>
public sealed record ImportOptions(
    int Workers = 1, Shard? Shard = null, bool Mends = true, bool SourcesElsewhere = false, bool Prunes = false);

/// <summary>
/// Sources to data files: reads what changed since the last import. A source that fails is a finding; the others are done.
/// </summary>
public static class Importer
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="register">The archive's agencies.</param>
    /// <param name="findings">Takes what was found, in the same order whatever the number of workers.</param>
    /// <param name="progress">Called with the number of reports done and of all, after each; never twice at a time.</param>
    /// <param name="options">Null for all agencies, one report at a time.</param>
    public static ImportResult Run(
        ArchiveLayout layout, AgencyRegister register, ICollection<Finding> findings, Action<int, int>? progress = null,
        ImportOptions? options = null)
    {
        options ??= new ImportOptions();
        if (DataReader.IsNewer(layout, findings)) return new ImportResult(0, 0, 0, 0);
        var memory = new ImportCache(layout, options.Shard);
        var misplaced = new List<Finding>();
        var filed = FiledSources.Find(layout, register, options.Shard, misplaced);
        foreach (var finding in misplaced) findings.Add(finding);
        var data = Data(layout, options.Shard);
        var (reader, changes) = (DataReader.Read(layout, findings), new ConcurrentBag<ImmutableArray<Change>>());
        var isOwnReading = reader is { IsOwn: true };
        var import = new ReportImport(
            layout, new ReportOrigin(layout, register, memory, data, isOwnReading), options.Mends, reader?.Reading ?? "", changes);
        var (outcomes, done, gate) = (new ImportOutcome[filed.Length], 0, new Lock());
        ForEach(filed.Length, options.Workers, findings, (i, found) =>
        {
            outcomes[i] = import.Run(filed[i], found);
            if (progress is null) return;
            lock (gate) progress(++done, filed.Length);
        });
        memory.Keep();
        var gone = new GoneSources(layout, data.Keys, filed);
        var pruned = options.Prunes ? gone.Prune(options.SourcesElsewhere, misplaced, findings) : [];
        if (!options.SourcesElsewhere && pruned.IsEmpty) gone.Report(findings);
        isOwnReading |= Count(ImportOutcome.Failed) == 0 && pruned.Length == gone.Reports.Length;
        if (isOwnReading) Sign(layout, options.Shard, findings);
        return new ImportResult(
            filed.Length - Count(ImportOutcome.Current), Count(ImportOutcome.Written), Count(ImportOutcome.Current),
            Count(ImportOutcome.Failed))
        {
            IsOwnReading = isOwnReading,
            Pruned = pruned,
            Changes = [.. changes.SelectMany(own => own).OrderBy(change => change.Key).ThenBy(change => change.Cell)],
        };

        int Count(ImportOutcome outcome) => outcomes.Count(one => one == outcome);
    }

    /// <summary>
    /// Whether the data are those of the sources that are there: what changed since, was never imported or is gone is a finding. Only what
    /// is not known by stamps is read, and no data are written.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="register">The archive's agencies.</param>
    /// <param name="findings">Takes what was found, in the same order whatever the number of workers.</param>
    /// <param name="options">Null for all agencies, one report at a time.</param>
    /// <param name="remembers">Whether what was read is remembered for the next run; not without a lock on the archive.</param>
    public static void Check(
        ArchiveLayout layout, AgencyRegister register, ICollection<Finding> findings, ImportOptions? options = null, bool remembers = false)
    {
        options ??= new ImportOptions();
        var memory = new ImportCache(layout, options.Shard, remembers);
        var filed = FiledSources.Find(layout, register, options.Shard, findings);
        var data = Data(layout, options.Shard);
        var origin = new ReportOrigin(layout, register, memory, data, DataReader.Read(layout, findings) is { IsOwn: true });
        ForEach(filed.Length, options.Workers, findings, (i, found) => origin.Check(filed[i], found));
        memory.Keep();
        if (!options.SourcesElsewhere) new GoneSources(layout, data.Keys, filed).Report(findings);
    }

    private static Dictionary<string, FileStamp> Data(ArchiveLayout layout, Shard? shard) =>
        FileStamp.Below(layout.Data)
            .Where(file =>
                file.Path.Contains('/', StringComparison.Ordinal) || $"{ArchiveLayout.DataName}/{file.Path}" != ArchiveLayout.ReaderName)
            .Where(file => shard is null || shard.Holds(file.Path.Split('/')[0]))
            .ToDictionary(file => file.Path, file => file.Stamp, StringComparer.Ordinal);

    private static void ForEach(int count, int workers, ICollection<Finding> findings, Action<int, List<Finding>> body)
    {
        var problems = new List<Finding>?[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, workers) }, i =>
        {
            var found = new List<Finding>();
            body(i, found);
            if (found.Count > 0) problems[i] = found;
        });
        foreach (var problem in problems.OfType<List<Finding>>().SelectMany(found => found)) findings.Add(problem);
    }

    // The data asked for are this program's reading now.
    private static void Sign(ArchiveLayout layout, Shard? part, ICollection<Finding> findings) =>
        WriteAttempt.Run(ArchiveLayout.ReaderName, () => DataReader.Sign(layout, part), findings);
}

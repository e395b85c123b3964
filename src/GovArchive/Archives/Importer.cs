using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Sources;

namespace GovArchive.Archives;

/// <summary>What an import did.</summary>
/// <param name="Read">Sources that were read.</param>
/// <param name="Written">Reports whose data files changed.</param>
/// <param name="Unchanged">Reports whose sources are the same as at the last import.</param>
/// <param name="Failed">Reports that could not be read; their old data files, if any, are as they were.</param>
public sealed record ImportResult(int Read, int Written, int Unchanged, int Failed);

/// <summary>How an import is done. None of it changes what comes out.</summary>
/// <param name="Workers">How many reports are read at a time.</param>
/// <param name="Shard">The part of the agencies that is imported; null for all.</param>
public sealed record ImportOptions(int Workers = 1, Shard? Shard = null);

/// <summary>Sources to data files: reads what changed since the last import. A source that fails is a finding; the others are done.</summary>
public static class Importer
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="register">The archive's agencies.</param>
    /// <param name="findings">Takes what was found, in the same order whatever the number of workers.</param>
    /// <param name="progress">Called with the number of reports done and of all, after each; never twice at a time.</param>
    /// <param name="options">Null for all agencies, one report at a time.</param>
    public static ImportResult Run(ArchiveLayout layout, AgencyRegister register, ICollection<Finding> findings, Action<int, int>? progress = null, ImportOptions? options = null)
    {
        var (workers, shard) = (options?.Workers ?? 1, options?.Shard);
        var memory = new ImportMemory(layout, shard);
        var filed = FiledSources.Find(layout, register, shard, findings);
        var data = FileStamp.Below(layout.Data).Where(file => shard is null || shard.Holds(file.Path.Split('/')[0])).ToDictionary(file => file.Path, file => file.Stamp, StringComparer.Ordinal);
        var import = new ReportImport(layout, register, memory, data);
        var (outcomes, problems, done, gate) = (new ImportOutcome[filed.Length], new List<Finding>?[filed.Length], 0, new Lock());
        Parallel.For(0, filed.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, workers) }, i =>
        {
            var found = new List<Finding>();
            outcomes[i] = import.Run(filed[i], found);
            if (found.Count > 0) problems[i] = found;
            if (progress is null) return;
            lock (gate) progress(++done, filed.Length);
        });
        foreach (var problem in problems.OfType<List<Finding>>().SelectMany(found => found)) findings.Add(problem);
        memory.Keep();
        ReportSourcesGone(data.Keys, filed, findings);
        return new ImportResult(filed.Length - Count(ImportOutcome.Current), Count(ImportOutcome.Written), Count(ImportOutcome.Current), Count(ImportOutcome.Failed));

        int Count(ImportOutcome outcome) => outcomes.Count(one => one == outcome);
    }

    private static void ReportSourcesGone(IEnumerable<string> data, ImmutableArray<FiledSource> filed, ICollection<Finding> findings)
    {
        var known = filed.Select(sources => $"{sources.Key}.yml").ToHashSet(StringComparer.Ordinal);
        foreach (var path in data.Where(path => path.EndsWith(".yml", StringComparison.Ordinal) && !known.Contains(path)).Order(StringComparer.Ordinal))
            findings.Add(FindingCodes.SourceGone.At(new Place($"{ArchiveLayout.DataName}/{path}"), $"{ArchiveLayout.SourcesName}/{path[..^4]}"));
    }
}

using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Publishing;
using GovArchive.Releases;
using GovArchive.Sites;

namespace GovArchive.Runs;

/// <summary>A finding as a check tells it.</summary>
/// <param name="About">The report and the finding's id; null for what is wrong with the archive's own files.</param>
/// <param name="Explanation">What a person says of it; null where nobody explained it by its id.</param>
public sealed record ToldFinding(Finding Finding, ReportFinding? About, FindingState State, Explanation? Explanation)
{
    /// <summary>"" for what is wrong with the archive's own files.</summary>
    public string Id => About?.Id ?? "";

    /// <summary>What it was called while its agency had other ids; empty where it never had.</summary>
    public ImmutableArray<string> FormerIds { get; init; } = [];
}

/// <summary>What a check came to.</summary>
/// <param name="Reports">How many were checked.</param>
/// <param name="Findings">In order of files, lines and codes.</param>
public sealed record CheckRun(int Reports, ImmutableArray<ToldFinding> Findings);

/// <summary>An archive to its findings.</summary>
public static class Check
{
    /// <summary>Nothing is written.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="workers">How many threads work.</param>
    public static CheckRun Run(ArchiveLayout layout, int workers)
    {
        var findings = new List<Finding>();
        if (SitePreparation.LoadConfig(layout, findings) is not { } config) return new CheckRun(0, Told(null, findings, []));
        if (ArchiveLoader.FindRegister(layout, findings) is not { } register) return new CheckRun(0, Told(null, findings, []));
        // What a register with a fault lacks is missed once, where the data are loaded.
        if (findings.Count == 0)
            Importer.Check(layout, register, findings, new ImportOptions(workers, SourcesElsewhere: config.SourcesElsewhere));
        var read = new CheckedReports();
        var archive = ArchiveLoader.Load(layout, register, findings, workers, read.Look);
        var found = ArchiveCheck.Run(archive, read).Findings;
        findings.AddRange(ArchiveCheck.UnusedExplanations(archive, found));
        findings.AddRange(ArchiveDay.Check(config, archive, ReleaseHistory.Load(layout, findings).Newest));
        return new CheckRun(archive.Reports.Count(), Told(archive, findings, found));
    }

    /// <summary>The findings of an archive's data alone, whether its sources are there or not: what an older state of it had.</summary>
    public static CheckRun OfData(ArchiveLayout layout, int workers)
    {
        var (findings, read) = (new List<Finding>(), new CheckedReports());
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings, workers, read.Look);
        return new CheckRun(archive.Reports.Count(), Told(archive, findings, ArchiveCheck.Run(archive, read).Findings));
    }

    private static ImmutableArray<ToldFinding> Told(Archive? archive, List<Finding> own, ImmutableArray<ReportFinding> found)
    {
        var former = archive is null ? null : FormerFindings.Of(archive, found);
        return
        [
            .. own.Select(finding => new ToldFinding(finding, null, FindingState.Open, null))
                .Concat(found.Select(entry => new ToldFinding(
                    entry.Finding, entry, archive!.StateOf(entry),
                    archive!.Explanations.GetValueOrDefault(entry.Key, []).FirstOrDefault(explanation => explanation.Finding == entry.Id))
                { FormerIds = [.. former![entry.Id]] }))
                .OrderBy(told => told.Finding, Finding.Order),
        ];
    }
}

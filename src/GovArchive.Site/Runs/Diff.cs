using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Checks;
using GovArchive.Diagnostics;

namespace GovArchive.Runs;

/// <summary>An archive's data as they are to be compared.</summary>
/// <param name="Findings">What is found about its reports, in order of reports and findings.</param>
/// <param name="Errors">How many errors kept something of it from being read.</param>
public sealed record ArchiveState(ArchiveRecord Record, ImmutableArray<ReportFinding> Findings, int Errors)
{
    /// <summary>Register, data and corrections as they are there; sources are not looked at and nothing is written.</summary>
    public static ArchiveState Of(ArchiveLayout layout, int workers)
    {
        var (findings, read) = (new List<Finding>(), new CheckedReports());
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings, workers, read.Look);
        var reading = DataReader.Read(layout, findings)?.Reading ?? "";
        return new ArchiveState(
            ArchiveRecord.Of(archive, reading),
            [.. ArchiveCheck.Run(archive, read).Findings.OrderBy(entry => entry.Key).ThenBy(entry => entry.Finding, Finding.Order)],
            findings.Count(finding => finding.Severity == Severity.Error));
    }
}

/// <summary>What is different between two states of an archive.</summary>
/// <param name="New">Findings that were not there, in order of reports.</param>
/// <param name="Gone">Findings that are not there any more, in order of reports.</param>
public sealed record Diff(ArchiveChanges Changes, ImmutableArray<ReportFinding> New, ImmutableArray<ReportFinding> Gone)
{
    public static Diff Between(ArchiveState before, ArchiveState now) => new(
        ArchiveChanges.Between(before.Record, now.Record), Only(now, before), Only(before, now));

    /// <summary>Whether nothing is different.</summary>
    public bool IsEmpty =>
        Changes.All.IsEmpty && Changes.Reread.IsEmpty && Changes.RereadByOther == 0 && New.IsEmpty && Gone.IsEmpty;

    private static ImmutableArray<ReportFinding> Only(ArchiveState state, ArchiveState other)
    {
        var known = other.Findings.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return [.. state.Findings.Where(entry => !known.Contains(entry.Id))];
    }
}

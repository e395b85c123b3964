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
    /// <summary>What findings were called while their agencies had other ids, by what they are called now.</summary>
    public required ILookup<string, string> FormerFindings { get; init; }

    /// <summary>All that a finding is or was called.</summary>
    public IEnumerable<string> NamesOf(ReportFinding entry) => FormerFindings[entry.Id].Prepend(entry.Id);

    /// <summary>Register, data and corrections as they are there; sources are not looked at and nothing is written.</summary>
    public static ArchiveState Of(ArchiveLayout layout, int workers)
    {
        var (findings, read) = (new List<Finding>(), new CheckedReports());
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings, workers, read.Look);
        var reading = DataReader.Read(layout, findings)?.Reading ?? "";
        var found = ArchiveCheck.Run(archive, read).Findings;
        return new ArchiveState(
            ArchiveRecord.Of(archive, reading),
            [.. found.OrderBy(entry => entry.Key).ThenBy(entry => entry.Finding, Finding.Order)],
            findings.Count(finding => finding.Severity == Severity.Error))
        { FormerFindings = Checks.FormerFindings.Of(archive, found) };
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
        var known = other.Findings.SelectMany(other.NamesOf).ToHashSet(StringComparer.Ordinal);
        return [.. state.Findings.Where(entry => !state.NamesOf(entry).Any(known.Contains))];
    }
}

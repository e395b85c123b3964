using System.Collections.Immutable;
using GovArchive.Changes;

namespace GovArchive.Releases;

/// <summary>A citable state of the data: what its .yml says.</summary>
/// <param name="Date">The day it speaks of.</param>
/// <param name="Doi">Without "https://doi.org/"; null where it has none.</param>
/// <param name="DataSha256">See <see cref="DataHash"/>.</param>
/// <param name="Since">The release before; null for the first one.</param>
public sealed record Release(ReleaseVersion Version, DateOnly Date, string? Doi, string DataSha256, ReleaseVersion? Since)
{
    /// <summary>SHA-256 of the file of its numbers, see <see cref="RecordFile"/>.</summary>
    public required string RecordSha256 { get; init; }

    /// <summary>SHA-256 of the file of its changes, see <see cref="ChangesFile"/>.</summary>
    public required string ChangesSha256 { get; init; }

    /// <summary>Version of the program that wrote it.</summary>
    public required string Program { get; init; }

    /// <summary>Fingerprint of the program that read the data; "" where it is not known.</summary>
    public required string Reading { get; init; }

    public required ReleaseCounts Counts { get; init; }

    public required ChangeCounts Changes { get; init; }
}

/// <summary>How much the archive held.</summary>
/// <param name="Bodies">With a report at least.</param>
/// <param name="Cells">Of all reports, those with a number alone.</param>
/// <param name="Findings">About reports, explained ones too.</param>
public sealed record ReleaseCounts(int Reports, int Bodies, int Cells, int Findings);

/// <summary>How much changed since the release before.</summary>
/// <param name="Reread">Reports read from another file or by another edition.</param>
/// <param name="RereadByOther">Others, read by another version of the program.</param>
/// <param name="Cells">Cells that say something else, by reason; only reasons that there are.</param>
public sealed record ChangeCounts(
    int Added, int Removed, int Reread, int RereadByOther, ImmutableSortedDictionary<ChangeReason, int> Cells)
{
    public static ChangeCounts Of(ArchiveChanges changes) => new(
        changes.Added.Count(), changes.Removed.Count(), changes.Reread.Length, changes.RereadByOther,
        changes.Cells.GroupBy(change => change.Reason).ToImmutableSortedDictionary(reason => reason.Key, reason => reason.Count()));
}

using System.Collections.Immutable;
using GovArchive.Reports;

namespace GovArchive.Changes;

/// <summary>What is different between two states of an archive.</summary>
/// <param name="All">Reports that came or went, and cells that say something else; by report, then by cell.</param>
/// <param name="Reread">Reports of both that were read from another file or by another edition; by key.</param>
/// <param name="RereadByOther">How many of the other reports of both were read by another version of the program.</param>
public sealed record ArchiveChanges(ImmutableArray<Change> All, ImmutableArray<RereadReport> Reread, int RereadByOther)
{
    /// <summary>The cells alone.</summary>
    public IEnumerable<Change> Cells => All.Where(change => change.Cell is not null);

    /// <summary>
    /// One line a change, with those of reports that were read again: they have no cell, and their reason is why. By report, of each first
    /// the report as a whole.
    /// </summary>
    public IEnumerable<Change> Lines => All.Concat(Reread.Select(report => Change.OfReport(report.Key, report.Reason)))
        .OrderBy(change => change.Key).ThenBy(change => change.Cell is not null);

    /// <summary>Reports that came.</summary>
    public IEnumerable<ReportKey> Added => Of(ChangeReason.ReportAdded);

    /// <summary>Reports that went.</summary>
    public IEnumerable<ReportKey> Removed => Of(ChangeReason.ReportRemoved);

    public static ArchiveChanges Between(ArchiveRecord before, ArchiveRecord now)
    {
        var isOtherReading = before.Reading != now.Reading;
        var (all, reread, kept) = (ImmutableArray.CreateBuilder<Change>(), ImmutableArray.CreateBuilder<RereadReport>(), 0);
        foreach (var (was, own) in RecordPairs.Of(before, now))
        {
            if (was is null) all.Add(Change.OfReport(own!.Key, ChangeReason.ReportAdded));
            else if (own is null) all.Add(Change.OfReport(was.Key, ChangeReason.ReportRemoved));
            else
            {
                kept++;
                if (Reasons.OfReport(was, own) is { } reason) reread.Add(new RereadReport(own.Key, reason));
                all.AddRange(CellsOf(before, was, now, own, isOtherReading));
            }
        }
        return new ArchiveChanges(all.ToImmutable(), reread.ToImmutable(), isOtherReading ? kept - reread.Count : 0);
    }

    private static IEnumerable<Change> CellsOf(
        ArchiveRecord before, RecordedReport was, ArchiveRecord now, RecordedReport own, bool isOtherReading)
    {
        var (old, cells) = (before.Editions.GetValueOrDefault(was.Edition, []), now.Editions.GetValueOrDefault(own.Edition, []));
        if (was.Edition == own.Edition && was.Cells == own.Cells && old.AsSpan().SequenceEqual(cells.AsSpan())) yield break;
        var (left, right) = (was.Read(old), own.Read(cells));
        foreach (var cell in left.Keys.Union(right.Keys).Order())
        {
            var (one, other) = (left.GetValueOrDefault(cell, RecordedCell.NotAsked), right.GetValueOrDefault(cell, RecordedCell.NotAsked));
            // A cell that only one edition has, and that is empty there, says nothing that is gone or new.
            if (one.SaysSame(other) || (one.State is null || other.State is null) && one.Value is null && other.Value is null) continue;
            yield return new Change(own.Key, cell, one, other, Reasons.OfCell((was, one), (own, other), isOtherReading));
        }
    }

    private IEnumerable<ReportKey> Of(ChangeReason reason) =>
        All.Where(change => change.Cell is null && change.Reason == reason).Select(change => change.Key);
}

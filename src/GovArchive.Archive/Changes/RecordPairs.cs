using GovArchive.Reports;

namespace GovArchive.Changes;

/// <summary>
/// The reports of two states of an archive side by side: one whose agency got another id between them is the same report.
/// </summary>
internal static class RecordPairs
{
    /// <summary>In order of the keys they are told by, which are those of the later state; each null where that state has none.</summary>
    public static IEnumerable<(RecordedReport? Before, RecordedReport? Now)> Of(ArchiveRecord before, ArchiveRecord now)
    {
        var old = before.FormerIds.IsEmpty && now.FormerIds.IsEmpty
            ? before.Reports : [.. Renamed(before, now).OrderBy(report => report.Key)];
        for (var (i, j) = (0, 0); i < old.Length || j < now.Reports.Length;)
        {
            var order = i == old.Length ? 1 : j == now.Reports.Length ? -1 : old[i].Key.CompareTo(now.Reports[j].Key);
            yield return (order <= 0 ? old[i] : null, order >= 0 ? now.Reports[j] : null);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
    }

    // A report takes another key only where no other report of the earlier state has that, or takes it: each stays one report.
    private static IEnumerable<RecordedReport> Renamed(ArchiveRecord before, ArchiveRecord now)
    {
        var taken = before.Reports.Select(report => report.Key).ToHashSet();
        foreach (var report in before.Reports)
            yield return Key(report.Key) is { } key && taken.Add(key) ? report with { Key = key } : report;

        // Where the states are compared backwards, the earlier one knows what the later one calls it.
        ReportKey? Key(ReportKey key)
        {
            if (now.Find(key) is not null) return null;
            if (now.FormerIds.Now(key) is var current && current != key) return current;
            foreach (var former in before.FormerIds.Before(key))
                if (now.Find(former) is not null) return former;
            return null;
        }
    }
}

using System.Text;
using GovArchive.Changes;

namespace GovArchive.Releases;

/// <summary>Whether what a release's .yml says of the files beside it is what they hold: it is cited, and never edited.</summary>
internal static class ReleaseCheck
{
    private const int HashLength = 64;

    /// <summary>Whether its hashes are such, and it counts the changes that its file has.</summary>
    /// <param name="release">As its .yml says.</param>
    /// <param name="changes">Its file of changes.</param>
    public static bool IsWhole(Release release, byte[] changes)
    {
        if (!new[] { release.DataSha256, release.RecordSha256, release.ChangesSha256 }.All(IsHash)) return false;
        var all = ChangesFile.Read(changes);
        var cells = all.Where(change => change.Cell is not null).GroupBy(change => change.Reason)
            .ToDictionary(reason => reason.Key, reason => reason.Count());
        return Whole(ChangeReason.ReportAdded) == release.Changes.Added && Whole(ChangeReason.ReportRemoved) == release.Changes.Removed
            && cells.Count == release.Changes.Cells.Count
            && release.Changes.Cells.All(entry => cells.GetValueOrDefault(entry.Key) == entry.Value);

        int Whole(ChangeReason reason) => all.Count(change => change.Cell is null && change.Reason == reason);
    }

    /// <summary>Whether it counts the reports, bodies and numbers that its file of numbers has.</summary>
    public static bool Counts(Release release, byte[] numbers)
    {
        var (reports, cells, bodies) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in Encoding.UTF8.GetString(numbers).Split('\n'))
        {
            if (RecordFile.ReportOf(line) is not var (body, packed)) continue;
            reports++;
            bodies.Add(body);
            cells += PackedCells.NumbersIn(packed);
        }
        return (reports, bodies.Count, cells) == (release.Counts.Reports, release.Counts.Bodies, release.Counts.Cells);
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);
}

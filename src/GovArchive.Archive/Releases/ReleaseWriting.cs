using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Releases;

/// <summary>Writes a release's three files.</summary>
public static class ReleaseWriting
{
    /// <summary>
    /// The .yml last: a release that was broken off before is none, and can be written again. What was written is read back.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="release">Whose hashes of its files are not asked for.</param>
    /// <param name="record">Its numbers.</param>
    /// <param name="changes">Against the release before.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>The release with the hashes; null, with a finding, where it could not be written.</returns>
    public static Release? Write(
        ArchiveLayout layout, Release release, ArchiveRecord record, ArchiveChanges changes, ICollection<Finding> findings)
    {
        var (numbers, changed) = (RecordFile.Write(record), ChangesFile.Write(changes.Lines));
        var whole = release with
        {
            RecordSha256 = ContentHash.Of(numbers).ToString(),
            ChangesSha256 = ContentHash.Of(changed).ToString(),
        };
        if (SourceFile.FirstLink(layout.Root, ArchiveLayout.ReleasesName) is { } link)
        {
            findings.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            return null;
        }
        var isWritten = WriteAttempt.Run($"{ArchiveLayout.ReleasesName}/{release.Version}{ReleaseFile.Extension}", () =>
        {
            AtomicFile.Write(FileOf(RecordFile.Extension), numbers);
            AtomicFile.Write(FileOf(ChangesFile.Extension), changed);
            AtomicFile.Write(FileOf(ReleaseFile.Extension), ReleaseFile.Write(whole));
        }, findings);
        if (!isWritten) return null;
        var found = new List<Finding>();
        var isRead = ReleaseHistory.Load(layout, found).Newest?.Version == release.Version;
        foreach (var finding in found) findings.Add(finding);
        return isRead ? whole : null;

        string FileOf(string extension) => Path.Combine(layout.Releases, release.Version.Text + extension);
    }
}

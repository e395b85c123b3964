using System.Text;
using GovArchive.Archives;
using GovArchive.Files;

namespace GovArchive.Releases;

/// <summary>
/// One hash for all that a release is of: SHA-256 of the lines that <c>sha256sum</c> prints for the register, the data files without
/// reader.yml, and the corrections, by their paths below the archive, in ordinal order. Anybody can make it again.
/// </summary>
public static class DataHash
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="stamps">What is known of the files; others are read.</param>
    /// <returns>Lower-case hexadecimal.</returns>
    public static string Of(ArchiveLayout layout, FileStamps stamps)
    {
        var paths = Below(layout, ArchiveLayout.DataName).Concat(Below(layout, ArchiveLayout.CorrectionsName))
            .Where(file => file.Path != ArchiveLayout.ReaderName)
            .Append((Path: ArchiveLayout.RegisterName, Stamp: null))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
        var lines = new StringBuilder();
        foreach (var (path, stamp) in paths)
            if (stamps.Sha256(layout.Root, path, stamp) is { } hash) lines.Append($"{hash}  {path}\n");
        return ContentHash.Of(Encoding.UTF8.GetBytes(lines.ToString())).ToString();
    }

    private static IEnumerable<(string Path, FileStamp? Stamp)> Below(ArchiveLayout layout, string folder) =>
        FileStamp.Below(Path.Combine(layout.Root, folder)).Select(file => ($"{folder}/{file.Path}", (FileStamp?)file.Stamp));
}

using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;

namespace GovArchive.Files;

/// <summary>What a folder says of a file without opening it: by this a changed file is told apart from one that is as it was.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Time">When it was last written, by the file system's clock, in units of 100 ns.</param>
public readonly record struct FileStamp(long Size, long Time)
{
    /// <summary>Null when no file is there, or it is a link.</summary>
    public static FileStamp? Of(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return info.Exists && info.LinkTarget is null ? new FileStamp(info.Length, info.LastWriteTimeUtc.Ticks) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Of a file that is open.</summary>
    public static FileStamp Of(SafeFileHandle file) => new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file).Ticks);

    /// <summary>
    /// The files below a folder in one walk: those of <see cref="SourceFile.FilesBelow"/> in the same order, so without hidden files and
    /// links. Paths are relative, with forward slashes; none when there is no such folder.
    /// </summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="withHidden">Hidden files too.</param>
    public static IReadOnlyList<(string Path, FileStamp Stamp)> Below(string folder, bool withHidden = false)
    {
        if (!Directory.Exists(folder)) return [];
        var options = SourceFile.Below;
        if (withHidden) options.AttributesToSkip &= ~FileAttributes.Hidden;
        var files = new FileSystemEnumerable<(string Path, FileStamp Stamp)>(
            folder, Entry, options)
        { ShouldIncludePredicate = (ref entry) => !entry.IsDirectory }.ToArray();
        Array.Sort(files, (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static (string, FileStamp) Entry(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[entry.RootDirectory.Length..].TrimStart(['/', '\\']);
        return (folder.IsEmpty
            ? entry.FileName.ToString()
            : $"{folder}/{entry.FileName}".Replace('\\', '/'), new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcTicks));
    }
}

using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Sources;

namespace GovArchive.Publishing;

/// <summary>What writing a site did.</summary>
public sealed record WriteResult(int Written, int Unchanged, int Removed, long Bytes);

/// <summary>
/// Writes a site into a folder: files whose bytes are the same stay untouched, files of an earlier build that are no longer made are removed, and
/// nothing else is: a list of what was written stands in the folder, and a folder with files but without that list is refused.
/// </summary>
public static class OutputWriter
{
    /// <summary>The list of files that are ours.</summary>
    public const string ManifestName = ".govarchive-files";

    /// <summary>Writes the files. Null, with a finding, when the folder is not ours or cannot be written; what stood there before is then whole.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="display">The folder's name for messages.</param>
    /// <param name="files">Made while they are written.</param>
    /// <param name="clean">Files of earlier builds are removed first, so that every file is written.</param>
    /// <param name="mayRemove">Asked when all files are written: whether files of an earlier build may go. A build with errors removes nothing.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static WriteResult? Write(string folder, string display, IEnumerable<OutputFile> files, bool clean, Func<bool> mayRemove, ICollection<Finding> findings)
    {
        var manifest = Path.Combine(folder, ManifestName);
        var before = SourceFile.FilesBelow(folder);
        if (before.Count > 0 && !SourceFile.Exists(manifest))
        {
            findings.Add(FindingCodes.OutputNotOurs.At(new Place(display), before[0]));
            return null;
        }
        try
        {
            if (clean) Remove(folder, ReadManifest(manifest));
            return Write(folder, manifest, files, mayRemove);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(display), exception.Message));
            return null;
        }
    }

    private static WriteResult Write(string folder, string manifest, IEnumerable<OutputFile> files, Func<bool> mayRemove)
    {
        var ours = ReadManifest(manifest);
        var made = new SortedSet<string>(StringComparer.Ordinal);
        var (written, bytes) = (0, 0L);
        Directory.CreateDirectory(folder);
        using (var list = new FileStream(manifest, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0))
        {
            foreach (var file in files)
            {
                // Listed before it is written: should the run die here, the file is known to be ours.
                made.Add(file.Path);
                if (ours.Add(file.Path)) list.Write(List([file.Path]));
                if (AtomicFile.Write(PathOf(folder, file.Path), file.Bytes.Span)) written++;
                bytes += file.Bytes.Length;
            }
        }
        var isWhole = mayRemove();
        var removed = isWhole ? Remove(folder, ours.Except(made)) : 0;
        AtomicFile.Write(manifest, List(isWhole ? made : ours));
        return new WriteResult(written, made.Count - written, removed, bytes);
    }

    // Addresses are the program's own; this makes sure that none of them ever leaves the folder.
    private static string PathOf(string folder, string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return full.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new ArgumentException($"{path} leads out of the site", nameof(path));
    }

    private static int Remove(string folder, IEnumerable<string> stale)
    {
        var removed = 0;
        foreach (var path in stale.ToArray())
        {
            var full = PathOf(folder, path);
            if (!File.Exists(full)) continue;
            File.Delete(full);
            removed++;
            for (var parent = Path.GetDirectoryName(full)!; parent.Length > folder.Length && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
                Directory.Delete(parent);
        }
        return removed;
    }

    private static SortedSet<string> ReadManifest(string manifest)
    {
        var ours = new SortedSet<string>(StringComparer.Ordinal);
        if (SourceFile.Exists(manifest) && SourceFile.Read(manifest, ManifestName, []) is { } file)
            ours.UnionWith(Encoding.UTF8.GetString(file.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return ours;
    }

    private static byte[] List(IEnumerable<string> paths) => Encoding.UTF8.GetBytes(string.Concat(paths.Select(path => path + "\n")));
}

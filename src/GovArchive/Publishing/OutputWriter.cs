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
    /// <param name="inputs">Digest of what the site is made of: where the site that stands there was made of the same and is whole, no file is made.</param>
    /// <param name="files">Made while they are written.</param>
    /// <param name="clean">Files of earlier builds are removed first, so that every file is written.</param>
    /// <param name="mayRemove">Asked when all files are written: whether files of an earlier build may go. A build with errors removes nothing.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static WriteResult? Write(string folder, string display, string inputs, IEnumerable<OutputFile> files, bool clean, Func<bool> mayRemove, ICollection<Finding> findings)
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
            var ours = OutputManifest.Read(manifest);
            if (clean) Remove(folder, ours.Files.Keys);
            else if (ours.Inputs == inputs && ours.SizeIfWhole(folder) is { } size) return new WriteResult(0, ours.Files.Count, 0, size);
            return Write(folder, manifest, ours, inputs, files, mayRemove, findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(display), exception.Message));
            return null;
        }
    }

    private static WriteResult Write(
        string folder, string manifest, OutputManifest ours, string inputs, IEnumerable<OutputFile> files, Func<bool> mayRemove, ICollection<Finding> findings)
    {
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var (written, bytes, found) = (0, 0L, findings.Count);
        Directory.CreateDirectory(folder);
        using (var list = new FileStream(manifest, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0))
        {
            foreach (var file in files)
            {
                // Listed before it is written: should the run die here, the file is known to be ours, and the site not to be whole.
                if (ours.Files.TryAdd(file.Path, "")) list.Write(Encoding.UTF8.GetBytes(OutputManifest.Begun(file.Path)));
                made[file.Path] = OutputManifest.Digest(file.Bytes.Span);
                if (AtomicFile.Write(PathOf(folder, file.Path), file.Bytes.Span)) written++;
                bytes += file.Bytes.Length;
            }
        }
        var isWhole = mayRemove();
        var removed = isWhole ? Remove(folder, ours.Files.Keys.Except(made.Keys)) : 0;
        var unchanged = made.Count - written;
        if (!isWhole) foreach (var path in ours.Files.Keys) made.TryAdd(path, "");
        AtomicFile.Write(manifest, new OutputManifest(isWhole && findings.Count == found ? inputs : null, made).Write());
        return new WriteResult(written, unchanged, removed, bytes);
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
}

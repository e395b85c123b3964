using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sites;

namespace GovArchive.Output;

/// <summary>What writing a site did.</summary>
/// <param name="Bytes">Of all files together, written or not.</param>
public sealed record WriteResult(int Written, int Unchanged, int Removed, long Bytes)
{
    /// <summary>How large the site is.</summary>
    public SiteSize Size { get; init; } = new();
}

/// <summary>
/// Writes a site into a folder: files whose bytes are the same stay untouched, files of an earlier build that are no longer made are
/// removed, and nothing else is: a list of what was written is in the folder, and a folder with files but without that list is refused. The
/// site that is there stays whole until the new one is complete.
/// </summary>
public static class OutputWriter
{
    /// <summary>
    /// Writes the files. Null, with a finding, when the folder is not ours, another run works in it or it cannot be written; what was
    /// there before is then whole.
    /// </summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="display">The folder's name for messages.</param>
    /// <param name="inputs">
    /// Digest of what the site is made of: where the site that is there was made of the same and is whole, no file is made.
    /// </param>
    /// <param name="files">Made while they are written.</param>
    /// <param name="clean">Every file is written, those too that are there already.</param>
    /// <param name="mayRemove">
    /// Asked when all files are written: whether files of an earlier build may go. A build with errors removes nothing.
    /// </param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="stamps">Where the stamps of the written files are kept, so that they need not be read; null to read them.</param>
    public static WriteResult? Write(
        string folder, string display, string inputs, IEnumerable<OutputFile> files, bool clean, Func<bool> mayRemove,
        ICollection<Finding> findings, string? stamps = null)
    {
        using var output = OutputFolder.Open(folder, display, findings);
        return output is null ? null : Write(output, inputs, files, clean, mayRemove, findings, stamps);
    }

    /// <summary>Writes the files into a folder that is held already.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="inputs">As above; null for what is not to be taken for the same at another run.</param>
    /// <param name="files">As above.</param>
    /// <param name="clean">As above.</param>
    /// <param name="mayRemove">As above.</param>
    /// <param name="findings">As above.</param>
    /// <param name="stamps">As above.</param>
    /// <param name="part">Asked when all files are written without an error: of which whole they are a part. Null for a whole.</param>
    public static WriteResult? Write(
        OutputFolder output, string? inputs, IEnumerable<OutputFile> files, bool clean, Func<bool> mayRemove, ICollection<Finding> findings,
        string? stamps = null, Func<PartLabel>? part = null)
    {
        var standing = ExistingOutput.In(output, stamps);
        return !clean && Unchanged(standing, inputs) is { } same
            ? same : Write(output, standing, () => inputs, files, clean, mayRemove, findings, part);
    }

    /// <summary>Writes the files, some of which may be those that are there.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="standing">What is in it.</param>
    /// <param name="inputs">Asked when all files are written: digest of what they were made of; null when that is not certain.</param>
    /// <param name="files">As above.</param>
    /// <param name="clean">As above.</param>
    /// <param name="mayRemove">As above.</param>
    /// <param name="findings">As above.</param>
    /// <param name="part">As above.</param>
    public static WriteResult? Write(
        OutputFolder output, ExistingOutput standing, Func<string?> inputs, IEnumerable<OutputFile> files, bool clean, Func<bool> mayRemove,
        ICollection<Finding> findings, Func<PartLabel>? part = null)
    {
        try
        {
            var result = Write(standing, inputs, files, clean, mayRemove, findings, part);
            standing.SaveWritten();
            return result;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(output.Display), exception.Message));
            return null;
        }
    }

    /// <summary>Whether the site that is there was made of the same and is whole; null when it was not, or is not.</summary>
    public static WriteResult? Unchanged(ExistingOutput standing, string? inputs)
    {
        var ours = standing.Ours;
        if (inputs is null || ours.Inputs != inputs
            || !ours.Files.All(file => file.Value is { } sha256 && standing.Holds(file.Key, sha256))) return null;
        standing.Save();
        var size = new SiteSize();
        foreach (var path in ours.Files.Keys) size.Add(path, standing.All[path].Size);
        return new WriteResult(0, ours.Files.Count, 0, size.Bytes) { Size = size };
    }

    private static WriteResult Write(
        ExistingOutput standing, Func<string?> inputs, IEnumerable<OutputFile> files, bool clean, Func<bool> mayRemove,
        ICollection<Finding> findings, Func<PartLabel>? part)
    {
        var ours = standing.Ours;
        var made = new Dictionary<string, ContentHash?>(StringComparer.Ordinal);
        var added = new List<string>();
        var (written, size, found) = (0, new SiteSize(), findings.Count);
        try
        {
            var stage = new OutputStage(standing.Folder);
            foreach (var file in files)
            {
                var (digest, length) = (file.Content.Sha256, file.Content.Size);
                if (!made.TryAdd(file.Path, digest))
                {
                    findings.Add(FindingCodes.FileMadeTwice.At(new Place(file.Path)));
                    continue;
                }
                size.Add(file.Path, length);
                if (file.Standing is not null
                    || !clean && standing.All.TryGetValue(file.Path, out var stamp) && stamp.Size == length
                        && standing.Holds(file.Path, digest)) continue;
                standing.Stamps.Remember(file.Path, stage.Put(file), digest);
                if (!standing.All.ContainsKey(file.Path)) added.Add(file.Path);
                written++;
            }
            var unchanged = made.Count - written;
            var isWhole = mayRemove();
            HashSet<string> stale = isWhole ? [.. ours.Files.Keys.Where(path => !made.ContainsKey(path))] : [];
            if (InTheWay(standing, added, stale) is { } foreign)
                throw new IOException($"{foreign}, which this program did not write, is in the way of a page; take it away");
            // What a build with errors leaves there stays ours.
            if (!isWhole) foreach (var (path, digest) in ours.Files) made.TryAdd(path, digest);
            var manifest = new OutputManifest(
                isWhole && findings.Count == found ? inputs() : null, made)
            { Part = isWhole ? part?.Invoke() : null };
            if (written > 0 || stale.Count > 0 || manifest.Inputs != ours.Inputs || manifest.Part != ours.Part
                || made.Count != ours.Files.Count) stage.Commit(manifest.Write(), stale);
            return new WriteResult(written, unchanged, stale.Count(standing.All.ContainsKey), size.Bytes) { Size = size };
        }
        finally
        {
            OutputStage.Discard(standing.Folder);
        }
    }

    // Someone else's file can be where a folder must be, or a folder with such files where a file must be.
    private static string? InTheWay(ExistingOutput standing, List<string> added, HashSet<string> stale)
    {
        // A new site has nothing in its way, and its files are many.
        if (standing.All.Count == 0
            && Directory.GetDirectories(standing.Folder).All(
                folder => Path.GetFileName(folder).StartsWith(".govarchive-", StringComparison.Ordinal)))
            return null;
        foreach (var path in added)
        {
            for (var end = path.IndexOf('/', StringComparison.Ordinal); end > 0; end = path.IndexOf('/', end + 1))
                if (standing.All.ContainsKey(path[..end]) && !stale.Contains(path[..end])) return path[..end];
            var full = Path.Combine(standing.Folder, path);
            if (SourceFile.IsFolder(full) && !SourceFile.IsLink(full) && Staying(standing.Folder, path, stale) is { } found) return found;
        }
        return null;
    }

    // What keeps a folder from going with the stale files in it, hidden files and empty folders too: none of it is moved away for a page.
    private static string? Staying(string folder, string path, HashSet<string> stale)
    {
        var entries = Directory.GetFileSystemEntries(Path.Combine(folder, path));
        foreach (var entry in entries.Order(StringComparer.Ordinal))
        {
            var below = $"{path}/{Path.GetFileName(entry)}";
            if (!SourceFile.IsFolder(entry) || SourceFile.IsLink(entry))
            {
                if (!stale.Contains(below)) return below;
            }
            else if (Staying(folder, below, stale) is { } found) return found;
        }
        return entries.Length == 0 ? path : null;
    }
}

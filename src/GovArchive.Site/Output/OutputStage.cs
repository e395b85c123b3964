using GovArchive.Files;
using GovArchive.Sites;

namespace GovArchive.Output;

/// <summary>
/// Changes a site's folder as a whole. What changes is written beside the site, in a hidden folder of its own; once all of it is there that
/// folder gets another name, in one step, and only then are its files moved to their places and stale ones removed.
/// <para>
/// What is promised, whatever happens: before that step the site is byte for byte the old one, and what was prepared is thrown away by the
/// next run. After it the new site is complete on the disk, part of it perhaps not yet in its place: the next run moves the rest before it
/// does anything else. So no run ever leaves a mixture that the next one would not make whole.
/// </para>
/// </summary>
internal sealed class OutputStage
{
    /// <summary>The list of files that are ours.</summary>
    public const string ManifestName = ".govarchive-files";

    private const string NextName = ".govarchive-next";
    private const string ReadyName = ".govarchive-ready";
    private const string SiteName = "site";
    private const string ProbeName = ".govarchive-probe";
    private const string ProbesName = "probes";

    private readonly string _folder;
    private readonly string _prepared;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <summary>Begins to prepare a change.</summary>
    /// <param name="folder">Of the site; made when it is not there.</param>
    public OutputStage(string folder)
    {
        _folder = folder;
        _prepared = Path.GetFullPath(Path.Combine(folder, NextName, SiteName));
        Directory.CreateDirectory(_prepared);
    }

    private string Next => Path.Combine(_folder, NextName);

    /// <summary>Prepares a new or changed file, and says how it will be found in its place.</summary>
    /// <exception cref="ArgumentException">The path leads out of the site, or to a file that the program keeps for itself.</exception>
    public FileStamp Put(OutputFile made)
    {
        var path = made.Path;
        var full = Path.GetFullPath(Path.Combine(_prepared, path));
        if (!full.StartsWith(_prepared + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || path.StartsWith(".govarchive-", StringComparison.Ordinal))
            throw new ArgumentException($"{path} leads out of the site", nameof(made));
        var parent = ParentOf(path);
        if (_folders.Add(parent)) Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return Write(full, made);
    }

    private static FileStamp Write(string full, OutputFile made)
    {
        using var file = File.OpenHandle(full, FileMode.Create, FileAccess.Write, FileShare.None);
        try
        {
            var length = 0L;
            if (made.Spliced is null) RandomAccess.Write(file, made.Bytes.Span, 0);
            else made.Spliced.Each(bytes =>
            {
                RandomAccess.Write(file, bytes, length);
                length += bytes.Length;
            });
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // So the runtime calls a file that may not grow that large.
            throw new IOException(exception.Message, exception);
        }
        return FileStamp.Of(file);
    }

    /// <summary>Puts everything in its place. Nothing is changed when it cannot be.</summary>
    /// <param name="manifest">Of the site as it will be.</param>
    /// <param name="stale">Files that go.</param>
    public void Commit(ReadOnlyMemory<byte> manifest, IReadOnlyCollection<string> stale)
    {
        var touched = _folders.Concat(stale.Select(ParentOf)).Select(Standing).ToHashSet(StringComparer.Ordinal);
        // Listed first: a run killed here leaves a probe, which the next one takes away.
        File.WriteAllLines(Path.Combine(Next, ProbesName), touched);
        foreach (var folder in touched) Probe(folder);
        File.Delete(Path.Combine(Next, ProbesName));
        Write(Path.Combine(Next, ManifestName), new OutputFile(ManifestName, manifest));
        Directory.Move(Next, Path.Combine(_folder, ReadyName));
        Recover(_folder);
    }

    /// <summary>Throws away what was prepared.</summary>
    public static void Discard(string folder)
    {
        var next = Path.Combine(folder, NextName);
        if (SourceFile.IsLink(next)) File.Delete(next);
        else if (Directory.Exists(next))
        {
            if (File.Exists(Path.Combine(next, ProbesName)))
                Remove(folder, [.. File.ReadAllLines(Path.Combine(next, ProbesName)).Select(probed => Path.Combine(probed, ProbeName))]);
            Directory.Delete(next, recursive: true);
        }
    }

    /// <summary>Whether a change was begun to be put in place and is not all there.</summary>
    public static bool IsUnfinished(string folder) =>
        File.Exists(Path.Combine(folder, ReadyName, ManifestName)) && !SourceFile.IsLink(Path.Combine(folder, ReadyName));

    /// <summary>After a run that was broken off: throws away what it prepared, or puts the rest of it in its place.</summary>
    public static void Recover(string folder)
    {
        Discard(folder);
        var ready = Path.Combine(folder, ReadyName);
        if (SourceFile.IsLink(ready)) File.Delete(ready);
        if (IsUnfinished(folder))
        {
            var (before, after) = (ReadManifest(folder), ReadManifest(ready));
            var stale = before.Files.Keys.Where(path => !after.Files.ContainsKey(path)).ToArray();
            try
            {
                MoveInto(Path.Combine(ready, SiteName), folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // What is in the way may be a file that goes; then it goes first.
                Remove(folder, stale);
                MoveInto(Path.Combine(ready, SiteName), folder);
            }
            Remove(folder, stale);
            File.Move(Path.Combine(ready, ManifestName), Path.Combine(folder, ManifestName), overwrite: true);
        }
        if (Directory.Exists(ready)) Directory.Delete(ready, recursive: true);
    }

    /// <summary>What is in a site's folder that is ours; empty when there is no list.</summary>
    public static OutputManifest ReadManifest(string folder)
    {
        var path = Path.Combine(folder, ManifestName);
        return File.Exists(path) && !SourceFile.IsLink(path) ? OutputManifest.Read(File.ReadAllBytes(path)) : OutputManifest.Empty;
    }

    // A folder that is new is moved with all that is in it: the first build of a site is a handful of moves.
    private static void MoveInto(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from)) File.Move(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var folder in Directory.GetDirectories(from))
        {
            var target = Path.Combine(to, Path.GetFileName(folder));
            if (Directory.Exists(target)) MoveInto(folder, target);
            else Directory.Move(folder, target);
        }
    }

    private static void Remove(string folder, IReadOnlyCollection<string> stale)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        foreach (var path in stale)
        {
            var full = Path.GetFullPath(Path.Combine(root, path));
            // A list that was tampered with names nothing outside, and nothing through a link.
            if (!full.StartsWith(root, StringComparison.Ordinal) || !File.Exists(full)
                || SourceFile.FirstLink(folder, ParentOf(path)) is not null) continue;
            File.Delete(full);
            for (var parent = Path.GetDirectoryName(full)!; parent.Length > root.Length
                && !Directory.EnumerateFileSystemEntries(parent).Any(); parent = Path.GetDirectoryName(parent)!)
                Directory.Delete(parent);
        }
    }

    // The folder itself, or the nearest one above it that is there already: where something will be moved into or removed from.
    private string Standing(string path)
    {
        while (path.Length > 0 && !Directory.Exists(Path.Combine(_folder, path))) path = ParentOf(path);
        return path;
    }

    // That it may be written is tried before anything is moved.
    private void Probe(string path)
    {
        if (path.Length > 0 && SourceFile.FirstLink(_folder, path) is { } link)
            throw new IOException($"{link} is a symbolic link, through which nothing is written");
        using (new FileStream(
            Path.Combine(_folder, path, ProbeName), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1,
            FileOptions.DeleteOnClose)) { }
    }

    private static string ParentOf(string path) => path.LastIndexOf('/') is var end and > 0 ? path[..end] : "";
}

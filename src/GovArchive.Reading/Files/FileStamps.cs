using System.Runtime.InteropServices;
using System.Text;

namespace GovArchive.Files;

/// <summary>
/// Remembers what files held by their stamps, so that only those are read whose stamp is another one: SHA-256 by path. It may be used by
/// several threads.
/// <para>
/// A stamp tells nothing, and the file is read, when it could be that of two contents: when the file was written in the same moment as it
/// was looked at or later (it may have been written again since, within one tick of the file system's clock), and when its time has no
/// fraction of a second (such times are set by programs that unpack or copy, or are all that the file system keeps).
/// </para>
/// <para>Paths are known by their hash alone: of a hundred thousand reports half a million would be held beside those that are held
/// anyway.</para>
/// </summary>
public sealed class FileStamps
{
    private static readonly byte[] Head = Encoding.ASCII.GetBytes("# govarchive stamps 2\n");

    private readonly Dictionary<PathHash, Entry> _before;
    private readonly Dictionary<PathHash, Entry> _now = [];
    private readonly Lock _lock = new();
    private bool _isAnother;

    private FileStamps(Dictionary<PathHash, Entry> before) => _before = before;

    /// <summary>Half of the SHA-256 of a path.</summary>
    private readonly record struct PathHash(ulong First, ulong Second)
    {
        public static PathHash Of(string path) =>
            ContentHash.Of(Encoding.UTF8.GetBytes(path)) is var hash ? new PathHash(hash.First, hash.Second) : default;
    }

    // As it is in the file.
    private readonly record struct Entry(PathHash Path, FileStamp Stamp, ContentHash Content);

    /// <summary>Nothing is remembered yet.</summary>
    public static FileStamps None() => new([]);

    /// <summary>
    /// What was kept in a file of <see cref="Write"/>; nothing when there is none, it is a link, cannot be read, or a single byte of it is
    /// another one.
    /// </summary>
    public static FileStamps Read(string path) => new(FileStamp.Of(path) is not null && Bytes(path) is { } bytes ? Entries(bytes) : []);

    /// <summary>
    /// The hash of a file: as remembered where its stamp is the same, else of its bytes, and then remembered. Null when it cannot be read.
    /// </summary>
    /// <param name="folder">Where the path begins.</param>
    /// <param name="path">Relative, with forward slashes: what it is remembered by.</param>
    /// <param name="stamp">As <see cref="FileStamp.Below"/> has just found it; null to look.</param>
    public ContentHash? Sha256(string folder, string path, FileStamp? stamp = null)
    {
        var full = Path.Combine(folder, path);
        if ((stamp ?? FileStamp.Of(full)) is not { } seen || seen.Size == 0 && !SourceFile.IsOrdinary(full)) return null;
        if (Known(path, seen) is { } known) return known;
        try
        {
            using var file = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var content = ContentHash.Of(file);
            Remember(path, seen, content);
            return content;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What a file with this stamp held; null when that is not known for certain. What is known is remembered further.</summary>
    public ContentHash? Known(string path, FileStamp stamp)
    {
        var hash = PathHash.Of(path);
        if (!_before.TryGetValue(hash, out var entry) || entry.Stamp != stamp) return null;
        lock (_lock) _now[hash] = entry;
        return entry.Content;
    }

    /// <summary>What a file held that was looked at or written since this was made; null for others.</summary>
    public ContentHash? Sha256Of(string path)
    {
        var hash = PathHash.Of(path);
        lock (_lock) return _now.TryGetValue(hash, out var entry) ? entry.Content : null;
    }

    /// <summary>Remembers what a file holds.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    /// <param name="stamp">As it was before its bytes were read, or after they were written.</param>
    /// <param name="content">Of its bytes.</param>
    public void Remember(string path, FileStamp stamp, ContentHash content)
    {
        var hash = PathHash.Of(path);
        lock (_lock) (_now[hash], _isAnother) = (new Entry(hash, stamp, content), true);
    }

    /// <summary>Whether there is nothing to write that was not read: the same files were asked for, and none was another.</summary>
    public bool IsAsRead => !_isAnother && _now.Count == _before.Count;

    /// <summary>What this run asked for or remembered, to be kept for the next one; other files are forgotten.</summary>
    /// <param name="clock">
    /// Time of a file written before the first of them was looked at, or after the last was written: stamps that are not older are left
    /// out.
    /// </param>
    public byte[] Write(long clock)
    {
        // In any order: nobody compares the file.
        Entry[] entries = [.. _now.Values.Where(entry => entry.Stamp.Time < clock && entry.Stamp.Time % TimeSpan.TicksPerSecond != 0)];
        var listed = MemoryMarshal.AsBytes(entries.AsSpan());
        var file = new byte[Head.Length + listed.Length + ContentHash.Length];
        Head.CopyTo(file, 0);
        listed.CopyTo(file.AsSpan(Head.Length));
        ContentHash.Of(file.AsSpan(..^ContentHash.Length)).CopyTo(file.AsSpan(^ContentHash.Length..));
        return file;
    }

    private static byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // At its end is the hash of all above: a file cut off, or changed in one place, is worth nothing.
    private static Dictionary<PathHash, Entry> Entries(ReadOnlySpan<byte> file)
    {
        if (file.Length < Head.Length + ContentHash.Length || !file.StartsWith(Head)) return [];
        Span<byte> hash = stackalloc byte[ContentHash.Length];
        ContentHash.Of(file[..^ContentHash.Length]).CopyTo(hash);
        if (!hash.SequenceEqual(file[^ContentHash.Length..])) return [];
        var listed = MemoryMarshal.Cast<byte, Entry>(file[Head.Length..^ContentHash.Length]);
        var entries = new Dictionary<PathHash, Entry>(listed.Length);
        foreach (var entry in listed) entries[entry.Path] = entry;
        return entries;
    }
}

using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace GovArchive.Sources;

/// <summary>
/// Remembers what files held by their stamps, so that only those are read whose stamp is another one: SHA-256 by path. It may be used by several threads.
/// <para>
/// A stamp tells nothing, and the file is read, when it could be that of two contents: when the file was written in the same moment as it was looked
/// at or later (it may have been written again since, within one tick of the file system's clock), and when its time has no fraction of a second (such
/// times are set by programs that unpack or copy, or are all that the file system keeps).
/// </para>
/// </summary>
public sealed class FileStamps
{
    private const string Head = "# govarchive stamps 1\n";
    private const int DigestLength = 64;

    // About what a file takes.
    private const int LineLength = 160;

    private readonly Dictionary<string, (FileStamp Stamp, string Sha256)> _before;
    private readonly ConcurrentDictionary<string, (FileStamp Stamp, string Sha256)> _now = new(StringComparer.Ordinal);

    private volatile bool _isAnother;

    private FileStamps(Dictionary<string, (FileStamp, string)> before) => _before = before;

    /// <summary>Nothing is remembered yet.</summary>
    public static FileStamps None() => new(new(StringComparer.Ordinal));

    /// <summary>What was kept in a file of <see cref="Write"/>; nothing when there is none, it is a link, cannot be read, or a single byte of it is another one.</summary>
    public static FileStamps Read(string path)
    {
        var before = new Dictionary<string, (FileStamp, string)>(StringComparer.Ordinal);
        return new FileStamps(FileStamp.Of(path) is not null && Bytes(path) is { } bytes && Fill(bytes, before) ? before : new(StringComparer.Ordinal));
    }

    /// <summary>The SHA-256 of a file in lower-case hexadecimal: as remembered where its stamp is the same, else of its bytes, and then remembered. Null when it cannot be read.</summary>
    /// <param name="folder">Where the path begins.</param>
    /// <param name="path">Relative, with forward slashes: what it is remembered by.</param>
    /// <param name="stamp">As <see cref="FileStamp.Below"/> has just found it; null to look.</param>
    public string? Sha256(string folder, string path, FileStamp? stamp = null)
    {
        var full = Path.Combine(folder, path);
        if ((stamp ?? FileStamp.Of(full)) is not { } seen) return null;
        if (Known(path, seen) is { } known) return known;
        try
        {
            using var file = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
            Remember(path, seen, sha256);
            return sha256;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What a file with this stamp held; null when that is not known for certain. What is known is remembered further.</summary>
    public string? Known(string path, FileStamp stamp)
    {
        if (!_before.TryGetValue(path, out var entry) || entry.Stamp != stamp) return null;
        _now[path] = entry;
        return entry.Sha256;
    }

    /// <summary>What a file held that was looked at or written since this was made; null for others.</summary>
    public string? Sha256Of(string path) => _now.TryGetValue(path, out var entry) ? entry.Sha256 : null;

    /// <summary>Remembers what a file holds.</summary>
    /// <param name="path">Relative, with forward slashes.</param>
    /// <param name="stamp">As it was before its bytes were read, or after they were written.</param>
    /// <param name="sha256">Lower-case hexadecimal.</param>
    public void Remember(string path, FileStamp stamp, string sha256) => (_now[path], _isAnother) = ((stamp, sha256), true);

    /// <summary>Whether there is nothing to write that was not read: the same files were asked for, and none was another.</summary>
    public bool IsAsRead => !_isAnother && _now.Count == _before.Count;

    /// <summary>What this run asked for or remembered, to be kept for the next one; other files are forgotten.</summary>
    /// <param name="clock">Time of a file written before the first of them was looked at, or after the last was written: stamps that are not older are left out.</param>
    public ReadOnlyMemory<byte> Write(long clock)
    {
        var text = new ArrayBufferWriter<byte>(LineLength * (_now.Count + 1));
        Encoding.UTF8.GetBytes(Head, text);
        // In any order: nobody compares the file, and to sort four hundred thousand paths takes longer than to write them.
        foreach (var (path, (stamp, sha256)) in _now)
        {
            if (stamp.Time >= clock || stamp.Time % TimeSpan.TicksPerSecond == 0 || path.Contains('\n', StringComparison.Ordinal)) continue;
            Encoding.UTF8.GetBytes(sha256, text);
            Number(text, stamp.Size);
            Number(text, stamp.Time);
            text.Write(" "u8);
            Encoding.UTF8.GetBytes(path, text);
            text.Write("\n"u8);
        }
        Encoding.UTF8.GetBytes(Convert.ToHexStringLower(SHA256.HashData(text.WrittenSpan)), text);
        return text.WrittenMemory;
    }

    private static void Number(ArrayBufferWriter<byte> text, long number)
    {
        var room = text.GetSpan(24);
        room[0] = (byte)' ';
        Utf8Formatter.TryFormat(number, room[1..], out var length);
        text.Advance(length + 1);
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

    // The last line is the digest of all above: a file cut off, or changed in one place, is worth nothing.
    private static bool Fill(ReadOnlySpan<byte> bytes, Dictionary<string, (FileStamp, string)> entries)
    {
        if (bytes.Length < Head.Length + DigestLength) return false;
        var text = bytes[..^DigestLength];
        if (!text.StartsWith(Encoding.UTF8.GetBytes(Head)) || Convert.ToHexStringLower(SHA256.HashData(text)) != Encoding.ASCII.GetString(bytes[^DigestLength..])) return false;
        for (var rest = text[Head.Length..]; rest.IndexOf((byte)'\n') is var end and >= 0; rest = rest[(end + 1)..])
        {
            var line = rest[..end];
            var at = DigestLength + 1;
            if (!Utf8Parser.TryParse(line[at..], out long size, out var length) || !Utf8Parser.TryParse(line[(at += length + 1)..], out long time, out length)) return false;
            entries[Encoding.UTF8.GetString(line[(at + length + 1)..])] = (new FileStamp(size, time), Encoding.ASCII.GetString(line[..DigestLength]));
        }
        return true;
    }
}

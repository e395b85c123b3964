using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Search;
using Microsoft.Win32.SafeHandles;

namespace GovArchive.Incremental;

/// <summary>
/// The terms of texts that earlier builds took apart, kept in one file beside the archive by the hash of each text, so that only new texts
/// are taken apart. An entry is believed only when its own checksum agrees, and the file only when this very build of the program wrote it:
/// whatever is lost or damaged is made again. Used from several threads.
/// </summary>
public sealed class TermCache : IDisposable
{
    private const int HeadLength = 16;
    private const int EntryHead = HashLength + 4 + CheckLength;
    private const int HashLength = 32;
    private const int CheckLength = 8;

    private static readonly byte[] Head = MadeHead();

    private readonly string _path;
    private SafeFileHandle? _kept;
    private readonly Lazy<Dictionary<UInt128, (long At, int Length)>> _places;
    private readonly Lock _lock = new();
    private FileStream? _next;
    private readonly HashSet<UInt128> _used = [];
    private bool _isChanged;
    private bool _isBroken;

    private static byte[] MadeHead()
    {
        var head = new byte[HeadLength];
        BinaryPrimitives.WriteUInt128LittleEndian(head, ProgramStamp.Value.FirstHalf);
        return head;
    }

    private TermCache(string path)
    {
        _path = path;
        _places = new(Places);
        Try(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (File.Exists(path)) _kept = File.OpenHandle(path);
            _next = new FileStream(path + ".next", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            _next.Write(Head);
        });
    }

    /// <summary>Begins a build.</summary>
    /// <param name="path">Where they are kept; its folder is made when it is not there.</param>
    public static TermCache Open(string path) => new(path);

    /// <summary>How many texts were taken apart in this build.</summary>
    public int Made { get; private set; }

    /// <summary>The terms of a text.</summary>
    public DocumentTerms Of(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var key = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        var bytes = Kept(key, hash);
        if (bytes is not null && DocumentTerms.Read(bytes) is { } terms)
        {
            Keep(key, hash, bytes, isNew: false);
            return terms;
        }
        terms = DocumentTerms.Of(text);
        Keep(key, hash, terms.Write(), isNew: true);
        return terms;
    }

    /// <summary>Keeps what this build used, and nothing else; all where it used nothing, for then the index was there.</summary>
    public void Save()
    {
        _kept?.Dispose();
        if (_next is null || _isBroken || _used.Count == 0) return;
        Try(_next.Dispose);
        if (!_isBroken && (_isChanged || _used.Count != _places.Value.Count)) Try(() => File.Move(_path + ".next", _path, overwrite: true));
    }

    public void Dispose()
    {
        _kept?.Dispose();
        if (_next is not null) Try(_next.Dispose);
        Try(() => File.Delete(_path + ".next"));
    }

    // What cannot be written is not remembered, and the old file stays, as good as it was.
    private void Try(Action write)
    {
        try
        {
            write();
        }
        // The last is what the runtime calls a file that may not grow that large.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            _isBroken = true;
        }
    }

    // Looked for when the first text is asked about: where the index is there already, none is.
    private Dictionary<UInt128, (long At, int Length)> Places()
    {
        var places = new Dictionary<UInt128, (long At, int Length)>();
        if (_kept is not null) Try(() => ReadPlaces(_kept, places));
        return places;
    }

    private static void ReadPlaces(SafeFileHandle file, Dictionary<UInt128, (long At, int Length)> places)
    {
        var length = RandomAccess.GetLength(file);
        Span<byte> head = stackalloc byte[EntryHead];
        if (RandomAccess.Read(file, head[..HeadLength], 0) < HeadLength || !head[..HeadLength].SequenceEqual(Head)) return;
        for (long at = HeadLength; at + EntryHead <= length;)
        {
            RandomAccess.Read(file, head, at);
            var size = BitConverter.ToInt32(head[HashLength..]);
            if (size < 0 || at + EntryHead + size > length) return;
            places[BinaryPrimitives.ReadUInt128LittleEndian(head)] = (at, size);
            at += EntryHead + size;
        }
    }

    private byte[]? Kept(UInt128 key, byte[] hash)
    {
        if (_kept is null || !_places.Value.TryGetValue(key, out var place)) return null;
        var entry = new byte[EntryHead + place.Length];
        if (RandomAccess.Read(_kept, entry, place.At) < entry.Length || !entry.AsSpan(0, HashLength).SequenceEqual(hash)) return null;
        var bytes = entry[EntryHead..];
        return entry.AsSpan(HashLength + 4, CheckLength).SequenceEqual(SHA256.HashData(bytes).AsSpan(0, CheckLength)) ? bytes : null;
    }

    private void Keep(UInt128 key, byte[] hash, byte[] bytes, bool isNew)
    {
        lock (_lock)
        {
            if (isNew) (Made, _isChanged) = (Made + 1, true);
            if (_next is null || _isBroken || !_used.Add(key)) return;
            Try(() => _next.Write(
                [.. hash, .. BitConverter.GetBytes(bytes.Length), .. SHA256.HashData(bytes).AsSpan(0, CheckLength), .. bytes]));
        }
    }
}

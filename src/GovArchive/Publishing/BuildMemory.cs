using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Sources;

namespace GovArchive.Publishing;

/// <summary>
/// Which files were made of what, kept beside the archive, so that a build makes only those that are made of something else now. A unit is what is made
/// together: a page with its charts, an agency's downloads. Its files are those that stand in the site's folder as they were written; where one of them
/// does not, or nothing is remembered, the unit is made anew. It may be used by several threads.
/// </summary>
public sealed class BuildMemory
{
    private const string Head = "# govarchive made of 3\n";
    private const string NoNote = "-";
    private const int NumberLength = 32;

    // About what a unit with its files takes.
    private const int UnitLength = 256;

    private readonly string? _path;
    private readonly StandingFiles? _standing;
    private readonly Dictionary<string, Unit> _before;
    private readonly ConcurrentDictionary<string, Unit> _now = new(StringComparer.Ordinal);

    private BuildMemory(string? path, StandingFiles? standing, SiteInputs? inputs, Dictionary<string, Unit> before) => (_path, _standing, Inputs, _before) = (path, standing, inputs, before);

    /// <summary>Remembers nothing.</summary>
    public static BuildMemory None { get; } = new(null, null, null, []);

    /// <summary>What an earlier build of the same folder kept; nothing when there is no such file, or a single byte of it is another one.</summary>
    /// <param name="path">The file it is kept in.</param>
    /// <param name="standing">What stands in the site's folder.</param>
    /// <param name="inputs">What the site is made of now.</param>
    /// <param name="forget">Everything is made anew, and then remembered.</param>
    public static BuildMemory Open(string path, StandingFiles standing, SiteInputs inputs, bool forget) => new(path, standing, inputs, forget ? [] : Read(path, standing.Ours));

    /// <summary>Whether nothing is remembered of an earlier build.</summary>
    internal bool IsEmpty => _before.Count == 0;

    /// <summary>What the site is made of; null where nothing is remembered.</summary>
    internal SiteInputs? Inputs { get; }

    /// <summary>The files of a unit: those that stand there when they are made of the same, else made now.</summary>
    /// <param name="unit">Its name, of one line.</param>
    /// <param name="digest">Of everything it is made of; null when that is not known: it is made.</param>
    /// <param name="make">Makes its files; what it could not make is null, and the unit is not remembered.</param>
    internal IEnumerable<OutputFile> Files(string unit, string? digest, Func<IEnumerable<OutputFile>?> make) =>
        Noted(unit, digest, () => make() is { } files ? (files.ToArray(), NoNote) : null).Files;

    /// <summary>The same with a word that is to be known of them without making them.</summary>
    internal (OutputFile[] Files, string Note) Noted(string unit, string? digest, Func<(OutputFile[] Files, string Note)?> make)
    {
        if (_path is not null && digest is not null && _before.TryGetValue(unit, out var known) && known.MadeOf == Number(digest) && Standing(known) is { } standing)
        {
            _now[unit] = known;
            return (standing, known.Note);
        }
        if (make() is not { } made) return ([], NoNote);
        if (_path is not null && digest is not null) _now[unit] = new Unit(Number(digest), Contents(made.Files), made.Note, [.. made.Files.Select(file => file.Path)]);
        return made;
    }

    /// <summary>Where the one file of a unit stands as it was made, of whatever, and the word that was noted; null when it does not stand there.</summary>
    internal (string File, FileStamp Stamp, string Note)? Before(string unit) =>
        _before.TryGetValue(unit, out var known) && Standing(known) is [var file] ? (Path.Combine(_standing!.Folder, file.Path), _standing.All[file.Path], known.Note) : null;

    /// <summary>Keeps what this build made or found made; where it cannot be kept the next build makes everything.</summary>
    public void Save()
    {
        if (_path is null) return;
        try
        {
            AtomicFile.Write(_path, Written().Span);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As if nothing had ever been remembered: what stands in the file is of files that are looked at before they are believed.
        }
    }

    /// <param name="MadeOf">First half of the digest of everything it was made of.</param>
    /// <param name="Contents">The same of what its files hold: those of a later build that was broken off stand there too, and are others.</param>
    /// <param name="Note">One word.</param>
    private sealed record Unit(UInt128 MadeOf, UInt128 Contents, string Note, string[] Files);

    private OutputFile[]? Standing(Unit unit)
    {
        var files = new OutputFile[unit.Files.Length];
        for (var i = 0; i < files.Length; i++)
            if (_standing!.Find(unit.Files[i]) is { } file) files[i] = file;
            else return null;
        return Contents(files) == unit.Contents ? files : null;
    }

    private static UInt128 Contents(OutputFile[] files)
    {
        var hashes = new byte[files.Length * ContentHash.Length];
        for (var i = 0; i < files.Length; i++) files[i].Content.Sha256.CopyTo(hashes.AsSpan(i * ContentHash.Length));
        return BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(hashes));
    }

    private static UInt128 Number(ReadOnlySpan<char> digest) => UInt128.Parse(digest[..NumberLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // A line a unit, one more for each of its files; the last line is the digest of all above.
    private ReadOnlyMemory<byte> Written()
    {
        var text = new ArrayBufferWriter<byte>(UnitLength * (_now.Count + 1));
        Encoding.UTF8.GetBytes(Head, text);
        foreach (var (name, unit) in _now.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{unit.MadeOf:x32} {unit.Contents:x32} {unit.Note} {name}\n"), text);
            foreach (var file in unit.Files) Encoding.UTF8.GetBytes($" {file}\n", text);
        }
        Encoding.UTF8.GetBytes(ContentHash.Of(text.WrittenSpan).ToString(), text);
        return text.WrittenMemory;
    }

    private static Dictionary<string, Unit> Read(string path, OutputManifest ours)
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        if (!SourceFile.Exists(path) || SourceFile.Read(path, path, [])?.Bytes is not { } bytes || bytes.Length < Head.Length + ContentHash.TextLength) return units;
        var text = bytes.AsSpan(..^ContentHash.TextLength);
        if (!text.StartsWith(Encoding.UTF8.GetBytes(Head)) || ContentHash.Of(text) != ContentHash.Read(bytes.AsSpan(^ContentHash.TextLength..))) return units;
        var (name, note, madeOf, contents, files) = ("", "", default(UInt128), default(UInt128), new List<string>());
        for (var rest = text[Head.Length..]; rest.IndexOf((byte)'\n') is var end and >= 0; rest = rest[(end + 1)..])
        {
            if (rest[0] == ' ')
            {
                files.Add(ours.PathOf(Encoding.UTF8.GetString(rest[1..end])));
                continue;
            }
            Take();
            var words = Encoding.UTF8.GetString(rest[..end]).Split(' ', 4);
            (madeOf, contents, note, name) = (Number(words[0]), Number(words[1]), words[2], words[3]);
        }
        Take();
        return units;

        void Take()
        {
            if (name.Length > 0) units[name] = new Unit(madeOf, contents, note, [.. files]);
            files.Clear();
        }
    }
}

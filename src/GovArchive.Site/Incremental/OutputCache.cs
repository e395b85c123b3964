using System.Globalization;
using System.Text;
using GovArchive.Files;
using GovArchive.Output;
using GovArchive.Sites;

namespace GovArchive.Incremental;

/// <summary>
/// Which files were made of what, kept beside the archive, so that a build makes only those that are made of something else now. A unit is
/// what is made together: a page with its charts, an agency's downloads. Its files are those that are in the site's folder as they were
/// written; where one of them does not, or nothing is remembered, the unit is made anew. It may be used by several threads.
/// </summary>
public sealed class OutputCache
{
    private const string Head = "# govarchive made of 4\n";
    private const string NoNote = "-";
    private const int NumberLength = 32;

    // About what a unit with its files takes, in bytes.
    private const int UnitLength = 160;

    private readonly string? _path;
    private readonly ExistingOutput? _standing;
    private readonly SiteInputs? _inputs;
    private readonly byte[] _text;
    private readonly Dictionary<UInt128, Range> _before;
    private readonly List<ReadOnlyMemory<byte>> _now = [];
    private readonly Lock _lock = new();

    private OutputCache(string? path, ExistingOutput? standing, SiteInputs? inputs, byte[] text)
    {
        (_path, _standing, _inputs, _text) = (path, standing, inputs, text);
        _before = Units(text);
    }

    /// <summary>Remembers nothing.</summary>
    public static OutputCache None { get; } = new(null, null, null, []);

    /// <summary>
    /// What an earlier build of the same folder kept; nothing when there is no such file, or a single byte of it is another one.
    /// </summary>
    /// <param name="path">The file it is kept in.</param>
    /// <param name="standing">What is in the site's folder.</param>
    /// <param name="inputs">What the site is made of now.</param>
    /// <param name="forget">Everything is made anew, and then remembered.</param>
    public static OutputCache Open(string path, ExistingOutput standing, SiteInputs inputs, bool forget) =>
        new(path, standing, inputs, forget ? [] : Read(path));

    /// <summary>What files are made of now; null where nothing is remembered.</summary>
    internal Facts? Facts { get; private set; }

    /// <summary>Tells what is built: before that every file is made.</summary>
    internal void Know(Site site) => Facts = _inputs is null ? null : new Facts(site, _inputs);

    /// <summary>The files of a unit: those that are there when what they were made of is the same, else made now.</summary>
    /// <param name="unit">Its name, of one line.</param>
    /// <param name="make">
    /// Makes its files; what it reads of the site is what they are made of. What it could not make is null, and the unit is not remembered.
    /// </param>
    internal IEnumerable<OutputFile> Files(string unit, Func<IEnumerable<OutputFile>?> make) =>
        Noted(unit, () => make() is { } files ? (files.ToArray(), NoNote) : null).Files;

    /// <summary>The same with a word that is to be known of them without making them.</summary>
    internal (OutputFile[] Files, string Note) Noted(string unit, Func<(OutputFile[] Files, string Note)?> make)
    {
        if (Facts is not { } facts) return make() ?? ([], NoNote);
        if (Known(unit) is { } known && facts.Of(known.Facts) == known.MadeOf && Standing(known) is { } standing)
        {
            Keep(known.Text);
            return (standing, known.Note);
        }
        var (made, read) = Reads.While(make);
        if (made is not { } files) return ([], NoNote);
        Keep(Text(unit, facts.Of(read), read, files.Files, files.Note));
        return files;
    }

    /// <summary>
    /// Where the one file of a unit is as it was made, of whatever, and the word that was noted; null when it is not there.
    /// </summary>
    internal (string File, FileStamp Stamp, string Note)? Before(string unit) =>
        Known(unit) is { } known && Standing(known) is [var file]
            ? (Path.Combine(_standing!.Folder, file.Path), _standing.All[file.Path], known.Note) : null;

    /// <summary>Keeps what this build made or found made; where it cannot be kept the next build makes everything.</summary>
    public void Save()
    {
        if (_path is null) return;
        try
        {
            AtomicFile.Write(_path, Written());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As if nothing had ever been remembered: what is in the file is of files that are looked at before they are believed.
        }
    }

    /// <param name="Text">As it is kept.</param>
    /// <param name="MadeOf">First half of the digest of everything it was made of.</param>
    /// <param name="Contents">
    /// The same of what its files hold: those of a later build that was broken off are there too, and are others.
    /// </param>
    /// <param name="Note">One word.</param>
    /// <param name="Facts">What its makers read.</param>
    private readonly record struct Unit(
        ReadOnlyMemory<byte> Text, UInt128 MadeOf, UInt128 Contents, string Note, IEnumerable<Fact> Facts, string[] Files);

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
        return ContentHash.Of(hashes).FirstHalf;
    }

    private static UInt128 Number(ReadOnlySpan<byte> digest) =>
        UInt128.Parse(digest[..NumberLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // What is remembered of four hundred thousand units stays text until it is asked for: as objects it made each collection of garbage
    // longer.
    private static UInt128 Name(ReadOnlySpan<byte> unit) => ContentHash.Of(unit).FirstHalf;

    private void Keep(ReadOnlyMemory<byte> unit)
    {
        lock (_lock) _now.Add(unit);
    }

    // A line, one of its facts, and one more for each of its files.
    private static byte[] Text(string name, UInt128 madeOf, IEnumerable<Fact> facts, OutputFile[] files, string note) =>
        Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{madeOf:x32} {Contents(files):x32} {note} {name}\n {string.Join(' ', facts)}\n{string.Concat(files.Select(file => $" {file.Path}\n"))}"));

    private Unit? Known(string name)
    {
        if (!_before.TryGetValue(Name(Encoding.UTF8.GetBytes(name)), out var place)) return null;
        var text = _text.AsSpan(place);
        var note = text[(2 * NumberLength + 2)..];
        var lines = new List<string>();
        foreach (var line in text.Split((byte)'\n'))
            if (text[line] is [(byte)' ', .. var rest]) lines.Add(Encoding.UTF8.GetString(rest));
        var facts = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(fact => Fact.Parse(fact) ?? default);
        return new Unit(
            _text.AsMemory(place), Number(text), Number(text[(NumberLength + 1)..]),
            Encoding.UTF8.GetString(note[..note.IndexOf((byte)' ')]), facts,
            [.. lines.Skip(1).Select(path => _standing!.Ours.PathOf(path))]);
    }

    // Units in any order, for nobody compares the file; the last line is the digest of all above.
    private byte[] Written()
    {
        var text = new byte[Head.Length + _now.Sum(unit => unit.Length) + ContentHash.TextLength];
        var end = Encoding.UTF8.GetBytes(Head, text);
        foreach (var unit in _now)
        {
            unit.CopyTo(text.AsMemory(end));
            end += unit.Length;
        }
        ContentHash.Of(text.AsSpan(..end)).WriteText(text.AsSpan(end));
        return text;
    }

    private static byte[] Read(string path)
    {
        if (!SourceFile.Exists(path) || SourceFile.Read(path, path, [], largest: int.MaxValue)?.Bytes is not { } bytes
            || bytes.Length < Head.Length + ContentHash.TextLength) return [];
        var text = bytes.AsSpan(..^ContentHash.TextLength);
        return text.StartsWith(Encoding.UTF8.GetBytes(Head))
            && ContentHash.Of(text) == ContentHash.Read(bytes.AsSpan(^ContentHash.TextLength..)) ? bytes : [];
    }

    // Where each begins and ends, by its name.
    private static Dictionary<UInt128, Range> Units(ReadOnlySpan<byte> text)
    {
        var units = new Dictionary<UInt128, Range>(text.Length / UnitLength);
        if (text.IsEmpty) return units;
        for (var start = Head.Length; start < text.Length - ContentHash.TextLength;)
        {
            var line = text[start..];
            line = line[..line.IndexOf((byte)'\n')];
            var name = line[(2 * NumberLength + 2)..];
            var end = start + line.Length + 1;
            while (text[end] == ' ') end += text[end..].IndexOf((byte)'\n') + 1;
            units[Name(name[(name.IndexOf((byte)' ') + 1)..])] = start..end;
            start = end;
        }
        return units;
    }
}

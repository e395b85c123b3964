using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GovArchive.Text.Formats;

/// <summary>
/// Reads, by bytes, what <see cref="YamlOutput"/> writes, key by key in the order in which it was written. A key is given as it is, with
/// its indentation and with <c>": "</c> behind it. Whatever else it meets, a comment, an anchor, a folded text or a key in another place,
/// makes it give up: such a file is for <see cref="Yaml"/>, which understands all of it, says what is wrong with it, and takes thirty times
/// as long.
/// </summary>
internal ref struct YamlLines
{
    /// <summary>Stands for a text that was looked at and not made.</summary>
    public const string Unread = "…";

    private readonly bool _isChecking;
    private ReadOnlySpan<byte> _rest;
    private bool _isRefused;

    // YAML takes some of these for line breaks, or for marks that are no part of the text; what has them is written with escapes.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code != '\n').Select(code => (byte)code), 0x7f]);
    private static readonly SearchValues<byte> PlainInList = SearchValues.Create(
        [.. Enumerable.Range(0, 0x100)
            .Where(code =>
                code >= 0x80 || char.IsAsciiLetterOrDigit((char)code) || "/_ .()-".Contains((char)code, StringComparison.Ordinal))
            .Select(code => (byte)code)]);

    /// <param name="bytes">The whole file.</param>
    /// <param name="isChecking">Long texts are looked at, and not made.</param>
    public YamlLines(ReadOnlySpan<byte> bytes, bool isChecking)
    {
        _rest = bytes;
        _isChecking = isChecking;
        _isRefused = bytes.IsEmpty || bytes[^1] != '\n' || !Utf8.IsValid(bytes) || bytes.ContainsAny(Controls)
            || HasLatinControl(bytes) || bytes.IndexOf("\u2028"u8) >= 0 || bytes.IndexOf("\u2029"u8) >= 0 || bytes.IndexOf("\ufeff"u8) >= 0;
    }

    /// <summary>Whether all of the file was asked for and was as it is written.</summary>
    public readonly bool IsDone => !_isRefused && _rest.IsEmpty;

    /// <summary>Gives up: what was read makes no sense to who reads it.</summary>
    public void Refuse() => _isRefused = true;

    /// <summary>Takes a line that is nothing but a key. False when another line is there.</summary>
    public bool Take(ReadOnlySpan<byte> line)
    {
        if (_isRefused || !_rest.StartsWith(line)) return false;
        _rest = _rest[line.Length..];
        return true;
    }

    /// <summary>Whether the next line begins so.</summary>
    public readonly bool IsAt(ReadOnlySpan<byte> key) => !_isRefused && _rest.StartsWith(key);

    /// <summary>The text of a key; null when the key is not the next one.</summary>
    public string? Text(ReadOnlySpan<byte> key) => Take(key) ? Scalar(Column(key), isWanted: true) : null;

    /// <summary>The same for what may be long: <see cref="Unread"/> where texts are only checked.</summary>
    public string? LongText(ReadOnlySpan<byte> key) => Take(key) ? Scalar(Column(key), !_isChecking) : null;

    /// <summary>The text of a key that must be there and must say something.</summary>
    public string Required(ReadOnlySpan<byte> key)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text)) Refuse();
        return text ?? "";
    }

    /// <summary>A whole number, not negative; null when the key is not the next one.</summary>
    public int? WholeNumber(ReadOnlySpan<byte> key)
    {
        if (!Take(key)) return null;
        if (!int.TryParse(Line(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Refuse();
        return number;
    }

    /// <summary>A number, not negative; null when the key is not the next one.</summary>
    public decimal? Number(ReadOnlySpan<byte> key)
    {
        if (!Take(key)) return null;
        var line = Line();
        if (line.IsEmpty || !char.IsAsciiDigit((char)line[0])
            || !decimal.TryParse(line, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Refuse();
            return null;
        }
        return number;
    }

    /// <summary>The texts of a list in one line; empty when the key is not the next one.</summary>
    public List<string> Texts(ReadOnlySpan<byte> key)
    {
        var texts = new List<string>();
        if (!Take(key)) return texts;
        var line = Line();
        if (line.Length < 3 || line[0] != '[' || line[^1] != ']') Refuse();
        else line = line[1..^1];
        while (!_isRefused)
        {
            var length = line.IsEmpty ? 0 : line[0] is (byte)'"' or (byte)'\''
                ? QuotedText.Length(line) : line.IndexOf((byte)',') is var end and >= 0 ? end : line.Length;
            if (length > 0 && Item(line[..length]) is { } text) texts.Add(text);
            else Refuse();
            line = line[length..];
            if (line.IsEmpty) break;
            if (line.StartsWith(", "u8)) line = line[2..];
            else Refuse();
        }
        return texts;
    }

    // What may be in a list without quotes and be read by everyone alike.
    private static string? Item(ReadOnlySpan<byte> item) => item[0] is (byte)'"' or (byte)'\'' ? QuotedText.Read(item)
        : (char.IsAsciiLetter((char)item[0]) || item[0] >= 0x80) && item[^1] != ' ' && !item.ContainsAnyExcept(PlainInList)
        ? Encoding.UTF8.GetString(item) : null;

    private string? Scalar(int column, bool isWanted)
    {
        var line = Line();
        if (_isRefused || line.IsEmpty) return Refused();
        if (line.SequenceEqual("|-"u8)) return Literal(column + 2, isWanted);
        if (line[0] is (byte)'"' or (byte)'\'')
            return QuotedText.Length(line) == line.Length && QuotedText.Read(line) is { } text ? text : Refused();
        var isPlain = (line[0] >= 0x80 || char.IsAsciiLetterOrDigit((char)line[0]) || line[0] is (byte)'(' or (byte)'/')
            && line[^1] is not ((byte)' ' or (byte)':') && line.IndexOf(": "u8) < 0 && line.IndexOf(" #"u8) < 0
            && !line.SequenceEqual("null"u8);
        return !isPlain ? Refused() : isWanted ? Encoding.UTF8.GetString(line) : Unread;
    }

    // The lines below that are indented so far, and empty ones between them.
    private string? Literal(int indent, bool isWanted)
    {
        var spaces = "    "u8[..indent];
        var block = _rest;
        var isEmpty = false;
        if (!_rest.StartsWith(spaces) || _rest[indent] is (byte)' ' or (byte)'\n') return Refused();
        while (!_isRefused && !_rest.IsEmpty && (_rest[0] == '\n' || _rest.StartsWith(spaces)))
        {
            var line = Line();
            isEmpty = line.IsEmpty;
            // How many of its blanks count is a question best not asked.
            if (!isEmpty && !line[indent..].ContainsAnyExcept((byte)' ')) Refuse();
        }
        if (isEmpty || _isRefused) return Refused();
        return isWanted ? Unindented(block[..^(_rest.Length + 1)], indent) : Unread;
    }

    private static string Unindented(ReadOnlySpan<byte> block, int indent)
    {
        var chars = ArrayPool<char>.Shared.Rent(block.Length);
        var length = 0;
        while (!block.IsEmpty)
        {
            var end = block.IndexOf((byte)'\n') is var found and >= 0 ? found + 1 : block.Length;
            length += Encoding.UTF8.GetChars(block[(end == 1 ? 0 : indent)..end], chars.AsSpan(length));
            block = block[end..];
        }
        var text = new string(chars, 0, length);
        ArrayPool<char>.Shared.Return(chars);
        return text;
    }

    private ReadOnlySpan<byte> Line()
    {
        var end = _rest.IndexOf((byte)'\n');
        if (end < 0) Refuse();
        if (_isRefused) return default;
        var line = _rest[..end];
        _rest = _rest[(end + 1)..];
        return line;
    }

    private string? Refused()
    {
        Refuse();
        return null;
    }

    // Where a key is in its line, behind the dash of a list.
    private static int Column(ReadOnlySpan<byte> key) => key.IndexOfAnyExcept((byte)' ', (byte)'-');

    // U+0080 to U+009F: one of them is a line break in YAML.
    private static bool HasLatinControl(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.IndexOf((byte)0xc2); at >= 0; at = bytes.IndexOf((byte)0xc2))
        {
            if (at + 1 == bytes.Length || bytes[at + 1] < 0xa0) return true;
            bytes = bytes[(at + 1)..];
        }
        return false;
    }
}

using System.Globalization;
using System.Text;

namespace GovArchive.Cli;

/// <summary>Text in a terminal's columns: a Han character takes two.</summary>
internal static class TerminalText
{
    /// <summary>Marks that may not begin a line.</summary>
    private const string NeverFirst = "，。、；：！？）》」』】〉”’…,.;:!?)]}%";

    /// <summary>Marks that may not end a line.</summary>
    private const string NeverLast = "（《「『【〈“‘([{";

    // Wide and full-width characters of Unicode's East Asian Width; the ambiguous ones (“ ” — × ·) take one column outside of East Asian
    // locales.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>How many columns the text takes on one line.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune);
        return width;
    }

    /// <summary>Spaces after the text up to a width; unchanged when it is as wide or wider.</summary>
    public static string Left(string text, int width) => text + Spaces(width - Width(text));

    /// <summary>Spaces before the text up to a width; unchanged when it is as wide or wider.</summary>
    public static string Right(string text, int width) => Spaces(width - Width(text)) + text;

    /// <summary>The text in the middle of a width, with a space and hyphens on both sides.</summary>
    public static string Spanning(string text, int width)
    {
        var rest = width - Width(text) - 2;
        return rest < 2 ? Left(text, width) : $"{new string('-', rest / 2)} {text} {new string('-', rest - rest / 2)}";
    }

    /// <summary>The text on one line no wider than allowed; what does not fit ends in an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width) return text;
        var (kept, used) = (0, 1);
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width) break;
            kept += rune.Utf16SequenceLength;
        }
        return text[..kept] + "…";
    }

    /// <summary>
    /// The text in lines no wider than allowed, broken at spaces and between Han characters; a longer word is broken anywhere. At least one
    /// line.
    /// </summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Width(line + piece.TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }
            line += line.Length == 0 ? piece.TrimStart() : piece;
            while (Width(line.TrimEnd()) > width)
            {
                var head = Cut(line, width + 1)[..^1];
                lines.Add(head);
                line = line[head.Length..];
            }
        }
        if (line.Length > 0 || lines.Count == 0) lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>What may not be broken: a word with the space after it, or one Han character with the marks that belong to it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }
            piece.Append(rune.ToString());
            before = rune;
        }
        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool MayBreak(Rune last, Rune next)
    {
        if (Is(next, NeverFirst) || Is(last, NeverLast) || next.Value == ' ') return false;
        return last.Value == ' ' || Width(last) == 2 || Width(next) == 2;
    }

    private static bool Is(Rune rune, string marks) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);

    private static int Width(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1;
    }

    private static string Spaces(int count) => new(' ', Math.Max(0, count));
}

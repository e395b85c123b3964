using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GovArchive.Charts.Drawing;

/// <summary>How text behaves in a drawing that no browser has measured yet: estimated widths, line breaks, numbers.</summary>
internal static class Lettering
{
    /// <summary>How much wider semibold Latin letters are set than regular ones; Han characters keep their square.</summary>
    private const double Semibold = 1.12;

    /// <summary>Longest label kept in a drawing, in UTF-16 units; what is longer ends in an ellipsis.</summary>
    private const int LongestLabel = 80;

    /// <summary>Full-width and closing marks that may not begin a line.</summary>
    private const string NeverFirst = "，。、；：！？）》」』】〉”’…·,.;:!?)]}%";

    /// <summary>Opening marks that may not end a line.</summary>
    private const string NeverLast = "（《「『【〈“‘(";

    /// <summary>A number to read: commas from 1,000 up, at most four decimals, a true minus sign, no exponent.</summary>
    public static string Number(decimal value) =>
        value.ToString("#,##0.####", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A share to read: always one decimal, halves away from zero.</summary>
    public static string OneDecimal(decimal value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("#,##0.0", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>Estimated width in the unit of <paramref name="size"/>; errs on the wide side for common system fonts.</summary>
    public static double Width(string text, double size, bool semibold = false)
    {
        var em = 0.0;
        foreach (var rune in text.EnumerateRunes()) em += Em(rune, semibold);
        return em * size;
    }

    /// <summary>Text without what may not be in XML or would turn the line around; runs of blanks become one space.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (category != UnicodeCategory.Format && (rune.Value & 0xFFFE) != 0xFFFE)
            {
                clean.Append(rune.ToString());
            }
        }
        return clean.ToString().TrimEnd();
    }

    /// <summary>A clean label of bounded length.</summary>
    public static string Label(string text)
    {
        var clean = Clean(text);
        return clean.Length <= LongestLabel ? clean : Cut(clean, LongestLabel - 1) + "…";
    }

    /// <summary>
    /// Clean text in lines no wider than <paramref name="width"/>, broken at spaces and between Han characters; text that needs more than
    /// <paramref name="most"/> lines ends in an ellipsis. No text, no line.
    /// </summary>
    public static ImmutableArray<string> Wrap(string text, double width, double size, int most, bool semibold = false)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in Pieces(Clean(text)))
        {
            if (line.Length > 0 && Width((line + piece).TrimEnd(), size, semibold) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
                if (lines.Count == most) return Ended(lines, width, size, semibold);
            }
            line += line.Length == 0 ? piece.TrimStart() : piece;
        }
        if (line.Length > 0) lines.Add(line.TrimEnd());
        for (var i = 0; i < lines.Count; i++) lines[i] = Fitted(lines[i], width, size, semibold);
        return lines.ToImmutable();
    }

    /// <summary>Clean text on one line no wider than <paramref name="width"/>; what does not fit ends in an ellipsis.</summary>
    public static string Line(string text, double width, double size) => Fitted(Clean(text), width, size, semibold: false);

    private static ImmutableArray<string> Ended(ImmutableArray<string>.Builder lines, double width, double size, bool semibold)
    {
        for (var i = 0; i < lines.Count - 1; i++) lines[i] = Fitted(lines[i], width, size, semibold);
        lines[^1] = Fitted(lines[^1], width - size, size, semibold).TrimEnd('…') + "…";
        return lines.ToImmutable();
    }

    /// <summary>One line, cut with an ellipsis where it is wider than allowed.</summary>
    private static string Fitted(string line, double width, double size, bool semibold)
    {
        if (Width(line, size, semibold) <= width) return line;
        var used = size;
        var end = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            used += Em(rune, semibold) * size;
            if (used > width) break;
            end += rune.Utf16SequenceLength;
        }
        return line[..end] + "…";
    }

    /// <summary>What may not be broken: a word with the blank after it, or one Han character with the marks that must follow it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var follows = rune.IsBmp && NeverFirst.Contains((char)rune.Value, StringComparison.Ordinal);
            if (before is { } last && !follows && !(last.IsBmp && NeverLast.Contains((char)last.Value, StringComparison.Ordinal))
                && (IsWide(rune) || IsWide(last) || (last.Value == ' ' && rune.Value != ' ')))
            {
                yield return piece.ToString();
                piece.Clear();
            }
            piece.Append(rune.ToString());
            before = rune;
        }
        if (piece.Length > 0) yield return piece.ToString();
    }

    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static bool IsWide(Rune rune) => rune.Value >= 0x2E80;

    private static double Em(Rune rune, bool semibold) =>
        rune.Value >= 0x2E80 ? 1 : Em((char)Math.Min(rune.Value, 0x2E7F)) * (semibold ? Semibold : 1);

    // As wide as in the widest of the common system fonts (Verdana, DejaVu Sans): what is cut off at the edge is worse than a line that
    // ends early.
    private static double Em(char letter) => letter switch
    {
        'i' or 'j' or 'l' or '\'' => 0.28,
        ' ' or '.' or ',' or ':' or ';' or '|' or 'I' or 'J' or '·' => 0.34,
        'f' or 't' or 'r' or '-' or '/' or '(' or ')' or '!' or '[' or ']' => 0.42,
        's' or 'z' or 'c' => 0.55,
        'm' or 'M' or 'W' or '%' or '—' or '…' or '○' => 0.98,
        'w' or '+' or '−' or '=' or '<' or '>' or '≠' => 0.84,
        'O' or 'Q' or 'D' or 'G' or 'H' or 'N' => 0.79,
        >= 'A' and <= 'Z' => 0.7,
        >= '\u2000' => 0.7,
        _ => 0.64,
    };
}

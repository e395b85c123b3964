using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GovArchive.Charts;

/// <summary>How text behaves in a drawing that no browser has measured yet: estimated widths, line breaks, numbers.</summary>
internal static class Lettering
{
    /// <summary>How much wider semibold is set than regular.</summary>
    public const double Semibold = 1.06;

    /// <summary>Longest label kept in a drawing, in UTF-16 units; what is longer ends in an ellipsis.</summary>
    private const int LongestLabel = 80;

    /// <summary>Full-width and closing marks that may not begin a line.</summary>
    private const string NeverFirst = "，。、；：！？）》」』】〉”’…·,.;:!?)]}%";

    /// <summary>A number to read: commas from 1,000 up, at most four decimals, a true minus sign, no exponent.</summary>
    public static string Number(decimal value) =>
        value.ToString("#,##0.####", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>Estimated width in the unit of <paramref name="size"/>; errs on the wide side for common system fonts.</summary>
    public static double Width(string text, double size)
    {
        var em = 0.0;
        foreach (var rune in text.EnumerateRunes()) em += Em(rune);
        return em * size;
    }

    /// <summary>Text without what may not stand in XML or would turn the line around; runs of blanks become one space.</summary>
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
    public static ImmutableArray<string> Wrap(string text, double width, double size, int most)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in Pieces(Clean(text)))
        {
            if (line.Length > 0 && Width((line + piece).TrimEnd(), size) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
                if (lines.Count == most) return Ended(lines, width, size);
            }
            line += line.Length == 0 ? piece.TrimStart() : piece;
        }
        if (line.Length > 0) lines.Add(line.TrimEnd());
        for (var i = 0; i < lines.Count; i++) lines[i] = Fitted(lines[i], width, size);
        return lines.ToImmutable();
    }

    /// <summary>Clean text on one line no wider than <paramref name="width"/>; what does not fit ends in an ellipsis.</summary>
    public static string Line(string text, double width, double size) => Fitted(Clean(text), width, size);

    private static ImmutableArray<string> Ended(ImmutableArray<string>.Builder lines, double width, double size)
    {
        for (var i = 0; i < lines.Count - 1; i++) lines[i] = Fitted(lines[i], width, size);
        lines[^1] = Fitted(lines[^1], width - size, size).TrimEnd('…') + "…";
        return lines.ToImmutable();
    }

    /// <summary>One line, cut with an ellipsis where it is wider than allowed.</summary>
    private static string Fitted(string line, double width, double size)
    {
        if (Width(line, size) <= width) return line;
        var used = size;
        var end = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            used += Em(rune) * size;
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
            if (before is { } last && !follows && (IsWide(rune) || IsWide(last) || (last.Value == ' ' && rune.Value != ' ')))
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

    private static double Em(Rune rune) => rune.Value switch
    {
        >= 0x2E80 => 1,
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'j' or 'l' or 'I' or '·' => 0.3,
        'm' or 'w' or 'M' or 'W' or '%' or '—' or '…' or '○' => 0.95,
        >= 'A' and <= 'Z' => 0.7,
        >= 0x2000 => 0.7,
        _ => 0.61,
    };
}

using System.Globalization;
using GovArchive.Text;

namespace GovArchive.Reports.Statements;

/// <summary>
/// Reads the number that begins at a place: digits with thousands separators, 1.2万, 三十五; then its counting word. Ordinals, ranges, dates,
/// parts of codes and numbers torn by spaces are none.
/// </summary>
internal static class QuantityReader
{
    // Dividing by it drops the zeros behind the point that 1.2万 leaves.
    private const decimal Unscaled = 1.0000000000000000000000000000m;
    private const string InsideNumbers = ",，. ";

    /// <summary>Whether a number begins here.</summary>
    public static bool Begins(string text, int at) => char.IsAsciiDigit(text[at]) || HanNumeral.IsPart(text[at]);

    /// <summary>The quantity; null when it is not plain. <paramref name="end"/> is where to read on.</summary>
    public static Quantity? Read(string text, int start, WordList units, out int end)
    {
        var inHan = !char.IsAsciiDigit(text[start]);
        end = inHan ? EndOfHan(text, start) : EndOfDigits(text, start);
        var value = inHan ? HanNumeral.Read(text.AsSpan(start, end - start)) : Digits(text.AsSpan(start, end - start));
        if (value is null || !IsCardinal(text, start)) return null;
        var qualifier = TakeMore(text, ref end) ? StatementQualifier.Over : StatementQualifier.Exact;
        if (At(text, end) == '%') return new Quantity(start, ++end, value.Value, "%", qualifier, inHan);

        var unit = units.LongestAt(text, end);
        while (!inHan && unit.Length == 0 && Factor(At(text, end)) is { } factor)
        {
            value *= factor;
            end++;
            if (TakeMore(text, ref end)) qualifier = StatementQualifier.Over;
            unit = units.LongestAt(text, end);
        }
        end += unit.Length;
        if (IsRange(text, end)) return null;
        if (qualifier == StatementQualifier.Exact) qualifier = After(text, ref end);
        return new Quantity(start, end, value.Value / Unscaled, unit, qualifier, inHan);
    }

    private static int EndOfHan(string text, int start)
    {
        var end = start;
        while (end < text.Length && HanNumeral.IsPart(text[end])) end++;
        return end;
    }

    private static int EndOfDigits(string text, int start)
    {
        var end = start;
        while (end < text.Length
            && (char.IsAsciiDigit(text[end])
                || InsideNumbers.Contains(text[end], StringComparison.Ordinal) && char.IsAsciiDigit(At(text, end + 1)))) end++;
        return end;
    }

    // A separator of thousands is one only where three digits follow it.
    private static decimal? Digits(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (whole.Length > 19 || text.Length > 24 || text.ContainsAny('，', ' ')) return null;
        var group = whole.IndexOf(',');
        if (group is 0 or > 3 || group > 0 && (whole.Length - group) % 4 != 0) return null;
        for (var i = 0; i < whole.Length; i++)
            if (whole[i] == ',' != (group > 0 && (whole.Length - i) % 4 == 0)) return null;
        return decimal.TryParse(
            text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static bool IsCardinal(string text, int start)
    {
        var before = At(text, start - 1);
        if (before is '第' or '.' or '-' or '~' or '/' or '+' or '#' or '_' or '*' or '至' or '[' or '=' || char.IsAsciiLetterOrDigit(before))
            return false;
        // 数十件, 几百条.
        if (before is ('数' or '几') && !char.IsAsciiDigit(text[start])) return false;
        if (before is '到' && (char.IsAsciiDigit(At(text, start - 2)) || HanNumeral.IsPart(At(text, start - 2)))) return false;
        // Clauses whose numbers are on both sides of a comma: 3，5件.
        return !(before is ',' or '，' or ' ' && char.IsAsciiDigit(At(text, start - 2)));
    }

    private static bool IsRange(string text, int end) =>
        At(text, end) is '-' or '~' or '至' or '到' or '/' or '.'
        && (char.IsAsciiDigit(At(text, end + 1)) || HanNumeral.IsPart(At(text, end + 1)));

    private static decimal? Factor(char c) =>
        c switch { '十' => 10, '百' => 100, '千' => 1_000, '万' => 10_000, '亿' => 100_000_000, _ => null };

    private static bool TakeMore(string text, ref int end)
    {
        if (At(text, end) is not ('余' or '多' or '来')) return false;
        end++;
        return true;
    }

    private static StatementQualifier After(string text, ref int end)
    {
        var rest = text.AsSpan(end);
        var (qualifier, length) = rest switch
        {
            _ when rest.StartsWith("左右") || rest.StartsWith("上下") => (StatementQualifier.About, 2),
            _ when rest.StartsWith("以上") => (StatementQualifier.Over, 2),
            _ when rest.StartsWith("余") => (StatementQualifier.Over, 1),
            _ => (StatementQualifier.Exact, 0),
        };
        end += length;
        return qualifier;
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : '\n';
}

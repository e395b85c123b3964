namespace GovArchive.Text;

/// <summary>Reads whole numbers in Chinese characters: 三十五, 二百零八, 两千, 一万二千.</summary>
public static class HanNumeral
{
    private const string Digits = "零一二三四五六七八九";
    private const string Powers = "十百千";

    /// <summary>Whether a character can be in such a number.</summary>
    public static bool IsPart(char c) => DigitOf(c) >= 0 || PowerOf(c) > 0 || c is '万' or '亿';

    /// <summary>
    /// The number; null for what is not plainly one: 三四 (three or four), 一百二 (120 or 102), 二〇二二 (a year), 十十.
    /// </summary>
    public static long? Read(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 20) return null;
        if (text is "零" or "〇") return 0;
        if (text.LastIndexOf('亿') is var hundredMillions and >= 0) return Parts(text, hundredMillions, 100_000_000);
        if (text.LastIndexOf('万') is var tenThousands and >= 0) return Parts(text, tenThousands, 10_000);
        return BelowTenThousand(text);
    }

    private static long? Parts(ReadOnlySpan<char> text, int at, long unit)
    {
        if (Read(text[..at]) is not { } high || high == 0) return null;
        var rest = text[(at + 1)..];
        if (rest.IsEmpty) return high * unit;
        // 一万二: twelve thousand or ten thousand and two.
        var low = rest.Length == 1 ? null : Read(rest[0] is '零' or '〇' ? rest[1..] : rest);
        return low is > 0 && low < unit ? high * unit + low : null;
    }

    private static long? BelowTenThousand(ReadOnlySpan<char> text)
    {
        var (total, lastPower, i) = (0L, 10_000, 0);
        while (i < text.Length)
        {
            var afterZero = DigitOf(text[i]) == 0;
            if (afterZero && (i++ == 0 || i == text.Length)) return null;
            var digit = DigitOf(text[i]);
            if (digit == 0 || digit < 0 && (i > 0 || text[i] != '十')) return null;
            if (digit > 0) i++;
            var power = i < text.Length ? PowerOf(text[i]) : 1;
            if (power == 0 || power >= lastPower || power == 1 && lastPower > 10 && lastPower < 10_000 && !afterZero) return null;
            total += Math.Max(digit, 1) * power;
            lastPower = power;
            if (power > 1) i++;
        }
        return total;
    }

    private static int DigitOf(char c) => c switch { '两' => 2, '〇' => 0, _ => Digits.IndexOf(c, StringComparison.Ordinal) };

    private static int PowerOf(char c) =>
        Powers.IndexOf(c, StringComparison.Ordinal) is var power and >= 0 ? (int)Math.Pow(10, power + 1) : 0;
}

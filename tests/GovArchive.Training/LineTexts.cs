using GovArchive.Pictures.Digits;

namespace GovArchive.Training;

/// <summary>What is printed in a cell, and what it is to be read as.</summary>
/// <param name="Printed">As drawn; can hold full-width forms.</param>
/// <param name="Read">In the characters of <see cref="DigitAlphabet"/>, and its mark for what is foreign.</param>
internal readonly record struct LineText(string Printed, string Read);

/// <summary>Texts of the kinds that tables have.</summary>
internal static class LineTexts
{
    /// <summary>Words of reports that are no numbers; some look like characters that are.</summary>
    private const string Foreign = "方天夫尤兀牛作什伴合计本年上转来合理申请数量公开部分不予其他处理总结维持纠正果尚未审复议诉讼自然人法企业科研机构"
        + "社会益组织服务商收到政府信息办行许可罚强制规章件范性文费用事业万千百十亿个次条项年月日二三四五六七八九两";

    private const string Letters = "ABCDEFGHKMNPQRTUVWXYabdefghkmnpqrtuwy%*?=<>&@";

    private static readonly string[] Dashes = ["—", "—", "——", "-", "-", "－"];

    public static LineText Any(Chance chance)
    {
        var text = chance.Below(100) switch
        {
            < 8 => "0",
            < 34 => Whole(chance, chance.Between(1, 4)),
            < 42 => Whole(chance, chance.Between(4, 9)),
            < 54 => Fraction(chance),
            < 60 => Grouped(chance),
            < 64 => "-" + (chance.Is(0.5) ? Whole(chance, chance.Between(1, 4)) : Fraction(chance)),
            < 67 => "/",
            < 72 => chance.Of(Dashes),
            < 75 => "无",
            < 82 => (chance.Is(0.5) ? Whole(chance, chance.Between(1, 4)) : Fraction(chance)) + chance.Of(["件", "元", "万元", "万"]),
            < 84 => $"({Whole(chance, chance.Between(1, 3))})",
            < 86 => chance.Of(["+", "-"]) + Whole(chance, chance.Between(1, 3)),
            < 87 => Whole(chance, 2) + "/" + Whole(chance, 2),
            < 92 => Repeated(chance),
            _ => string.Concat(Enumerable.Range(0, chance.Between(1, 7)).Select(_ => chance.Of(DigitAlphabet.Characters.ToCharArray()))),
        };
        if (text.Contains(".,", StringComparison.Ordinal) || text is "." or "," or ".." or ",," or "--" or "—-" or "-—")
            return Any(chance);
        var read = text.Replace("——", "—", StringComparison.Ordinal).Replace('－', '-');
        return new LineText(chance.Is(0.04) ? FullWidth(text) : text, read);
    }

    /// <summary>Words, alone or beside a number.</summary>
    public static LineText Words(Chance chance)
    {
        var parts = new List<char>();
        for (var left = chance.Between(1, 5); left > 0; left--)
            parts.Add(chance.Below(10) switch
            {
                < 5 => chance.Of(Foreign.ToCharArray()),
                < 7 => (char)chance.Between(0x4E8C, 0x9FA5),
                < 9 => chance.Of(Letters.ToCharArray()),
                _ => chance.Of(DigitAlphabet.Characters.ToCharArray()),
            });
        if (chance.Is(0.3))
            parts.InsertRange(chance.Is(0.5) ? 0 : parts.Count, Whole(chance, chance.Between(1, 4)));
        var text = string.Concat(parts);
        return new LineText(text, string.Concat(text.Select(each => DigitAlphabet.Of(DigitAlphabet.Of(each)))));
    }

    private static string Whole(Chance chance, int digits) =>
        (digits == 1 ? $"{chance.Below(10)}" : $"{chance.Between(1, 9)}") + Digits(chance, digits - 1);

    private static string Fraction(Chance chance) => $"{Whole(chance, chance.Between(1, 5))}.{Digits(chance, chance.Between(1, 4))}";

    private static string Grouped(Chance chance)
    {
        var text = Whole(chance, chance.Between(1, 3));
        for (var groups = chance.Between(1, 2); groups > 0; groups--)
            text += "," + Digits(chance, 3);
        return chance.Is(0.3) ? $"{text}.{Digits(chance, 2)}" : text;
    }

    private static string Repeated(Chance chance)
    {
        var text = "";
        while (text.Length < 5 && (text.Length == 0 || chance.Is(0.7)))
            text += new string((char)('0' + chance.Below(10)), chance.Between(1, 4));
        return text;
    }

    private static string Digits(Chance chance, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => chance.Below(10)));

    private static string FullWidth(string text) =>
        string.Concat(text.Select(each => each is >= '0' and <= '9' or '(' or ')' or '+' or '-' or '/' ? (char)(each + 0xFEE0) : each));
}

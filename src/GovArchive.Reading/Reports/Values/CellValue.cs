using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Forms;
using GovArchive.Sources.Documents;
using GovArchive.Text;

namespace GovArchive.Reports.Values;

/// <summary>Reads what is in one cell.</summary>
internal static partial class CellValue
{
    private static readonly string[] NotApplicableMarks = ["-", "--", "---", "/", "\\", "无", "不涉及", "不适用", "*"];

    // What a value other than a plain digit may begin with, folded: signs, the marks above and the words of Attempt.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("+-/\\*无不约共合计ol〇○◯零");

    // More digits are read by the expression, which takes them for no number.
    private const int MostDigits = 15;

    /// <summary>
    /// Whether a text can be the whole of a cell that holds a value: blank, a mark, or one number or an attempt at one, with or without a
    /// unit.
    /// </summary>
    public static bool IsValue(string text)
    {
        // Most texts that are asked about are labels, and most of the others whole numbers.
        if (HanText.FirstSqueezed(text) is var first and not '\0' && !char.IsNumber(first) && !Beginnings.Contains(first)) return false;
        if (Whole(text) is not null) return true;
        var folded = HanText.Squeeze(text);
        return folded.Length == 0 || NotApplicableMarks.Contains(folded) || Numeral().IsMatch(folded) || Attempt().IsMatch(folded);
    }

    /// <summary>The same of a cell; one in which nothing but marks is printed is meant as a value.</summary>
    public static bool IsValue(GridCell cell) => IsValue(cell.Text);

    /// <summary>State and value of what a cell prints; the value is in the column's unit.</summary>
    /// <param name="raw">In the notation of <see cref="RawText"/>, so that a value can be compared with its raw text at any time.</param>
    public static (FigureState State, decimal? Value) Read(string raw, FormColumn column)
    {
        if (Whole(raw) is { } whole) return (FigureState.Reported, whole);
        var (plain, unit) = raw.Contains('{', StringComparison.Ordinal) ? RawText.Of(raw) : new RawText(raw, null);
        if (plain is null) return (FigureState.Unreadable, null);
        var folded = HanText.Squeeze(plain);
        if (folded.Length == 0) return (raw.Length == plain.Length || unit is not null ? FigureState.Blank : FigureState.Unreadable, null);
        if (NotApplicableMarks.Contains(folded)) return (FigureState.NotApplicable, null);
        if (SeveralNumbers().IsMatch(plain) || IsTurned(plain)) return (FigureState.Unreadable, null);
        var match = Numeral().Match(folded);
        var digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        if (!match.Success
            || !decimal.TryParse(
                digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return (FigureState.Unreadable, null);
        if (match.Groups["remark"].Value is { Length: > 0 } remark
            && (Against().IsMatch(remark) || column.IsChange && Direction().IsMatch(remark))) return (FigureState.Unreadable, null);
        return match.Groups["unit"].Value is { Length: > 0 } own ? InUnit(value, own, column) : InUnit(value, unit ?? "", column);
    }

    private static (FigureState State, decimal? Value) InUnit(decimal value, string unit, FormColumn column) => unit switch
    {
        "" => (FigureState.Reported, value),
        _ when column.Unit == MoneyUnits.Form && MoneyUnits.Factor(unit) is { } factor => (FigureState.Reported, Shortest(value * factor)),
        "件" or "项" or "条" or "次" or "个" or "篇" or "人" or "人次" when column.Unit != MoneyUnits.Form => (FigureState.Reported, value),
        _ => (FigureState.Unreadable, null),
    };

    // Without the zeros that multiplying leaves behind.
    private static decimal Shortest(decimal value) => value / 1.0000000000000000000000000000m;

    // The mark that turns the direction of writing: what is printed behind it is not what is stored.
    private static bool IsTurned(string text) => text.Contains('\u202e', StringComparison.Ordinal);

    /// <summary>Whether something other than a point or a comma parts digits in a text, so that they may be several cells'.</summary>
    public static bool HoldsSeveral(string raw) => PartedDigits().IsMatch(raw);

    /// <summary>The number that a text is, in the unit it is printed in; null when it is none.</summary>
    public static decimal? Number(string raw) => Read(raw, NoUnit).Value;

    // Ordinary digits and nothing else: what nearly every cell holds. Null for anything else, which may be a number still.
    private static decimal? Whole(string text)
    {
        var digits = text.AsSpan().Trim();
        return digits.Length is > 0 and <= MostDigits && !digits.ContainsAnyExceptInRange('0', '9')
            ? long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static readonly FormColumn NoUnit = new("", "", [], [], "", IsChange: false, IsTotal: false);

    // Meant as a number, though it cannot be read as one: 12,34 or 约20件 or 1284（5） or 3? or a letter for a digit. Taken for a label it
    // would leave its cell blank. Numbers of paragraphs, dates, times and telephone numbers are none.
    [GeneratedRegex(
        @"^(?:约|共|共计|合计|计)?[+-]?\d(?:[\d.,]*\d)?[万余多]*(?:元|件|项|条|次|个|篇|人次?)?(?:以上)?(?:\([^()]*\))?$"
        + @"|^(?!\d{1,2}[.、)]$|\d{4}[-/.]\d|\d{3,4}-\d{5}|\d+:\d)[+-]?[\d\p{N}-[\u3007]][\d\p{N}\p{P}\p{S}eol]{0,14}$|^(?=.*[ol〇○◯零])[ol〇○◯零\d.,]{1,8}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Attempt();

    [GeneratedRegex(@"\d[.,]?[^\d.,]+\d", RegexOptions.CultureInvariant)]
    private static partial Regex PartedDigits();

    // What a space or a line break parts may be two numbers: paragraphs of one cell, cells of one line.
    [GeneratedRegex(@"[\d.,]\s+[\d.,]", RegexOptions.CultureInvariant)]
    private static partial Regex SeveralNumbers();

    // A thousands separator is one only where three digits follow it. Behind the number a remark in brackets may be: 55（含自然失效29件）.
    [GeneratedRegex(@"^(?<number>[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,8})?)(?:(?<unit>(?:[十百千]?万?|亿)元|件|项|条|次|个|篇|人次?)|\((?<unit>(?:[十百千]?万?|亿)元|件|项|条|次|个|篇|人次?)\))?(?<remark>\([^()元]*[\u3400-\u9fff][^()元]*\))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numeral();

    // A remark by which the number is none of this report's, or not counted in ones.
    [GeneratedRegex(@"^\((?:上一?年度?|去年度?|20\d{2}年?度?|全[省市县区]|同期|累计|历年(?:累计)?|[应实]为.{1,12}|(?:其中)?(?:全[省市县区]|本[级局委厅办市县区]|本机关|本单位)[:为]?\d.{0,12}|(?:单位:?)?[十百千万亿]+(?:[件次项条个篇份]|人次?)?)\)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Against();

    // It says what the sign of a change does not.
    [GeneratedRegex("[增减升降负少]", RegexOptions.CultureInvariant)]
    private static partial Regex Direction();
}

using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Prose;

/// <summary>How a number compares with last year's, as the words behind it say: 同比增长 12.5%, 较上年减少 8 件, 与去年持平.</summary>
/// <param name="Behind">As printed, with the mark between the number and it.</param>
/// <param name="By">How much more, in percent or in the number's own unit; below zero for less.</param>
/// <param name="IsPercent">It is a percentage.</param>
/// <param name="IsAbout">约, 近 or 超 is before it.</param>
internal sealed partial record SaidChange(string Behind, PrintedPercent By, bool IsPercent, bool IsAbout)
{
    private static readonly char[] Marks = [' ', '，', ',', '、', '（', '('];

    /// <summary>As printed.</summary>
    public string Text => Behind.Trim(Marks);

    /// <summary>What is said right behind a number; null where nothing is, or no plain change since the year before.</summary>
    /// <param name="after">The sentence behind the number and its counting word.</param>
    /// <param name="unit">The counting word: a change in another is none of this number.</param>
    /// <param name="lastYear">A year that is named must be this one.</param>
    public static SaidChange? Read(string after, string unit, int lastYear)
    {
        if (Change().Match(after) is not { Success: true } match) return null;
        var year = match.Groups["year"];
        if (year.Success && year.Value != lastYear.ToString(CultureInfo.InvariantCulture)) return null;
        if (match.Groups["same"].Success) return new SaidChange(match.Value, default, false, false);
        var printed = match.Groups["number"].Value;
        var isPercent = match.Groups["unit"].Value is "%" or "％";
        if (!isPercent && match.Groups["unit"].Value != unit) return null;
        var amount = decimal.Parse(printed, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var by = PrintedPercent.Of(printed, match.Groups["less"].Success ? -amount : amount);
        return new SaidChange(match.Value, by, isPercent, match.Groups["about"].Success);
    }

    /// <summary>Whether it is right; null where that cannot be said: there is no percentage of nothing, and 约 may be far off.</summary>
    public bool? IsFrom(decimal then, decimal now)
    {
        if (Exact(then, now) is not { } exact) return null;
        if (IsAbout) return Math.Abs(exact - By.Value) <= Math.Abs(exact) * StatementCheck.Near ? true : null;
        return IsPercent ? By.IsOf(exact) : exact == By.Value;
    }

    /// <summary>How much more it is, in the same measure; null for a percentage of nothing.</summary>
    public decimal? Exact(decimal then, decimal now) => !IsPercent ? now - then : then == 0 ? null : (now - then) * 100 / then;

    /// <summary>A change as it would be printed.</summary>
    public string Shown(decimal exact) => (exact > 0 ? "+" : "") + (IsPercent ? By.Shown(exact) : Csv.Number(exact));

    [GeneratedRegex(
        @"^ ?[，,、（(]? ?(?:数量|总量|件数|申请量)?"
        + @"(?:(?:同比|与|和|较|比|同|相比|相较于?)? ?(?:上一?年度?|去年|前一年|(?<year>20\d\d) ?年度?)(?:同期|全年)?(?:相比较?)?[，,]?|同比) ?"
        + @"(?:(?<same>持平|相同)|(?:略|共|大幅|有所|小幅){0,2}(?:(?<more>增长|增加|上升|提高|增多|增|多)|(?<less>下降|减少|降低|下滑|减|降|少))"
        + @"(?:了|幅度?为|率为|达到?)?(?<about>约|近|超过?|逾)? ?(?<number>\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,4})?) ?"
        + @"(?<unit>%|％|件次|条次|人次|场次|万元|条|件|篇|份|次|个|项|起|宗|例|期|场|部|则|户|家|人|名|元)(?!百分))")]
    private static partial Regex Change();
}

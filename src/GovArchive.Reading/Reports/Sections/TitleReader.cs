using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Reports.Sections;

/// <summary>The title as it is at a report's head.</summary>
/// <param name="Title">As printed, lines joined, spaces dropped; "" when there is none.</param>
/// <param name="Line">Index of the first source line of the title; -1 when there is none.</param>
/// <param name="LineCount">How many source lines it takes.</param>
/// <param name="AgencyName">Null when it names no body.</param>
/// <param name="Year">Null when it names no year.</param>
/// <param name="IsSchoolYear">It names a school year, 2022-2023学年, which is none of the years that reports are filed under.</param>
internal sealed record ReportTitle(string Title, int Line, int LineCount, string? AgencyName, int? Year, bool IsSchoolYear = false)
{
    public static readonly ReportTitle None = new("", -1, 0, null, null);
}

/// <summary>
/// Finds the title, which may be broken over lines, may name the year before or behind the body, may lack either, and may be behind what a
/// site prints before it.
/// </summary>
internal static partial class TitleReader
{
    private const int LinesSearched = 20;
    private const int MostLines = 3;
    private const int LongestTitle = 100;

    // Spaced out or with the readings of its characters; compacted, a title is shorter by far.
    private const int LongestLine = 1000;

    /// <summary>The title that names most; of equal ones the first and shortest.</summary>
    public static ReportTitle Read(ImmutableArray<SourceLine> lines)
    {
        var best = ReportTitle.None;
        for (var first = 0; first < Math.Min(lines.Length, LinesSearched); first++)
            for (var count = 1; count <= MostLines && first + count <= Math.Min(lines.Length, LinesSearched); count++)
                if (At(lines, first, count) is { } title && NamesMore(title, best) && !IsScrapBefore(lines, first, count, title))
                    best = title;
        if (Named(best) == 2) return best;
        for (var line = 0; line < Math.Min(lines.Length, LinesSearched); line++)
            if (Inside(lines, line) is { } inside && (best.Year ?? inside.Year) == inside.Year) return inside;
        return best;
    }

    /// <summary>The title that is on one line and names both body and year; null when there is none.</summary>
    public static ReportTitle? At(ImmutableArray<SourceLine> lines, int line) =>
        At(lines, line, 1) is { AgencyName: not null, Year: not null } title ? title : null;

    private static ReportTitle? At(ImmutableArray<SourceLine> lines, int first, int count)
    {
        var broken = lines.AsSpan(first, count);
        if (broken[0].Text.Length == 0 || !HoldsReport(broken)) return null;
        foreach (var line in broken)
            if (line.Text.Length > LongestLine) return null;
        var printed = Compact(string.Concat(lines.Skip(first).Take(count).Select(line => line.Text)));
        return Of(printed, first, count);
    }

    private static ReportTitle? Of(string printed, int line, int count) =>
        printed.Length <= LongestTitle && Title().Match(HanYears.InDigits(HanText.Fold(printed))) is { Success: true } match
            ? new ReportTitle(printed, line, count, Name(match), Year(match), match.Groups["school"].Success)
            : null;

    // A button or the site's name may be on the line above a title that is whole without it: 文件下载 / 云水县水务局2023年…
    private static bool IsScrapBefore(ImmutableArray<SourceLine> lines, int first, int count, ReportTitle title)
    {
        if (count == 1 || At(lines, first + 1, count - 1) is not { AgencyName: { } name } tail || Named(tail) < Named(title)) return false;
        var above = HanText.Fold(Compact(lines[first].Text));
        if (name.StartsWith(above, StringComparison.Ordinal)) return true;
        var mayBelong = BodyName.EndsWithAPlace(above) || National().IsMatch(above);
        return BodyName.BeginsWithAPlace(name) && !mayBelong || BodyName.Within(above).Length == 0;
    }

    // 首页 > 年度报告 > 云水县水务局2023年政府信息公开工作年度报告 - 云水县人民政府: the longest part that is a title with body and year.
    private static ReportTitle? Inside(ImmutableArray<SourceLine> lines, int line)
    {
        var text = lines[line].Text;
        if (text.Length is 0 or > LongestLine || !HoldsReport(lines.AsSpan(line, 1)) || Elsewhere().IsMatch(text)) return null;
        var whole = Behind().Replace(HanText.Fold(text), "");
        foreach (var start in Parting().Matches(whole).Select(match => match.Index + match.Length).Prepend(0))
            if (Of(Compact(whole[start..]), line, 1) is { AgencyName: { } name, Year: not null } title && BodyName.IsCertain(name))
                return title;
        return null;
    }

    // Every title ends with 报告 or 年报. Few lines have that character, and looking for it is quicker than all that follows.
    private static bool HoldsReport(ReadOnlySpan<SourceLine> lines)
    {
        foreach (var line in lines)
            foreach (var c in line.Text)
                if (HanText.Fold(HanText.Fold(c)) == '报') return true;
        return false;
    }

    /// <summary>
    /// Drops white space, makes digits and Latin letters ordinary ones, and drops the readings that some sites print behind characters:
    /// 鎮(zhèn).
    /// </summary>
    public static string Compact(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!HanText.IsInvisible(c)) kept.Append(c is >= '\u3400' and <= '\u9fff' ? c : HanText.Fold(c));
        return Reading().Replace(kept.ToString(), "");
    }

    private static bool NamesMore(ReportTitle title, ReportTitle best) => best.Line < 0 || Named(title) > Named(best);

    private static int Named(ReportTitle title) => (title.AgencyName is null ? 0 : 1) + (title.Year is null && !title.IsSchoolYear ? 0 : 1);

    private static string? Name(Match match) => BodyName.Within(match.Groups["name"].Value) is { Length: > 1 } name ? name : null;

    private static int? Year(Match match) =>
        match.Groups["year"] is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    // A name may number its body: 云溪县第1中学. A half of a pair beyond U+FFFF is no word character to \w, and belongs to the name.
    [GeneratedRegex(@"^(?:正文|附件\d?|\d{1,8}次|[^\w\ud800-\udfff])*(?:关于)?(?:(?<year>20\d\d)年度?)?(?<name>(?:(?!关于|信息公开|政务公开|位置)(?:第\d{1,3}(?!\d)|["
        + HanText.Class
        + @"·()])){0,50}?)(?:关于)?(?:(?<school>20\d\d[-~至到](?:20)?\d\d学年度?)|(?<year>20\d\d)年度?)?(?:(?:政府|政务)?信息公开|政务公开)(?:工作)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:总结)?(?:报告|年报)(?:\((?<year>20\d\d)年?度?\))?[^\w\ud800-\udfff]*$",
            RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\([\p{IsBasicLatin}\u00c0-\u024f-[()\d]]{1,8}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reading();

    [GeneratedRegex(@"[\s>»|_\-:/\\\])】〕》]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parting();

    // The site's name behind the title.
    [GeneratedRegex(@"(?<=报告|年报)\s*[-_|]+\s*(?!.*(?:解读|图解|通知|格式|汇总|目录|半年))[^-_|]{1,40}(?:[-_|]+[^-_|]{1,40})?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    // Links to other reports, and explanations of one.
    [GeneratedRegex(@"^\W*(?:上一[篇条]|下一[篇条]|相关|链接|附件|[前后]一[篇条])|解读|图解|读懂", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^(?:国家|中国|中华|中共|国务院)", RegexOptions.CultureInvariant)]
    private static partial Regex National();
}

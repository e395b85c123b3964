using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Reports;

/// <summary>The title as it stands at a report's head.</summary>
/// <param name="Title">As printed, lines joined, spaces dropped; "" when there is none.</param>
/// <param name="Line">Index of the first source line of the title; -1 when there is none.</param>
/// <param name="LineCount">How many source lines it takes.</param>
/// <param name="AgencyName">Null when it names no body.</param>
/// <param name="Year">Null when it names no year.</param>
internal sealed record ReportTitle(string Title, int Line, int LineCount, string? AgencyName, int? Year)
{
    public static readonly ReportTitle None = new("", -1, 0, null, null);
}

/// <summary>Finds the title, which may be broken over lines, may name the year before or behind the body, and may lack either.</summary>
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
                if (At(lines, first, count) is { } title && NamesMore(title, best)) best = title;
        return best;
    }

    /// <summary>The title that stands on one line and names both body and year; null when there is none.</summary>
    public static ReportTitle? At(ImmutableArray<SourceLine> lines, int line) =>
        At(lines, line, 1) is { AgencyName: not null, Year: not null } title ? title : null;

    private static ReportTitle? At(ImmutableArray<SourceLine> lines, int first, int count)
    {
        var broken = lines.AsSpan(first, count);
        if (broken[0].Text.Length == 0 || !HoldsReport(broken)) return null;
        foreach (var line in broken)
            if (line.Text.Length > LongestLine) return null;
        var printed = Compact(string.Concat(lines.Skip(first).Take(count).Select(line => line.Text)));
        return printed.Length <= LongestTitle && Title().Match(HanText.Fold(printed)) is { Success: true } match
            ? new ReportTitle(printed, first, count, Name(match), Year(match))
            : null;
    }

    // Every title ends with 报告 or 年报. Few lines have that character, and looking for it is quicker than all that follows.
    private static bool HoldsReport(ReadOnlySpan<SourceLine> lines)
    {
        foreach (var line in lines)
            foreach (var c in line.Text)
                if (HanText.Fold(HanText.Fold(c)) == '报') return true;
        return false;
    }

    /// <summary>Drops white space, makes digits and Latin letters ordinary ones, and drops the readings that some sites print behind characters: 鎮(zhèn).</summary>
    public static string Compact(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!HanText.IsInvisible(c)) kept.Append(c is >= '\u3400' and <= '\u9fff' ? c : HanText.Fold(c));
        return Reading().Replace(kept.ToString(), "");
    }

    private static bool NamesMore(ReportTitle title, ReportTitle best) => best.Line < 0 || Named(title) > Named(best);

    private static int Named(ReportTitle title) => (title.AgencyName is null ? 0 : 1) + (title.Year is null ? 0 : 1);

    private static string? Name(Match match) => match.Groups["name"].Value is { Length: > 1 } name ? name : null;

    private static int? Year(Match match) =>
        match.Groups["year"] is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:正文|附件\d?|[^\w])*(?:(?<year>20\d\d)年度?)?(?<name>(?:(?!关于|信息公开|政务公开|位置)[\u3400-\u9fff·()]){0,50}?)(?:关于)?(?:(?<year>20\d\d)年度?)?(?:(?:政府|政务)?信息公开|政务公开)(?:工作)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:总结)?(?:报告|年报)[^\w]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\([\p{IsBasicLatin}\u00c0-\u024f-[()\d]]{1,8}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reading();
}

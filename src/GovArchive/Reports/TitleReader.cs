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

    // Spaced out or with the readings of its characters; compacted, a title is shorter by far.
    private const int LongestLine = 1000;

    /// <summary>The title that names most; of equal ones the first and shortest.</summary>
    public static ReportTitle Read(ImmutableArray<SourceLine> lines)
    {
        var best = ReportTitle.None;
        var searched = Math.Min(lines.Length, LinesSearched);
        for (var first = 0; first < searched; first++)
        {
            for (var count = 1; count <= MostLines && first + count <= searched; count++)
            {
                if (lines[first + count - 1].Text.Length > LongestLine) break;
                var printed = Compact(string.Concat(lines.Skip(first).Take(count).Select(line => line.Text)));
                if (printed.Length <= 100 && Title().Match(HanText.Fold(printed)) is { Success: true } match && NamesMore(match, best))
                    best = new ReportTitle(printed, first, count, Name(match), Year(match));
            }
        }
        return best;
    }

    /// <summary>Drops white space, makes digits and Latin letters ordinary ones, and drops the readings that some sites print behind characters: 鎮(zhèn).</summary>
    public static string Compact(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!HanText.IsInvisible(c)) kept.Append(c is >= '\u3400' and <= '\u9fff' ? c : HanText.Fold(c));
        return Reading().Replace(kept.ToString(), "");
    }

    private static bool NamesMore(Match match, ReportTitle best) =>
        best.Line < 0 || (Name(match) is null ? 0 : 1) + (Year(match) is null ? 0 : 1) > (best.AgencyName is null ? 0 : 1) + (best.Year is null ? 0 : 1);

    private static string? Name(Match match) => match.Groups["name"].Value is { Length: > 1 } name ? name : null;

    private static int? Year(Match match) =>
        match.Groups["year"] is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:正文|附件\d?|[^\w])*(?:(?<year>20\d\d)年度?)?(?<name>(?:(?!关于|信息公开|政务公开|位置)[\u3400-\u9fff·()]){0,50}?)(?:关于)?(?:(?<year>20\d\d)年度?)?(?:(?:政府|政务)?信息公开|政务公开)(?:工作)?的?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?(?:总结)?(?:报告|年报)[^\w]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\([\p{IsBasicLatin}\u00c0-\u024f-[()\d]]{1,8}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reading();
}

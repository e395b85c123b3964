using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Reports;

/// <summary>What a report says of itself.</summary>
/// <param name="Title">As printed, lines joined, spaces dropped; "" when there is none.</param>
/// <param name="Line">Index of the first source line of the title; -1 when there is none.</param>
/// <param name="LineCount">How many source lines it takes.</param>
/// <param name="AgencyName">Null when neither title nor text names the body.</param>
/// <param name="Year">Null when neither title nor text names the year.</param>
internal sealed record ReportTitle(string Title, int Line, int LineCount, string? AgencyName, int? Year);

/// <summary>Reads body and year from the title, which may be broken over lines, and where it lacks one, from the text.</summary>
internal static partial class TitleReader
{
    private const int LinesSearched = 15;
    private const int LongestTitle = 3;

    public static ReportTitle Read(ImmutableArray<SourceLine> lines)
    {
        var title = FindTitle(lines) ?? new ReportTitle("", -1, 0, null, null);
        if (title.Year is not null) return title;
        var year = lines.Select(line => YearInText().Match(Folded(line.Printed))).FirstOrDefault(match => match.Success);
        return year is null ? title : title with { Year = Year(year) };
    }

    // The title that names most wins; of equal ones the first and shortest.
    private static ReportTitle? FindTitle(ImmutableArray<SourceLine> lines)
    {
        ReportTitle? best = null;
        var searched = Math.Min(lines.Length, LinesSearched);
        for (var first = 0; first < searched; first++)
        {
            for (var count = 1; count <= LongestTitle && first + count <= searched; count++)
            {
                var printed = Compact(string.Concat(lines.Skip(first).Take(count).Select(line => line.Text)));
                if (Title().Match(HanText.Fold(printed)) is not { Success: true } match) continue;
                var name = printed.Substring(match.Groups["name"].Index, match.Groups["name"].Length);
                var title = new ReportTitle(printed, first, count, name.Length == 0 ? null : name, Year(match));
                if (best is null || Known(title) > Known(best)) best = title;
            }
        }
        return best;
    }

    private static int Known(ReportTitle title) => (title.AgencyName is null ? 0 : 1) + (title.Year is null ? 0 : 1);

    private static int? Year(Match match) =>
        match.Groups["year"] is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    private static string Folded(string line) => HanText.Fold(Compact(line));

    // Han characters stay as printed; digits and Latin letters become ordinary ones.
    private static string Compact(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) kept.Append(c is >= '\u3400' and <= '\u9fff' ? c : HanText.Fold(c));
        return kept.ToString();
    }

    [GeneratedRegex(@"^(?<name>[\u3400-\u9fff·]{0,40}?)(?:关于)?(?:(?<year>20\d\d)年度?)?政府信息公开(?:工作)?的?(?:年度)?(?:工作)?(?:情况)?(?:年度)?报告$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<year>20\d\d)年1月1日起?(?:至|到|-)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInText();
}

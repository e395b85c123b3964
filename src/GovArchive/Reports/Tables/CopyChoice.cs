using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Reports.Tables;

/// <summary>Which of several copies of a table is the report's own, by the year and the body that their captions name.</summary>
internal static partial class CopyChoice
{
    /// <summary>Index of the report's own; -1 where nothing settles it.</summary>
    public static int Of(ImmutableArray<TableCopy> copies, ReportContext context)
    {
        var captions = copies.Select(copy => HanText.Squeeze(copy.Caption)).ToArray();
        var open = Enumerable.Range(0, copies.Length).Where(i => !IsOfOtherYear(captions[i], context.Year)).ToList();
        if (open.Count > 1 && open.Where(i => NamesYear(captions[i], context.Year)).ToList() is [var named] && open.Count < copies.Length) return named;
        if (open.Count == 1) return open[0];
        var isGovernment = context.AgencyName is { } name && Government().IsMatch(HanText.Squeeze(name));
        if (context.AgencyName is null || open.Count == 0) return -1;
        var own = open.Where(i => isGovernment ? Whole().IsMatch(captions[i]) : Own().IsMatch(captions[i])).ToList();
        if (own.Count == 1) return own[0];
        var others = open.Where(i => isGovernment ? Own().IsMatch(captions[i]) : Whole().IsMatch(captions[i])).ToList();
        return own.Count == 0 && others.Count == open.Count - 1 ? open.Except(others).Single() : -1;
    }

    private static bool NamesYear(string caption, int? year) => year is { } own && Years(caption).Contains(own);

    private static bool IsOfOtherYear(string caption, int? year) =>
        year is { } own && (Years(caption).ToList() is { Count: > 0 } years ? !years.Contains(own) : LastYear().IsMatch(caption));

    private static IEnumerable<int> Years(string caption) =>
        Year().Matches(caption).Select(match => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture));

    // Decrees are named by year too: 国办公开办函〔2021〕30号.
    [GeneratedRegex(@"(?<![〔(\[《][^〕)\]》]{0,20})(?<year>20[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("上年|去年|上一年|往年|同期", RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();

    [GeneratedRegex("(?:政府|[省市县区州盟旗镇乡]|街道)$", RegexOptions.CultureInvariant)]
    private static partial Regex Government();

    [GeneratedRegex("全[省市县区州盟旗镇乡]|全系统|汇总|合计表|辖区", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("本级|本机关|本单位|本部门|机关本身|[局委厅办]机关|本[局委厅办]", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Text;

namespace GovArchive.Reports.Tables;

/// <summary>Which of several copies of a table is the report's own, by the year and the body that their captions name.</summary>
internal static partial class CopyChoice
{
    /// <summary>Index of the report's own; -1 where nothing settles it.</summary>
    public static int Of(ImmutableArray<TableCopy> copies, ReportContext context)
    {
        var captions = copies.Select(copy => HanText.Squeeze(copy.Caption)).ToArray();
        var open = Enumerable.Range(0, copies.Length).Where(i => !Captions.IsOfOtherYear(captions[i], context.Year)).ToList();
        if (open.Count > 1 && open.Where(i => Captions.NamesYear(captions[i], context.Year)).ToList() is [var named]
            && open.Count < copies.Length) return named;
        if (open.Count == 1) return open[0];
        var isGovernment = context.AgencyName is { } name && Captions.IsGovernment(name);
        if (context.AgencyName is null || open.Count == 0) return -1;
        var own = open.Where(i => isGovernment ? Whole().IsMatch(captions[i]) : Own().IsMatch(captions[i])).ToList();
        if (own.Count == 1) return own[0];
        var rest = open.Where(i => !(isGovernment ? Own().IsMatch(captions[i]) : Whole().IsMatch(captions[i]))).ToList();
        return own.Count == 0 && rest is [var left] ? left : -1;
    }

    /// <summary>A caption, where each copy's names another year than the report's; else null.</summary>
    public static string? AreAllOther(ImmutableArray<TableCopy> copies, ReportContext context) =>
        copies.All(copy => Captions.IsOfOtherYear(HanText.Squeeze(copy.Caption), context.Year)) ? copies[0].Caption.Split('\n')[^1] : null;

    [GeneratedRegex("全[省市县区州盟旗镇乡]|全系统|汇总|合计表|辖区", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("本级|本机关|本单位|本部门|机关本身|[局委厅办]机关|本[局委厅办]", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}

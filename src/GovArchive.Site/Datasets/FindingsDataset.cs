using System.Globalization;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Datasets.Columns;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>One row a finding, with both sides of what was compared.</summary>
internal static class FindingsDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency", "机关编号")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("code", "代码", new("Code of the finding, explained on the methodology page", "提示代码，说明见“编制方法”")),
        new("severity", "程度",
            new("warning: the source contradicts itself or the form; note: worth a look", "warning 来源自相矛盾或与格式不符；note 值得留意")),
        new("cells", "单元格", new("Cells it speaks of, parted by spaces", "涉及的单元格，空格分隔")),
        new("left", "所列", new("What the report prints", "报告所印"), ColumnType.Number),
        new("right", "应为", new("What it should equal", "应等于"), ColumnType.Number),
        new("difference", "差", new("left minus right", "所列减应为"), ColumnType.Number),
        new("message", "说明（英文）", new("In English", "英文说明")),
        new("message_zh", "说明", new("In Chinese", "中文说明")),
        new("source", "来源文件", new("File in the archive", "档案中的来源文件")),
        new("line", "行号", new("Line of that file", "来源文件中的行号"), ColumnType.WholeNumber),
        new("id", "提示编号",
            new("Id of the finding, the same after every import; corrections name it", "提示的编号，重新读取后不变；更正文件用它")),
        new("rule", "规则", new("Id of the rule; empty where a figure's place was worked out", "规则编号；数字落位的提示为空")),
        new("state", "状态",
            new("open, explained (a person says why), corrected (a person corrected a cell)", "open 未处理，explained 已说明，corrected 已更正")),
        new("sentence", "原文", new("Words of the report that it speaks of", "涉及的报告原文")),
        new("year_before", "比较年份", new("The other year, where two are compared", "比较的另一年度"), ColumnType.WholeNumber),
    ];

    public static IEnumerable<string[]> Rows(Site site) => site.Findings.Select(entry => Row(site, entry));

    public static string[] Row(Site site, ReportFinding entry) => Row(entry.Key, entry.Finding, entry.Id, site.StateOf(entry));

    private static string[] Row(ReportKey key, Finding finding, string id, FindingState state) =>
    [
        key.AgencyId, key.Year.ToString(CultureInfo.InvariantCulture), finding.Code.Id, finding.Severity.ToString().ToLowerInvariant(),
        string.Join(' ', finding.Cells.Select(cell => cell.ToString())),
        Csv.Number(finding.Sides?.Left), Csv.Number(finding.Sides?.Right), Csv.Number(finding.Sides?.Difference),
        finding.Message, finding.MessageIn("zh-Hans"), finding.Place.File,
        finding.Place.Line == 0 ? "" : finding.Place.Line.ToString(CultureInfo.InvariantCulture),
        id, CheckRules.Find(finding.Code)?.Id ?? "", state.Id(), finding.Sentence ?? "",
        finding.YearBefore?.ToString(CultureInfo.InvariantCulture) ?? "",
    ];
}

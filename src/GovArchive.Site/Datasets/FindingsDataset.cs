using System.Globalization;
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
    ];

    public static IEnumerable<string[]> Rows(Site site) => site.Findings.Select(entry => Row(entry.Key, entry.Finding));

    public static string[] Row(ReportKey key, Finding finding) =>
    [
        key.AgencyId, key.Year.ToString(CultureInfo.InvariantCulture), finding.Code.Id, finding.Severity.ToString().ToLowerInvariant(),
        string.Join(' ', finding.Cells.Select(cell => cell.ToString())),
        Csv.Number(finding.Sides?.Left), Csv.Number(finding.Sides?.Right), Csv.Number(finding.Sides?.Difference),
        finding.Message, finding.MessageIn("zh-Hans"), finding.Place.File,
        finding.Place.Line == 0 ? "" : finding.Place.Line.ToString(CultureInfo.InvariantCulture),
    ];
}

using System.Globalization;
using GovArchive.Archives;
using GovArchive.Datasets.Columns;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>One row an entry of content/corrections: what a person corrected, or said of a cell or a finding.</summary>
internal static class CorrectionsDataset
{
    private const string Correction = "correction";
    private const string Explanation = "explanation";

    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency", "机关编号")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("kind", "类型",
            new("correction (the number is another), explanation (it is as printed, and why)", "correction 更正数字，explanation 数字照印、说明理由")),
        new("cell", "单元格", new("The cell; empty for an explanation of a finding", "单元格；说明提示的为空")),
        new("finding", "提示编号", new("Id of the finding that is explained; empty for a cell", "所说明的提示编号；按单元格的为空")),
        new("printed", "原印", new("Value as printed; empty for none", "所印数值，没有则空"), ColumnType.Number),
        new("corrected", "更正为", new("Value it should be; empty for none", "应为的数值，没有则空"), ColumnType.Number),
        new("reason", "理由", new("Why", "理由")),
        new("evidence", "依据", new("What shows it; empty where none is named", "依据，未列则空")),
        new("date", "日期", new("When it was written; empty when not known", "写明的日期，不详则空"), ColumnType.Date),
        new("in_effect", "有效",
            new("false where it names a finding that the report does not have any more", "所指的提示在报告中已不存在的为 false"), ColumnType.Boolean),
    ];

    public static IEnumerable<string[]> Rows(Site site) =>
        from report in site.Archive.Reports
        from row in site.CorrectionsOf(report.Key).Select(correction => Row(report.Key, correction))
            .Concat(site.ExplanationsOf(report.Key).Select(explanation => Row(site, report.Key, explanation)))
        select row;

    private static string[] Row(ReportKey key, Correction entry) =>
    [
        key.AgencyId, Year(key), entry.IsExplanation ? Explanation : Correction, entry.Cell.ToString(), "", Csv.Number(entry.Printed),
        Csv.Number(entry.Corrected), entry.Reason, entry.Evidence ?? "", Csv.Date(entry.Date), "true",
    ];

    private static string[] Row(Site site, ReportKey key, Explanation entry) =>
    [
        key.AgencyId, Year(key), Explanation, "", entry.Finding, "", "", entry.Reason, entry.Evidence ?? "", Csv.Date(entry.Date),
        site.EntriesOf(key).Any(finding => finding.Id == entry.Finding) ? "true" : "false",
    ];

    private static string Year(ReportKey key) => key.Year.ToString(CultureInfo.InvariantCulture);
}

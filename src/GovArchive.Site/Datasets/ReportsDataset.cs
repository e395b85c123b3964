using System.Globalization;
using GovArchive.Archives;
using GovArchive.Datasets.Columns;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>One row a report: what is in it, how it checks, where it came from.</summary>
internal static class ReportsDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency", "机关编号")),
        new("agency", "机关名称", new("Name of the agency", "机关名称")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("edition", "格式版本", new("Edition of the statutory form", "年度报告格式的版本")),
        new("title", "标题", new("As printed; empty for figures typed in", "报告所印标题；仅录入数字的为空")),
        new("disclosure", "主动公开表",
            new("State of the table: complete, partial or missing; empty where the edition has no such table",
                "表格状态：complete 完整，partial 部分，missing 缺失；该版格式没有这张表则空")),
        new("requests", "依申请公开表", new("State of the table", "表格状态")),
        new("disputes", "复议诉讼表", new("State of the table", "表格状态")),
        new("statistics", "统计表", new("State of the table, which only edition 2014 has", "表格状态；只有 2014 版有这张表")),
        new("identities_hold", "相符的勾稽", new("Sums of the form that hold", "相符的勾稽关系数"), ColumnType.WholeNumber),
        new("identities_fail", "不符的勾稽", new("Sums that do not hold", "不符的勾稽关系数"), ColumnType.WholeNumber),
        new("identities_unknown", "无法核对的勾稽", new("Sums that cannot be made: a term has no value", "因缺数无法核对的勾稽关系数"), ColumnType.WholeNumber),
        new("findings", "校验提示数", new("Findings about the report", "校验提示条数"), ColumnType.WholeNumber),
        new("published_at", "公布日期", new("When the agency published it; empty when not known", "机关公布日期，不详则空"), ColumnType.Date),
        new("url", "原文地址", new("Where it was published; empty when not known", "公布网址，不详则空")),
        new("source", "来源文件", new("File in the archive", "档案中的来源文件")),
        new("sha256", "来源校验值", new("SHA-256 of that file", "来源文件的 SHA-256")),
        new("page", "页面", new("Address of the report's page below the site's root", "报告页面在本站的地址")),
        new("due_earliest", "按时公布期限",
            new("Published by then it is on time in any case; empty where the law sets no day, or the level is not known",
                "不晚于此日公布即为按时；法律未定期限或层级不详则空"), ColumnType.Date),
        new("due_latest", "最迟期限",
            new("Published after it it is late in any case; later than due_earliest for general offices alone, which publish their "
                + "government's report too",
                "晚于此日公布即为逾期；只有办公厅（室）与上一列不同，因其也公布本级政府的报告"), ColumnType.Date),
        new("text_compared", "可比片段",
            new("Stretches of eight Han characters that can be compared with last year's text; empty where one of both texts is not there",
                "正文中可与上年比较的八字片段数；两年中有一年没有正文则空"), ColumnType.WholeNumber),
        new("text_repeated", "相同片段", new("Those of them that last year's report has too", "其中上年报告也有的片段数"), ColumnType.WholeNumber),
    ];

    public static void Write(Site site, AgencyHistory history, Report report, CsvBuffer csv) =>
        csv.Record(Row(site, history, report, address => address));

    /// <param name="outside">An address of the site as the record has it.</param>
    public static string[] Row(Site site, AgencyHistory history, Report report, Func<string, string> outside)
    {
        var (counts, due, repeated) = (report.Figures.Counts, LegalDate.Of(history.Agency, report.Key.Year), report.Print?.Repeated);
        return
        [
            history.Agency.Id, history.Agency.Name, Number(report.Key.Year), report.Content.Edition, report.Content.Title,
            State(report, "disclosure"), State(report, "requests"), State(report, "disputes"), State(report, "statistics"),
            Number(counts.Holding), Number(counts.Failing), Number(counts.Unknown),
            Number(site.FindingsOf(report.Key).Count()),
            report.Source.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", report.Source.Url ?? "",
            report.Source.File, report.Source.Sha256, site.HasPage(report.Key) ? outside(Urls.Report(report.Key)) : "",
            Csv.Date(due?.Earliest), Csv.Date(due?.Latest), Count(repeated?.Compared), Count(repeated?.Shared),
        ];
    }

    private static string State(Report report, string table) =>
        report.Content.Tables.TryGetValue(table, out var state) ? state.ToString().ToLowerInvariant() : "";

    private static string Count(int? number) => number is { } known ? Number(known) : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

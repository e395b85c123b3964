using System.Globalization;
using GovArchive.Checks;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets;

/// <summary>
/// One row a report and rule: how many comparisons hold, fail and cannot be made. Rules that are applied while a source is read only say
/// what fails.
/// </summary>
internal static class ChecksDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency", "机关编号")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("rule", "规则", new("Id of the rule, explained on the methodology page", "规则编号，说明见“编制方法”")),
        new("held", "相符", new("Comparisons that hold; empty for rules of reading", "相符的比较数；读取时的规则为空"), ColumnType.WholeNumber),
        new("failed", "不符", new("Comparisons that do not; each has a finding", "不符的比较数，各有提示"), ColumnType.WholeNumber),
        new("not_possible", "无法核对",
            new("Comparisons that cannot be made; empty for rules of reading", "无法核对的比较数；读取时的规则为空"), ColumnType.WholeNumber),
        new("why_not", "无法核对的原因",
            new("How many of these for which reason, parted by spaces: no_value:3 no_year_before:1; the reasons are told on the page on quality",
                "各原因的次数，空格分隔，如 no_value:3 no_year_before:1；含义见“数据质量”")),
    ];

    public static IEnumerable<string[]> Rows(Site site) =>
        from history in site.Reporting
        from report in history.Reports
        from entry in CheckRules.All.Zip(site.TalliesOf(report.Key))
        let tally = entry.Second
        where tally != default
        select (string[])
        [
            report.Key.AgencyId, Number(report.Key.Year), entry.First.Id,
            entry.First.IsOfReading ? "" : Number(tally.Held), Number(tally.Failed),
            entry.First.IsOfReading ? "" : Number(tally.NotPossible), tally.Missing.ToString(),
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>One row a report that the archive has not although its legal date is past.</summary>
internal static class MissingDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency; empty where it is not registered", "机关编号；未登记的为空")),
        new("agency", "机关名称",
            new("Name of the agency; of one that is not registered, its place and kind", "机关名称；未登记的写地区和类别")),
        new("region", "行政区划代码", new("Six-digit GB/T 2260 code", "六位行政区划代码（GB/T 2260）")),
        new("region_name", "行政区划", new("The places it lies in, outermost first", "所在行政区划，由大到小")),
        new("level", "层级", new("nation, province, city or county; empty when not known", "国家、省、市、县级；不详则空")),
        new("kind", "类别", new("government, office (general office) or department", "政府、办公厅（室）或部门")),
        new("sector", "领域", new("Field of work", "所属领域")),
        new("year", "年份", new("Year that the report would be on", "应报告的年度"), ColumnType.WholeNumber),
        new("due", "法定期限", new("The day by which the law has it published", "法定的公布期限"), ColumnType.Date),
        new("days_past_due", "期限后天数",
            new("Days from then to the archive's day; whether the agency published is not known",
                "该日至档案日期的天数；机关是否公布不详"), ColumnType.WholeNumber),
        new("expected_by", "依据",
            new("register: the archive has an earlier report of the agency; expected.yml: the publisher of the archive lists it",
                "register 本档案有该机关以前的报告；expected.yml 由档案的发布者列出")),
        new("last_year", "最近年份", new("Year of the newest report in the archive", "本档案所收最近一份报告的年度"), ColumnType.WholeNumber),
    ];

    public static IEnumerable<string[]> Rows(Site site) =>
        from body in MissingReports.Of(site).All
        from report in body.Reports
        select (string[])
        [
            body.Agency?.Id ?? "", body.Name, body.RegionCode ?? "",
            string.Concat(Regions.Chain(body.RegionCode).Select(region => region.Name)), body.Level?.Id() ?? "", body.Kind.Id(),
            body.Sector, Number(report.Year), Csv.Date(report.Due), Number(report.Days),
            report.IsByRegister ? "register" : "expected.yml", body.LastYear is { } year ? Number(year) : "",
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

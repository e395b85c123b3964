using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Sites;

namespace GovArchive.Datasets;

/// <summary>One row an agency of the register.</summary>
internal static class AgenciesDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency; never changes", "机关编号，永不改变")),
        new("agency", "机关名称", new("Name of the agency", "机关名称")),
        new("aliases", "别名和曾用名", new("Other and former names, parted by |", "别名和曾用名，以 | 分隔")),
        new("region", "行政区划代码", new("Six-digit GB/T 2260 code", "六位行政区划代码（GB/T 2260）")),
        new("region_name", "行政区划", new("The places it lies in, outermost first", "所在行政区划，由大到小")),
        new("level", "层级", new("nation, province, city, county or town", "国家、省、市、县、乡级")),
        new("sector", "领域", new("Field of work", "所属领域")),
        new("homepage", "网站", new("Its website; empty when not known", "网站，不详则空")),
        new("reports", "报告数", new("Reports in the archive", "收录报告数"), ColumnType.WholeNumber),
        new("first_year", "最早年份", new("Year of the oldest report", "最早一份报告的年度"), ColumnType.WholeNumber),
        new("last_year", "最近年份", new("Year of the newest report", "最近一份报告的年度"), ColumnType.WholeNumber),
        new("page", "页面", new("Address of the agency's page below the site's root", "机关页面在本站的地址")),
    ];

    public static IEnumerable<string[]> Rows(Site site) => site.Archive.Agencies.Select(Row);

    private static string[] Row(AgencyHistory history)
    {
        var agency = history.Agency;
        return
        [
            agency.Id, agency.Name, string.Join('|', agency.Aliases.Concat(agency.FormerNames.Select(former => former.Name))),
            agency.RegionCode ?? "", string.Concat(Site.RegionsOf(agency).Select(region => region.Name)), agency.Level?.Id() ?? "",
            agency.Sector, agency.Homepage ?? "",
            history.Reports.Length.ToString(CultureInfo.InvariantCulture), Year(history.Reports.FirstOrDefault()?.Key.Year),
            Year(history.Reports.LastOrDefault()?.Key.Year),
            history.Reports.IsEmpty ? "" : Urls.Agency(agency.Id),
        ];
    }

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";
}

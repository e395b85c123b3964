using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>One row an agency of the register.</summary>
internal static class AgenciesDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency; never changes", "机关编号，永不改变")),
        new("agency", "机关名称",
            new("Name of the agency. A name that begins with = + - or @ has a ' before it here and in the columns of other names, since "
                + "spreadsheets would take it for a formula",
                "机关名称。以 = + - @ 开头的名称，此列及各名称列在前面加 '，以免电子表格当作公式")),
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
        new("kind", "类别", new("department, office (general office), zone, town or government: kinds are never added up",
            "department 部门，office 办公厅（室），zone 开发区，town 乡镇、街道，government 人民政府；各类不可相加")),
        new("parent", "上级机关", new("Id of the agency above it; empty for none", "上级机关编号，没有则空")),
        new("successor", "后继机关", new("Id of the agency that took its place; empty while it exists", "合并或撤销后承接机关的编号，现存的为空")),
        new("former_names", "曾用名和年份",
            new("Former names, each as name:first-last with the years it was borne (empty where not known), parted by |",
                "曾用名，写作 名称:首年-末年，年份不详则空，以 | 分隔")),
        .. PlaceColumns.All,
        new("sector_zh", "领域名称", new("Name of the sector", "领域的名称")),
        new("sector_en", "领域名称（英文）", new("The same in English", "领域的英文名称")),
        new("name_en", "英文名称",
            new("What the agency is called in English, by the register or composed of its name by rule; "
                + "empty where a word of the name is not known", "英文名称：登记表所写，或按规则由名称译出；名称中有词不识则空")),
    ];

    public static IEnumerable<string[]> Rows(Site site) => site.Archive.Agencies.Select(history => Row(site, history));

    private static string[] Row(Site site, AgencyHistory history)
    {
        var (agency, regions) = (history.Agency, Site.RegionsOf(history.Agency));
        return
        [
            agency.Id, Csv.Guarded(agency.Name),
            Csv.Guarded(string.Join('|', agency.Aliases.Concat(agency.FormerNames.Select(former => former.Name)))),
            agency.RegionCode ?? "", string.Concat(regions.Select(region => region.Name)), agency.Level?.Id() ?? "",
            agency.Sector, agency.Homepage ?? "",
            history.Reports.Length.ToString(CultureInfo.InvariantCulture), Year(history.Reports.FirstOrDefault()?.Key.Year),
            Year(history.Reports.LastOrDefault()?.Key.Year),
            history.Reports.IsEmpty ? "" : Urls.Agency(agency.Id),
            BodyKinds.Of(agency).Id(), agency.Parent ?? "", agency.Successor ?? "",
            Csv.Guarded(string.Join('|', agency.FormerNames.Select(former => $"{former.Name}:{Year(former.From)}-{Year(former.Until)}"))),
            .. PlaceColumns.Of(agency),
            Sectors.Find(agency.Sector)?.Chinese ?? "", Sectors.Find(agency.Sector)?.English ?? "",
            Csv.Guarded(site.Names.Of(agency) ?? ""),
        ];
    }

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";
}

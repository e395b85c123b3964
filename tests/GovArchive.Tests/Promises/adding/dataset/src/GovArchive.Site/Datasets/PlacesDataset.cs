using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets;

/// <summary>One row a place that has agencies of its own.</summary>
internal static class PlacesDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("region", "行政区划代码", new("Six-digit GB/T 2260 code", "六位行政区划代码（GB/T 2260）")),
        new("region_name", "行政区划", new("Name of the place", "行政区划名称")),
        new("agencies", "机关数", new("Agencies registered there", "登记在此的机关数"), ColumnType.WholeNumber),
        new("reports", "报告数", new("Their reports in the archive", "这些机关收录的报告数"), ColumnType.WholeNumber),
    ];

    public static IEnumerable<string[]> Rows(Site site) =>
        from history in site.Archive.Agencies
        where history.Agency.RegionCode is not null
        group history by history.Agency.RegionCode into place
        orderby place.Key
        let reports = place.Sum(history => history.Reports.Length)
        select (string[])[place.Key, Regions.Find(place.Key)!.Name, Number(place.Count()), Number(reports)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using GovArchive.Datasets.Panel;
using GovArchive.Datasets.Sqlite;
using GovArchive.Sites;

namespace GovArchive.Datasets.Programs;

/// <summary>
/// The files for other programs that are made as a whole whenever anything changes: of a large archive only where site.yml names them.
/// </summary>
internal static class HeavyFiles
{
    /// <summary>Not yet made; none where the archive is too large for them.</summary>
    public static IEnumerable<PlannedDataset> Plan(Site site) =>
        site.HasHeavyFiles ? All(site).Where(file => !site.LeavesOut(Urls.Dataset(file.Name))) : [];

    private static IEnumerable<PlannedDataset> All(Site site)
    {
        var panel = DatasetTable.Named(PanelDataset.Id);
        var main = site.In(site.Languages[0]);
        yield return new PlannedDataset(panel, panel.Id + PanelStata.Extension, _ => PanelStata.Make(panel, main));
        DatasetPart[] years = [.. DatasetParts.Years(site)];
        foreach (var part in years.Length == 1 ? [DatasetParts.Whole(site)] : years.Prepend(DatasetParts.Whole(site)))
            foreach (var words in site.Languages)
                yield return Workbook(panel, site.In(words), part);
        yield return new PlannedDataset(DatasetTable.Database, SqliteFile.Name, _ => SqliteFile.Make(main));
    }

    private static PlannedDataset Workbook(Dataset panel, Site site, DatasetPart part) =>
        new(panel, PanelWorkbook.NameIn(site, part.Suffix), _ => PanelWorkbook.Make(panel, site, part)) { Members = part.Members };
}

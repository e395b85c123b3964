using GovArchive.Files;
using GovArchive.Sites;

namespace GovArchive.Datasets.Whole;

/// <summary>All files of the datasets of a site.</summary>
internal static class DatasetFiles
{
    private static readonly (string Extension, Func<Dataset, Site, RecordBlocks, DatasetFile> Make)[] Packed =
    [
        (GzipFile.Extension, (dataset, site, blocks) => GzipFile.Make(dataset, site, blocks)),
        (ParquetFile.Extension, (dataset, site, blocks) => ParquetFile.Make(dataset, site, blocks)),
    ];

    /// <summary>Not yet made, in the order of the data page.</summary>
    public static IEnumerable<PlannedDataset> Plan(Site site) =>
        DatasetTable.Of(site).SelectMany(dataset => Plan(dataset, site.In(site.Languages[0]))).Append(TextsFile.Plan(site));

    /// <summary>
    /// Of one dataset: the CSV, and the edition for Excel, or the parts of a large one and what tells of them at the same addresses; and
    /// all records packed, whatever their number.
    /// </summary>
    /// <param name="largest">Bytes that one CSV file may have, about.</param>
    public static IEnumerable<PlannedDataset> Plan(Dataset dataset, Site site, long largest = DatasetParts.LargestFile)
    {
        PlannedDataset[] plain = [.. dataset.Plan(site, largest)];
        PlannedDataset[] packed = [
            .. from kind in Packed
               let name = dataset.Id + kind.Extension
               where !site.LeavesOut(Urls.Dataset(name))
               select new PlannedDataset(dataset, name, blocks => kind.Make(dataset, site, blocks))];
        var isInParts = plain.All(file => file.Name != dataset.CsvName);
        var names = packed.Concat(plain).Select(file => file.Name).Where(name => !site.LeavesOut(Urls.Dataset(name)));
        return [.. isInParts ? Signposts(dataset, [.. names]) : [], .. plain, .. packed];
    }

    private static IEnumerable<PlannedDataset> Signposts(Dataset dataset, string[] files)
    {
        yield return Of(dataset.CsvName, excel: false);
        if (dataset.HasExcelEdition) yield return Of(dataset.ExcelName, excel: true);

        PlannedDataset Of(string name, bool excel)
        {
            var bytes = Signpost.Write(name, files, excel);
            return new PlannedDataset(dataset, name, _ => new DatasetFile(dataset, name, files.Length, bytes))
            {
                // Made of nothing but this.
                Members = ContentHash.Of(bytes).ToString(),
                IsSignpost = true,
            };
        }
    }
}

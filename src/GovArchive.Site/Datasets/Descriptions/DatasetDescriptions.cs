using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>The files that tell programs what the datasets are.</summary>
internal static class DatasetDescriptions
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), NewLine = "\n" };

    private static readonly (string Address, Func<ListedDataset, bool> Tells, Action<Utf8JsonWriter, Site,
        IReadOnlyList<ListedDataset>> Write)[] All =
    [
        (Urls.DataPackage, IsPackaged, DataPackage.Write),
        (Urls.TableMetadata, file => file.IsWhole, TableMetadata.Write),
        (Urls.Catalogue, file => !file.IsSignpost, Catalogue.Write),
        (Urls.Croissant, file => !file.IsSignpost, Croissant.Write),
    ];

    /// <summary>Where they are; without those that would have nothing to tell, and those of columns, which the others name.</summary>
    /// <param name="files">The datasets that are published.</param>
    public static IEnumerable<string> AddressesOf(IEnumerable<ListedDataset> files) =>
        All.Where(one => files.Any(one.Tells)).Select(one => one.Address);

    /// <param name="site">What is published, in its main language.</param>
    /// <param name="files">The datasets that are published.</param>
    public static IEnumerable<OutputFile> Of(Site site, IReadOnlyList<ListedDataset> files) =>
    [
        .. from one in All
           let told = files.Where(one.Tells).ToArray()
           where told.Length > 0
           select new OutputFile(one.Address, Written(json => one.Write(json, site, told))),
        .. from dataset in DatasetsOf(files.Where(file => IsPackaged(file) && !file.IsApplication))
           select new OutputFile(Urls.TableSchema(dataset.Id), Written(json => TableSchema.Write(json, site, dataset, files))),
        .. from dataset in DatasetsOf(files.Where(file => file.IsWhole))
           select new OutputFile(Urls.ColumnSchema(dataset.Id), Written(json => ColumnSchema.Write(json, dataset, files))),
    ];

    private static bool IsPackaged(ListedDataset file) => !file.IsForExcel && !file.IsSignpost;

    private static IEnumerable<Dataset> DatasetsOf(IEnumerable<ListedDataset> files) => files.Select(file => file.Dataset).Distinct();

    private static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options)) write(json);
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }
}

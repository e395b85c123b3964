using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GovArchive.Sites;

namespace GovArchive.Datasets.Files;

/// <summary>The files that tell programs what the datasets are.</summary>
internal static class DatasetDescriptions
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly (string Address, Func<ListedDataset, bool> Tells, Action<Utf8JsonWriter, Site, IReadOnlyList<ListedDataset>> Write)[] All =
    [
        (Urls.DataPackage, file => !file.IsForExcel, DataPackage.Write),
        (Urls.TableMetadata, file => file.IsWhole, TableMetadata.Write),
    ];

    /// <summary>Where they stand; without those that would have nothing to tell.</summary>
    /// <param name="files">The datasets that are published.</param>
    public static IEnumerable<string> AddressesOf(IEnumerable<ListedDataset> files) => All.Where(one => files.Any(one.Tells)).Select(one => one.Address);

    /// <param name="site">What is published, in its main language.</param>
    /// <param name="files">The datasets that are published.</param>
    public static IEnumerable<OutputFile> Of(Site site, IReadOnlyList<ListedDataset> files) =>
        from one in All
        let told = files.Where(one.Tells).ToArray()
        where told.Length > 0
        select new OutputFile(one.Address, Written(json => one.Write(json, site, told)));

    /// <summary>The key of a dataset and what its records refer to, which both descriptions have alike. What may be in one of many files is not referred to.</summary>
    /// <param name="files">Those that are described.</param>
    /// <param name="columns">What the description calls a list of columns.</param>
    /// <param name="ending">Of the names by which it calls files.</param>
    public static void WriteKeys(Utf8JsonWriter json, Dataset dataset, IReadOnlyList<ListedDataset> files, string columns, string ending)
    {
        if (dataset.Key.Length > 0) WriteNames(json, "primaryKey", dataset.Key);
        var references = dataset.References.Where(reference => files.Any(file => file.IsWhole && file.Dataset.Id == reference.Dataset)).ToArray();
        if (references.Length == 0) return;
        json.WriteStartArray("foreignKeys");
        foreach (var reference in references)
        {
            json.WriteStartObject();
            WriteNames(json, columns, reference.Columns);
            json.WriteStartObject("reference");
            json.WriteString("resource", reference.Dataset + ending);
            WriteNames(json, columns, reference.Columns);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, string[] names)
    {
        json.WriteStartArray(property);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options)) write(json);
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }
}

using System.Text.Json;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>
/// <c>csv-metadata.json</c>: the CSV files that are whole datasets, as the W3C's "Metadata Vocabulary for Tabular Data" has it, under the
/// name by which programs that are given one of the files look for it. Their columns are in <see cref="ColumnSchema"/>.
/// </summary>
internal static class TableMetadata
{
    /// <param name="site">What is published, in its main language.</param>
    /// <param name="files">Those that are published, each a whole dataset.</param>
    public static void Write(Utf8JsonWriter json, Site site, IReadOnlyList<ListedDataset> files)
    {
        var config = site.Config;
        json.WriteStartObject();
        json.WriteString("@context", ColumnSchema.Context);
        json.WriteTagged("dc:title", config.Title, config.Language);
        json.WriteTagged("dc:publisher", config.Publisher, config.Language);
        if (config.LicenceUrl is { } licence) json.WriteLink("dc:license", licence);
        json.WriteStartArray("tables");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("url", file.Name);
            json.WriteTagged("dc:title", file.Dataset.Title);
            json.WriteString("tableSchema", Urls.ColumnSchema(file.Dataset.Id)[Urls.Data.Length..]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Text.Json;
using GovArchive.Datasets.Columns;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Datasets.Files;

/// <summary>
/// <c>csv-metadata.json</c>: the CSV files that are whole datasets, as the W3C's "Metadata Vocabulary for Tabular Data" has it, under the
/// name by which programs that are given one of the files look for it.
/// </summary>
internal static class TableMetadata
{
    /// <param name="site">What is published, in its main language.</param>
    /// <param name="files">Those that are published, each a whole dataset.</param>
    public static void Write(Utf8JsonWriter json, Site site, IReadOnlyList<ListedDataset> files)
    {
        var config = site.Config;
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/csvw");
        WriteText(json, "dc:title", config.Title, config.Language);
        WriteText(json, "dc:publisher", config.Publisher, config.Language);
        if (config.LicenceUrl is { } licence)
        {
            json.WriteStartObject("dc:license");
            json.WriteString("@id", licence);
            json.WriteEndObject();
        }
        json.WriteStartArray("tables");
        foreach (var file in files) WriteTable(json, file, files);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, ListedDataset file, IReadOnlyList<ListedDataset> files)
    {
        var dataset = file.Dataset;
        json.WriteStartObject();
        json.WriteString("url", file.Name);
        WriteWords(json, "dc:title", dataset.Title);
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in dataset.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteStartObject("titles");
            json.WriteString("en", column.Name);
            json.WriteString("zh-Hans", column.ChineseName);
            json.WriteEndObject();
            WriteWords(json, "dc:description", column.Meaning);
            json.WriteString("datatype", TypeName(column.Type));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        DatasetKeys.Write(json, dataset, files, "columnReference", ".csv");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string property, Words words)
    {
        json.WriteStartArray(property);
        WriteValue(json, words.Chinese, "zh-Hans");
        WriteValue(json, words.English, "en");
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string property, string text, string language)
    {
        json.WritePropertyName(property);
        WriteValue(json, text, language);
    }

    private static void WriteValue(Utf8JsonWriter json, string text, string language)
    {
        json.WriteStartObject();
        json.WriteString("@value", text);
        json.WriteString("@language", language);
        json.WriteEndObject();
    }

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.WholeNumber => "integer",
        ColumnType.Number => "decimal",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        _ => "string",
    };
}

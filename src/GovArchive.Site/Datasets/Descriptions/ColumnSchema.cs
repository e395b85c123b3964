using System.Text.Json;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>
/// <c>schemas/figures-csvw.json</c>: the columns of a dataset as the W3C's "Metadata Vocabulary for Tabular Data" has them. Its addresses
/// are from its own folder, where it names other schemas and no files.
/// </summary>
internal static class ColumnSchema
{
    public const string Context = "http://www.w3.org/ns/csvw";

    /// <param name="dataset">Whose columns.</param>
    /// <param name="files">Those that are described, to which references may lead.</param>
    public static void Write(Utf8JsonWriter json, Dataset dataset, IReadOnlyList<ListedDataset> files)
    {
        json.WriteStartObject();
        json.WriteString("@context", Context);
        json.WriteString("@id", NameOf(dataset.Id));
        json.WriteString("@type", "Schema");
        json.WriteStartArray("columns");
        foreach (var column in dataset.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteStartObject("titles");
            json.WriteString("en", column.Name);
            json.WriteString("zh-Hans", column.ChineseName);
            json.WriteEndObject();
            json.WriteTagged("dc:description", column.Meaning);
            json.WriteString("datatype", TypeName(column.Type));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        DatasetKeys.Write(json, dataset, files, "columnReference", ("schemaReference", NameOf));
        json.WriteEndObject();
    }

    private static string NameOf(string dataset) => Path.GetFileName(Urls.ColumnSchema(dataset));

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.WholeNumber => "integer",
        ColumnType.Number => "decimal",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        _ => "string",
    };
}

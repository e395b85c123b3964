using System.Text.Json;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>
/// <c>schemas/figures.json</c>: the columns of a dataset as the Table Schema of the Data Package standard (version 2) has them, once for
/// all of its files.
/// </summary>
internal static class TableSchema
{
    /// <param name="site">What is published, in its main language.</param>
    /// <param name="dataset">Whose columns.</param>
    /// <param name="files">Those that are described, to which references may lead.</param>
    public static void Write(Utf8JsonWriter json, Site site, Dataset dataset, IReadOnlyList<ListedDataset> files)
    {
        var language = site.Words.Language;
        json.WriteStartObject();
        json.WriteString("$schema", DataPackage.Profile("tableschema"));
        json.WriteStartArray("fields");
        foreach (var column in dataset.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("title", column.ChineseName);
            json.WriteString("description", column.Meaning.In(language));
            json.WriteString("type", TypeName(column.Type));
            if (column.Empty is { } empty) WriteMissing(json, empty.In(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        DatasetKeys.Write(json, dataset, files, "fields", ("resource", id => id));
        json.WriteEndObject();
    }

    // With the field and not for all: readers of the first version take one list of strings for all, and know nothing of a field's own.
    private static void WriteMissing(Utf8JsonWriter json, string label)
    {
        json.WriteStartArray("missingValues");
        json.WriteStartObject();
        json.WriteString("value", "");
        json.WriteString("label", label);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.WholeNumber => "integer",
        ColumnType.Number => "number",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        _ => "string",
    };
}

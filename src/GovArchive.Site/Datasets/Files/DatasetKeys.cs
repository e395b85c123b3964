using System.Text.Json;

namespace GovArchive.Datasets.Files;

/// <summary>Keys of datasets, which all descriptions for programs tell alike.</summary>
internal static class DatasetKeys
{
    /// <summary>The key of a dataset and what its records refer to. What may be in one of many files is not referred to.</summary>
    /// <param name="files">Those that are described.</param>
    /// <param name="columns">What the description calls a list of columns.</param>
    /// <param name="ending">Of the names by which it calls files.</param>
    public static void Write(Utf8JsonWriter json, Dataset dataset, IReadOnlyList<ListedDataset> files, string columns, string ending)
    {
        if (dataset.Key.Length > 0) WriteNames(json, "primaryKey", dataset.Key);
        var references = dataset.References.Where(reference => files.Any(file => file.IsWhole && file.Dataset.Id == reference.Dataset))
            .ToArray();
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
}

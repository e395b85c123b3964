using System.Text.Json;

namespace GovArchive.Datasets.Descriptions;

/// <summary>Keys of datasets, which all descriptions for programs tell alike.</summary>
internal static class DatasetKeys
{
    /// <summary>The key of a dataset and what its records refer to. What may be in one of many files is not referred to.</summary>
    /// <param name="files">Those that are described.</param>
    /// <param name="columns">What the description calls a list of columns.</param>
    /// <param name="other">What it calls the dataset that is referred to, and by which name of its id.</param>
    public static void Write(
        Utf8JsonWriter json, Dataset dataset, IReadOnlyList<ListedDataset> files, string columns,
        (string Property, Func<string, string> NameOf) other)
    {
        if (dataset.Key.Length > 0) WriteNames(json, "primaryKey", dataset.Key);
        DatasetReference[] references = [.. To(dataset, files)];
        if (references.Length == 0) return;
        json.WriteStartArray("foreignKeys");
        foreach (var reference in references)
        {
            json.WriteStartObject();
            WriteNames(json, columns, reference.Columns);
            json.WriteStartObject("reference");
            json.WriteString(other.Property, other.NameOf(reference.Dataset));
            WriteNames(json, columns, reference.Columns);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>What a dataset's records refer to among files that are described.</summary>
    public static IEnumerable<DatasetReference> To(Dataset dataset, IReadOnlyList<ListedDataset> files) =>
        dataset.References.Where(reference => files.Any(file => file.IsWhole && file.Dataset.Id == reference.Dataset));

    private static void WriteNames(Utf8JsonWriter json, string property, string[] names)
    {
        json.WriteStartArray(property);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }
}

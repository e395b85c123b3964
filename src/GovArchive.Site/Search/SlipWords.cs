using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Agencies;
using GovArchive.Search.Words;

namespace GovArchive.Search;

/// <summary>
/// The words that names are made of, for telling which one somebody meant who typed another: loaded when nothing was found.
/// </summary>
internal static class SlipWords
{
    /// <summary>Bodies are as many as there are kinds of agencies; of an archive that has more, those that most places have.</summary>
    private const int MostBodies = 3000;

    /// <summary>
    /// A JSON object: "places", of each its names, the one in full first; "bodies", the names that agencies have after their place, and
    /// their usual short forms; "labels", what indicators and terms are called.
    /// </summary>
    public static byte[] Write(IReadOnlyList<SearchDocument> documents)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            text, new JsonWriterOptions { NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("places");
            foreach (var document in documents)
                if (document.Kind == SearchDocuments.Place && Regions.Find(document.Region) is { } region)
                    Write(json, null, PlaceNames.Own(region).Concat(EnglishWords.Of(region)).Select(SearchForm.Of));
            json.WriteEndArray();
            Write(json, "bodies", Bodies(documents));
            Write(json, "labels", documents
                .Where(document => document.Kind is SearchDocuments.Indicator or SearchDocuments.Glossary)
                .Select(document => SearchForm.Of(document.Title)).Distinct().Order(StringComparer.Ordinal));
            json.WriteEndObject();
        }
        return text.ToArray();
    }

    private static IEnumerable<string> Bodies(IReadOnlyList<SearchDocument> documents)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
            if (document.Kind == SearchDocuments.Agency)
                foreach (var body in NameForms.Of(document.Title).Bodies)
                    counts[SearchForm.Of(body)] = counts.GetValueOrDefault(SearchForm.Of(body)) + 1;
        return counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(MostBodies)
            .Select(entry => entry.Key);
    }

    private static void Write(Utf8JsonWriter json, string? name, IEnumerable<string> words)
    {
        if (name is null) json.WriteStartArray();
        else json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GovArchive.Agencies;
using GovArchive.Search.Bytes;

namespace GovArchive.Search;

/// <summary>What results can be narrowed by: for each value the documents that have it.</summary>
internal static class Facets
{
    /// <summary>The facets in the order they are offered; each gives the values a document has.</summary>
    private static readonly (string Name, Func<SearchDocument, IEnumerable<string>> Values)[] All =
    [
        ("kind", document => [document.Kind]),
        ("year", document => document.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : []),
        ("region", document => Regions.Chain(document.Region).Select(region => region.Code)),
        ("level", document => document.Level is { } level ? [level.Id()] : []),
        ("sector", document => document.Sector is { } sector ? [sector] : []),
    ];

    /// <summary>
    /// A varint, the length of a JSON text; that text, [facet, [value, Chinese name, English name, bytes]…]…, names "" where the page has
    /// the words; then all lists in the same order.
    /// </summary>
    public static byte[] Write(IReadOnlyList<SearchDocument> documents)
    {
        using var lists = new MemoryStream();
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var (name, values) in All) Write(json, lists, name, values, documents);
            json.WriteEndArray();
        }
        var head = new ArrayBufferWriter<byte>(Varints.Longest);
        Varints.Write(head, (int)text.Length);
        return [.. head.WrittenSpan, .. text.ToArray(), .. lists.ToArray()];
    }

    private static void Write(
        Utf8JsonWriter json, MemoryStream lists, string facet, Func<SearchDocument, IEnumerable<string>> values,
        IReadOnlyList<SearchDocument> documents)
    {
        var postings = new PostingLists<string>(StringComparer.Ordinal);
        for (var number = 0; number < documents.Count; number++)
            foreach (var value in values(documents[number])) postings.Add(value, number);
        json.WriteStartArray();
        json.WriteStringValue(facet);
        foreach (var value in postings.Terms.Order(StringComparer.Ordinal))
        {
            var (chinese, english) = Names(facet, value);
            json.WriteStartArray();
            json.WriteStringValue(value);
            json.WriteStringValue(chinese);
            json.WriteStringValue(english);
            json.WriteNumberValue(postings.LengthOf(value));
            json.WriteEndArray();
            postings.CopyTo(value, lists);
        }
        json.WriteEndArray();
    }

    private static (string Chinese, string English) Names(string facet, string value) => facet switch
    {
        "region" => (RegionName(value), RegionName(value)),
        "sector" => Sectors.Find(value) is { } sector ? (sector.Chinese, sector.English) : (value, value),
        "year" => (value, value),
        _ => ("", ""),
    };

    // A county's name alone may be that of several.
    private static string RegionName(string code) =>
        string.Concat(
            Regions.Chain(code).Where(region => region.Level != Level.Province || region.Code == code).Select(region => region.Name));
}

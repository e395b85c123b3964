using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>
/// What the page's script needs to normalise as <see cref="SearchableText"/> does: one text a result, of the result and the characters that
/// become it.
/// </summary>
internal static class CharacterTable
{
    /// <summary>A JSON object: what is searched, to all characters that are searched so.</summary>
    public static byte[] Write(IEnumerable<char> characters)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            text, new JsonWriterOptions { NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Write(json, characters);
        return text.ToArray();
    }

    public static void Write(Utf8JsonWriter json, IEnumerable<char> characters)
    {
        json.WriteStartObject();
        foreach (var group in characters.Where(c => !char.IsSurrogate(c)).GroupBy(SearchableText.Of)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
            json.WriteString(group.Key, string.Concat(group));
        json.WriteEndObject();
    }
}

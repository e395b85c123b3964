using System.Text.Json;
using GovArchive.Search.Bytes;
using GovArchive.Search.Words;

namespace GovArchive.Search;

/// <summary>
/// Suggestions while a name is typed: for the beginnings of names in the forms in which people write them, aliases, pinyin and initials the
/// pages they may become, reports left out. A beginning that few have holds all of them; one that many have holds the first few, and longer
/// beginnings hold the rest.
/// </summary>
internal static class NameTree
{
    /// <summary>So many agencies or fewer are not separated by a longer beginning.</summary>
    private const int MostOfLeaf = 24;

    /// <summary>How many a beginning that is parted shows.</summary>
    private const int ShownOfBranch = 8;

    private const int LongestBeginning = 40;

    /// <param name="Text">What is typed: a name or its reading, normalised.</param>
    /// <param name="Rank">Names before readings.</param>
    private readonly record struct Entry(string Text, int Rank, int Document);

    /// <summary>One beginning.</summary>
    /// <param name="IsLeaf">Whether all that begin so are here.</param>
    private sealed record Node(string Beginning, bool IsLeaf, Entry[] Entries);

    /// <summary>
    /// The files, each a JSON object of beginning to [1 for a leaf, [[title, address, document, title in English where it has one]…],
    /// [[typed, which of these]…]], before compression. What ends with the beginning comes first, then names before readings, then in the
    /// order of documents.
    /// </summary>
    /// <param name="documents">All documents; reports are left out.</param>
    /// <param name="target">Bytes of a file before compression.</param>
    public static byte[][] Write(IReadOnlyList<SearchDocument> documents, int target)
    {
        var entries = Entries(documents).OrderBy(entry => entry.Text, StringComparer.Ordinal).ThenBy(entry => entry.Rank)
            .ThenBy(entry => entry.Document).ToArray();
        var nodes = new List<Node>();
        foreach (var group in entries.GroupBy(entry => Next(entry.Text, 0))) Part(group.Key, [.. group], nodes);
        var count = Shards.Count(nodes.Sum(node => node.Entries.Sum(entry => 3L * entry.Text.Length + 60)), target);
        var files = new byte[count][];
        var byFile = nodes.ToLookup(node => Shards.Hash(node.Beginning) & (count - 1));
        for (var i = 0; i < count; i++) files[i] = Write(byFile[i], documents);
        return files;
    }

    private static IEnumerable<Entry> Entries(IReadOnlyList<SearchDocument> documents)
    {
        for (var number = 0; number < documents.Count; number++)
        {
            if (documents[number].Kind == SearchDocuments.Report) continue;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var forms = DocumentNames.Forms(documents[number]).ToArray();
            foreach (var name in DocumentNames.Printed(documents[number]).Concat(forms.SelectMany(form => form.Beginnings)))
                if (Cut(Squeezed(name)) is { Length: > 0 } text && seen.Add(text)) yield return new Entry(text, 0, number);
            foreach (var name in DocumentNames.EnglishPlace(documents[number]))
                if (seen.Add(Cut(name))) yield return new Entry(Cut(name), 0, number);
            foreach (var reading in forms.SelectMany(form => form.Readings))
                if (seen.Add(Cut(reading))) yield return new Entry(Cut(reading), 1, number);
        }
    }

    // Without the spaces between words of other languages: what is typed is looked up without them.
    private static string Squeezed(string name) => SearchForm.Of(name).Replace(" ", "", StringComparison.Ordinal);

    private static string Cut(string text) =>
        text.Length <= LongestBeginning
            ? text : text[..(char.IsHighSurrogate(text[LongestBeginning - 1]) ? LongestBeginning - 1 : LongestBeginning)];

    // Both halves of a character beyond U+FFFF: half a character is no text.
    private static string Next(string text, int at) => text.Substring(at, at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1);

    // What ends here cannot be parted further and stays.
    private static void Part(string beginning, Entry[] entries, List<Node> nodes)
    {
        var longer = entries.Where(entry => entry.Text.Length > beginning.Length).GroupBy(entry => Next(entry.Text, beginning.Length))
            .ToArray();
        var isLeaf = entries.Length <= MostOfLeaf || longer.Length == 0;
        var ended = entries.Count(entry => entry.Text.Length == beginning.Length);
        var ordered = entries.OrderBy(entry => entry.Text.Length > beginning.Length).ThenBy(entry => entry.Rank)
            .ThenBy(entry => entry.Document);
        nodes.Add(new Node(
            beginning, isLeaf, [.. isLeaf ? ordered : ordered.DistinctBy(entry => entry.Document).Take(Math.Max(ShownOfBranch, ended))]));
        if (isLeaf) return;
        foreach (var group in longer) Part(beginning + group.Key, [.. group], nodes);
    }

    private static byte[] Write(IEnumerable<Node> nodes, IReadOnlyList<SearchDocument> documents)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            text, new JsonWriterOptions
            {
                NewLine = "\n",
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
            }))
        {
            json.WriteStartObject();
            foreach (var node in nodes)
            {
                json.WriteStartArray(node.Beginning);
                json.WriteNumberValue(node.IsLeaf ? 1 : 0);
                int[] shown = [.. node.Entries.Select(entry => entry.Document).Distinct()];
                json.WriteStartArray();
                foreach (var number in shown) Write(json, documents[number], number);
                json.WriteEndArray();
                json.WriteStartArray();
                foreach (var entry in node.Entries)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(entry.Text);
                    json.WriteNumberValue(Array.IndexOf(shown, entry.Document));
                    json.WriteEndArray();
                }
                json.WriteEndArray();
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return text.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SearchDocument document, int number)
    {
        json.WriteStartArray();
        json.WriteStringValue(document.Title);
        json.WriteStringValue(document.Address);
        json.WriteNumberValue(number);
        if (document.English.Length > 0) json.WriteStringValue(document.English);
        json.WriteEndArray();
    }
}

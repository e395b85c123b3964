using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Search.Bytes;
using GovArchive.Search.Words;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Search;

/// <summary>
/// The index that the search page's script looks things up in: for every term the documents that have it, in many small files of which a
/// query needs a few. All but the head are under a name made of what they say, so that no two builds are ever mixed.
/// </summary>
public static class SearchIndex
{
    /// <summary>Of the files' form; a script that finds another one does not go on.</summary>
    private const int Version = 2;

    /// <summary>Bytes of a file of terms before compression, which about halves them: many small files make a first query cheap.</summary>
    private const int ShardTarget = 16 * 1024;

    private const int DigitsOfHash = 12;

    /// <summary>The files of the index; each is made when it is asked for.</summary>
    /// <param name="documents">In any order.</param>
    /// <param name="terms">
    /// Takes a document's text apart: null for <see cref="DocumentTerms.Of"/>, or what remembers earlier results. Called from several
    /// threads.
    /// </param>
    /// <param name="hasTexts">Whether the reports' texts are published beside their pages.</param>
    public static IEnumerable<OutputFile> Write(
        IEnumerable<SearchDocument> documents, Func<string, DocumentTerms>? terms = null, bool hasTexts = true)
    {
        var ordered = SearchDocuments.InOrder(documents);
        var (postings, changed) = Collect(ordered, terms ?? DocumentTerms.Of);
        var files = new List<(string Name, byte[] Packed)>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        var shards = postings.Files(ShardTarget);
        foreach (var batch in Enumerable.Range(0, shards.Count).Chunk(256))
            Add(batch.Length, i => shards.Write(batch[i]), i => Urls.SearchShard(batch[i]));
        var lists = ordered.Chunk(DocumentList.PerFile).ToArray();
        Add(lists.Length, i => DocumentList.Write(lists[i]), Urls.SearchDocuments);
        var names = NameTree.Write(ordered, ShardTarget);
        Add(names.Length, i => names[i], Urls.SearchNames);
        Add(1, _ => Facets.Write(ordered), _ => Urls.SearchFacets);
        Add(1, _ => CharacterTable.Write(SearchableText.Table), _ => Urls.SearchCharacters);
        Add(1, _ => SlipWords.Write(ordered), _ => Urls.SearchWords);
        Add(1, _ => Sounds.Bytes, _ => Urls.SearchSounds);

        var head = new Head(ordered, shards.Count, names.Length, hasTexts, changed);
        var build = Convert.ToHexStringLower(hash.GetHashAndReset())[..DigitsOfHash];
        foreach (var (name, packed) in files) yield return new OutputFile(Urls.SearchFile(build, name), packed);
        yield return new OutputFile(Urls.SearchHead, head.Write(build));

        void Add(int count, Func<int, byte[]> write, Func<int, string> name)
        {
            var made = new (byte[] Plain, byte[] Packed)[count];
            Parallel.For(0, count, i => made[i] = write(i) is var plain ? (plain, Deflate.Write(plain)) : default);
            for (var i = 0; i < count; i++)
            {
                hash.AppendData(SHA256.HashData(made[i].Plain));
                files.Add((name(i), made[i].Packed));
            }
        }
    }

    // While one batch is added, in order, the next is taken apart.
    private static (TermPostings Postings, SortedSet<char> Changed) Collect(
        ImmutableArray<SearchDocument> documents, Func<string, DocumentTerms> terms)
    {
        const int BatchSize = 256;
        var (postings, changed, titles) = (new TermPostings(), new SortedSet<char>(), new TitleTerms());
        var next = Batch(0);
        for (var start = 0; start < documents.Length; start += BatchSize)
        {
            var batch = next.GetAwaiter().GetResult();
            next = Batch(start + BatchSize);
            for (var i = 0; i < batch.Length; i++)
            {
                postings.Add(start + i, batch[i].Terms, batch[i].Names);
                changed.UnionWith(batch[i].Terms.Changed);
                foreach (var name in DocumentNames.Printed(documents[start + i])) changed.UnionWith(name.Where(SearchableText.Changes));
            }
        }
        return (postings, changed);

        Task<(DocumentTerms Terms, IReadOnlyCollection<string> Names)[]> Batch(int start) => Task.Run(() =>
        {
            var batch = new (DocumentTerms, IReadOnlyCollection<string>)[Math.Clamp(documents.Length - start, 0, BatchSize)];
            Parallel.For(0, batch.Length, i => batch[i] = (terms(documents[start + i].Text()), titles.Of(documents[start + i])));
            return batch;
        });
    }

    /// <summary>The one file of a fixed name.</summary>
    private sealed record Head(
        ImmutableArray<SearchDocument> Documents, int Shards, int Names, bool HasTexts, IEnumerable<char> Changed)
    {
        public byte[] Write(string build)
        {
            using var text = new MemoryStream();
            using (var json = new Utf8JsonWriter(
                text, new JsonWriterOptions { NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteNumber("version", Version);
                json.WriteString("hash", build);
                json.WriteNumber("n", Documents.Length);
                json.WriteStartArray("reports");
                json.WriteNumberValue(Documents.TakeWhile(document => document.Kind != SearchDocuments.Report).Count());
                json.WriteNumberValue(Documents.Count(document => document.Kind == SearchDocuments.Report));
                json.WriteEndArray();
                json.WriteBoolean("texts", HasTexts);
                json.WriteNumber("shards", Shards);
                json.WriteNumber("chunk", DocumentList.PerFile);
                json.WriteNumber("names", Names);
                json.WriteStartObject("languages");
                foreach (var group in Documents.Select((document, number) => (document.Language, Number: number))
                    .Where(entry => entry.Language is not null).GroupBy(entry => entry.Language!))
                {
                    json.WriteStartArray(group.Key);
                    json.WriteNumberValue(group.First().Number);
                    json.WriteNumberValue(group.Last().Number);
                    json.WriteEndArray();
                }
                json.WriteEndObject();
                json.WritePropertyName("fold");
                CharacterTable.Write(json, Changed);
                json.WriteEndObject();
            }
            text.WriteByte((byte)'\n');
            return text.ToArray();
        }
    }
}

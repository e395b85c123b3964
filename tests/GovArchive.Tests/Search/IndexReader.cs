using System.IO.Compression;
using System.Text;
using System.Text.Json;
using GovArchive.Search.Bytes;
using GovArchive.Sites;

namespace GovArchive.Tests.Search;

/// <summary>Reads an index as the page's script does.</summary>
internal sealed class IndexReader
{
    private readonly Dictionary<string, byte[]> _files;
    private readonly JsonElement _head;

    public IndexReader(IEnumerable<OutputFile> files)
    {
        _files = files.ToDictionary(file => file.Path, file => file.Bytes.ToArray());
        _head = JsonDocument.Parse(_files[Urls.SearchHead]).RootElement;
    }

    public int Count => _head.GetProperty("n").GetInt32();

    public JsonElement Head => _head;

    public string Document(int number) =>
        Encoding.UTF8.GetString(Inflate(Urls.SearchDocuments(number / _head.GetProperty("chunk").GetInt32())))
            .Split('\n')[number % _head.GetProperty("chunk").GetInt32()];

    public byte[] Inflate(string file)
    {
        using var source = new DeflateStream(
            new MemoryStream(_files[Urls.SearchFile(_head.GetProperty("hash").GetString()!, file)]), CompressionMode.Decompress);
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }

    /// <summary>Every term with its documents, in texts, in names and in rows of tables alone.</summary>
    public SortedDictionary<string, (int[] Text, int[] Names, int[] Rows)> Terms()
    {
        var terms = new SortedDictionary<string, (int[], int[], int[])>(StringComparer.Ordinal);
        for (var shard = 0; shard < _head.GetProperty("shards").GetInt32(); shard++)
        {
            ReadOnlySpan<byte> bytes = Inflate(Urls.SearchShard(shard));
            var head = new (string Term, int Text, int Names, int Rows)[Varints.Read(ref bytes)!.Value];
            for (var i = 0; i < head.Length; i++)
            {
                var length = Varints.Read(ref bytes)!.Value;
                var term = Encoding.UTF8.GetString(bytes[..length]);
                bytes = bytes[length..];
                head[i] = (term, Varints.Read(ref bytes)!.Value, Varints.Read(ref bytes)!.Value, Varints.Read(ref bytes)!.Value);
                Assert.Equal(shard, Shards.Of(term, _head.GetProperty("shards").GetInt32()));
            }
            Assert.Equal(head.Select(entry => entry.Term).Order(StringComparer.Ordinal), head.Select(entry => entry.Term));
            foreach (var (term, text, names, rows) in head)
            {
                terms.Add(term, (List(bytes[..text]), List(bytes.Slice(text, names)), List(bytes.Slice(text + names, rows))));
                bytes = bytes[(text + names + rows)..];
            }
            Assert.Equal(0, bytes.Length);
        }
        return terms;
    }

    private static int[] List(ReadOnlySpan<byte> bytes)
    {
        var (list, last) = (new List<int>(), -1);
        while (Varints.Read(ref bytes) is { } gap) list.Add(last += gap + 1);
        return [.. list];
    }
}

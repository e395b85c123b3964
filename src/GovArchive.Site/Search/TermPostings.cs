using GovArchive.Search.Bytes;
using GovArchive.Text;

namespace GovArchive.Search;

/// <summary>The lists of all terms, in texts, in names and in rows of tables.</summary>
internal sealed class TermPostings
{
    // What a form prints is in every report with that form: such a list is long and, compressed, next to nothing.
    private const int MostOfRows = 64;

    private readonly PostingLists<uint> _pairs = new();
    private readonly PostingLists<string> _words = new(StringComparer.Ordinal);
    private readonly PostingLists<string> _names = new(StringComparer.Ordinal);
    private readonly PostingLists<uint> _rowPairs = new();
    private readonly PostingLists<string> _rowWords = new(StringComparer.Ordinal);

    /// <summary>Adds a document, which is above every one that was added before.</summary>
    public void Add(int document, DocumentTerms terms, IEnumerable<string> names)
    {
        foreach (var pair in terms.Pairs) _pairs.Add(pair, document);
        foreach (var word in terms.Words) _words.Add(word, document);
        foreach (var name in names) _names.Add(name, document);
        foreach (var pair in terms.RowPairs) _rowPairs.Add(pair, document);
        foreach (var word in terms.RowWords) _rowWords.Add(word, document);
    }

    /// <summary>The terms by their files.</summary>
    /// <param name="target">Bytes of a file before compression.</param>
    public ShardFiles Files(int target)
    {
        var terms = new HashSet<string>(
            _words.Terms.Concat(_names.Terms).Concat(_rowWords.Terms).Concat(_pairs.Terms.Concat(_rowPairs.Terms).Select(Text)),
            StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var term in terms)
            bytes += TextLength(term) + _names.LengthOf(term) + Math.Min(RowsLength(term), MostOfRows) + 3 * term.Length + 3;
        var count = Shards.Count(bytes, target);
        var files = new List<string>[count];
        foreach (var term in terms) (files[Shards.Of(term, count)] ??= []).Add(term);
        return new ShardFiles(count, file =>
        {
            var own = files[file] ?? [];
            own.Sort(StringComparer.Ordinal);
            return Shards.Write(
                own,
                [(TextLength, CopyText), (_names.LengthOf, (term, target) => _names.CopyTo(term, target)), (RowsLength, CopyRows)]);
        });
    }

    private static string Text(uint pair) =>
        string.Create(2, pair, static (text, pair) => (text[0], text[1]) = ((char)(pair >> 16), (char)pair));

    // Two Chinese characters are kept as a number.
    private static uint? Pair(string term) => term.Length == 2 && IsHan(term[0]) && IsHan(term[1]) ? (uint)term[0] << 16 | term[1] : null;

    private static bool IsHan(char c) => SearchableText.Kind(c) == SearchableKind.Han;

    private int TextLength(string term) => Length(term, _pairs, _words);

    private int RowsLength(string term) => Length(term, _rowPairs, _rowWords);

    private void CopyText(string term, Stream target) => Copy(term, _pairs, _words, target);

    private void CopyRows(string term, Stream target) => Copy(term, _rowPairs, _rowWords, target);

    private static int Length(string term, PostingLists<uint> pairs, PostingLists<string> words) =>
        Pair(term) is { } pair ? pairs.LengthOf(pair) : words.LengthOf(term);

    private static void Copy(string term, PostingLists<uint> pairs, PostingLists<string> words, Stream target)
    {
        if (Pair(term) is { } pair) pairs.CopyTo(pair, target);
        else words.CopyTo(term, target);
    }
}

/// <summary>The files of terms.</summary>
/// <param name="Write">Makes the file of a number, before compression; may be called from several threads.</param>
internal sealed record ShardFiles(int Count, Func<int, byte[]> Write);

using GovArchive.Text;

namespace GovArchive.Search;

/// <summary>The lists of all terms, in texts and in names.</summary>
internal sealed class TermPostings
{
    private readonly PostingLists<uint> _pairs = new();
    private readonly PostingLists<string> _words = new(StringComparer.Ordinal);
    private readonly PostingLists<string> _names = new(StringComparer.Ordinal);

    /// <summary>Adds a document, which is above every one that was added before.</summary>
    public void Add(int document, DocumentTerms terms, IEnumerable<string> names)
    {
        foreach (var pair in terms.Pairs) _pairs.Add(pair, document);
        foreach (var word in terms.Words) _words.Add(word, document);
        foreach (var name in names) _names.Add(name, document);
    }

    /// <summary>The terms by their files.</summary>
    /// <param name="target">Bytes of a file before compression.</param>
    public ShardFiles Files(int target)
    {
        var terms = new HashSet<string>(_words.Terms.Concat(_names.Terms).Concat(_pairs.Terms.Select(Text)), StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var term in terms) bytes += TextLength(term) + _names.LengthOf(term) + 3 * term.Length + 3;
        var count = Shards.Count(bytes, target);
        var files = new List<string>[count];
        foreach (var term in terms) (files[Shards.Of(term, count)] ??= []).Add(term);
        return new ShardFiles(count, file =>
        {
            var own = files[file] ?? [];
            own.Sort(StringComparer.Ordinal);
            return Shards.Write(own, CopyText, TextLength, (term, target) => _names.CopyTo(term, target), _names.LengthOf);
        });
    }

    private static string Text(uint pair) =>
        string.Create(2, pair, static (text, pair) => (text[0], text[1]) = ((char)(pair >> 16), (char)pair));

    // Two Chinese characters are kept as a number.
    private static uint? Pair(string term) => term.Length == 2 && IsHan(term[0]) && IsHan(term[1]) ? (uint)term[0] << 16 | term[1] : null;

    private static bool IsHan(char c) => SearchableText.Kind(c) == SearchableKind.Han;

    private int TextLength(string term) => Pair(term) is { } pair ? _pairs.LengthOf(pair) : _words.LengthOf(term);

    private void CopyText(string term, Stream target)
    {
        if (Pair(term) is { } pair) _pairs.CopyTo(pair, target);
        else _words.CopyTo(term, target);
    }
}

/// <summary>The files of terms.</summary>
/// <param name="Write">Makes the file of a number, before compression; may be called from several threads.</param>
internal sealed record ShardFiles(int Count, Func<int, byte[]> Write);

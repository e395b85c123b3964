using System.Buffers;
using System.Text;
using GovArchive.Text;

namespace GovArchive.Search.Bytes;

/// <summary>Which file a term lies in. The search page's script reckons the same.</summary>
internal static class Shards
{
    private const int LettersOfKey = 3;
    private const int DigitsOfKey = 4;
    private const int MostBits = 16;

    /// <summary>So many that a file has about <paramref name="target"/> bytes; a power of two.</summary>
    public static int Count(long bytes, int target)
    {
        var bits = 0;
        while (bits < MostBits && bytes >> bits > target) bits++;
        return 1 << bits;
    }

    /// <summary>
    /// The file of a term: of Latin words by their first letters and of long numbers by their first digits, so that all that begin alike
    /// lie together.
    /// </summary>
    public static int Of(ReadOnlySpan<char> term, int count) => Hash(Key(term)) & (count - 1);

    /// <summary>FNV-1a over UTF-16 units, the upper half folded into the lower.</summary>
    public static int Hash(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ hash >> 16) & 0xFFFF);
    }

    private static ReadOnlySpan<char> Key(ReadOnlySpan<char> term)
    {
        var (first, last) = (SearchableText.Kind(term[0]), SearchableText.Kind(term[^1]));
        if (first == SearchableKind.Letter) return term[..Math.Min(term.Length, LettersOfKey)];
        return first == SearchableKind.Digit && last == SearchableKind.Digit && IsLongNumber(term) ? term[..DigitsOfKey] : term;
    }

    // Years are many, and nobody looks for the beginning of one.
    private static bool IsLongNumber(ReadOnlySpan<char> term) =>
        term.Length >= DigitsOfKey && !term.Contains('.')
        && !(term.Length == DigitsOfKey
            && (term.StartsWith("19", StringComparison.Ordinal) || term.StartsWith("20", StringComparison.Ordinal)));

    /// <summary>
    /// A file: how many terms; of each, in ordinal order, its UTF-8 with the length before it, and how many bytes each of its lists has;
    /// then all the lists in the same order.
    /// </summary>
    /// <param name="lists">Of each kind of list the length of a term's, 0 for none, and what writes it.</param>
    public static byte[] Write(IReadOnlyList<string> terms, IReadOnlyList<(Func<string, int> Length, Action<string, Stream> Copy)> lists)
    {
        var head = new ArrayBufferWriter<byte>(terms.Count * 12 + 16);
        Varints.Write(head, terms.Count);
        foreach (var term in terms)
        {
            var bytes = Encoding.UTF8.GetBytes(term);
            Varints.Write(head, bytes.Length);
            head.Write(bytes);
            foreach (var (length, _) in lists) Varints.Write(head, length(term));
        }
        using var file = new MemoryStream(head.WrittenCount * 2);
        file.Write(head.WrittenSpan);
        foreach (var term in terms)
            foreach (var (_, copy) in lists) copy(term, file);
        return file.ToArray();
    }
}

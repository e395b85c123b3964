using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using GovArchive.Search.Bytes;
using GovArchive.Search.Words;
using GovArchive.Text;

namespace GovArchive.Search;

/// <summary>
/// All that the index needs of a document's text. It depends on that text alone, so a text that has not changed need not be read again.
/// </summary>
/// <param name="Pairs">Every two Chinese characters that are together, the first in the upper half; ascending.</param>
/// <param name="Words">Numbers and Latin words; in ordinal order.</param>
/// <param name="RowPairs">The same of rows of tables, without what is in the prose.</param>
/// <param name="RowWords">Numbers of three digits or more in rows of tables, without those in the prose.</param>
/// <param name="Changed">The characters that are searched as something else; ascending.</param>
public sealed record DocumentTerms(
    ImmutableArray<uint> Pairs, ImmutableArray<string> Words, ImmutableArray<uint> RowPairs, ImmutableArray<string> RowWords,
    string Changed)
{
    // Shorter ones are in nearly every table.
    private const int ShortestInRows = 3;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">Lines with tabs are rows of tables.</param>
    public static DocumentTerms Of(string text)
    {
        var (pairs, words) = Read(ReportLines.Prose(text), _ => true);
        var (rowPairs, rowWords) = Read(ReportLines.Rows(text), IsLongNumber);
        var changed = new SortedSet<char>();
        foreach (var c in text) if (SearchableText.Changes(c)) changed.Add(c);
        return new DocumentTerms(
            [.. pairs], [.. words], [.. rowPairs.Except(pairs)], [.. rowWords.Except(words).Order(StringComparer.Ordinal)],
            string.Concat(changed));
    }

    /// <summary>As bytes, to be kept: pairs by their differences, then the changed characters and the words a line each.</summary>
    public byte[] Write()
    {
        var target = new ArrayBufferWriter<byte>((Pairs.Length + RowPairs.Length) * 2 + 256);
        Write(target, Pairs);
        Write(target, RowPairs);
        target.Write(Encoding.UTF8.GetBytes(string.Join('\n', [Escaped(Changed), .. Words, "", .. RowWords])));
        return target.WrittenSpan.ToArray();
    }

    /// <summary>Null when the bytes are no terms.</summary>
    public static DocumentTerms? Read(ReadOnlySpan<byte> bytes)
    {
        if (ReadPairs(ref bytes) is not { } pairs || ReadPairs(ref bytes) is not { } rowPairs) return null;
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var border = Array.IndexOf(lines, "", 1);
        return border > 0 && Unescaped(lines[0]) is { } changed
            ? new DocumentTerms([.. pairs], [.. lines[1..border]], [.. rowPairs], [.. lines[(border + 1)..]], changed) : null;
    }

    private static (List<uint> Pairs, SortedSet<string> Words) Read(string text, Func<string, bool> takes)
    {
        var pairs = new List<uint>(text.Length);
        var words = new SortedSet<string>(StringComparer.Ordinal);
        new TermReader((first, second) => pairs.Add((uint)first << 16 | second), word =>
        {
            if (takes(word)) words.Add(word);
        }).Read(SearchForm.Of(text));
        pairs.Sort();
        return ([.. Distinct(pairs)], words);
    }

    private static bool IsLongNumber(string word) =>
        word.Length >= ShortestInRows && word.All(c => char.IsAsciiDigit(c) || c == '.');

    private static void Write(ArrayBufferWriter<byte> target, ImmutableArray<uint> pairs)
    {
        Varints.Write(target, pairs.Length);
        var last = 0u;
        foreach (var pair in pairs)
        {
            Varints.Write(target, (int)(pair - last));
            last = pair;
        }
    }

    private static uint[]? ReadPairs(ref ReadOnlySpan<byte> bytes)
    {
        if (Varints.Read(ref bytes) is not { } count || count < 0 || count > bytes.Length) return null;
        var pairs = new uint[count];
        for (var (i, last) = (0, 0u); i < count; i++)
        {
            if (Varints.Read(ref bytes) is not { } difference) return null;
            last += (uint)difference;
            pairs[i] = last;
        }
        return pairs;
    }

    private static IEnumerable<uint> Distinct(List<uint> sorted)
    {
        for (var i = 0; i < sorted.Count; i++)
            if (i == 0 || sorted[i] != sorted[i - 1]) yield return sorted[i];
    }

    // Line feeds are among the characters that change.
    private static string Escaped(string changed) =>
        string.Join(' ', changed.Select(c => ((int)c).ToString("x", System.Globalization.CultureInfo.InvariantCulture)));

    private static string? Unescaped(string line)
    {
        var changed = new StringBuilder();
        foreach (var code in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!ushort.TryParse(
                code, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture,
                out var number)) return null;
            changed.Append((char)number);
        }
        return changed.ToString();
    }
}

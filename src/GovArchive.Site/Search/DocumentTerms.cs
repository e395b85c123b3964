using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using GovArchive.Text;

namespace GovArchive.Search;

/// <summary>
/// All that the index needs of a document's text. It depends on that text alone, so a text that has not changed need not be read again.
/// </summary>
/// <param name="Pairs">Every two Chinese characters that are together, the first in the upper half; ascending.</param>
/// <param name="Words">Numbers and Latin words; in ordinal order.</param>
/// <param name="Changed">The characters that are searched as something else; ascending.</param>
public sealed record DocumentTerms(ImmutableArray<uint> Pairs, ImmutableArray<string> Words, string Changed)
{
    /// <summary>Takes a text apart.</summary>
    public static DocumentTerms Of(string text)
    {
        var pairs = new List<uint>(text.Length);
        var words = new SortedSet<string>(StringComparer.Ordinal);
        new TermReader((first, second) => pairs.Add((uint)first << 16 | second), word => words.Add(word)).Read(
            SearchableText.Normalise(text));
        pairs.Sort();
        var changed = new SortedSet<char>();
        foreach (var c in text) if (SearchableText.Changes(c)) changed.Add(c);
        return new DocumentTerms([.. Distinct(pairs)], [.. words], string.Concat(changed));
    }

    /// <summary>As bytes, to be kept: pairs by their differences, then the words and the changed characters a line each.</summary>
    public byte[] Write()
    {
        var target = new ArrayBufferWriter<byte>(Pairs.Length * 2 + 256);
        Varints.Write(target, Pairs.Length);
        var last = 0u;
        foreach (var pair in Pairs)
        {
            Varints.Write(target, (int)(pair - last));
            last = pair;
        }
        target.Write(Encoding.UTF8.GetBytes(string.Join('\n', Words.Prepend(Escaped(Changed)))));
        return target.WrittenSpan.ToArray();
    }

    /// <summary>Null when the bytes are no terms.</summary>
    public static DocumentTerms? Read(ReadOnlySpan<byte> bytes)
    {
        if (Varints.Read(ref bytes) is not { } count || count < 0 || count > bytes.Length) return null;
        var pairs = new uint[count];
        for (var (i, last) = (0, 0u); i < count; i++)
        {
            if (Varints.Read(ref bytes) is not { } difference) return null;
            last += (uint)difference;
            pairs[i] = last;
        }
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        return Unescaped(lines[0]) is { } changed ? new DocumentTerms([.. pairs], [.. lines[1..]], changed) : null;
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

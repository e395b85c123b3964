using System.Text;

namespace GovArchive.Datasets.Whole;

/// <summary>The texts of a column, each different one held once.</summary>
internal sealed class ParquetTexts
{
    private const int ShortLength = 256;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>Whether they are in the same order by characters as by bytes in UTF-8: where none has a character of two parts.</summary>
    public bool AreOrdered { get; private set; } = true;

    /// <summary>What a field of a CSV says, in quotes or without.</summary>
    public ReadOnlyMemory<char> Read(ReadOnlySpan<byte> field)
    {
        if (field[0] == '"') return Known(Encoding.UTF8.GetString(field[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal));
        if (field.Length > ShortLength) return Known(Encoding.UTF8.GetString(field));
        Span<char> text = stackalloc char[ShortLength];
        return Known(text[..Encoding.UTF8.GetChars(field, text)]);
    }

    private ReadOnlyMemory<char> Known(ReadOnlySpan<char> text)
    {
        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known)) return known.AsMemory();
        AreOrdered &= !text.ContainsAnyInRange('\ud800', '\udfff');
        lookup.Add(text);
        return lookup.TryGetValue(text, out known) ? known.AsMemory() : default;
    }
}

using System.Text;

namespace GovArchive.Text;

/// <summary>
/// Words with places for values: <c>{0}</c> is the first value, <c>{0|agency|agencies}</c> the first word where the first value is the
/// number 1, else the second. Braces that are no such place stand for themselves.
/// </summary>
public static class WordValues
{
    /// <summary>The words with their values; a place without a value stays as it is.</summary>
    public static string Fill(string words, params ReadOnlySpan<string> values)
    {
        if (!words.Contains('{', StringComparison.Ordinal)) return words;
        var filled = new StringBuilder(words.Length + 32);
        for (var at = 0; at < words.Length;)
        {
            if (PlaceAt(words, at) is not { } place || place.Index >= values.Length)
            {
                filled.Append(words[at++]);
                continue;
            }
            filled.Append(place.Forms is not [var one, var other] ? values[place.Index] : values[place.Index] == "1" ? one : other);
            at = place.End;
        }
        return filled.ToString();
    }

    /// <summary>The first place for which there are too few values; null where there are enough.</summary>
    public static int? Lacking(string words, int values)
    {
        for (var at = 0; at < words.Length; at++)
            if (PlaceAt(words, at) is { } place && place.Index >= values) return place.Index;
        return null;
    }

    private static (int Index, string[] Forms, int End)? PlaceAt(string words, int at)
    {
        if (words[at] != '{' || at + 2 >= words.Length || !char.IsAsciiDigit(words[at + 1]) || words[at + 2] is not ('}' or '|'))
            return null;
        if (words.IndexOf('}', at) is var end && end < 0) return null;
        var forms = words[(at + 2)..end].Split('|')[1..];
        return forms.Length is 0 or 2 ? (words[at + 1] - '0', forms, end + 1) : null;
    }
}

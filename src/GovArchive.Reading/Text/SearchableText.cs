using System.Collections.Immutable;
using System.Text;

namespace GovArchive.Text;

/// <summary>What a character of searchable text is: words are made of runs of one kind.</summary>
public enum SearchableKind : byte
{
    /// <summary>Punctuation, signs, everything that is no part of a word.</summary>
    Other,

    /// <summary>A Chinese character.</summary>
    Han,

    /// <summary>0 to 9.</summary>
    Digit,

    /// <summary>A small Latin letter.</summary>
    Letter,
}

/// <summary>
/// The one rule by which texts and queries are made comparable for searching. The search page's script does the same with <see
/// cref="Table"/>; a difference between the two silently loses results, so both are tested with the same vectors.
/// </summary>
public static class SearchableText
{
    private static readonly Rules Known = Read();

    private sealed record Rules(char[] One, string?[] Several, bool[] Changes, SearchableKind[] Kinds);

    /// <summary>
    /// Every character as the table has it (width, case, traditional, signs that stand for several characters; marks that show nothing go),
    /// and white space as one space between Latin letters or digits, as nothing elsewhere: lines of Chinese text are joined.
    /// </summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        var isSpaced = false;
        foreach (var c in text)
        {
            if (Known.Several[c] is { } several) foreach (var each in several) Add(each);
            else Add(Known.One[c]);
        }
        return result.ToString();

        void Add(char c)
        {
            if (c == ' ')
            {
                isSpaced = true;
                return;
            }
            if (isSpaced && result.Length > 0 && IsAlphanumeric(c) && IsAlphanumeric(result[^1])) result.Append(' ');
            isSpaced = false;
            result.Append(c);
        }
    }

    public static SearchableKind Kind(char c) => Known.Kinds[c];

    /// <summary>
    /// Whether two neighbours inside Chinese text are a term: two characters, or both halves of one beyond U+FFFF; never a half and a
    /// neighbour.
    /// </summary>
    public static bool IsTerm(char first, char second) =>
        char.IsSurrogate(first) || char.IsSurrogate(second) ? char.IsSurrogatePair(first, second) : true;

    /// <summary>Whether a character is searched as something else than itself.</summary>
    public static bool Changes(char c) => Known.Changes[c];

    /// <summary>What a character is searched as; "" for one that shows nothing.</summary>
    public static string Of(char c) => Known.Several[c] ?? Known.One[c].ToString();

    /// <summary>Every character that is searched as something else, in the order of codes.</summary>
    public static ImmutableArray<char> Table { get; } = [
        .. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(Changes)];

    private static bool IsAlphanumeric(char c) => Known.Kinds[c] is SearchableKind.Digit or SearchableKind.Letter;

    private static Rules Read()
    {
        const int Size = char.MaxValue + 1;
        var rules = new Rules(new char[Size], new string?[Size], new bool[Size], new SearchableKind[Size]);
        for (var code = 0; code < Size; code++)
        {
            var c = (char)code;
            rules.One[c] = char.IsWhiteSpace(c) ? ' ' : HanText.Fold(c);
            // What HTML does not allow is on pages as the replacement character.
            if (rules.One[c] != ' ' && (HanText.IsInvisible(c) || c == '\uFFFD' || Html.IsRefused(c))) rules.Several[c] = "";
            rules.Kinds[c] = KindOf(c);
        }
        foreach (var line in TableLines.Of(typeof(SearchableText), "Text/search-expand.tsv"))
        {
            var tab = line.Span.IndexOf('\t');
            foreach (var c in line.Span[(tab + 1)..]) rules.Several[c] = line[..tab].ToString();
        }
        for (var code = 0; code < Size; code++) rules.Changes[code] = rules.Several[code] is not null || rules.One[code] != code;
        return rules;
    }

    private static SearchableKind KindOf(char c) => c switch
    {
        >= '0' and <= '9' => SearchableKind.Digit,
        (>= 'a' and <= 'z') or (>= '\u00DF' and <= '\u024F' and not '\u00F7') => SearchableKind.Letter,
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '\u3005' or '\u3007' =>
            SearchableKind.Han,
        // Halves of the characters beyond U+FFFF: the first ones from U+20000 on, and all second ones.
        (>= '\uD840' and <= '\uD8FF') or (>= '\uDC00' and <= '\uDFFF') => SearchableKind.Han,
        _ => SearchableKind.Other,
    };
}

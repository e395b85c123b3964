namespace GovArchive.Text;

/// <summary>How characters and words are read: pinyin.tsv for one character, pinyin-phrases.tsv for words read otherwise.</summary>
internal static class PinyinTable
{
    private sealed record Tables(
        string[] Readings, ushort[] ReadingOf, Dictionary<string, string[]> Phrases, bool[] BeginsPhrase, int LongestPhrase);

    private static readonly Lazy<Tables> Read = new(ReadTables);

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    /// <summary>
    /// One syllable a character, longest phrase first; small Latin letters and digits stand for themselves, all else that has no reading is
    /// left out.
    /// </summary>
    /// <param name="folded">Text from <see cref="HanText.Squeeze"/>.</param>
    public static IEnumerable<string> Syllables(string folded)
    {
        var tables = Read.Value;
        for (var at = 0; at < folded.Length;)
        {
            if (PhraseAt(folded, at, tables) is { } phrase)
            {
                foreach (var syllable in phrase) yield return syllable;
                at += phrase.Length;
                continue;
            }
            var c = folded[at++];
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) yield return Ascii[c];
            else if (tables.ReadingOf[c] is var reading and > 0) yield return tables.Readings[reading];
        }
    }

    private static string[]? PhraseAt(string text, int at, Tables tables)
    {
        if (!tables.BeginsPhrase[text[at]]) return null;
        for (var length = Math.Min(tables.LongestPhrase, text.Length - at); length > 1; length--)
            if (tables.Phrases.TryGetValue(text.Substring(at, length), out var syllables)) return syllables;
        return null;
    }

    private static Tables ReadTables()
    {
        var readings = new List<string> { "" };
        var readingOf = new ushort[char.MaxValue + 1];
        foreach (var line in TableLines.Of(typeof(PinyinTable), "Text/pinyin.tsv"))
        {
            var tab = line.Span.IndexOf('\t');
            foreach (var c in line.Span[(tab + 1)..]) readingOf[c] = (ushort)readings.Count;
            readings.Add(line[..tab].ToString());
        }
        var phrases = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var beginsPhrase = new bool[char.MaxValue + 1];
        var longest = 0;
        foreach (var line in TableLines.Of(typeof(PinyinTable), "Text/pinyin-phrases.tsv"))
        {
            var tab = line.Span.IndexOf('\t');
            phrases[line[..tab].ToString()] = line[(tab + 1)..].ToString().Split(' ');
            beginsPhrase[line.Span[0]] = true;
            longest = Math.Max(longest, tab);
        }
        return new Tables([.. readings], readingOf, phrases, beginsPhrase, longest);
    }
}

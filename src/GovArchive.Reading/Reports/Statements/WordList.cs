namespace GovArchive.Reports.Statements;

/// <summary>Words looked up by the longest that begins or ends at a place in a text.</summary>
internal sealed class WordList
{
    // Most characters of a text begin and end no word: trying every length at each of them was one part in twenty-five of reading a report.
    // Longest first.
    private readonly Dictionary<char, string[]> _beginning;
    private readonly Dictionary<char, string[]> _ending;

    public WordList(IReadOnlyCollection<string> words)
    {
        var ordered = words.Where(word => word.Length > 0).Distinct().OrderByDescending(word => word.Length).ToList();
        _beginning = ordered.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());
        _ending = ordered.GroupBy(word => word[^1]).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var c in _beginning.Keys) _begins[c >> 6] |= 1UL << c;
        foreach (var c in _ending.Keys) _ends[c >> 6] |= 1UL << c;
    }

    // One bit a character: whether any word begins, or ends, with it. A look here spares most looks into the tables.
    private readonly ulong[] _begins = new ulong[(char.MaxValue + 1) / 64];
    private readonly ulong[] _ends = new ulong[(char.MaxValue + 1) / 64];

    /// <summary>Whether any word begins with a character.</summary>
    public bool MayBegin(char c) => Has(_begins, c);

    /// <summary>"" when none begins here.</summary>
    public string LongestAt(string text, int start)
    {
        if (start >= text.Length || !Has(_begins, text[start]) || !_beginning.TryGetValue(text[start], out var words)) return "";
        foreach (var word in words)
            if (text.AsSpan(start).StartsWith(word)) return word;
        return "";
    }

    /// <summary>"" when none ends before <paramref name="end"/> and begins at or behind <paramref name="floor"/>.</summary>
    public string LongestBefore(string text, int end, int floor)
    {
        if (end <= floor || !Has(_ends, text[end - 1]) || !_ending.TryGetValue(text[end - 1], out var words)) return "";
        foreach (var word in words)
            if (text.AsSpan(floor, end - floor).EndsWith(word)) return word;
        return "";
    }

    private static bool Has(ulong[] bits, char c) => (bits[c >> 6] >> c & 1) != 0;
}

using System.Collections.Frozen;

namespace GovArchive.Reports;

/// <summary>Words looked up by the longest that begins or ends at a place in a text.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    public WordList(IReadOnlyCollection<string> words)
    {
        _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = words.Count == 0 ? 0 : words.Max(word => word.Length);
    }

    /// <summary>"" when none begins here.</summary>
    public string LongestAt(string text, int start)
    {
        for (var length = Math.Min(_longest, text.Length - start); length > 0; length--)
            if (_words.TryGetValue(text.AsSpan(start, length), out var word)) return word;
        return "";
    }

    /// <summary>"" when none ends before <paramref name="end"/> and begins at or behind <paramref name="floor"/>.</summary>
    public string LongestBefore(string text, int end, int floor)
    {
        for (var length = Math.Min(_longest, end - floor); length > 0; length--)
            if (_words.TryGetValue(text.AsSpan(end - length, length), out var word)) return word;
        return "";
    }
}

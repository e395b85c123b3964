using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>Takes normalised text apart into what it is found by. The search page's script takes queries apart by the same rule.</summary>
/// <param name="pair">
/// Takes every two characters that are together inside Chinese text, and both halves of a character beyond U+FFFF.
/// </param>
/// <param name="word">Takes numbers (bare, with the character before, with the character or decimals behind) and Latin words.</param>
internal sealed class TermReader(Action<char, char> pair, Action<string> word)
{
    /// <summary>Longer numbers and words are cut here, in texts as in queries.</summary>
    public const int Longest = 30;

    public void Read(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            var kind = SearchableText.Kind(text[at]);
            var end = at + 1;
            while (end < text.Length && SearchableText.Kind(text[end]) == kind) end++;
            if (kind == SearchableKind.Han) ReadPairs(text[at..end]);
            else if (kind == SearchableKind.Letter) word(Cut(text[at..end]).ToString());
            else if (kind == SearchableKind.Digit) end = ReadNumber(text, at, end);
            at = end;
        }
    }

    private void ReadPairs(ReadOnlySpan<char> run)
    {
        for (var i = 0; i + 1 < run.Length; i++)
            if (SearchableText.IsTerm(run[i], run[i + 1])) pair(run[i], run[i + 1]);
    }

    // Where the decimals end is where reading goes on.
    private int ReadNumber(ReadOnlySpan<char> text, int at, int end)
    {
        var run = Cut(text[at..end]);
        word(run.ToString());
        if (at > 0 && IsHan(text[at - 1])) word($"{text[at - 1]}{run}");
        if (end < text.Length && IsHan(text[end])) word($"{run}{text[end]}");
        if (end + 1 >= text.Length || text[end] != '.' || SearchableText.Kind(text[end + 1]) != SearchableKind.Digit) return end;
        var last = end + 1;
        while (last < text.Length && SearchableText.Kind(text[last]) == SearchableKind.Digit) last++;
        word($"{run}.{Cut(text[(end + 1)..last])}");
        return last;
    }

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> run) => run.Length > Longest ? run[..Longest] : run;

    private static bool IsHan(char c) => SearchableText.Kind(c) == SearchableKind.Han && !char.IsSurrogate(c);
}

namespace GovArchive.Rendering.Prose;

/// <summary>Where a text is Chinese.</summary>
internal static class Chinese
{
    private const string Between = " ,.-/%0123456789“”‘’—…·";

    /// <summary>Whether there is a Chinese character in a text.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        // Nearly all text of a page in another language ends here.
        if (text.IndexOfAnyInRange('\u2E80', '\uFAFF') is var at && at < 0) return false;
        foreach (var c in text[at..])
            if (IsHan(c)) return true;
        return false;
    }

    /// <summary>
    /// The runs of Chinese, with the punctuation and the figures between its words; never empty, none within a character reference.
    /// </summary>
    public static IEnumerable<Range> Runs(ReadOnlySpan<char> text)
    {
        var runs = new List<Range>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHan(text[i])) continue;
            var (start, end) = (i, i + 1);
            var before = runs.Count == 0 ? 0 : runs[^1].End.Value;
            for (var j = start - 1; j >= before && MayBeWithin(text[j]); j--)
                if (IsPart(text[j])) start = j;
            for (var j = end; j < text.Length && MayBeWithin(text[j]); j++)
                if (IsPart(text[j])) end = j + 1;
            runs.Add(start..end);
            i = end - 1;
        }
        return runs;
    }

    // The blocks of unified ideographs and of compatibility; of those beyond the first plane the high surrogate.
    private static bool IsHan(char c) =>
        c is (>= '\u2E80' and <= '\u2FDF') or (>= '\u3005' and <= '\u3007') or (>= '\u3400' and <= '\u9FFF')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD88F');

    private static bool IsPart(char c) => IsHan(c) || IsPunctuation(c) || char.IsLowSurrogate(c);

    private static bool MayBeWithin(char c) => IsPart(c) || Between.Contains(c, StringComparison.Ordinal);

    private static bool IsPunctuation(char c) => c is (>= '\u3001' and <= '\u303F') or (>= '\uFF01' and <= '\uFF65');
}

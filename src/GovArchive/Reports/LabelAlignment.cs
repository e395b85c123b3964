namespace GovArchive.Reports;

/// <summary>
/// The best order-keeping match of one sequence of characters with another, in which characters that match side by side count more than scattered
/// ones, and what matches nothing costs nothing. Labels broken over lines, glued together, misspelt or interleaved with noise still find their place.
/// </summary>
internal static class LabelAlignment
{
    /// <summary>Longer texts are cut: no table's labels come near it, and the work is the product of both lengths.</summary>
    public const int LongestSource = 12_000;

    /// <summary>For each character of <paramref name="source"/>, the index of the character of <paramref name="form"/> it matches; -1 for none.</summary>
    /// <param name="starts">For each character of the form whether a label begins with it: that it stands behind the label before means nothing.</param>
    public static int[] Align(ReadOnlySpan<char> source, ReadOnlySpan<char> form, ReadOnlySpan<bool> starts)
    {
        if (source.Length > LongestSource) source = source[..LongestSource];
        var width = form.Length + 1;
        var steps = new byte[(source.Length + 1) * width];
        int[] best = new int[width], bestAbove = new int[width], matched = new int[width], matchedAbove = new int[width];
        Array.Fill(matchedAbove, int.MinValue / 2);

        for (var i = 1; i <= source.Length; i++)
        {
            matched[0] = int.MinValue / 2;
            var c = source[i - 1];
            for (var j = 1; j < width; j++)
            {
                byte step = 0;
                matched[j] = int.MinValue / 2;
                if (form[j - 1] == c)
                {
                    var (continued, started) = (starts[j - 1] ? int.MinValue : matchedAbove[j - 1] + Weights.NextCharacter, bestAbove[j - 1] + Weights.ScatteredCharacter);
                    matched[j] = Math.Max(continued, started);
                    if (continued >= started) step |= Continued;
                }
                var (skippedSource, skippedForm) = (bestAbove[j], best[j - 1]);
                best[j] = Math.Max(matched[j], Math.Max(skippedSource, skippedForm));
                if (best[j] == matched[j]) step |= Matched;
                else if (best[j] == skippedForm) step |= SkippedForm;
                steps[i * width + j] = step;
            }
            (best, bestAbove) = (bestAbove, best);
            (matched, matchedAbove) = (matchedAbove, matched);
        }
        return Trace(steps, source.Length, width);
    }

    private const byte Matched = 1, SkippedForm = 2, Continued = 4;

    private static int[] Trace(byte[] steps, int sourceLength, int width)
    {
        var match = new int[sourceLength];
        Array.Fill(match, -1);
        var (i, j, inMatch) = (sourceLength, width - 1, false);
        while (i > 0 && j > 0)
        {
            var step = steps[i * width + j];
            if (inMatch || (step & Matched) != 0)
            {
                match[i - 1] = j - 1;
                inMatch = (step & Continued) != 0;
                (i, j) = (i - 1, j - 1);
            }
            else if ((step & SkippedForm) != 0) j--;
            else i--;
        }
        return match;
    }
}

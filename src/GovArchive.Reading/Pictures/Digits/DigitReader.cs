namespace GovArchive.Pictures.Digits;

/// <summary>Reads the number in one cell of a scanned table, by a small net of our own that knows few characters in print.</summary>
internal static class DigitReader
{
    /// <summary>A line that the crop may have cut is never surer than this.</summary>
    private const double MostWhenCut = 0.5;

    /// <param name="crop">
    /// The inside of a cell, letters 12 to 90 points high. Ruled lines at its edges do no harm; two lines, handwriting and other words are
    /// read with a margin near 0.
    /// </param>
    public static DigitReading Read(GrayPicture crop)
    {
        var line = PrintFinder.Find(crop, out var isEmpty);
        if (line is null)
            return isEmpty ? DigitReading.Empty : DigitReading.Unclear;
        return NetInput.Of(line) is { } input ? Read(input, line.IsCut) : DigitReading.Unclear;
    }

    private static DigitReading Read(NetInput input, bool isCut)
    {
        var texts = TextBeam.Of(StepShares.Of(DigitNet.Trained.Scores(input), DigitAlphabet.Outputs));
        var best = texts[0];
        var second = texts.Count > 1 ? texts[1] : default;
        if (best.Text.Contains(DigitAlphabet.ForeignMark, StringComparison.Ordinal))
            return DigitReading.Unclear;
        var margin = best.Share - second.Share;
        return new DigitReading(best.Text, isCut ? margin * MostWhenCut : margin, second.Text);
    }
}

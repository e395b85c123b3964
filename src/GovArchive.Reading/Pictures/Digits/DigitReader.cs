using GovArchive.Text;

namespace GovArchive.Pictures.Digits;

/// <summary>Reads the number in one cell of a scanned table, by a small net of our own that knows few characters in print.</summary>
internal static class DigitReader
{
    /// <summary>The net that is compiled into the library.</summary>
    public static DigitNet Net { get; } = NetFile.Read(EmbeddedTable.Bytes(typeof(DigitReader), "Pictures/Digits/digits.weights"));

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
        var texts = TextBeam.Of(StepShares.Of(Net.Scores(input), DigitAlphabet.Outputs));
        var best = texts[0].Text;
        var second = texts.FirstOrDefault(each => !AreSame(each.Text, best)).Text;
        if (best.Contains(DigitAlphabet.ForeignMark, StringComparison.Ordinal))
            return DigitReading.Unclear;
        var margin = Share(texts, best) - (second is null ? 0 : Share(texts, second));
        return new DigitReading(best, isCut ? margin * MostWhenCut : margin, second);
    }

    private static double Share(IEnumerable<LikelyText> texts, string text) =>
        texts.Where(each => AreSame(each.Text, text)).Sum(each => each.Share);

    /// <summary>Fonts do not agree on how long a dash is, and none is another number for it.</summary>
    private static bool AreSame(string one, string two) =>
        string.Equals(one.Replace('—', '-'), two.Replace('—', '-'), StringComparison.Ordinal);
}

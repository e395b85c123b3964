using System.Collections.Immutable;
using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Pdf.Words;

/// <summary>
/// Tells letters that are set higher or lower than those beside them, and smaller: the signs of footnotes, never a part of a number.
/// </summary>
internal static class PdfRaised
{
    // Shares of the larger type's size.
    private const double Smaller = 0.82;
    private const double LeastRise = 0.12;
    private const double LeastRiseOfSameSize = 0.22;
    private const double MostRise = 0.85;
    private const double LeastFall = 0.08;
    private const double MostFall = 0.4;
    private const double Beside = 0.7;

    /// <param name="letters">Upright ones.</param>
    public static ImmutableArray<PdfLetter> Marked(ImmutableArray<PdfLetter> letters)
    {
        var places = new PdfPlaces();
        for (var i = 0; i < letters.Length; i++) places.Add(letters[i].X, letters[i].Y, i);
        var marked = letters.ToBuilder();

        // From left to right, so that what follows a raised letter is compared with that letter's own base; then what is before its
        // base.
        var order = Enumerable.Range(0, letters.Length).OrderBy(i => letters[i].X).ThenBy(i => letters[i].Order).ToArray();
        foreach (var i in order)
            if (Base(letters, marked, places, i, before: true) is { } baseline)
                marked[i] = marked[i] with { IsRaised = true, Y = baseline };
        foreach (var i in order.Reverse())
            if (!marked[i].IsRaised && Base(letters, marked, places, i, before: false) is { } baseline)
                marked[i] = marked[i] with { IsRaised = true, Y = baseline };
        return marked.ToImmutable();
    }

    // The line that a letter is raised from; null when it is not raised.
    private static double? Base(
        ImmutableArray<PdfLetter> letters, ImmutableArray<PdfLetter>.Builder marked, PdfPlaces places, int index, bool before)
    {
        var letter = letters[index];
        var reach = 3 * letter.Size;
        var (left, right) = before ? (letter.X - reach, letter.X) : (letter.X, letter.X + reach);
        foreach (var i in places.Within(left, letter.Y - reach, right, letter.Y + reach))
        {
            if (i == index) continue;
            var other = letters[i];
            var gap = before ? letter.X - (other.X + other.Width) : other.X - (letter.X + letter.Width);
            if (Math.Abs(gap) > Beside * Math.Max(letter.Size, other.Size) / 2 + 0.2 * letter.Size) continue;
            if (marked[i].IsRaised && Math.Abs(other.Y - letter.Y) < 0.1 * letter.Size
                && Math.Abs(other.Size - letter.Size) < 0.1 * letter.Size) return marked[i].Y;
            if (!marked[i].IsRaised && IsRaised(letter, other, before)) return other.Y;
        }
        return null;
    }

    private static bool IsRaised(PdfLetter letter, PdfLetter other, bool before)
    {
        var rise = (other.Y - letter.Y) / other.Size;
        if (letter.Size <= Smaller * other.Size) return rise is >= LeastRise and <= MostRise or <= -LeastFall and >= -MostFall;
        return before && letter.IsDigit && other.IsDigit && Math.Abs(letter.Size - other.Size) < 0.1 * other.Size
            && rise is >= LeastRiseOfSameSize and <= 0.6;
    }
}

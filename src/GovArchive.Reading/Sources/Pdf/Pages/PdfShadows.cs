using System.Collections.Immutable;

namespace GovArchive.Sources.Pdf.Pages;

/// <summary>
/// Takes doubles out: a shadow, or letters made bold by drawing them twice. The same letter at nearly the same place counts once; the
/// numbers of two cells are never as near.
/// </summary>
internal static class PdfShadows
{
    // Shares of the size and of the width.
    private const double Near = 0.24;
    private const double NearInWidth = 0.45;
    private const double SameSize = 0.15;

    public static ImmutableArray<PdfLetter> Without(ImmutableArray<PdfLetter> letters)
    {
        var places = new PdfPlaces();
        var kept = ImmutableArray.CreateBuilder<PdfLetter>(letters.Length);
        foreach (var letter in letters)
        {
            if (letter.IsBlank || places.Near(letter.X, letter.Y, Near * letter.Size).Any(i => IsDouble(kept[i], letter))) continue;
            places.Add(letter.X, letter.Y, kept.Count);
            kept.Add(letter);
        }
        return kept.ToImmutable();
    }

    private static bool IsDouble(PdfLetter a, PdfLetter b) =>
        a.Text == b.Text && a.Angle == b.Angle && Math.Abs(a.Size - b.Size) <= SameSize * a.Size
        && Math.Abs(a.X - b.X) <= Math.Min(Near * a.Size, NearInWidth * Math.Max(a.Width, 0.3 * a.Size))
        && Math.Abs(a.Y - b.Y) <= Near * a.Size;
}

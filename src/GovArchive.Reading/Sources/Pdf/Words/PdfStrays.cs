using System.Collections.Immutable;
using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Pdf.Words;

/// <summary>
/// Takes out what lies across a page and is none of its text: watermarks and stamps, turned, or far larger than what they lie upon.
/// </summary>
internal static class PdfStrays
{
    private const double FarLarger = 1.7;

    // Letters of one size whose steps are no wider than this many sizes are one run.
    private const double Step = 2.5;

    public static ImmutableArray<PdfLetter> Without(ImmutableArray<PdfLetter> letters)
    {
        var upright = letters.RemoveAll(letter => letter.Angle is > 1 and < 359);
        if (upright.IsEmpty) return upright;
        var sizes = upright.Select(letter => letter.Size).Order().ToArray();
        var usual = sizes[sizes.Length / 2];
        var places = new PdfPlaces();
        foreach (var (i, letter) in upright.Index())
            if (letter.Size <= FarLarger * usual) places.Add(letter.Middle.X, letter.Middle.Y, i);

        var strays = new HashSet<int>();
        for (var start = 0; start < upright.Length;)
        {
            var end = start + 1;
            while (end < upright.Length && IsNext(upright[end - 1], upright[end])) end++;
            if (upright[start].Size > FarLarger * usual && Enumerable.Range(start, end - start).Any(i => LiesOnText(upright[i])))
                strays.UnionWith(Enumerable.Range(start, end - start));
            start = end;
        }
        return strays.Count == 0 ? upright : [.. upright.Where((_, i) => !strays.Contains(i))];

        bool LiesOnText(PdfLetter letter)
        {
            var box = letter.Box;
            return places.Within(box.Left, box.Top, box.Right, box.Bottom).Any(i => upright[i].Size * FarLarger < letter.Size);
        }
    }

    private static bool IsNext(PdfLetter a, PdfLetter b) =>
        Math.Abs(a.Size - b.Size) < 0.1 * a.Size && Math.Abs(a.Y - b.Y) < 0.2 * a.Size && b.X - (a.X + a.Width) < Step * a.Size
        && b.X > a.X - a.Size;
}

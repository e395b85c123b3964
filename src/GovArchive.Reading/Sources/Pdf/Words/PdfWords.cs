using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;
using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Pdf.Words;

/// <summary>Letters into words by what is between them; numbers that are apart are never one word.</summary>
internal static class PdfWords
{
    // Shares of the size.
    private const double Apart = 0.12;
    private const double OtherSize = 0.3;

    public static IEnumerable<PositionedWord> Of(int page, IEnumerable<PdfLetter> letters)
    {
        foreach (var line in PdfLines.Of(letters))
            for (var start = 0; start < line.Count;)
            {
                var end = start + 1;
                while (end < line.Count && !IsApart(line[end - 1], line[end])) end++;
                var word = line[start..end];
                start = end;
                var (text, marks) = PdfLines.Text([word]);
                if (text.Length == 0 && marks.All(mark => mark.Kind == CellMarkKind.Raised)) continue;
                var (top, bottom) = (word.Min(letter => letter.Box.Top), word.Max(letter => letter.Box.Bottom));
                yield return new PositionedWord(
                    page, word[0].X, top, word.Max(letter => letter.X + letter.Width), bottom, text)
                { Marks = marks };
            }
    }

    private static bool IsApart(PdfLetter left, PdfLetter right) =>
        !left.IsRaised && !right.IsRaised
        && (PdfLines.Gap(left, right) is > Apart or < -1 || Math.Abs(left.Size - right.Size) > OtherSize * Math.Max(left.Size, right.Size));
}

using System.Collections.Immutable;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Pdf.Words;

namespace GovArchive.Sources.Pdf.Ruled;

/// <summary>What is printed in a ruled cell.</summary>
/// <param name="Text">A line break for each printed line.</param>
internal sealed record RuledText(string Text, ImmutableArray<CellMark> Marks)
{
    // A picture that is larger than this many times its cell lies under the table.
    private const double LargerThanCell = 1.3;
    private const double Smallest = 2;

    public bool IsBlank => Text.Length == 0 && Marks.IsEmpty;

    /// <param name="letters">Upright ones.</param>
    /// <param name="turned">Letters that run up or down, in the order of painting.</param>
    public static RuledText Of(List<PdfLetter> letters, PdfLetter[] turned, PdfPicture[] pictures, PdfBox cell)
    {
        var (text, marks) = PdfLines.Text(PdfLines.Of(letters));
        if (letters.Count > 0) return new RuledText(text, marks);

        // Heads are turned where columns are narrow; a number is not read so.
        var said = string.Concat(turned.Select(letter => letter.Text));
        if (said.Length > 0)
            return said.Any(char.IsDigit) ? new RuledText("", [new CellMark(CellMarkKind.NotText, said, 0)]) : new RuledText(said, []);
        var inside = pictures.Where(picture => IsIn(picture.Box, cell)).ToArray();
        return inside.Length > 0 ? new RuledText("", [new CellMark(CellMarkKind.NotText, inside[0].Said, 0)]) : new RuledText("", []);
    }

    private static bool IsIn(PdfBox picture, PdfBox cell) =>
        Math.Max(picture.Width, picture.Height) > Smallest && picture.Width <= LargerThanCell * cell.Width
        && picture.Height <= LargerThanCell * cell.Height;
}

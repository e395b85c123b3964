namespace GovArchive.Sources.Pdf.Pages;

/// <summary>Turns a page so that most of its text runs to the right: wide tables are often set across an upright page.</summary>
internal static class PdfTurn
{
    public static PdfPage Upright(PdfPage page)
    {
        var counts = new int[4];
        foreach (var letter in page.Letters)
            if (!letter.IsBlank && letter.Angle % 90 == 0) counts[letter.Angle / 90]++;
        var quarters = Array.IndexOf(counts, counts.Max());
        return counts[quarters] > counts[0] ? Turned(page, quarters) : page;
    }

    // By so many quarters with the clock.
    private static PdfPage Turned(PdfPage page, int quarters) => page with
    {
        Width = quarters % 2 == 0 ? page.Width : page.Height,
        Height = quarters % 2 == 0 ? page.Height : page.Width,
        Letters = [.. page.Letters.Select(letter =>
        {
            var (x, y) = Point(page, quarters, letter.X, letter.Y);
            return letter with { X = x, Y = y, Angle = (letter.Angle + 360 - 90 * quarters) % 360 };
        })],
        Rules = [.. page.Rules.Select(rule => rule.IsLevel
            ? Rule(Point(page, quarters, rule.From, rule.At), Point(page, quarters, rule.To, rule.At))
            : Rule(Point(page, quarters, rule.At, rule.From), Point(page, quarters, rule.At, rule.To)))],
        Pictures = [.. page.Pictures.Select(picture => picture with
        {
            Box = PdfBox.Around(
                [Point(page, quarters, picture.Box.Left, picture.Box.Top), Point(page, quarters, picture.Box.Right, picture.Box.Bottom)]),
        })],
    };

    private static (double X, double Y) Point(PdfPage page, int quarters, double x, double y) => quarters switch
    {
        1 => (page.Height - y, x),
        2 => (page.Width - x, page.Height - y),
        3 => (y, page.Width - x),
        _ => (x, y),
    };

    private static PdfRule Rule((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) >= Math.Abs(a.Y - b.Y)
        ? new PdfRule(true, a.Y, Math.Min(a.X, b.X), Math.Max(a.X, b.X))
        : new PdfRule(false, a.X, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y));
}

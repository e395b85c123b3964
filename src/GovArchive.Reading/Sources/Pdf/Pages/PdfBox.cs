namespace GovArchive.Sources.Pdf.Pages;

/// <summary>An upright box on a page as a person holds it; in points, to the right and downwards from the upper left corner.</summary>
internal readonly record struct PdfBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Centre => (Left + Right) / 2;

    public double Middle => (Top + Bottom) / 2;

    /// <summary>The smallest box that holds all of these points.</summary>
    public static PdfBox Around(IReadOnlyList<(double X, double Y)> points)
    {
        var box = new PdfBox(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var (x, y) in points) box = new PdfBox(
            Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x), Math.Max(box.Bottom, y));
        return box;
    }

    public bool Holds(double x, double y, double slack = 0) =>
        x >= Left - slack && x <= Right + slack && y >= Top - slack && y <= Bottom + slack;

    public PdfBox Cut(PdfBox other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
}

using UglyToad.PdfPig.Graphics.Colors;

namespace GovArchive.Sources.Pdf.Pages;

/// <summary>A colour; each part 0 to 1.</summary>
internal readonly record struct PdfColor(double Red, double Green, double Blue)
{
    public static readonly PdfColor White = new(1, 1, 1);

    // Nearer than this nothing is told apart from its ground.
    private const double Same = 0.06;

    /// <summary>Black where the colour is a pattern or cannot be known: it is taken for seen.</summary>
    public static PdfColor Of(IColor? color)
    {
        if (color is null or PatternColor) return default;
        var (red, green, blue) = color.ToRGBValues();
        return new PdfColor(red, green, blue);
    }

    public bool IsLike(PdfColor other) =>
        Math.Abs(Red - other.Red) < Same && Math.Abs(Green - other.Green) < Same && Math.Abs(Blue - other.Blue) < Same;
}

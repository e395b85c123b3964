namespace GovArchive.Sources.Pdf.Pages;

/// <summary>One letter as it is shown.</summary>
/// <param name="Text">What it means; U+FFFD where the file does not say it. More than one character for a ligature.</param>
/// <param name="X">Where it begins on its baseline, in points from the left.</param>
/// <param name="Y">Its baseline, in points from the top.</param>
/// <param name="Width">How far the next letter is moved on, along the baseline; not negative.</param>
/// <param name="Size">Size of the type in points; greater than 0.</param>
/// <param name="Angle">Direction of its line in whole degrees, 0 to 359, against the clock; 0 runs to the right.</param>
/// <param name="Order">What is painted later has a greater number.</param>
internal readonly record struct PdfLetter(string Text, double X, double Y, double Width, double Size, int Angle, int Order)
{
    // Shares of the size: how far type reaches above and below its baseline.
    private const double Ascent = 0.86;
    private const double Descent = 0.14;

    /// <summary>Struck through.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Set higher or lower than the number before it, and smaller.</summary>
    public bool IsRaised { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool IsDigit => Text.Length == 1 && char.IsAsciiDigit(Text[0]);

    /// <summary>Its box when it is upright.</summary>
    public PdfBox Box => new(X, Y - Ascent * Size, X + Width, Y + Descent * Size);

    /// <summary>Where its middle is, whatever its direction.</summary>
    public (double X, double Y) Middle
    {
        get
        {
            var (along, across) = (Width / 2, (Ascent - Descent) / 2 * Size);
            var (sin, cos) = Math.SinCos(Angle * Math.PI / 180);
            return (X + along * cos - across * sin, Y - along * sin - across * cos);
        }
    }
}

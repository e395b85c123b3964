namespace GovArchive.Charts.Drawing;

/// <summary>A place across a drawing, or a width of it: per cent of the drawing's width.</summary>
/// <param name="Percent">0 at the left edge, 100 at the right.</param>
internal readonly record struct Across(double Percent)
{
    /// <summary>The narrowest column a drawing is made for, in pixels: a phone of 320.</summary>
    public const double Narrow = 288;

    /// <summary>From this width on, in pixels, what has room in wide drawings only shows too.</summary>
    public const double Wide = 540;

    /// <summary>The right edge, or the whole width.</summary>
    public static Across Full => new(100);

    /// <summary>A width that can be seen, however little it stands for.</summary>
    public static Across Visible(double percent) => new(Math.Max(0.2, percent));

    /// <summary>In pixels, in a drawing so many pixels wide.</summary>
    public double At(double width) => Percent / 100 * width;

    public static Across operator +(Across place, double more) => new(place.Percent + more);

    public static Across operator -(Across place, double less) => new(place.Percent - less);
}

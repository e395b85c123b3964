using GovArchive.Pictures;

namespace GovArchive.Sources.Scans;

/// <summary>How large a picture is as print, which it seldom says itself.</summary>
/// <param name="Points">Typographic points to one of the picture.</param>
internal readonly record struct PictureScale(double Points)
{
    // A4, upright or across, in points; sheets of other offices are as near.
    private const double ShortSide = 595;
    private const double LongSide = 842;
    private const double Slack = 0.06;

    // Letters of a table as they are usually set, and the height of most of their parts.
    private const double UsualPart = 8;
    private const int SmallestPart = 5;

    public int Pixels(double points) => Math.Max(1, (int)Math.Round(points / Points));

    /// <summary>Whether a picture of so many points is shaped as a sheet of paper.</summary>
    public static bool IsSheet(int width, int height)
    {
        var (shorter, longer) = (Math.Min(width, height), Math.Max(width, height));
        return shorter >= ShortSide && Math.Abs(longer / (double)shorter / (LongSide / ShortSide) - 1) < Slack;
    }

    /// <summary>A whole page by its shape, anything else by the size of its letters.</summary>
    public static PictureScale Of(InkMap ink)
    {
        if (IsSheet(ink.Width, ink.Height)) return new PictureScale(ShortSide / Math.Min(ink.Width, ink.Height));
        var heights = InkSpot.In(ink, new PictureBox(0, 0, ink.Width, ink.Height)).Select(spot => spot.Box)
            .Where(box => box.Height >= SmallestPart && box.Width <= 4 * box.Height && box.Height <= 6 * box.Width)
            .Select(box => box.Height).Order().ToArray();
        return new PictureScale(heights.Length == 0 ? 0.36 : UsualPart / heights[heights.Length * 2 / 3]);
    }
}

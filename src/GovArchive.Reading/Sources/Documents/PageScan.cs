using GovArchive.Pictures;

namespace GovArchive.Sources.Documents;

/// <summary>An upright box on a page, in typographic points from its upper left corner.</summary>
internal readonly record struct PrintBox(double Left, double Top, double Right, double Bottom);

/// <summary>A page that is a picture, as a person is shown parts of it: level, and not larger than is needed to read it.</summary>
/// <param name="Points">Typographic points to one of the picture.</param>
internal sealed record PageScan(GrayPicture Picture, double Points)
{
    // An A4 page is legible so.
    private const int Widest = 1200;
    private const int MostPoints = 4_000_000;

    /// <param name="picture">Level.</param>
    /// <param name="points">Typographic points to one of it.</param>
    public static PageScan Of(ScannedPicture picture, double points)
    {
        // Black print under a stamp is darker than the stamp only in the mean of all colours.
        var any = picture.Any;
        var shades = any.Shades;
        if (!ReferenceEquals(any, picture.Black))
        {
            shades = new byte[any.Shades.Length];
            for (var i = 0; i < shades.Length; i++) shades[i] = (byte)((any.Shades[i] + picture.Black.Shades[i]) / 2);
        }
        var width = Math.Min(Widest, any.Width);
        if ((long)width * width * any.Height / any.Width > MostPoints)
            width = Math.Max(1, (int)Math.Sqrt((double)MostPoints * any.Width / any.Height));
        var mean = any with { Shades = shades };
        return width == any.Width ? new PageScan(mean, points) : new PageScan(
            mean.Scaled(width, Math.Max(1, (int)((long)any.Height * width / any.Width))), points * any.Width / width);
    }
}

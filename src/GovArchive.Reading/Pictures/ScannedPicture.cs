namespace GovArchive.Pictures;

/// <summary>A picture of a page or a table, twice: coloured print is told from black print so.</summary>
/// <param name="Any">What is printed in any colour is dark. Where it is white, nothing is printed.</param>
/// <param name="Black">Only what is dark in all colours is dark: a stamp, a marker, a coloured ground are light.</param>
internal sealed record ScannedPicture(GrayPicture Any, GrayPicture Black)
{
    public int Width => Any.Width;

    public int Height => Any.Height;

    /// <summary>The same change of both.</summary>
    public ScannedPicture With(Func<GrayPicture, GrayPicture> change) =>
        ReferenceEquals(Any, Black) ? Same(change(Any)) : new ScannedPicture(change(Any), change(Black));

    /// <summary>Turned with the clock by so many quarters.</summary>
    public ScannedPicture Turned(int quarters) => quarters % 4 == 0 ? this : With(gray => gray.Turned()).Turned(quarters - 1);

    /// <summary>Without colours.</summary>
    public static ScannedPicture Same(GrayPicture gray) => new(gray, gray);

    /// <param name="colors">Red, green, blue and something that is not looked at, a byte each, point after point.</param>
    public static ScannedPicture OfColors(int width, int height, ReadOnlySpan<byte> colors)
    {
        var (any, black, isGray) = (new byte[width * height], new byte[width * height], true);
        for (var i = 0; i < any.Length; i++)
        {
            var (red, green, blue) = (colors[4 * i], colors[4 * i + 1], colors[4 * i + 2]);
            any[i] = Math.Min(red, Math.Min(green, blue));
            black[i] = Math.Max(red, Math.Max(green, blue));
            isGray &= any[i] == black[i];
        }
        var gray = new GrayPicture(width, height, any);
        return isGray ? Same(gray) : new ScannedPicture(gray, new GrayPicture(width, height, black));
    }
}

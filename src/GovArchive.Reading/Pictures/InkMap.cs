namespace GovArchive.Pictures;

/// <summary>Which points of a picture are printed on: darker than what is round them.</summary>
/// <param name="Bits">Row by row from the top: 1 for ink, 0 for paper.</param>
internal sealed record InkMap(int Width, int Height, byte[] Bits)
{
    // Ink is darker than the mean of its neighbourhood by this share, and by as many shades: paper has a grain.
    private const int Darker = 14;
    private const int FewestShades = 22;

    // The neighbourhood, in shares of the picture's width: some letters wide, so that a coloured row is a ground of its own.
    private const int Neighbourhoods = 28;
    private const int SmallestNeighbourhood = 24;

    public bool this[int x, int y] => Bits[y * Width + x] != 0;

    /// <param name="darker">Per cent by which ink is darker than its neighbourhood.</param>
    public static InkMap Of(GrayPicture picture, int darker = Darker)
    {
        var (width, height, reach) = (picture.Width, picture.Height, Math.Max(SmallestNeighbourhood, picture.Width / Neighbourhoods) / 2);
        var sums = Sums(picture);
        var bits = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - reach), Math.Min(height, y + reach + 1));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - reach), Math.Min(width, x + reach + 1));
                // Sums run over; the difference of two does not.
                var sum = sums[bottom * (width + 1) + right] - sums[top * (width + 1) + right] - sums[bottom * (width + 1) + left]
                    + sums[top * (width + 1) + left];
                var mean = (int)(sum / (uint)((right - left) * (bottom - top)));
                var shade = picture.Shades[y * width + x];
                bits[y * width + x] = shade * 100 < mean * (100 - darker) && mean - shade >= FewestShades ? (byte)1 : (byte)0;
            }
        }
        return new InkMap(width, height, bits);
    }

    // At each corner of the points, the sum of all above and to the left.
    private static uint[] Sums(GrayPicture picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var sums = new uint[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            var row = 0u;
            for (var x = 0; x < width; x++)
            {
                row += picture.Shades[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }
}

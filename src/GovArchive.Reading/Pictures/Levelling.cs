namespace GovArchive.Pictures;

/// <summary>
/// Turns a picture that lies askew so that its lines are level. All in whole numbers, so that every machine turns it the same.
/// </summary>
internal static class Levelling
{
    // Slopes are counted in parts of this; 5 in a hundred are 3 degrees.
    private const int Whole = 1 << 14;
    private const int Steepest = Whole / 18;

    // Rows fall together where the slope is right. Points are looked at in this distance.
    private const int Sparse = 2;

    /// <summary>The picture with level lines, where its ink shows by how much it was askew: up to 3 degrees.</summary>
    public static ScannedPicture Level(ScannedPicture picture, InkMap ink)
    {
        var slope = Slope(ink);
        return Math.Abs(slope) * picture.Width < Whole ? picture : picture.With(gray => Turned(gray, slope));
    }

    /// <summary>By how much lines fall to the right, in parts of 16,384; 0 where nothing shows it.</summary>
    internal static int Slope(InkMap ink)
    {
        var points = new List<(int X, int Y)>();
        for (var y = 0; y < ink.Height; y += Sparse)
            for (var x = 0; x < ink.Width; x += Sparse)
                if (ink.Bits[y * ink.Width + x] != 0) points.Add((x, y));
        if (points.Count == 0) return 0;
        var best = 0;
        var finest = Math.Max(2, Whole / Math.Max(1, ink.Width));
        var most = Sharpness(points, ink, 0);
        for (var (step, reach) = (Steepest / 30, Steepest); step > 0 && step >= finest / 4; (reach, step) = (step, step / 4))
        {
            var middle = best;
            for (var slope = middle - reach; slope <= middle + reach; slope += step)
                if (Sharpness(points, ink, slope) is var sharp && sharp > most) (best, most) = (slope, sharp);
        }
        return best;
    }

    // How unevenly ink is spread over lines of a slope.
    private static long Sharpness(List<(int X, int Y)> points, InkMap ink, int slope)
    {
        var shift = Math.Abs(slope) * (long)ink.Width / Whole + 1;
        var rows = new int[ink.Height + 2 * (int)shift + 2];
        // Points of each second row alone must not favour lines that are level.
        foreach (var (x, y) in points) rows[(y - (int)((long)x * slope / Whole) + (int)shift) / Sparse]++;
        var sum = 0L;
        foreach (var row in rows) sum += (long)row * row;
        return sum;
    }

    // Two shears make a small turn: upright, then level. Points between two are mixed of both.
    private static GrayPicture Turned(GrayPicture picture, int slope)
    {
        var (width, height, from) = (picture.Width, picture.Height, picture.Shades);
        var upright = new byte[width * height];
        for (var x = 0; x < width; x++)
        {
            var at = (long)(x - width / 2) * slope;
            var (whole, part) = ((int)(at >> 14), (int)(at & (Whole - 1)));
            for (var y = 0; y < height; y++)
                upright[y * width + x] =
                    Mixed(Shade(from, x, y + whole, width, height), Shade(from, x, y + whole + 1, width, height), part);
        }
        var level = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var at = -(long)(y - height / 2) * slope;
            var (whole, part) = ((int)(at >> 14), (int)(at & (Whole - 1)));
            for (var x = 0; x < width; x++)
                level[y * width + x] =
                    Mixed(Shade(upright, x + whole, y, width, height), Shade(upright, x + whole + 1, y, width, height), part);
        }
        return new GrayPicture(width, height, level);
    }

    // Beyond the edge is what is at the edge: a white field there would be an edge of its own.
    private static byte Shade(byte[] shades, int x, int y, int width, int height) =>
        shades[Math.Clamp(y, 0, height - 1) * width + Math.Clamp(x, 0, width - 1)];

    private static byte Mixed(byte first, byte second, int part) => (byte)((first * (Whole - part) + second * part + Whole / 2) >> 14);
}

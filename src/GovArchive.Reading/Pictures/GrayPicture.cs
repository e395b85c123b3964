namespace GovArchive.Pictures;

/// <summary>A picture in shades of grey.</summary>
/// <param name="Width">In points of the picture, above 0.</param>
/// <param name="Height">In points of the picture, above 0.</param>
/// <param name="Shades">Row by row from the top, each from the left: 0 black to 255 white.</param>
internal sealed record GrayPicture(int Width, int Height, byte[] Shades)
{
    public byte this[int x, int y] => Shades[y * Width + x];

    /// <summary>A part of it, from a point on; what would be outside is left out.</summary>
    public GrayPicture Crop(int x, int y, int width, int height)
    {
        var (left, top) = (Math.Clamp(x, 0, Width - 1), Math.Clamp(y, 0, Height - 1));
        var (right, bottom) = (Math.Clamp(x + width, left + 1, Width), Math.Clamp(y + height, top + 1, Height));
        var part = new byte[(right - left) * (bottom - top)];
        for (var row = top; row < bottom; row++)
            Shades.AsSpan(row * Width + left, right - left).CopyTo(part.AsSpan((row - top) * (right - left)));
        return new GrayPicture(right - left, bottom - top, part);
    }

    /// <summary>Turned with the clock by a quarter.</summary>
    public GrayPicture Turned()
    {
        var turned = new byte[Shades.Length];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++) turned[x * Height + Height - 1 - y] = Shades[y * Width + x];
        return new GrayPicture(Height, Width, turned);
    }

    /// <summary>Pictures side by side upon white, their heights in the middle.</summary>
    /// <param name="pictures">At least one.</param>
    public static GrayPicture Beside(IReadOnlyList<GrayPicture> pictures)
    {
        var (width, height) = (pictures.Sum(picture => picture.Width), pictures.Max(picture => picture.Height));
        var (shades, left) = (new byte[width * height], 0);
        Array.Fill(shades, byte.MaxValue);
        foreach (var picture in pictures)
        {
            var top = (height - picture.Height) / 2;
            for (var y = 0; y < picture.Height; y++)
                picture.Shades.AsSpan(y * picture.Width, picture.Width).CopyTo(shades.AsSpan((top + y) * width + left));
            left += picture.Width;
        }
        return new GrayPicture(width, height, shades);
    }

    /// <summary>Larger or smaller; in whole numbers, so that every machine makes the same of it.</summary>
    public GrayPicture Scaled(int width, int height)
    {
        var level = new byte[width * Height];
        for (var y = 0; y < Height; y++) Line(Shades, y * Width, 1, Width, level, y * width, 1, width);
        var scaled = new byte[width * height];
        for (var x = 0; x < width; x++) Line(level, x, width, Height, scaled, x, width, height);
        return new GrayPicture(width, height, scaled);
    }

    // One row or column: the mean of the points that a new one covers, or a mixture of the two it lies between.
    private static void Line(byte[] from, int start, int step, int length, byte[] to, int toStart, int toStep, int toLength)
    {
        for (var i = 0; i < toLength; i++)
        {
            // In parts of 256 of an old point.
            var (first, last) = ((long)i * length * 256 / toLength, (long)(i + 1) * length * 256 / toLength);
            if (last - first < 256)
            {
                var middle = Math.Max(0, (first + last) / 2 - 128);
                var (at, part) = ((int)(middle >> 8), (int)(middle & 255));
                var next = Math.Min(at + 1, length - 1);
                to[toStart + i * toStep] = (byte)((from[start + at * step] * (256 - part) + from[start + next * step] * part + 128) >> 8);
                continue;
            }
            var sum = 0L;
            for (var at = first >> 8; at << 8 < last; at++)
                sum += from[start + (int)at * step] * (Math.Min(last, (at + 1) << 8) - Math.Max(first, at << 8));
            to[toStart + i * toStep] = (byte)((sum + (last - first) / 2) / (last - first));
        }
    }
}

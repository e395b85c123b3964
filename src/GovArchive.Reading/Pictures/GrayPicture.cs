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
}

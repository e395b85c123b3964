using GovArchive.Pictures;

namespace GovArchive.Tests.Pictures;

/// <summary>Small pictures for tests: paper of one shade, boxes of another upon it.</summary>
internal static class Drawn
{
    public static GrayPicture Paper(int width, int height, byte shade = 255)
    {
        var shades = new byte[width * height];
        Array.Fill(shades, shade);
        return new GrayPicture(width, height, shades);
    }

    public static GrayPicture With(this GrayPicture picture, int left, int top, int width, int height, byte shade = 0)
    {
        for (var y = top; y < top + height; y++) picture.Shades.AsSpan(y * picture.Width + left, width).Fill(shade);
        return picture;
    }

    /// <summary>With its right side lower by so many points in all.</summary>
    public static GrayPicture Askew(this GrayPicture picture, int lower)
    {
        var askew = Paper(picture.Width, picture.Height);
        for (var x = 0; x < picture.Width; x++)
            for (var y = 0; y < picture.Height; y++)
                if (y - lower * x / picture.Width is >= 0 and var from && from < picture.Height)
                    askew.Shades[y * picture.Width + x] = picture[x, from];
        return askew;
    }
}

using System.Runtime.InteropServices;
using GovArchive.Pictures;
using SkiaSharp;

namespace GovArchive.Training;

/// <summary>What printing, scanning and packing do to a drawn cell.</summary>
internal static class Scan
{
    public static GrayPicture Of(SKBitmap drawn, Wear wear, Chance chance)
    {
        var (width, height) = (drawn.Width, drawn.Height);
        var shades = new float[width * height];
        var bytes = drawn.GetPixelSpan();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                shades[y * width + x] = bytes[y * drawn.RowBytes + x];
        }
        if (wear.Blur > 0.05f)
            shades = Blurred(shades, width, height, wear.Blur);
        var (slopeX, slopeY) = (chance.Between(-6f, 6) / width, chance.Between(-6f, 6) / height);
        var contrast = Math.Max(1, wear.Paper - wear.Ink);
        var cut = wear.Threshold > 0 ? wear.Paper - contrast * wear.Threshold : 0;
        var result = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var shade = shades[y * width + x];
                if (wear.Spread != 0)
                {
                    // What is half covered becomes darker or lighter: the edge of the ink moves outwards or inwards.
                    var ink = Math.Clamp((wear.Paper - shade) / contrast, 0, 1);
                    shade = wear.Paper - contrast * MathF.Pow(ink, MathF.Pow(2, -3 * wear.Spread));
                }
                shade += slopeX * (x - width / 2) + slopeY * (y - height / 2) + wear.Noise * chance.Normal();
                if (wear.Threshold > 0)
                    shade = shade < cut ? 0 : 255;
                result[y * width + x] = (byte)Math.Clamp((int)(shade + 0.5f), 0, 255);
            }
        }
        var picture = new GrayPicture(width, height, result);
        return wear.Jpeg > 0 ? Packed(picture, wear.Jpeg) : picture;
    }

    private static float[] Blurred(float[] shades, int width, int height, float spread)
    {
        var reach = (int)MathF.Ceiling(2.5f * spread);
        var parts = Enumerable.Range(-reach, 2 * reach + 1).Select(at => MathF.Exp(-at * at / (2 * spread * spread))).ToArray();
        var total = parts.Sum();
        var across = new float[shades.Length];
        var down = new float[shades.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var sum = 0f;
                for (var at = -reach; at <= reach; at++)
                    sum += parts[at + reach] * shades[y * width + Math.Clamp(x + at, 0, width - 1)];
                across[y * width + x] = sum / total;
            }
        }
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var sum = 0f;
                for (var at = -reach; at <= reach; at++)
                    sum += parts[at + reach] * across[Math.Clamp(y + at, 0, height - 1) * width + x];
                down[y * width + x] = sum / total;
            }
        }
        return down;
    }

    private static GrayPicture Packed(GrayPicture picture, int quality)
    {
        using var bitmap = Bitmap(picture);
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, quality);
        using var back = SKBitmap.Decode(data, new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        return Picture(back);
    }

    public static SKBitmap Bitmap(GrayPicture picture)
    {
        var bitmap = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var y = 0; y < picture.Height; y++)
            Marshal.Copy(picture.Shades, y * picture.Width, bitmap.GetPixels() + y * bitmap.RowBytes, picture.Width);
        return bitmap;
    }

    public static GrayPicture Picture(SKBitmap bitmap)
    {
        var shades = new byte[bitmap.Width * bitmap.Height];
        var bytes = bitmap.GetPixelSpan();
        for (var y = 0; y < bitmap.Height; y++)
            bytes.Slice(y * bitmap.RowBytes, bitmap.Width).CopyTo(shades.AsSpan(y * bitmap.Width));
        return new GrayPicture(bitmap.Width, bitmap.Height, shades);
    }
}

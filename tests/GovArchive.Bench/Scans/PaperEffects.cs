using GovArchive.Bench.Damaged;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>
/// What scanners and copiers do to a page. Each gives the picture back, the same or another; one that is not given back is disposed.
/// </summary>
internal static class PaperEffects
{
    private const int Channels = 3;

    /// <summary>Turned about its middle, clockwise; what comes in from outside is white.</summary>
    public static SKBitmap Turned(this SKBitmap picture, float degrees) => Redrawn(picture, null, canvas =>
        canvas.RotateDegrees(degrees, picture.Width / 2f, picture.Height / 2f));

    /// <param name="points">Of the picture.</param>
    public static SKBitmap Blurred(this SKBitmap picture, float points)
    {
        using var blur = SKImageFilter.CreateBlur(points, points);
        return Redrawn(picture, blur, _ => { });
    }

    /// <summary>Noise of a sensor, paper that is not quite white, light that falls off to one side.</summary>
    /// <param name="noise">How far shades are spread, of 255.</param>
    /// <param name="dark">How much darker the darkest side is than the lightest, 0 to 1.</param>
    public static SKBitmap Scanned(this SKBitmap picture, Lot lot, float noise, float dark)
    {
        var (random, paper) = (new ScanNoise(lot), 1 - lot.Below(30) / 1000f);
        var (acrossShare, downShare) = ((lot.Below(201) - 100) / 100f, (lot.Below(201) - 100) / 100f);
        var bytes = picture.GetPixelSpan();
        var stride = picture.BytesPerPixel;
        for (var y = 0; y < picture.Height; y++)
            for (var x = 0; x < picture.Width; x++)
            {
                var side = acrossShare * x / picture.Width + downShare * y / picture.Height;
                var (light, more) = (paper * (1 - dark * Math.Abs(side) / 2), random.Bell() * noise);
                var at = bytes.Slice((y * picture.Width + x) * stride, Channels);
                foreach (ref var shade in at) shade = (byte)Math.Clamp(shade * light + more, 0, 255);
            }
        return picture;
    }

    /// <summary>Shades of grey in place of colours.</summary>
    public static SKBitmap Grayed(this SKBitmap picture)
    {
        var gray = new SKBitmap(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        var from = picture.GetPixelSpan();
        var to = gray.GetPixelSpan();
        var stride = picture.BytesPerPixel;
        for (var y = 0; y < picture.Height; y++)
            for (var x = 0; x < picture.Width; x++)
            {
                var at = from[((y * picture.Width + x) * stride)..];
                to[y * gray.RowBytes + x] = (byte)((at[0] * 299 + at[1] * 587 + at[2] * 114) / 1000);
            }
        picture.Dispose();
        return gray;
    }

    /// <summary>Black and white as a copier leaves it: strokes that are ragged or run together, specks, and often a dark edge.</summary>
    /// <param name="dpi">Of the picture.</param>
    public static SKBitmap Copied(this SKBitmap picture, Lot lot, int dpi)
    {
        var blurred = picture.Blurred((0.25f + lot.Below(30) / 100f) * dpi / 150);
        var (random, spread, limit) = (new ScanNoise(lot), 10 + lot.Below(20), 120 + lot.Below(70));
        var bytes = blurred.GetPixelSpan();
        var stride = blurred.BytesPerPixel;
        for (var at = 0; at < bytes.Length; at += stride)
        {
            var shade = (bytes[at] * 299 + bytes[at + 1] * 587 + bytes[at + 2] * 114) / 1000;
            bytes.Slice(at, Channels).Fill(shade + random.Bell() * spread < limit ? (byte)0 : (byte)255);
        }
        Speckle(blurred, random, lot, dpi);
        return lot.OneIn(3) ? blurred : blurred.Blurred((0.2f + lot.Below(30) / 100f) * dpi / 200);
    }

    private static void Speckle(SKBitmap picture, ScanNoise random, Lot lot, int dpi)
    {
        using var canvas = new SKCanvas(picture);
        using var paint = new SKPaint { IsAntialias = true };
        for (var i = 200 + lot.Below(1200); i > 0; i--)
        {
            // White specks are seen only in strokes.
            paint.Color = random.Even() < 0.6f ? SKColors.Black : SKColors.White;
            var size = (0.2f + random.Even() * random.Even()) * dpi / 150;
            canvas.DrawCircle(random.Even() * picture.Width, random.Even() * picture.Height, size, paint);
        }
        if (!lot.OneIn(3)) return;
        paint.Color = SKColors.Black;
        canvas.DrawRect(0, 0, (0.02f + lot.Below(8) / 100f) * dpi, picture.Height, paint);
    }

    private static SKBitmap Redrawn(SKBitmap picture, SKImageFilter? filter, Action<SKCanvas> turn)
    {
        var other = new SKBitmap(picture.Width, picture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(other);
        using var image = SKImage.FromBitmap(picture);
        using var paint = new SKPaint { ImageFilter = filter };
        canvas.Clear(SKColors.White);
        turn(canvas);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell), paint);
        picture.Dispose();
        return other;
    }
}

using GovArchive.Bench.Damaged;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>The round seal of a body: a ring, a star, the body's name along the ring, in ink that does not take everywhere.</summary>
internal static class SealMark
{
    private const float MillimetrePoints = 72 / 25.4f;
    private const float NameSweep = 250;

    public static readonly SKColor Red = new(215, 30, 40);
    public static readonly SKColor Black = new(60, 60, 60);

    /// <summary>Over one of the cells.</summary>
    /// <param name="canvas">In points of the page.</param>
    public static void Draw(SKCanvas canvas, ScannedPage page, string body, SKColor color, Lot lot)
    {
        var box = lot.Of(page.Cells).Box;
        var radius = (19 + lot.Below(4)) * MillimetrePoints;
        using var over = new SKPaint { BlendMode = SKBlendMode.Multiply };
        canvas.SaveLayer(over);
        canvas.Translate(box.MidX, box.MidY);
        canvas.RotateDegrees(lot.Below(41) - 20);
        // Multiplied, white leaves what is below it as it is.
        using var white = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(-radius * 1.2f, -radius * 1.2f, radius * 2.4f, radius * 2.4f, white);
        using var ink = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 2.4f, Color = color.WithAlpha(220) };
        canvas.DrawCircle(0, 0, radius, ink);
        ink.IsStroke = false;
        Star(canvas, radius * 0.3f, ink);
        Name(canvas, body, radius, ink);
        Gaps(canvas, radius, white, lot);
        canvas.Restore();
    }

    private static void Star(SKCanvas canvas, float radius, SKPaint ink)
    {
        const int Points = 5;
        const float Inner = 0.382f;
        var corners = Enumerable.Range(0, 2 * Points).Select(i =>
        {
            var (reach, angle) = (i % 2 == 0 ? radius : radius * Inner, MathF.PI * (i / (float)Points - 0.5f));
            return new SKPoint(reach * MathF.Cos(angle), reach * MathF.Sin(angle));
        });
        using var builder = new SKPathBuilder();
        builder.AddPoly([.. corners], true);
        using var star = builder.Detach();
        canvas.DrawPath(star, ink);
    }

    private static void Name(SKCanvas canvas, string body, float radius, SKPaint ink)
    {
        var size = Math.Min(radius * 0.3f, radius * 0.78f * NameSweep / 180 * MathF.PI / body.Length);
        using var font = ScanFont.Installed(ScanFont.Han)[0].At(size);
        for (var i = 0; i < body.Length; i++)
        {
            canvas.Save();
            canvas.RotateDegrees(NameSweep * ((i + 0.5f) / body.Length - 0.5f));
            canvas.DrawText(body[i..(i + 1)], 0, -radius * 0.66f, SKTextAlign.Center, font, ink);
            canvas.Restore();
        }
    }

    private static void Gaps(SKCanvas canvas, float radius, SKPaint white, Lot lot)
    {
        var random = new ScanNoise(lot);
        for (var i = 0; i < 500; i++) canvas.DrawCircle(Place(), Place(), 0.9f * random.Even() * random.Even(), white);

        float Place() => radius * 2.2f * (random.Even() - 0.5f);
    }
}

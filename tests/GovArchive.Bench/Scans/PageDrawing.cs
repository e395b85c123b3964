using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>Draws a page as it comes out of a printer.</summary>
internal static class PageDrawing
{
    public const float PointsOfInch = 72;

    /// <param name="dpi">Points of the picture in an inch of the page.</param>
    /// <param name="marks">Drawn over it, on a canvas in points of the page; null for nothing.</param>
    public static SKBitmap Draw(ScannedPage page, int dpi, ScanStyle style, Action<SKCanvas>? marks)
    {
        var scale = dpi / PointsOfInch;
        var picture = new SKBitmap(
            (int)MathF.Round(page.Width * scale), (int)MathF.Round(page.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        using var dashes = style.RuleDashes.Length > 0 ? SKPathEffect.CreateDash(style.RuleDashes, 0) : null;
        using var rules = new SKPaint { IsAntialias = true, IsStroke = true, PathEffect = dashes };
        rules.StrokeCap = dashes is null ? SKStrokeCap.Square : SKStrokeCap.Butt;
        rules.Color = new SKColor(style.RuleShade, style.RuleShade, style.RuleShade);
        foreach (var rule in page.Rules)
        {
            rules.StrokeWidth = rule.Width;
            canvas.DrawLine(rule.From, rule.To, rules);
        }
        using var ink = new SKPaint { IsAntialias = true, Color = SKColors.Black };
        foreach (var text in page.Texts) text.Face.Draw(canvas, text.Text, text.X, text.Baseline, text.Size, ink);
        marks?.Invoke(canvas);
        return picture;
    }
}

using SkiaSharp;

namespace GovArchive.Training;

/// <summary>A drawn cell before it is scanned.</summary>
/// <param name="Bitmap">Grey.</param>
/// <param name="Bounds">What the text covers; null where it may be anything.</param>
internal sealed record Drawing(SKBitmap Bitmap, SKRect? Bounds);

/// <summary>Draws a cell with a line of print, and what lies around and over it.</summary>
internal static class LineDrawing
{
    /// <summary>A cell with a text in a random font of a table.</summary>
    public static Drawing Print(string text, FontTable fonts, Wear wear, Chance chance)
    {
        var line = Glyphs(text, fonts, wear, chance);
        var all = line.Select(glyph => glyph.Bounds).Aggregate(SKRect.Union);
        return Cell(all.Width, all.Height, wear, chance, (canvas, paint, left, top) =>
        {
            foreach (var glyph in line)
                canvas.DrawText(glyph.Text, left + glyph.X - all.Left, top - all.Top, SKTextAlign.Left, glyph.Font, paint);
        });
    }

    /// <summary>Two lines in one cell.</summary>
    public static Drawing TwoLines(string first, string second, FontTable fonts, Wear wear, Chance chance)
    {
        var (one, two) = (Glyphs(first, fonts, wear, chance), Glyphs(second, fonts, wear, chance));
        var height = wear.Em * chance.Between(0.95f, 1.5f);
        var all = SKRect.Union(
            one.Select(glyph => glyph.Bounds).Aggregate(SKRect.Union),
            SKRect.Create(0, height - wear.Em * 0.7f, two.Max(glyph => glyph.Bounds.Right), wear.Em * 0.7f));
        var drawn = Cell(all.Width, all.Height, wear, chance, (canvas, paint, left, top) =>
        {
            foreach (var glyph in one)
                canvas.DrawText(glyph.Text, left + glyph.X - all.Left, top - all.Top, SKTextAlign.Left, glyph.Font, paint);
            foreach (var glyph in two)
                canvas.DrawText(glyph.Text, left + glyph.X - all.Left, top - all.Top + height, SKTextAlign.Left, glyph.Font, paint);
        });
        return drawn with { Bounds = null };
    }

    /// <summary>A cell of some size with what an action draws into it.</summary>
    /// <param name="draw">Takes the canvas, the paint of ink, and the left and top of the place for it.</param>
    public static Drawing Cell(float width, float height, Wear wear, Chance chance, Action<SKCanvas, SKPaint, float, float> draw)
    {
        var tight = wear.Em * 0.05f + 2;
        float Side() => tight + wear.Em * (chance.Is(0.4) ? chance.Between(0, 0.3f) : chance.Between(0, 2f));
        float End() => tight + wear.Em * (chance.Is(0.4) ? chance.Between(0, 0.15f) : chance.Between(0, 0.9f));
        var (left, right, top, bottom) = (Side(), Side(), End(), End());
        var lean = MathF.Abs(wear.Slant) * height;
        var turn = MathF.Abs(MathF.Sin(wear.Skew * MathF.PI / 180));
        var (wide, high) = (width * wear.Stretch + lean, height);
        var (rise, drift) = (wide * turn, high * turn);
        var info = new SKImageInfo(
            (int)(left + right + wide + drift) + 1, (int)(top + bottom + high + rise) + 1, SKColorType.Gray8, SKAlphaType.Opaque);
        var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Gray(wear.Paper));
        if (wear.Stamp)
            Around.Stamp(canvas, info, wear, chance);
        using var ink = new SKPaint { Color = Gray(wear.Ink), IsAntialias = true };
        canvas.Save();
        canvas.Translate(left + drift / 2 + wide / 2, top + rise / 2 + high / 2);
        canvas.RotateDegrees(wear.Skew);
        canvas.Skew(-wear.Slant, 0);
        canvas.Scale(wear.Stretch, 1);
        draw(canvas, ink, -width / 2, -high / 2);
        canvas.Restore();
        if (wear.Rules)
            Around.Rules(canvas, info, wear, chance, Math.Min(left, right), Math.Min(top, bottom));
        if (wear.Dust)
            Around.Dust(canvas, info, wear, chance);
        return new Drawing(bitmap, SKRect.Create(left, top, wide + drift, high + rise));
    }

    public static SKColor Gray(int shade) => new((byte)shade, (byte)shade, (byte)shade);

    private sealed record Glyph(string Text, SKFont Font, float X, SKRect Bounds);

    private static List<Glyph> Glyphs(string text, FontTable fonts, Wear wear, Chance chance)
    {
        var han = Font(chance.Of(fonts.Han), wear, chance);
        var main = chance.Is(0.25) ? han : Font(chance.Of(fonts.Any), wear, chance);
        var glyphs = new List<Glyph>();
        var x = 0f;
        foreach (var each in text.Select(character => character.ToString()))
        {
            var font = main.ContainsGlyphs(each) ? main : han;
            var advance = font.MeasureText(each, out var bounds);
            bounds.Offset(x, 0);
            glyphs.Add(new Glyph(each, font, x, bounds));
            x += advance + wear.Spacing * wear.Em;
        }
        return glyphs;
    }

    private static SKFont Font(SKTypeface face, Wear wear, Chance chance) => new(face, wear.Em)
    {
        Edging = chance.Is(0.9) ? SKFontEdging.Antialias : SKFontEdging.Alias,
        Hinting = chance.Is(0.5) ? SKFontHinting.None : SKFontHinting.Normal,
        Subpixel = true,
        Embolden = chance.Is(0.04),
    };
}

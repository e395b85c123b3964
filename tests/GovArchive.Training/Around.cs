using SkiaSharp;

namespace GovArchive.Training;

/// <summary>What lies around and over the print of a cell.</summary>
internal static class Around
{
    /// <summary>Pieces of the cell's ruled lines at the edges: whole, cut or slightly turned.</summary>
    /// <param name="side">The free room beside the print, in points.</param>
    /// <param name="end">The free room above or below the print, in points.</param>
    public static void Rules(SKCanvas canvas, SKImageInfo info, Wear wear, Chance chance, float side, float end)
    {
        var shade = Math.Min(wear.Ink + chance.Below(40), wear.Paper - 10);
        using var paint = new SKPaint { Color = LineDrawing.Gray(shade), IsAntialias = true };
        for (var edge = 0; edge < 4; edge++)
        {
            if (chance.Is(0.45))
                continue;
            var upright = edge % 2 == 1;
            var room = (upright ? side : end) * 0.7f;
            paint.StrokeWidth = Math.Min(room, Math.Max(1, wear.Em * chance.Between(0.02f, 0.09f)));
            var depth = chance.Between(0, MathF.Min(room - paint.StrokeWidth / 2, wear.Em * 0.2f));
            var length = upright ? info.Height : info.Width;
            var (from, to) = chance.Is(0.6)
                ? (0f, (float)length)
                : (chance.Between(0, length * 0.6f), chance.Between(length * 0.4f, length));
            var lift = chance.Is(0.6) ? 0 : Math.Min(depth, chance.Between(0, length * 0.02f));
            var far = (upright ? info.Width : info.Height) - depth;
            var place = edge < 2 ? depth : far;
            if (upright)
                canvas.DrawLine(place, from, place + (edge < 2 ? -lift : lift), to, paint);
            else
                canvas.DrawLine(from, place, to, place + (edge < 2 ? -lift : lift), paint);
        }
    }

    /// <summary>Arcs and strokes of a red stamp, in the grey that it becomes.</summary>
    public static void Stamp(SKCanvas canvas, SKImageInfo info, Wear wear, Chance chance)
    {
        using var paint = new SKPaint
        {
            Color = LineDrawing.Gray(Math.Max(wear.Paper - chance.Between(25, 100), wear.Ink + 15)),
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
        };
        for (var arcs = chance.Between(1, 3); arcs > 0; arcs--)
        {
            paint.StrokeWidth = wear.Em * chance.Between(0.04f, 0.2f);
            var radius = wear.Em * chance.Between(0.7f, 6);
            var angle = chance.Between(0, 2 * MathF.PI);
            var x = chance.Between(0, info.Width) + radius * MathF.Cos(angle);
            var y = chance.Between(0, info.Height) + radius * MathF.Sin(angle);
            canvas.DrawCircle(x, y, radius, paint);
        }
    }

    /// <summary>Specks much smaller than a decimal point.</summary>
    public static void Dust(SKCanvas canvas, SKImageInfo info, Wear wear, Chance chance)
    {
        using var paint = new SKPaint { IsAntialias = true };
        for (var specks = chance.Between(1, 12); specks > 0; specks--)
        {
            paint.Color = LineDrawing.Gray(chance.Between(wear.Ink, wear.Paper));
            canvas.DrawCircle(chance.Below(info.Width), chance.Below(info.Height), wear.Em * chance.Between(0.005f, 0.025f), paint);
        }
    }
}

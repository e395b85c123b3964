using GovArchive.Bench.Damaged;
using GovArchive.Forms.Cells;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>What a hand writes on a printed table: numbers struck out, circled, ticked, written anew.</summary>
internal static class PenMark
{
    // A cell counts as written on from this many points of overlap on.
    private const float LeastOverlap = 1;

    private static readonly SKColor[] Inks = [new(25, 45, 150), new(30, 30, 35), new(190, 30, 40)];

    // Strokes of digits in a box of 1 by 1, points from where a stroke begins.
    private static readonly (float X, float Y)[][] Digits =
    [
        [(0.5f, 0), (0.1f, 0.4f), (0.3f, 1), (0.8f, 0.7f), (0.5f, 0)],
        [(0.55f, 0), (0.45f, 1)],
        [(0.1f, 0.2f), (0.6f, 0), (0.8f, 0.3f), (0.1f, 1), (0.9f, 0.95f)],
        [(0.1f, 0.1f), (0.8f, 0.1f), (0.4f, 0.45f), (0.9f, 0.7f), (0.2f, 1)],
        [(0.5f, 0), (0.1f, 0.6f), (0.9f, 0.6f), (0.65f, 0.3f), (0.6f, 1)],
        [(0.8f, 0), (0.2f, 0.05f), (0.2f, 0.4f), (0.8f, 0.6f), (0.2f, 1)],
        [(0.7f, 0), (0.15f, 0.6f), (0.5f, 1), (0.8f, 0.7f), (0.25f, 0.65f)],
        [(0.1f, 0.05f), (0.9f, 0), (0.4f, 1)],
    ];

    /// <summary>On a few cells of the page.</summary>
    /// <param name="canvas">In points of the page.</param>
    /// <param name="spoilt">Takes the cells whose number may not be told any more.</param>
    public static void Draw(SKCanvas canvas, ScannedPage page, Lot lot, ISet<CellId> spoilt)
    {
        for (var i = 1 + lot.Below(4); i > 0; i--)
        {
            using var builder = new SKPathBuilder();
            Write(builder, lot.Of(page.Cells).Box, lot);
            using var path = builder.Detach();
            using var pen = new SKPaint { IsAntialias = true, IsStroke = true, StrokeCap = SKStrokeCap.Round };
            (pen.StrokeWidth, pen.StrokeJoin, pen.Color) = (0.7f + lot.Below(10) / 10f, SKStrokeJoin.Round, lot.Of(Inks));
            canvas.DrawPath(path, pen);
            var reach = path.Bounds;
            reach.Inflate(pen.StrokeWidth, pen.StrokeWidth);
            spoilt.UnionWith(page.Cells.Where(cell => Overlaps(cell.Box, reach)).Select(cell => cell.Cell));
        }
    }

    private static bool Overlaps(SKRect cell, SKRect reach) =>
        Math.Min(cell.Right, reach.Right) - Math.Max(cell.Left, reach.Left) > LeastOverlap
        && Math.Min(cell.Bottom, reach.Bottom) - Math.Max(cell.Top, reach.Top) > LeastOverlap;

    private static void Write(SKPathBuilder path, SKRect box, Lot lot)
    {
        var middle = new SKRect(box.MidX - 10, box.MidY - 6, box.MidX + 10, box.MidY + 6);
        switch (lot.Below(6))
        {
            case 0:
                Stroke(path, middle, [(0, 0.6f), (0.5f, 0.45f), (1, 0.5f)], lot);
                break;
            case 1:
                Stroke(path, middle, [(0.9f, 0), (0, 0.1f), (0, 0.9f), (1, 1), (1.1f, 0.2f), (0.5f, -0.1f)], lot);
                break;
            case 2:
                Stroke(path, Beside(box, 9), [(0, 0.5f), (0.3f, 1), (1, 0)], lot);
                break;
            case 3:
                Stroke(path, middle, [(0, 0.2f), (0.9f, 0.3f), (0.1f, 0.5f), (1, 0.6f), (0.1f, 0.8f), (0.9f, 0.9f)], lot);
                break;
            case 4:
                Stroke(path, middle, [(0, 0.5f), (1, 0.5f)], lot);
                Stroke(path, Beside(box, 6), lot.Of(Digits), lot);
                break;
            default:
                Stroke(path, Beside(box, 6), lot.Of(Digits), lot);
                break;
        }
    }

    // At the right in the cell, as high as a written digit.
    private static SKRect Beside(SKRect box, float width) => new(box.Right - width - 1, box.MidY - 6, box.Right - 1, box.MidY + 6);

    private static void Stroke(SKPathBuilder path, SKRect box, (float X, float Y)[] points, Lot lot)
    {
        var at = Array.ConvertAll(points, point => new SKPoint(
            box.Left + (point.X + Shake()) * box.Width, box.Top + (point.Y + Shake()) * box.Height));
        path.MoveTo(at[0]);
        for (var i = 1; i < at.Length - 1; i++)
            path.QuadTo(at[i], new SKPoint((at[i].X + at[i + 1].X) / 2, (at[i].Y + at[i + 1].Y) / 2));
        path.LineTo(at[^1]);

        float Shake() => (lot.Below(21) - 10) / 100f;
    }
}

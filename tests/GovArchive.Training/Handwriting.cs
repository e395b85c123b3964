using SkiaSharp;

namespace GovArchive.Training;

/// <summary>Strokes as a hand draws them: numbers that are not printed, and scrawls.</summary>
internal static class Handwriting
{
    /// <summary>Each digit as points in a box of 1 × 1, x and y by turns; more than one stroke where a 9 stands between them.</summary>
    private static readonly float[][] Digits =
    [
        [.5f, 0, .1f, .3f, .2f, .9f, .6f, 1, .9f, .6f, .8f, .1f, .45f, .02f],
        [.3f, .2f, .55f, 0, .5f, .5f, .45f, 1],
        [.1f, .25f, .4f, 0, .8f, .2f, .5f, .6f, .1f, .95f, .4f, .9f, .95f, .95f],
        [.15f, .1f, .6f, 0, .8f, .25f, .4f, .45f, .85f, .65f, .6f, 1, .1f, .9f],
        [.6f, 0, .3f, .4f, .1f, .65f, .9f, .6f, 9, 9, .65f, .3f, .6f, 1],
        [.8f, 0, .3f, .05f, .25f, .45f, .7f, .45f, .85f, .75f, .5f, 1, .1f, .9f],
        [.7f, 0, .3f, .35f, .15f, .75f, .5f, 1, .85f, .75f, .5f, .5f, .2f, .7f],
        [.1f, .05f, .5f, .1f, .9f, 0, .6f, .45f, .4f, 1],
        [.8f, .15f, .4f, 0, .2f, .25f, .7f, .6f, .7f, .95f, .3f, .95f, .3f, .65f, .75f, .2f],
        [.8f, .2f, .4f, 0, .15f, .3f, .5f, .5f, .8f, .2f, .75f, .6f, .5f, 1],
    ];

    public static Drawing Number(Wear wear, Chance chance)
    {
        var count = chance.Between(1, 4);
        var size = wear.Em * chance.Between(0.7f, 1.2f);
        return Cell(count * size * 0.7f, size * 1.2f, wear, chance, (path, left, top) =>
        {
            for (var at = 0; at < count; at++)
            {
                var (wide, high) = (size * chance.Between(0.35f, 0.65f), size * chance.Between(0.65f, 1));
                var (x, y) = (left + at * size * 0.65f, top + chance.Between(0, size * 0.25f));
                var lean = chance.Between(-0.1f, 0.5f);
                SKPoint Place(float px, float py) => new(x + px * wide + (1 - py) * lean * wide, y + py * high);
                Stroke(path, chance.Of(Digits), chance, 0.09f, Place);
            }
        });
    }

    public static Drawing Scrawl(Wear wear, Chance chance)
    {
        var (wide, high) = (wear.Em * chance.Between(0.5f, 4), wear.Em * chance.Between(0.5f, 1.4f));
        return Cell(wide, high, wear, chance, (path, left, top) =>
        {
            for (var strokes = chance.Between(1, 6); strokes > 0; strokes--)
            {
                var points = Enumerable.Range(0, 2 * chance.Between(4, 7)).Select(_ => chance.Between(0, 1f)).ToArray();
                Stroke(path, points, chance, 0, (px, py) => new SKPoint(left + px * wide, top + py * high));
            }
        });
    }

    private static Drawing Cell(float width, float height, Wear wear, Chance chance, Action<SKPathBuilder, float, float> draw)
    {
        var drawn = LineDrawing.Cell(width, height, wear, chance, (canvas, paint, left, top) =>
        {
            using var strokes = new SKPathBuilder();
            draw(strokes, left, top);
            using var path = strokes.Detach();
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeCap = SKStrokeCap.Round;
            paint.StrokeWidth = wear.Em * chance.Between(0.04f, 0.11f);
            canvas.DrawPath(path, paint);
        });
        return drawn with { Bounds = null };
    }

    /// <summary>A soft line near the points.</summary>
    private static void Stroke(SKPathBuilder path, float[] points, Chance chance, float shake, Func<float, float, SKPoint> place)
    {
        SKPoint? last = null;
        for (var at = 0; at < points.Length; at += 2)
        {
            if (points[at] > 1)
            {
                last = null;
                continue;
            }
            var point = place(points[at] + shake * chance.Normal(), points[at + 1] + shake * chance.Normal());
            if (last is not { } before)
                path.MoveTo(point);
            else
                path.QuadTo(before, new SKPoint((before.X + point.X) / 2, (before.Y + point.Y) / 2));
            last = point;
        }
        if (last is { } end)
            path.LineTo(end);
    }
}

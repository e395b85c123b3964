using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>
/// Numbers beside marks, only where they can be read: never over a line, a mark or another number. One series: every value; two or three:
/// first, highest and lowest; more: none but those that are contradicted. The last year's value is at the line's end.
/// </summary>
internal static class PointValues
{
    public static void Draw(
        Svg svg, ImmutableArray<ChartSeries> series, YearAxis axis, Func<decimal, double> y, string suffix, TakenRoom taken)
    {
        foreach (var (index, one) in series.Index())
        {
            foreach (var point in Wanted(one, axis, series.Length))
            {
                var (text, mark) = (Marks.Number(point, suffix), y(point.Value!.Value));
                var (room, baseline) = Place(text, axis.X(point.Year), mark, taken);
                // That a value is contradicted is said even where its number has no room.
                if (room == Room.None && point.Contradicted) (room, baseline, text) = (Room.Always, mark - 9, "≠");
                if (room == Room.None) continue;
                var ink = series.Length > 1 ? $"m s{Svg.Coordinate(index + 1)}" : "n";
                svg.Text($"{ink} xs mid halo{Ink.Where(room)}", axis.X(point.Year), baseline, text);
            }
        }
    }

    private static (Room Room, double Baseline) Place(string text, Across x, double mark, TakenRoom taken)
    {
        foreach (var baseline in new[] { mark - 9, mark + 18 })
        {
            if (taken.Take(text, Ink.Small, x, 0, baseline, Anchor.Middle) is var room and not Room.None) return (room, baseline);
        }
        return (Room.None, 0);
    }

    private static IEnumerable<ChartPoint> Wanted(ChartSeries series, YearAxis axis, int lines)
    {
        var points = axis.Years.Select(series.At).Where(p => p is { Value: not null, SmallBase: false }).ToList();
        if (points.Count == 0) return [];
        ChartPoint[] telling = lines > 3 ? [] : [points.MaxBy(p => p.Value)!, points.MinBy(p => p.Value)!, points[0]];
        return telling.Concat(lines == 1 ? points : points.Where(p => p.Contradicted)).Where(p => p.Year != axis.Last)
            .DistinctBy(p => p.Year);
    }
}

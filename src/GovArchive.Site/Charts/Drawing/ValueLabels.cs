using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>
/// Numbers beside marks inside the plot, only where they can be read: never over a line, a mark or another number. One series: every value;
/// two or three: first, highest and lowest; more: none but those that are contradicted. The last year's value is at the line's end.
/// </summary>
internal static class ValueLabels
{
    private const double Size = Frame.Small;

    public static void Draw(
        Svg svg, ImmutableArray<ChartSeries> series, YearAxis axis, Func<decimal, double> y, double top, double bottom, string suffix)
    {
        var taken = new List<Box>();
        var lines = new List<(double X1, double Y1, double X2, double Y2)>();
        foreach (var stretch in series.SelectMany(s => LinePath.Stretches(s, axis.Years)))
        {
            var points = stretch.ConvertAll(p => (X: axis.X(p.Year), Y: y(p.Value!.Value)));
            taken.AddRange(points.Select(p => new Box(p.X - 5, p.Y - 5, p.X + 5, p.Y + 5)));
            for (var i = 1; i < points.Count; i++) lines.Add((points[i - 1].X, points[i - 1].Y, points[i].X, points[i].Y));
        }
        var all = series.SelectMany((s, i) => Wanted(s, axis, series.Length).Select(p => (Point: p, Index: i))).ToList();
        if (all.Count == 0) return;
        svg.Add($"""<g {Ink.Halo} text-anchor="middle" font-size="{Size}">""");
        foreach (var (point, index) in all)
        {
            var placed = false;
            var text = Marks.Number(point, suffix);
            var half = Lettering.Width(text, Size) / 2;
            var (x, mark) = (Math.Max(axis.X(point.Year), axis.Left - 4 + half), y(point.Value!.Value));
            foreach (var baseline in new[] { mark - 8, mark + 15 })
            {
                var box = new Box(x - half - 1, baseline - Size + 1, x + half + 1, baseline + 1);
                if (box.Top < top - 16 || box.Bottom > bottom || taken.Exists(box.Meets)
                    || lines.Exists(l => box.Crosses(l.X1, l.Y1, l.X2, l.Y2))) continue;
                taken.Add(box);
                placed = true;
                if (series.Length > 1) svg.Add($"""<text {Ink.Series(index)} x="{x}" y="{baseline}">{text}</text>""");
                else svg.Add($"""<text x="{x}" y="{baseline}">{text}</text>""");
                break;
            }
            // That a value is contradicted is said even where its number has no room.
            if (!placed && point.Contradicted) svg.Add($"""<text {Ink.Series(index)} x="{x}" y="{mark - 7}">≠</text>""");
        }
        svg.Add($"</g>");
    }

    private static IEnumerable<ChartPoint> Wanted(ChartSeries series, YearAxis axis, int lines)
    {
        var points = axis.Years.Select(series.At).Where(p => p is { Value: not null, SmallBase: false }).ToList();
        if (points.Count == 0) return [];
        ChartPoint[] telling = lines > 3 ? [] : [points[0], points.MaxBy(p => p.Value)!, points.MinBy(p => p.Value)!];
        return telling.Concat(lines == 1 ? points : points.Where(p => p.Contradicted)).Where(p => p.Year != axis.Last)
            .DistinctBy(p => p.Year);
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        /// <summary>Whether a line between two points (x ascending) runs through the box.</summary>
        public bool Crosses(double x1, double y1, double x2, double y2)
        {
            var (from, to) = (Math.Max(Left, x1), Math.Min(Right, x2));
            if (from > to) return false;
            double At(double x) => x2 == x1 ? y1 : y1 + (y2 - y1) * (x - x1) / (x2 - x1);
            return Math.Min(At(from), At(to)) < Bottom && Math.Max(At(from), At(to)) > Top;
        }
    }
}

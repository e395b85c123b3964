using System.Text;

namespace GovArchive.Charts.Drawing;

/// <summary>
/// The way of a line through the years: broken wherever a value is missing or the form changed its meaning, never bridged.
/// </summary>
internal static class LinePath
{
    /// <summary>Units across the element that is stretched over the drawing, in which paths are.</summary>
    public const int Units = 1000;

    /// <summary>Stretches of years that are joined, each with at least one value.</summary>
    public static List<List<ChartPoint>> Stretches(ChartSeries series, IEnumerable<int> years)
    {
        var stretches = new List<List<ChartPoint>>();
        var open = false;
        foreach (var point in years.Select(series.At))
        {
            if (series.BreaksBefore.Contains(point.Year)) open = false;
            if (point.Value is null)
            {
                open = false;
                continue;
            }
            if (!open) stretches.Add([]);
            stretches[^1].Add(point);
            open = true;
        }
        return stretches;
    }

    /// <summary>Path data with one M a stretch; a stretch of one value has no line, its mark is alone.</summary>
    public static string Data(List<List<ChartPoint>> stretches, YearAxis axis, Func<decimal, double> y)
    {
        var path = new StringBuilder();
        foreach (var stretch in stretches.Where(s => s.Count > 1))
        {
            var (x, top) = (0.0, 0.0);
            // From point to point: the steps of the years are all alike, which their places are not.
            foreach (var (index, point) in stretch.Index())
            {
                var (nextX, nextTop) = (Math.Round(axis.X(point.Year).At(Units)), Math.Round(y(point.Value!.Value)));
                path.Append(index switch { 0 => "M", 1 => "l", _ => " " })
                    .Append(Svg.Coordinate(nextX - x)).Append(' ').Append(Svg.Coordinate(nextTop - top));
                (x, top) = (nextX, nextTop);
            }
        }
        return path.ToString();
    }

    /// <summary>A place in a stretched element.</summary>
    public static string Point(Across x, double y) => $"{Svg.Coordinate(x.At(Units))} {Svg.Coordinate(y)}";

    /// <summary>
    /// Opens an element that paths are in: its width is stretched to the drawing's, not so their strokes; its height is in pixels.
    /// </summary>
    public static void Begin(Svg svg, double height) =>
        svg.Add($"""<svg height="{height}" viewBox="0 0 {Units} {height}" preserveAspectRatio="none">""");
}

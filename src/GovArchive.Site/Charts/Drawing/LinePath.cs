using System.Text;

namespace GovArchive.Charts.Drawing;

/// <summary>
/// The way of a line through the years: broken wherever a value is missing or the form changed its meaning, never bridged.
/// </summary>
internal static class LinePath
{
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
            for (var i = 0; i < stretch.Count; i++)
            {
                path.Append(i == 0 ? 'M' : 'L').Append(Svg.Coordinate(axis.X(stretch[i].Year))).Append(' ')
                    .Append(Svg.Coordinate(y(stretch[i].Value!.Value)));
            }
        }
        return path.ToString();
    }
}

using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>The last value of each series behind the end of its line, moved apart where lines end close together.</summary>
internal static class EndValues
{
    private const double Pitch = 16;
    private const double Away = 9;

    /// <param name="values">Text of each series' last value; "" for none.</param>
    public static void Draw(
        Svg svg, ImmutableArray<ChartSeries> series, string[] values, YearAxis axis, Func<decimal, double> y, TakenRoom taken)
    {
        var free = double.NegativeInfinity;
        var wanted = Enumerable.Range(0, series.Length).Where(i => series[i].Last?.Year == axis.Last)
            .OrderBy(i => y(series[i].Last!.Value!.Value)).ToArray();
        foreach (var index in wanted)
        {
            var baseline = Math.Max(free + Pitch, y(series[index].Last!.Value!.Value) + 5);
            free = baseline;
            var ink = series[index].Last!.SmallBase ? "n" : series.Length > 1 ? $"m s{Svg.Coordinate(index + 1)} b" : "b";
            // Behind the line's end no other text is in its way: it always has room.
            taken.Take(values[index], Ink.Normal, axis.X(axis.Last), Away, baseline, Anchor.Start, semibold: true);
            svg.Add($"""<text class="{ink}" x="{axis.X(axis.Last)}" dx="{Away}" y="{baseline}">{values[index]}</text>""");
        }
    }
}

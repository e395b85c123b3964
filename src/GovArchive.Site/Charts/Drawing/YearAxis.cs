using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>Years along a horizontal line, all from the first to the last, whether or not they have data.</summary>
internal sealed record YearAxis(int First, int Last, double Left, double Right)
{
    private const int MostYears = 200;

    /// <summary>Pixels from one year to the next.</summary>
    public double Spacing => First == Last ? Right - Left : (Right - Left) / (Last - First);

    public IEnumerable<int> Years => Enumerable.Range(First, Last - First + 1);

    public double X(int year) => First == Last ? (Left + Right) / 2 : Left + (year - First) * Spacing;

    /// <summary>The first and last year any of the series has a point for.</summary>
    /// <exception cref="ArgumentException">No point at all, or more than 200 years.</exception>
    public static (int First, int Last) Range(ImmutableArray<ChartSeries> series)
    {
        var years = series.SelectMany(s => s.Points).Select(p => p.Year).ToList();
        if (years.Count == 0) throw new ArgumentException("a chart needs at least one year", nameof(series));
        return Checked(years.Min(), years.Max());
    }

    /// <summary>Both ends, when they are not absurdly far apart.</summary>
    public static (int First, int Last) Checked(int first, int last) =>
        (long)last - first < MostYears
            ? (first, last) : throw new ArgumentException($"a chart shows at most {MostYears} years", nameof(last));

    /// <summary>
    /// The years that get a label: every, every second, fifth or tenth one, counted back from the last, so that labels keep apart.
    /// </summary>
    public IEnumerable<int> Labelled(double size)
    {
        var room = Lettering.Width("2000", size) + 4;
        var step = Array.Find([1, 2, 5, 10, 20, 50], s => s * Spacing >= room);
        if (step == 0) step = Last - First + 1;
        return Years.Where(year => (Last - year) % step == 0);
    }

    /// <summary>The axis: a line, a tick a year, labels below, under the lane of missing values where there is one.</summary>
    public void Draw(Svg svg, double y, double lane, double beyond = 6)
    {
        var ticks = string.Concat(Years.Select(year => $"M{Svg.Coordinate(X(year))} {Svg.Coordinate(y)}v3"));
        svg.Add($"""<path {Ink.Axis} d="M{Left - beyond} {y}H{Right + beyond}{ticks}"/>""");
        svg.Add($"""<g {Ink.Soft} text-anchor="middle">""");
        foreach (var year in Labelled(Frame.Normal)) svg.Add($"""<text x="{X(year)}" y="{y + lane + 5 + Frame.Normal}">{year}</text>""");
        svg.Add($"</g>");
    }
}

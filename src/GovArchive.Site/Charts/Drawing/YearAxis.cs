using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>Years along a horizontal line, all from the first to the last, whether or not they have data.</summary>
/// <param name="Left">Where the first year's place begins.</param>
/// <param name="Right">Where the last year's ends.</param>
internal sealed record YearAxis(int First, int Last, Across Left, Across Right)
{
    /// <summary>Height of the years' numbers below the axis, in pixels.</summary>
    public const int Height = 22;

    private const int MostYears = 200;

    /// <summary>Per cent from one year to the next.</summary>
    public double Spacing => (Right.Percent - Left.Percent) / (Last - First + 1);

    public IEnumerable<int> Years => Enumerable.Range(First, Last - First + 1);

    /// <summary>The middle of a year's place.</summary>
    public Across X(int year) => Left + (year - First + 0.5) * Spacing;

    /// <summary>Where a year's place begins.</summary>
    public Across Edge(int year) => Left + (year - First) * Spacing;

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
    /// The axis with the years below it: every one, every second, fifth or tenth, counted back from the last, as many as keep apart; more
    /// of them in a wide drawing.
    /// </summary>
    public void Draw(Svg svg, double y, double below)
    {
        svg.Add($"""<line class="ax0" x1="{Left}" x2="{Right}" y1="{y}" y2="{y}"/>""");
        var (narrow, wide) = (Step(Across.Narrow), Step(Across.Wide));
        foreach (var year in Years)
        {
            var (always, roomy) = ((Last - year) % narrow == 0, (Last - year) % wide == 0);
            if (!always && !roomy) continue;
            svg.Text($"n xs mid{Ink.Where(always ? Room.Always : Room.Wide)}", X(year), below + 17, $"{year}");
        }
    }

    // One of the steps of the narrow drawing is always a multiple of the wide one's: 1, 2, 10, 20 or 5, 10, 20.
    private int Step(double width)
    {
        var room = Lettering.Width("2000", Ink.Small) + 4;
        var step = Array.Find([1, 2, 5, 10, 20, 50], s => s * new Across(Spacing).At(width) >= room);
        return step == 0 ? Last - First + 1 : step;
    }
}

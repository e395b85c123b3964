using System.Collections.Immutable;
using System.Text;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>Where the middle half of the peers lies in one year.</summary>
/// <param name="Low">The 25th percentile.</param>
/// <param name="High">The 75th; not below the other.</param>
public sealed record BandYear(int Year, decimal Low, decimal High);

/// <summary>What a line is seen against: the middle half of its peers, year by year.</summary>
/// <param name="Label">Who the peers are, how many, and what part of them: 同级同类机关中间一半（P25–P75），n=12.</param>
/// <param name="Years">Those with enough peers, in any order; another year has no band, and the band breaks there.</param>
public sealed record ChartBand(string Label, ImmutableArray<BandYear> Years);

/// <summary>Draws a band behind lines: a pale area with a fine dashed edge, which also shows in black and white.</summary>
internal static class Bands
{
    private const double OneYear = 5;

    public static IEnumerable<decimal> Values(ChartBand? band) =>
        band is null ? [] : band.Years.SelectMany(year => new[] { year.Low, year.High });

    public static void Draw(Svg svg, ChartBand? band, YearAxis axis, Func<decimal, double> y)
    {
        if (band is null) return;
        foreach (var stretch in Stretches(band, axis))
        {
            var path = new StringBuilder();
            foreach (var (index, year) in stretch.Index()) path.Append(index == 0 ? 'M' : 'L').Append(Point(X(year, -1), y(year.High)));
            if (stretch.Count == 1) path.Append('L').Append(Point(X(stretch[0], 1), y(stretch[0].High)));
            foreach (var year in Enumerable.Reverse(stretch)) path.Append('L').Append(Point(X(year, 1), y(year.Low)));
            if (stretch.Count == 1) path.Append('L').Append(Point(X(stretch[0], -1), y(stretch[0].Low)));
            svg.Add($"""<path {Ink.Band} d="{path.Append('Z').ToString()}"><title>{band.Label}</title></path>""");

            // A year that is alone gets a width, to be seen at all.
            double X(BandYear year, int side) => axis.X(year.Year) + (stretch.Count == 1 ? side * OneYear : 0);
        }
    }

    /// <summary>What the area is, said above the plot, where it is looked for first; nothing when none of it is drawn.</summary>
    public static void Key(Frame frame, ChartBand? band, YearAxis axis)
    {
        if (band is null || Stretches(band, axis).Count == 0) return;
        frame.Body.Add($"""<path {Ink.Band} d="M0 {frame.Bottom + 1}h14v10H0z"/>""");
        foreach (var line in Lettering.Wrap(band.Label, Frame.Width - 20, Frame.Small, 2))
        {
            frame.Body.Add($"""<text {Ink.Soft} font-size="{Frame.Small}" x="20" y="{frame.Bottom + 10}">{line}</text>""");
            frame.Bottom += 15;
        }
        frame.Bottom += 4;
    }

    private static List<List<BandYear>> Stretches(ChartBand band, YearAxis axis)
    {
        var stretches = new List<List<BandYear>>();
        foreach (var year in band.Years.Where(year => year.Year >= axis.First && year.Year <= axis.Last && year.Low <= year.High)
            .OrderBy(year => year.Year))
        {
            if (stretches.Count == 0 || stretches[^1][^1].Year != year.Year - 1) stretches.Add([]);
            stretches[^1].Add(year);
        }
        return stretches;
    }

    private static string Point(double x, double y) => $"{Svg.Coordinate(x)} {Svg.Coordinate(y)}";
}

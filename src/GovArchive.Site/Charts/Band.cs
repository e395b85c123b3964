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

/// <summary>Draws a band behind lines.</summary>
internal static class Bands
{
    public static IEnumerable<decimal> Values(ChartBand? band) =>
        band is null ? [] : band.Years.SelectMany(year => new[] { year.Low, year.High });

    /// <summary>In an element that is stretched over the drawing.</summary>
    public static void Draw(Svg svg, ChartBand? band, YearAxis axis, Func<decimal, double> y)
    {
        if (band is null) return;
        foreach (var stretch in Stretches(band, axis))
        {
            var path = new StringBuilder();
            // A year that is alone gets its whole place, to be seen at all.
            var alone = stretch.Count == 1 ? axis.Spacing / 2 : 0;
            foreach (var year in stretch) path.Append(path.Length == 0 ? 'M' : 'L').Append(At(year, -alone, year.High));
            if (alone > 0) path.Append('L').Append(At(stretch[0], alone, stretch[0].High));
            foreach (var year in Enumerable.Reverse(stretch)) path.Append('L').Append(At(year, alone, year.Low));
            if (alone > 0) path.Append('L').Append(At(stretch[0], -alone, stretch[0].Low));
            svg.Add($"""<path class="bd" d="{path.Append('z').ToString()}"><title>{band.Label}</title></path>""");
        }

        string At(BandYear year, double aside, decimal value) => LinePath.Point(axis.X(year.Year) + aside, y(value));
    }

    /// <summary>What the area is; nothing when none of it is drawn.</summary>
    public static IEnumerable<KeyEntry> Key(ChartBand? band, YearAxis axis) =>
        band is null || Stretches(band, axis).Count == 0
            ? [] : [new KeyEntry("<rect class=\"bd\" width=\"16\" height=\"16\"/>", Lettering.Label(band.Label))];

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
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Charts.Drawing;
using GovArchive.Text;

namespace GovArchive.Charts.Small;

/// <summary>A share over the years as small bars, for a row of a table.</summary>
/// <remarks>A zero is a flat bar and a missing year none; a year of too few cases is pale.</remarks>
public static class YearBars
{
    private const int Height = 28;

    /// <summary>From one year to the next, of which a bar takes seven, in units that are stretched to the drawing's width.</summary>
    private const int Pitch = 10;

    // One year's bar is no wall.
    private const int FewestPlaces = 5;

    /// <param name="points">One a year, the newest last; values of 0 or more.</param>
    /// <param name="most">What a bar of full height stands for, above 0.</param>
    /// <param name="words">Every year's number, said when pointed at and to those who cannot see it.</param>
    public static Html Draw(ImmutableArray<ChartPoint> points, decimal most, string words)
    {
        var (svg, places) = (new Svg(), Math.Max(FewestPlaces, points.Length));
        svg.Add($"""<svg class="year-bars" height="{Height}" viewBox="0 0 {Pitch * places} {Height}" """);
        svg.Add($"""preserveAspectRatio="none" role="img"><title>{words}</title>""");
        foreach (var bars in points.Index().Where(bar => bar.Item.Value is not null).GroupBy(bar => Classes(bar.Item, points[^1])))
        {
            var path = new StringBuilder();
            foreach (var (index, point) in bars)
            {
                var place = places - points.Length + index;
                var height = Math.Max(point.Value == 0 ? 1 : 3, Math.Round((double)(point.Value!.Value / most) * Height));
                path.Append(CultureInfo.InvariantCulture, $"M{place * Pitch} {Height}V{Height - height}h7V{Height}");
            }
            svg.Add($"""<path class="{bars.Key}" d="{path.ToString()}"/>""");
        }
        svg.Add($"</svg>");
        return new Html(svg.ToString());
    }

    private static string Classes(ChartPoint point, ChartPoint newest) =>
        (point.Year == newest.Year ? "c1" : "c2") + (point.SmallBase ? " pale" : "");
}

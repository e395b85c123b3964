using GovArchive.Charts.Drawing;
using GovArchive.Text;

namespace GovArchive.Charts.Small;

/// <summary>The newest few years of one count or share as small bars with their numbers, for a key figure.</summary>
public static class Sparks
{
    /// <summary>Years that have room.</summary>
    public const int MostYears = 5;

    private const int Height = 92;

    /// <summary>The drawing; decoration to those who cannot see it, since the figure and its change are said beside it.</summary>
    /// <param name="series">At most <see cref="MostYears"/>; shares have one decimal and, for room, no sign.</param>
    /// <param name="missing">Said of a missing value that brings no note of its own.</param>
    public static Html Draw(ChartSeries series, string missing)
    {
        var (first, last) = YearAxis.Range([series]);
        var svg = new Svg();
        svg.Add($"""<svg class="spark" height="{Height}" aria-hidden="true">""");
        // A key figure is a quarter of the narrowest page that has four beside each other, or all of a phone.
        Columns.Draw(svg, [series], Columns.Axis(first, last), 20, Height - 22, missing, "", emphasis: true, new TakenRoom(220, 220));
        svg.Add($"</svg>");
        return new Html(svg.ToString());
    }

    /// <summary>Where a body stands among its peers.</summary>
    public static Html Strip(SpreadRow row, string suffix) => new(
        $"<svg class=\"strip\" height=\"46\" aria-hidden=\"true\">{SpreadStrips.Strip(row, Scale.Of(SpreadStrips.Numbers(row)), suffix, hasEnds: true)}</svg>");
}

using GovArchive.Charts.Drawing;
using GovArchive.Text;

namespace GovArchive.Charts.Small;

/// <summary>One share now and a year before on a line from 0: a filled mark, a hollow one, the way between them.</summary>
public static class Dumbbell
{
    private const int Height = 28;
    private const double Middle = 14;
    private const double Margin = 3;

    /// <summary>The drawing; decoration to those who cannot see it, since the numbers are beside it. Nothing without a share.</summary>
    /// <param name="now">In per cent; null when not known.</param>
    /// <param name="before">The same a year before.</param>
    /// <param name="most">What the line ends at, above 0.</param>
    public static Html Draw(decimal? now, decimal? before, decimal most)
    {
        if (now is null) return new Html("");
        var svg = new Svg();
        Across X(decimal value) => new(Margin + (double)(value / most) * (100 - 2 * Margin));
        svg.Add($"""<svg class="dumbbell" height="{Height}" aria-hidden="true">""");
        svg.Add($"""<line class="ax" x1="0" x2="100%" y1="{Middle}" y2="{Middle}"/>""");
        if (before is { } then)
        {
            svg.Add($"""<line class="wk" stroke-width="3" x1="{X(then)}" x2="{X(now.Value)}" y1="{Middle}" y2="{Middle}"/>""");
            svg.Add($"""<circle class="ho" cx="{X(then)}" cy="{Middle}" r="5"/>""");
        }
        svg.Add($"""<circle class="me" cx="{X(now.Value)}" cy="{Middle}" r="7"/></svg>""");
        return new Html(svg.ToString());
    }
}

using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>
/// Parts of one bar, parted by the paper's colour. Each is drawn from the bar's beginning to its own end and the later ones first, so that
/// a single number says where it is: places were a tenth of a chart's weight.
/// </summary>
/// <param name="height">Of the bar, in pixels.</param>
internal sealed class Slices(int height)
{
    private const double Least = 0.4;

    private readonly List<(string Fill, double Width, string Words)> _parts = [];

    /// <param name="fill">Attributes of its colour.</param>
    /// <param name="width">In per cent, above 0.</param>
    /// <param name="words">Said when pointed at; "" where the part says it itself.</param>
    public void Add(string fill, double width, string words) => _parts.Add((fill, width, words));

    /// <param name="isPale">What the whole rests on is too little to be compared.</param>
    public void Draw(Svg svg, bool isPale)
    {
        var ends = Ends(_parts.Select(part => part.Width), Least);
        svg.Add($"""<g class="cut{Ink.If(isPale, "faded")}">""");
        for (var i = ends.Length - 1; i >= 0; i--)
        {
            svg.Add($"<rect ");
            svg.AddMarkup(_parts[i].Fill);
            svg.Add($""" width="{new Across(ends[i])}" height="{height}""");
            if (_parts[i].Words.Length == 0) svg.Add($"\"/>");
            else svg.Add($"\"><title>{_parts[i].Words}</title></rect>");
        }
        svg.Add($"</g>");
    }

    /// <summary>Where parts end, in per cent: none ends where it begins, and none beyond the whole. A part of 0 takes no room.</summary>
    /// <param name="least">What any other takes, to be seen.</param>
    public static double[] Ends(IEnumerable<double> widths, double least)
    {
        double[] seen = [.. widths.Select(width => width == 0 ? 0 : Math.Max(least, width))];
        var (scale, end) = (100 / Math.Max(100, seen.Sum()), 0.0);
        return [.. seen.Select(width => end += width * scale)];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Charts.Drawing;
using GovArchive.Text;

namespace GovArchive.Charts.Small;

/// <summary>A hundred squares of a grid, each one per cent of a whole; those of a part stand together, in the order of parts.</summary>
public static class HundredSquares
{
    private const int Side = 10;
    private const int Pitch = 22;

    // Width and height of the drawing in pixels.
    private const int Size = Side * Pitch;

    /// <summary>Fills of the six groups of outcomes.</summary>
    public static readonly ImmutableArray<string> Outcomes = [.. Enumerable.Range(0, 6).Select(Ink.Outcome)];

    /// <summary>The drawing; decoration to those who cannot see it, since the counts are beside it.</summary>
    /// <param name="counts">At least one above 0, none below.</param>
    /// <param name="fills">Attributes of each part's squares.</param>
    public static Html Draw(ImmutableArray<decimal> counts, ImmutableArray<string> fills)
    {
        var (svg, from) = (new Svg(), 0);
        svg.Add($"""<svg class="squares" width="{Size}" height="{Size}" aria-hidden="true">""");
        foreach (var (index, squares) in Apportioned(counts).Index())
        {
            if (squares == 0) continue;
            svg.Add($"<path ");
            svg.AddMarkup(fills[index]);
            svg.Add($""" d="{Area(from, from += squares)}"/>""");
        }
        // The gaps between squares are drawn over the areas: a hundred squares were two kilobytes.
        var lines = string.Concat(Enumerable.Range(1, Side - 1).Select(i => $"M0 {i * Pitch}H{Size}M{i * Pitch} 0V{Size}"));
        svg.Add($"""<path class="between" d="{lines}"/></svg>""");
        return new Html(svg.ToString());
    }

    // The rest of a row that is begun, whole rows, the beginning of one.
    private static string Area(int from, int to)
    {
        var area = new StringBuilder();
        while (from < to)
        {
            var (row, column) = (from / Side, from % Side);
            var rows = column == 0 ? Math.Max(1, (to - from) / Side) : 1;
            var columns = rows > 1 || to - from >= Side - column ? Side - column : to - from;
            var width = columns * Pitch;
            area.Append(CultureInfo.InvariantCulture, $"M{column * Pitch} {row * Pitch}h{width}v{rows * Pitch}h-{width}z");
            from += column == 0 && columns == Side ? rows * Side : columns;
        }
        return area.ToString();
    }

    /// <summary>
    /// Squares of each part by the greatest remainders, so that they are a hundred together; the earlier part first in a tie.
    /// </summary>
    public static ImmutableArray<int> Apportioned(ImmutableArray<decimal> counts)
    {
        var whole = counts.Sum();
        if (whole <= 0) throw new ArgumentException("a hundred squares are shares of something", nameof(counts));
        var squares = counts.Select(count => (int)decimal.Floor(count / whole * 100)).ToArray();
        var rest = 100 - squares.Sum();
        foreach (var index in Enumerable.Range(0, counts.Length)
            .OrderByDescending(i => counts[i] / whole * 100 - squares[i]).ThenBy(i => i).Take(rest)) squares[index]++;
        return [.. squares];
    }
}

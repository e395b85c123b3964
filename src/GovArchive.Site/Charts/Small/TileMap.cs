using System.Collections.Immutable;
using GovArchive.Charts.Drawing;
using GovArchive.Text;

namespace GovArchive.Charts.Small;

/// <summary>A province in the map.</summary>
/// <param name="Code">Of its division: 320000.</param>
/// <param name="Name">One or two characters in it.</param>
/// <param name="Value">Below the name; "" where it has none.</param>
/// <param name="Step">1 to 5 by value, 0 without one.</param>
/// <param name="Words">Said when pointed at.</param>
/// <param name="Href">Relative address of its page; null for none.</param>
public sealed record Tile(string Code, string Name, string Value, int Step, string Words, string? Href);

/// <summary>The provinces as equal tiles, roughly where they are: a small one is seen as well as a large one.</summary>
public static class TileMap
{
    private const double Columns = 8;
    private const double Height = 58;

    // Column and row of each.
    private static readonly Dictionary<string, (int Column, int Row)> Places = new(StringComparer.Ordinal)
    {
        ["110000"] = (5, 2),
        ["120000"] = (6, 2),
        ["130000"] = (5, 3),
        ["140000"] = (4, 2),
        ["150000"] = (5, 1),
        ["210000"] = (6, 1),
        ["220000"] = (7, 1),
        ["230000"] = (7, 0),
        ["310000"] = (7, 4),
        ["320000"] = (6, 4),
        ["330000"] = (6, 5),
        ["340000"] = (5, 4),
        ["350000"] = (6, 6),
        ["360000"] = (5, 5),
        ["370000"] = (6, 3),
        ["410000"] = (4, 3),
        ["420000"] = (4, 4),
        ["430000"] = (4, 5),
        ["440000"] = (5, 6),
        ["450000"] = (4, 6),
        ["460000"] = (4, 7),
        ["500000"] = (3, 4),
        ["510000"] = (2, 4),
        ["520000"] = (3, 5),
        ["530000"] = (2, 5),
        ["540000"] = (0, 4),
        ["610000"] = (3, 3),
        ["620000"] = (2, 2),
        ["630000"] = (1, 3),
        ["640000"] = (3, 2),
        ["650000"] = (0, 2),
        ["710000"] = (7, 6),
        ["810000"] = (6, 7),
        ["820000"] = (5, 7),
    };

    /// <summary>The drawing as a group of links; nothing for no tile whose place is known.</summary>
    /// <param name="summary">What it shows, in a sentence.</param>
    public static Html Draw(ImmutableArray<Tile> tiles, string summary)
    {
        var placed = tiles.Where(tile => Places.ContainsKey(tile.Code)).ToArray();
        if (placed.Length == 0) return new Html("");
        var svg = new Svg();
        svg.Add($"""<svg class="chart tile-map" role="group" aria-label="{summary}" height="{8 * Height}">""");
        foreach (var tile in placed)
        {
            var (column, row) = Places[tile.Code];
            var (x, y) = (new Across(column * 100 / Columns), row * Height);
            if (tile.Href is { } href) svg.Add($"""<a href="{href}">""");
            svg.Add($"""<rect class="q{tile.Step}" x="{x}" y="{y}" width="{new Across(100 / Columns - 0.4)}" height="{Height - 2}">""");
            svg.Add($"<title>{tile.Words}</title></rect>");
            var middle = x + 50 / Columns;
            svg.Text($"mid xs b{Ink.If(tile.Step > 3, "k")}", middle, y + 24, tile.Name);
            svg.Text($"mid xs{Ink.If(tile.Step > 3, "k")}{Ink.If(tile.Step == 0, "n")}", middle, y + 43, tile.Value);
            if (tile.Href is not null) svg.Add($"</a>");
        }
        svg.Add($"</svg>");
        return new Html(svg.ToString());
    }
}

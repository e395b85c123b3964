using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>A count made up of parts, as one bar.</summary>
/// <param name="Name">At the left: a year.</param>
/// <param name="Parts">In the order of the segments; null = that part is missing.</param>
/// <param name="Total">As it is printed; null when missing.</param>
/// <param name="Note">Why there is no total.</param>
public sealed record CountBar(string Name, ImmutableArray<decimal?> Parts, decimal? Total, string? Note = null)
{
    /// <summary>Another number contradicts the total: ≠ is behind it.</summary>
    public bool Contradicted { get; init; }
}

/// <summary>Bars of one count that end on one scale, parted by how it ended; groups of them under a heading each.</summary>
public static class CountBars
{
    private const int Height = 26;

    /// <summary>Pixels of a wide row's bar.</summary>
    private const double WideBar = 430;

    /// <param name="segments">Names of at most four segments.</param>
    /// <param name="groups">A heading with its bars.</param>
    /// <param name="missing">Said of a missing total that brings no note of its own.</param>
    public static ChartDrawing Draw(
        ImmutableArray<string> segments, ImmutableArray<(string Heading, ImmutableArray<CountBar> Bars)> groups, string missing)
    {
        if (segments.Length is 0 or > 4) throw new ArgumentException("count bars have one to four segments", nameof(segments));
        var most = groups.SelectMany(group => group.Bars)
            .Max(bar => Math.Max(bar.Total ?? 0, bar.Parts.Sum(part => Math.Max(0, part ?? 0))));
        return new ChartDrawing(
        [
            .. groups.SelectMany(group => group.Bars
                .Select(bar => new DrawnRow(bar.Name, Body(bar, segments, most, missing), Height, Total(bar)))
                .Prepend(new DrawnRow(Lettering.Label(group.Heading), "", 0, ""))),
        ])
        {
            Key = [.. segments.Select((name, i) =>
                new KeyEntry($"<rect class=\"d{Svg.Coordinate(i + 1)}\" width=\"16\" height=\"16\"/>", Lettering.Label(name)))],
            Notes = [.. groups.SelectMany(group => group.Bars.Where(bar => !AddsUp(bar))
                .Select(bar => $"≠ {Lettering.Label(group.Heading)} {bar.Name}: Σ {Lettering.Number(Sum(bar))}"))],
        };
    }

    private static string Body(CountBar bar, ImmutableArray<string> segments, decimal most, string missing)
    {
        var svg = new Svg();
        if (bar.Total is not { } total)
        {
            svg.Add($"""<text class="n xs" y="18">{Lettering.Line(bar.Note ?? missing, Across.Narrow, Ink.Small)}</text>""");
            return svg.ToString();
        }
        if (total == 0)
        {
            svg.Add($"""<rect class="c1" width="1.6" height="{Height}"><title>{bar.Name}: 0</title></rect>""");
            return svg.ToString();
        }
        var known = bar.Parts.All(part => part is >= 0) && AddsUp(bar);
        var (parts, from, labels, slices) = (known ? bar.Parts : [total], 0.0, new Svg(), new Slices(Height));
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not { } part || part <= 0) continue;
            var width = (double)(part / most) * 100;
            var isTold = known && Label(labels, i, part, new Across(from + width / 2), width);
            slices.Add(
                known ? $"class=\"d{Svg.Coordinate(i + 1)}\"" : "class=\"c2\"", width,
                isTold ? "" : (known ? $"{bar.Name} {Lettering.Label(segments[i])}: " : $"{bar.Name}: ") + Lettering.Number(part));
            from += width;
        }
        slices.Draw(svg, isPale: false);
        svg.Add(labels);
        return svg.ToString();
    }

    // True where the number is there at every width.
    private static bool Label(Svg svg, int index, decimal part, Across middle, double width)
    {
        var text = Lettering.Number(part);
        var needed = Lettering.Width(text, Ink.Small) + 6;
        if (needed > new Across(width).At(WideBar)) return false;
        var room = needed <= new Across(width).At(Across.Narrow) ? Room.Always : Room.Wide;
        svg.Text($"mid xs{Ink.If(index < 2, "k")}{Ink.Where(room)}", middle, 18, text);
        return room == Room.Always;
    }

    private static string Total(CountBar bar) =>
        bar.Total is { } total ? Lettering.Number(total) + (bar.Contradicted || !AddsUp(bar) ? " ≠" : "") : "";

    private static bool AddsUp(CountBar bar) => bar.Total is null || bar.Parts.Any(part => part is null) || Sum(bar) == bar.Total;

    private static decimal Sum(CountBar bar) => bar.Parts.Sum(part => part ?? 0);
}

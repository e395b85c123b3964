using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>A band of the flow.</summary>
/// <param name="Count">At least 0.</param>
/// <param name="Share">Its share in words; "" for none.</param>
public sealed record FlowPart(string Name, decimal Count, string Share);

/// <summary>
/// Requests from where they came to what became of them: what was received and carried in flows through what was to be handled to the six
/// groups of outcomes and to what is carried out. Widths are by count. Both sides are the same whole. Reviews and lawsuits are below the
/// outcomes by the same measure and no part of the flow: which requests they are about is not told.
/// </summary>
public static class FlowChart
{
    private const double Top = 6;
    private const double Scale = 330;
    private const double Apart = 18;

    /// <summary>Heights of a row of text in the last column.</summary>
    private const double Line = 26;

    /// <summary>Room for the words above the disputes.</summary>
    private const double Head = 34;

    private const double First = 14, SecondLeft = 300, SecondRight = 314, ThirdLeft = 600;

    /// <param name="sources">Received and carried in.</param>
    /// <param name="through">Name and count of what was to be handled.</param>
    /// <param name="ends">The outcomes in their order, then what is carried out.</param>
    /// <param name="disputes">Reviews and lawsuits, without shares; none where they are not known.</param>
    /// <param name="heads">Above the rows of the narrow form, where from and where to; above the disputes.</param>
    /// <exception cref="ArgumentException">The ends, or the sources, are not the whole; it is not above 0.</exception>
    public static ChartDrawing Draw(
        ImmutableArray<FlowPart> sources, FlowPart through, ImmutableArray<FlowPart> ends, ImmutableArray<FlowPart> disputes,
        (string From, string To, string Disputes) heads)
    {
        if (through.Count <= 0 || sources.Sum(part => part.Count) != through.Count || ends.Sum(part => part.Count) != through.Count)
            throw new ArgumentException("a flow loses nothing on its way", nameof(through));
        double Tall(decimal count) => (double)(count / through.Count) * Scale;
        var right = Places([.. ends.Select(end => Tall(end.Count))], Line);
        var height = Math.Ceiling(right[^1].Y + Math.Max(right[^1].Height, Line) + Top);
        var middle = (height - Scale) / 2;
        var left = Places([.. sources.Select(part => Tall(part.Count))], 0);
        var shift = (height - left[^1].Y - left[^1].Height - Top) / 2;
        var below = Places([.. disputes.Select(part => Tall(part.Count))], Line);
        var whole = disputes.IsEmpty ? height : Math.Ceiling(height + Head + below[^1].Y + Math.Max(below[^1].Height, Line));

        var svg = new Svg();
        LinePath.Begin(svg, whole);
        var at = middle;
        foreach (var (source, place) in sources.Zip(left))
        {
            Band(svg, "w7", First, place.Y + shift, SecondLeft, at, place.Height);
            at += place.Height;
        }
        at = middle;
        foreach (var (index, place) in right.Index())
        {
            Band(svg, $"w{Svg.Coordinate(index + 1)}", SecondRight, at, ThirdLeft, place.Y, place.Height);
            at += place.Height;
        }
        svg.Add($"</svg>");
        foreach (var (source, place) in sources.Zip(left)) Source(svg, source, place.Y + shift, place.Height);
        Node(svg, new Across(SecondLeft / 10), middle, Scale, "class=\"c1\"", 14);
        var beside = new Across(SecondRight / 10 + 1);
        svg.Text($"n", beside, middle + Scale / 2 - 26, through.Name);
        svg.Text($"xl", beside, middle + Scale / 2 + 4, Lettering.Number(through.Count));
        svg.Text($"n", beside, middle + Scale / 2 + 26, through.Share);
        foreach (var (index, (end, place)) in ends.Zip(right).Index()) End(svg, Ink(index), end, place.Y, place.Height);
        if (!disputes.IsEmpty) svg.Text($"n", new Across(ThirdLeft / 10), height + Head - 8, heads.Disputes);
        foreach (var (part, place) in disputes.Zip(below)) End(svg, "class=\"c1\"", part, height + Head + place.Y, place.Height);
        return new ChartDrawing([new DrawnRow("", svg.ToString(), (int)whole, "")])
        {
            Narrow =
            [
                new DrawnRow(heads.From, "", 0, ""), .. sources.Select(part => Row(part, "class=\"c1\"", through.Count)),
                new DrawnRow(heads.To, "", 0, ""), .. ends.Select((part, i) => Row(part, Ink(i), through.Count)),
                .. disputes.IsEmpty ? [] : (DrawnRow[])[new DrawnRow(heads.Disputes, "", 0, "")],
                .. disputes.Select(part => Row(part, "class=\"c1\"", through.Count)),
            ],
        };
    }

    // One below the other with room for a line of text each.
    private static ImmutableArray<(double Y, double Height)> Places(ImmutableArray<double> heights, double least)
    {
        var (places, y) = (ImmutableArray.CreateBuilder<(double, double)>(), Top);
        foreach (var height in heights)
        {
            places.Add((y, height));
            y += Math.Max(height, least) + (least > 0 ? Math.Min(Apart, Math.Max(6, Apart - (least - height))) : Apart);
        }
        return places.ToImmutable();
    }

    private static string Ink(int end) => end < 6 ? Drawing.Ink.Outcome(end) : "class=\"c2\"";

    // By whole pixels, as the rectangles at its ends.
    private static void Band(Svg svg, string ink, double x1, double y1, double x2, double y2, double height)
    {
        if (height <= 0) return;
        var (top1, bottom1, top2, bottom2) = (Math.Round(y1), Math.Round(y1 + height), Math.Round(y2), Math.Round(y2 + height));
        var (half, way, down, up) = ((x2 - x1) / 2, x2 - x1, top2 - top1, bottom1 - bottom2);
        svg.Add($"""<path class="{ink}" d="M{x1} {top1}c{half} 0 {half} {down} {way} {down}v{bottom2 - top2}""");
        svg.Add($"""c{-half} 0 {-half} {up} {-way} {up}z"/>""");
    }

    private static void Source(Svg svg, FlowPart part, double y, double height)
    {
        Node(svg, default, y, height, "class=\"c1\"", 14);
        if (height > 90)
        {
            svg.Add($"""<text class="n" x="24" y="{y + height / 2 - 26}">{part.Name}</text>""");
            svg.Add($"""<text class="xl" x="24" y="{y + height / 2 + 4}">{Lettering.Number(part.Count)}</text>""");
            svg.Add($"""<text class="n" x="24" y="{y + height / 2 + 26}">{part.Share}</text>""");
            return;
        }
        svg.Add($"""<text x="24" y="{y + height / 2 + 5}"><tspan class="n">{part.Name}</tspan> """);
        svg.Add($"""<tspan class="b">{Lettering.Number(part.Count)}</tspan> <tspan class="n">{part.Share}</tspan></text>""");
    }

    private static void End(Svg svg, string ink, FlowPart part, double y, double height)
    {
        Node(svg, new Across(ThirdLeft / 10), y, height, ink, 20);
        var baseline = y + Math.Max(height, 2) / 2 + 5;
        svg.Add($"""<text y="{baseline}"><tspan class="b" x="{new Across(64)}">{part.Name}</tspan>""");
        svg.Add($"""<tspan class="b end" x="{new Across(91)}">{Lettering.Number(part.Count)}</tspan>""");
        if (part.Share.Length > 0) svg.Add($"""<tspan class="n end" x="{Across.Full}">{part.Share}</tspan>""");
        svg.Add($"</text>");
    }

    // What is none is no node; what is very little is a line that can be seen.
    private static void Node(Svg svg, Across x, double y, double height, string fill, int width)
    {
        if (height <= 0) return;
        svg.Add($"<rect ");
        svg.AddMarkup(fill);
        svg.Add($""" x="{x}" y="{y}" width="{width}" height="{Math.Max(1.5, Math.Round(y + height) - Math.Round(y))}"/>""");
    }

    private static DrawnRow Row(FlowPart part, string fill, decimal whole)
    {
        var svg = new Svg();
        svg.Add($"<rect ");
        svg.AddMarkup(fill);
        svg.Add($""" width="{new Across((double)(part.Count / whole) * 100)}" height="18"/>""");
        return new DrawnRow(part.Name, svg.ToString(), 18, Lettering.Number(part.Count));
    }
}

using System.Collections.Immutable;
using System.Text;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>Bars side by side in each year's place, with the years below.</summary>
internal static class Columns
{
    /// <summary>Per cent of a year's place that its bars take.</summary>
    private const double Filled = 0.7;

    // An axis has room for three years at least, so that one year's bar is no wall.
    private const int FewestPlaces = 3;

    private const double GapHeight = 40;

    /// <summary>An axis over the whole drawing, or a part of it for very few years.</summary>
    public static YearAxis Axis(int first, int last) =>
        new(first, last, new Across(0), new Across(Math.Min(100, 100.0 * (last - first + 1) / FewestPlaces)));

    /// <param name="svg">The drawing.</param>
    /// <param name="series">One or two.</param>
    /// <param name="axis">Its years.</param>
    /// <param name="top">Where the highest bar ends.</param>
    /// <param name="bottom">Where the plot ends.</param>
    /// <param name="missing">Said of a missing value that brings no note of its own.</param>
    /// <param name="suffix">Put behind each number.</param>
    public static void Draw(
        Svg svg, ImmutableArray<ChartSeries> series, YearAxis axis, double top, double bottom, string missing, string suffix)
    {
        var taken = new TakenRoom();
        var scale = Scale.Of(series.SelectMany(one => one.Points).Select(point => point.Value ?? 0));
        // The highest bar reaches the top: with numbers on the bars nothing is read off ticks.
        var (high, low) = (Math.Max(0, Most(series)), scale.Min);
        double Y(decimal value) =>
            high == low ? bottom : bottom - ((double)value - (double)low) / ((double)high - (double)low) * (bottom - top);
        var width = axis.Spacing * Filled / series.Length;
        var widest = series.SelectMany(one => one.Points).Where(point => point.Value is not null)
            .Max(point => (double?)Lettering.Width(Marks.Number(point, suffix), Ink.Small, semibold: true)) + 4 ?? 0;
        // The numbers of all bars, or of the last year's alone: of some they would seem to be chosen.
        var place = new Across(series.Length == 1 ? axis.Spacing : width);
        var room = widest <= place.At(Across.Narrow) ? Room.Always : widest <= place.At(Across.Wide) ? Room.Wide : Room.None;
        if (series.Length > 1) Gaps.Years(svg, series, axis, bottom, missing, taken);
        var labelled = new StringBuilder[] { new(), new() };
        foreach (var year in axis.Years)
        {
            var isGap = series.Length > 1 && series.All(one => one.At(year).Value is null);
            for (var i = 0; i < series.Length && !isGap; i++)
            {
                var x = axis.X(year) + (i - series.Length / 2.0) * width;
                Column(svg, series[i], i, year, x, width * (series.Length > 1 ? 0.94 : 1));
            }
        }
        Labelled(svg, labelled, bottom);
        axis.Draw(svg, Y(0), bottom);

        void Column(Svg svg, ChartSeries one, int index, int year, Across x, double width)
        {
            var (point, label) = (one.At(year), Lettering.Label(one.Label));
            var words = Marks.Words(label, point, suffix, missing);
            if (point.Value is not { } value)
            {
                Gaps.Place(svg, x, width, bottom, Math.Min(GapHeight, bottom - top), words, point.Note ?? missing, taken);
                return;
            }
            var (end, zero) = (Y(value), Y(0));
            var (text, shown) = (Marks.Number(point, suffix), year == axis.Last && series.Length == 1 ? Room.Always : room);
            // A zero is there to be seen: a flat bar astride the axis.
            var (from, to) = Math.Abs(end - zero) < 1 ? (zero + 0.8, zero - 0.8) : (zero, end);
            // What is on the bar at every width is not said again, and such bars are one path.
            if (shown == Room.Always && !point.SmallBase)
                labelled[index].Append('M').Append(LinePath.Point(x, from)).Append('V').Append(Svg.Coordinate(to))
                    .Append('h').Append(Svg.Coordinate(new Across(width).At(LinePath.Units))).Append('V').Append(Svg.Coordinate(from));
            else
            {
                svg.Add($"""<rect class="c{index + 1}{Ink.If(point.SmallBase, "pale")}" x="{x}" y="{Math.Min(from, to)}" """);
                svg.Add($"""width="{new Across(width)}" height="{Math.Abs(to - from)}"><title>{words}</title></rect>""");
            }
            // That a value is contradicted is said even where its number has no room.
            if (shown == Room.None && point.Contradicted) (text, shown) = ("≠", Room.Always);
            if (shown == Room.None) return;
            var weight = year == axis.Last ? "b" : "n";
            svg.Text($"xs mid {weight}{Ink.Where(shown)}", x + width / 2, Math.Min(from, to) - 6, text);
        }
    }

    private static void Labelled(Svg svg, StringBuilder[] bars, double bottom)
    {
        if (Array.TrueForAll(bars, path => path.Length == 0)) return;
        LinePath.Begin(svg, bottom);
        foreach (var (index, path) in bars.Index().Where(bar => bar.Item.Length > 0))
            svg.Add($"""<path class="c{index + 1}" d="{path.ToString()}"/>""");
        svg.Add($"</svg>");
    }

    public static KeyEntry Key(int index, string name) =>
        new($"<rect class=\"c{Svg.Coordinate(index + 1)}\" width=\"16\" height=\"16\"/>", Lettering.Label(name));

    private static decimal Most(ImmutableArray<ChartSeries> series) =>
        series.SelectMany(one => one.Points).Max(point => point.Value ?? 0);
}

using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>The column of names and last values to the right of the lines, moved apart where lines end close together.</summary>
internal sealed class EndLabels
{
    private const double Pitch = 14;
    private const double Apart = 4;
    private const double Widest = 92;
    private const double Leader = 16;

    private readonly ImmutableArray<ImmutableArray<string>> names;
    private readonly ImmutableArray<string> values;
    private readonly bool oneLine;

    /// <summary>Room for the mark before a name; a series that is alone needs none.</summary>
    private readonly double mark;

    private EndLabels(ImmutableArray<ImmutableArray<string>> names, ImmutableArray<string> values, bool oneLine)
    {
        mark = names.Length > 1 ? 12 : 0;
        this.names = names;
        this.values = values;
        this.oneLine = oneLine;
        Width = mark
            + Enumerable.Range(0, names.Length).SelectMany(Lines).Append("")
                .Max(line => Lettering.Width(line, Frame.Normal, semibold: true));
        Height = Enumerable.Range(0, names.Length).Sum(LabelHeight);
    }

    /// <summary>Width of the column, the marks before the names included.</summary>
    public double Width { get; }

    /// <summary>Least height in which all labels have room.</summary>
    public double Height { get; }

    /// <summary>
    /// Name and last value on one line where all of them fit so, else the value below the name; a value of an earlier year names it.
    /// </summary>
    public static EndLabels Of(ImmutableArray<ChartSeries> series, int lastYear, string suffix)
    {
        ImmutableArray<string> values = [.. series.Select(s => s.Last is not { } point ? ""
            : Lettering.Line(Marks.Number(point, suffix), Widest, Frame.Normal) + (point.Year == lastYear ? "" : $" ({point.Year})"))];
        var oneLine = !series.Zip(values)
            .Any(p => Lettering.Width($"{Lettering.Label(p.First.Label)} {p.Second}", Frame.Normal, semibold: true) > Widest);
        return new EndLabels([.. series.Select(s => Lettering.Wrap(s.Label, Widest, Frame.Normal, 2))], values, oneLine);
    }

    public void Draw(Svg svg, ImmutableArray<ChartSeries> series, YearAxis axis, Func<decimal, double> y, double top, double bottom)
    {
        var wanted = Enumerable.Range(0, series.Length)
            .Select(i => (Index: i, Y: series[i].Last is { } point ? y(point.Value!.Value) : bottom)).OrderBy(w => w.Y).ToList();
        var x = axis.Right + Leader;
        foreach (var ((index, end), middle) in wanted.Zip(MovedApart(wanted, top, bottom)))
        {
            svg.Add($"""<g {Ink.Series(index)}>""");
            if (Math.Abs(end - middle) > 5 && series[index].Last?.Year == axis.Last)
            {
                svg.Add($"""<path fill="none" stroke="currentColor" stroke-width=".7" d="M{axis.Right + 5} {end}L{x - 2} {middle}"/>""");
            }
            if (mark > 0) Marks.Filled(svg, index, x + 4, middle, 3.4, "");
            var lineY = middle - LabelHeight(index) / 2 + Apart / 2 + 11;
            svg.Add($"""<text x="{x + mark}" y="{lineY}" font-weight="600">""");
            for (var i = 0; i < names[index].Length; i++)
            {
                if (i == 0) svg.Add($"{names[index][i]}");
                else svg.Add($"""<tspan x="{x + mark}" dy="{Pitch}">{names[index][i]}</tspan>""");
            }
            var ink = series[index].Last is { SmallBase: true } ? Ink.Soft : Ink.Text;
            if (oneLine) svg.Add($""" <tspan {ink}>{values[index]}</tspan>""");
            else if (values[index].Length > 0) svg.Add($"""<tspan {ink} x="{x + mark}" dy="{Pitch}">{values[index]}</tspan>""");
            svg.Add($"</text></g>");
        }
    }

    /// <summary>
    /// Middles of the labels in the order wanted: as near as can be to their line's end, none over another, all between top and bottom.
    /// </summary>
    private List<double> MovedApart(List<(int Index, double Y)> wanted, double top, double bottom)
    {
        var middles = new List<double>();
        var free = top - 6;
        foreach (var (index, y) in wanted)
        {
            var half = LabelHeight(index) / 2;
            middles.Add(Math.Max(y, free + half));
            free = middles[^1] + half;
        }
        free = bottom + 6;
        for (var i = wanted.Count - 1; i >= 0; i--)
        {
            var half = LabelHeight(wanted[i].Index) / 2;
            middles[i] = Math.Min(middles[i], free - half);
            free = middles[i] - half;
        }
        return middles;
    }

    private IEnumerable<string> Lines(int index) =>
        oneLine ? [$"{string.Concat(names[index])} {values[index]}"] : values[index].Length > 0
            ? names[index].Append(values[index]) : names[index];

    private double LabelHeight(int index) => Lines(index).Count() * Pitch + Apart;
}

using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>One to five series over the years, each with its last value at its line's end.</summary>
/// <remarks>
/// The y axis contains zero. Series differ by colour, dash and mark. A missing year breaks the line and is a dashed place where all series
/// miss it; why is said below the chart.
/// </remarks>
public static class LineChart
{
    private const double Top = 26;
    private const double PlotHeight = 210;
    private const double FlatHeight = 60;

    /// <param name="series">One to five; the first is the one that matters most.</param>
    /// <param name="changes">Where the form changed; those outside the chart's years are left out.</param>
    /// <param name="missing">Said of a missing value that brings no note of its own.</param>
    /// <param name="suffix">Put behind each number, such as %; "" for counts.</param>
    /// <param name="band">The middle half of the peers, drawn behind the lines; null for none.</param>
    /// <exception cref="ArgumentException">No series, more than five, no point, over 200 years.</exception>
    public static ChartDrawing Draw(
        ImmutableArray<ChartSeries> series, ImmutableArray<FormChange> changes, string missing, string suffix = "", ChartBand? band = null)
    {
        if (series.Length is 0 or > 5) throw new ArgumentException("a line chart has one to five series", nameof(series));
        var (first, last) = YearAxis.Range(series);
        var scale = Scale.Of(series.SelectMany(s => s.Points).Select(p => p.Value ?? 0).Concat(Bands.Values(band)));
        var flat = series.SelectMany(s => s.Points).All(p => p.Value is null or 0) && Bands.Values(band).All(value => value == 0);
        var height = flat ? FlatHeight : PlotHeight;
        var (bottom, left) = (Top + height, Share(scale.Ticks.Max(tick => Lettering.Width(TickText(tick, suffix), Ink.Small))));
        var ends = series.Select(s => s.Last is { } point ? Marks.Number(point, suffix) : "").ToArray();
        var axis = new YearAxis(
            first, last, new Across(Math.Max(0, left - 50.0 / (last - first + 1))),
            new Across(100 - Share(ends.Max(end => Lettering.Width(end, Ink.Normal, semibold: true)) + 4)));
        var within = FormRules.Within(changes, first, last);
        double Y(decimal value) => bottom - scale.Fraction(value) * height;

        var (svg, taken) = (new Svg(), new TakenRoom());
        Ticks(svg, scale, axis, Y, suffix, taken);
        FormRules.Draw(svg, within, axis, 6, bottom);
        Gaps.Years(svg, series, axis, bottom, missing, taken);
        LinePath.Begin(svg, bottom);
        Bands.Draw(svg, band, axis, Y);
        for (var i = series.Length - 1; i >= 0; i--) Line(svg, series[i], i, axis, Y, taken);
        svg.Add($"</svg>");
        axis.Draw(svg, Y(Math.Max(0, scale.Min)), bottom);
        for (var i = series.Length - 1; i >= 0; i--) Points(svg, series[i], i, axis, Y, suffix, missing);
        EndValues.Draw(svg, series, ends, axis, Y, taken);
        PointValues.Draw(svg, series, axis, Y, suffix, taken);
        return new ChartDrawing([new DrawnRow("", svg.ToString(), (int)bottom + YearAxis.Height, "")])
        {
            Key = [.. series.Length > 1 ? series.Select((one, i) => Marks.Key(i, one.Label)) : [], .. Bands.Key(band, axis)],
            Notes = [.. FormRules.Notes(within), .. Gaps.Notes(series, axis.Years, missing)],
        };
    }

    // Per cent of the narrowest drawing that so many pixels are.
    private static double Share(double pixels) => Math.Min(30, pixels / Across.Narrow * 100) + 2;

    /// <summary>A number too wide for its place ends in an ellipsis: cut off at the front it would read as another number.</summary>
    private static string TickText(decimal tick, string suffix) => Lettering.Line(Lettering.Number(tick) + suffix, 80, Ink.Small);

    private static void Ticks(Svg svg, Scale scale, YearAxis axis, Func<decimal, double> y, string suffix, TakenRoom taken)
    {
        foreach (var tick in scale.Ticks)
        {
            if (tick != 0 || scale.Min < 0)
                svg.Add($"""<line class="ax" x1="0" x2="{axis.Right}" y1="{y(tick)}" y2="{y(tick)}"/>""");
            var text = TickText(tick, suffix);
            if (tick == scale.Min || taken.Take(text, Ink.Small, default, 0, y(tick) - 5, Anchor.Start) != Room.Always) continue;
            svg.Text($"n xs", 0, y(tick) - 5, text);
        }
    }

    private static void Line(Svg svg, ChartSeries series, int index, YearAxis axis, Func<decimal, double> y, TakenRoom taken)
    {
        var stretches = LinePath.Stretches(series, axis.Years);
        foreach (var stretch in stretches)
        {
            foreach (var point in stretch) taken.Mark(axis.X(point.Year), y(point.Value!.Value), 6);
            foreach (var (from, to) in stretch.Zip(stretch.Skip(1)))
                taken.Line(axis.X(from.Year), y(from.Value!.Value), axis.X(to.Year), y(to.Value!.Value));
        }
        var path = LinePath.Data(stretches, axis, y);
        if (path.Length == 0) return;
        svg.Add($"""<path class="ln l{index + 1} s{index + 1}" d="{path}"/>""");
    }

    private static void Points(
        Svg svg, ChartSeries series, int index, YearAxis axis, Func<decimal, double> y, string suffix, string missing)
    {
        var label = Lettering.Label(series.Label);
        // Marks close together would hide the line.
        var radius = axis.Spacing < 4 ? 2.5 : 4.5;
        svg.Add($"""<g class="s{index + 1}">""");
        foreach (var point in axis.Years.Select(series.At).Where(point => point.Value is not null))
        {
            if (point.SmallBase) svg.Add($"""<g class="pale">""");
            Marks.Filled(svg, index, axis.X(point.Year), y(point.Value!.Value), Marks.Words(label, point, suffix, missing), radius);
            if (point.SmallBase) svg.Add($"</g>");
        }
        svg.Add($"</g>");
    }
}

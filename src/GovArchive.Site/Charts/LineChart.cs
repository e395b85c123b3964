using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>One to five series over the years, each named and valued at its line's end.</summary>
/// <remarks>
/// The y axis contains zero. Series differ by colour, dash and mark. A missing year breaks the line and leaves a hollow mark in a lane
/// below the axis, with its reason below the plot. All of one year only: no line but <see cref="Figures"/>.
/// </remarks>
public static class LineChart
{
    private const double PlotHeight = 150;
    private const double FlatHeight = 48;
    private const double EmptyHeight = 20;
    private const double WidestTick = 110;

    /// <summary>The drawing as an <c>svg</c> element that is well-formed XML.</summary>
    /// <param name="id">Prefix of ids, unique on the page.</param>
    /// <param name="words">Words around the drawing.</param>
    /// <param name="series">One to five; the first is the one that matters most.</param>
    /// <param name="changes">Where the form changed; those outside the chart's years are left out.</param>
    /// <param name="suffix">Put behind each number without a space, such as %; "" for counts.</param>
    /// <param name="band">The middle half of the peers, drawn behind the lines; null for none.</param>
    /// <exception cref="ArgumentException">
    /// No series, more than five, no point, over 200 years, an id that is none, an address outside the site.
    /// </exception>
    public static string Draw(
        string id, ChartWords words, ImmutableArray<ChartSeries> series, ImmutableArray<FormChange> changes, string suffix = "",
        ChartBand? band = null)
    {
        if (series.Length is 0 or > 5) throw new ArgumentException("a line chart has one to five series", nameof(series));
        var (first, last) = YearAxis.Range(series);
        var frame = new Frame(id, words);
        if (first == last) return Figures.Draw(frame, words, first, series, suffix);

        var scale = Scale.Of(series.SelectMany(s => s.Points).Select(p => p.Value ?? 0).Concat(Bands.Values(band)));
        var hasValues = series.Any(s => s.Last is not null);
        var ends = EndLabels.Of(series, last, suffix);
        var flat = series.SelectMany(s => s.Points).All(p => p.Value is null or 0) && Bands.Values(band).All(value => value == 0);
        var height = Math.Max(!hasValues ? EmptyHeight : flat ? FlatHeight : PlotHeight, ends.Height);
        var gaps = Gaps.Any(series, new YearAxis(first, last, 0, 1));
        var lane = Gaps.Lane(gaps);
        var left = Math.Max(hasValues ? TicksWidth(scale, suffix) : 0, gaps ? Lettering.Width(Gaps.Name(words), Frame.Small) : 0);
        var axis = new YearAxis(first, last, left + 14, Frame.Width - ends.Width - 20);
        var within = FormRules.Within(changes, first, last);
        if (hasValues) Bands.Key(frame, band, axis);

        var stripTop = frame.Bottom;
        frame.Bottom += FormRules.Strip(frame, within, axis) + 10;
        var (top, bottom) = (frame.Bottom, frame.Bottom + height);
        double Y(decimal value) => bottom - scale.Fraction(value) * height;

        if (hasValues) Ticks(frame.Body, scale, axis, Y, suffix);
        if (hasValues) Bands.Draw(frame.Body, band, axis, Y);
        FormRules.Draw(frame.Body, within, axis, stripTop, bottom);
        axis.Draw(frame.Body, bottom, lane);
        Gaps.Draw(frame, series, axis, bottom, words, named: true);
        for (var i = series.Length - 1; i >= 0; i--) Line(frame, series[i], i, axis, Y, suffix, words.Missing);
        ValueLabels.Draw(frame.Body, series, axis, Y, top, bottom, suffix);
        ends.Draw(frame.Body, series, axis, Y, top, bottom);

        frame.Bottom = bottom + lane + 26;
        return frame.Finish("line", Gaps.Notes(series, axis.Years, words.Missing));
    }

    private static double TicksWidth(Scale scale, string suffix) =>
        scale.Ticks.Max(t => Lettering.Width(TickText(t, suffix), Frame.Normal));

    /// <summary>A number too wide for its place ends in an ellipsis: cut off at the front it would read as another number.</summary>
    private static string TickText(decimal tick, string suffix) =>
        Lettering.Line(Lettering.Number(tick) + suffix, WidestTick, Frame.Normal);

    private static void Ticks(Svg svg, Scale scale, YearAxis axis, Func<decimal, double> y, string suffix)
    {
        var lines = string.Concat(
            scale.Ticks.Where(t => t != scale.Min)
                .Select(t => $"M{Svg.Coordinate(axis.Left - 6)} {Svg.Coordinate(y(t))}H{Svg.Coordinate(axis.Right + 6)}"));
        svg.Add($"""<path {Ink.Grid} d="{lines}"/>""");
        if (scale.Min < 0) svg.Add($"""<path {Ink.Axis} d="M{axis.Left - 6} {y(0)}H{axis.Right + 6}"/>""");
        svg.Add($"""<g {Ink.Soft} text-anchor="end">""");
        foreach (var tick in scale.Ticks) svg.Add($"""<text x="{axis.Left - 10}" y="{y(tick) + 4}">{TickText(tick, suffix)}</text>""");
        svg.Add($"</g>");
    }

    private static void Line(
        Frame frame, ChartSeries series, int index, YearAxis axis, Func<decimal, double> y, string suffix, string missing)
    {
        var svg = frame.Body;
        var label = Lettering.Label(series.Label);
        var stretches = LinePath.Stretches(series, axis.Years);
        var path = LinePath.Data(stretches, axis, y);
        svg.Add($"""<g {Ink.Series(index)}>""");
        if (path.Length > 0)
        {
            svg.Add($"""<path fill="none" stroke="currentColor" stroke-width="{(index == 0 ? 2.4 : 1.8)}" """);
            if (Marks.Dashes[index].Length > 0) svg.Add($"""stroke-dasharray="{Marks.Dashes[index]}" """);
            svg.Add($"""d="{path}"/>""");
        }
        // Marks close together would cut the line to pieces with their paper-coloured rims.
        var dense = axis.Spacing < 12;
        var radius = dense ? 2.2 : 3.8;
        if (dense) svg.Add($"<g>");
        else svg.Add($"<g {Ink.Mark}>");
        foreach (var point in stretches.SelectMany(s => s))
        {
            var linked = Marks.BeginLink(frame, point.Href);
            if (point.SmallBase) svg.Add($"""<g {Ink.Few}>""");
            Marks.Filled(svg, index, axis.X(point.Year), y(point.Value!.Value), radius, Marks.Words(label, point, suffix, missing));
            if (point.SmallBase) svg.Add($"</g>");
            if (linked) Marks.EndLink(frame);
        }
        svg.Add($"</g></g>");
    }
}

using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>How each small chart shows its values.</summary>
public enum SmallKind
{
    /// <summary>A line, broken at gaps, with a dot for each value.</summary>
    Line,

    /// <summary>An upright bar for each value; zero is a flat bar on the axis, missing a hollow mark below it.</summary>
    Column,
}

/// <summary>
/// A grid of small charts over the same years, each with its name and last value. All of one year only: no columns but
/// <see cref="Figures"/>.
/// </summary>
public static class SmallMultiples
{
    private const double PlotHeight = 54;
    private const double Gutter = 20;

    /// <summary>The drawing as an <c>svg</c> element that is well-formed XML.</summary>
    /// <param name="id">Prefix of ids, unique on the page.</param>
    /// <param name="words">Words around the drawing.</param>
    /// <param name="series">One for each small chart, in reading order; at most 24.</param>
    /// <param name="changes">Where the form changed; said once, below.</param>
    /// <param name="kind">Lines or columns.</param>
    /// <param name="commonScale">All charts on one scale, so that heights compare; else each on its own.</param>
    /// <param name="columns">Charts side by side, 1 to 3; 3 suits short names and few years.</param>
    /// <param name="suffix">Put behind each number, such as %.</param>
    /// <exception cref="ArgumentException">
    /// No series, more than 24, no point, over 200 years, columns out of range, an address outside the site.
    /// </exception>
    public static string Draw(
        string id, ChartWords words, ImmutableArray<ChartSeries> series, ImmutableArray<FormChange> changes,
        SmallKind kind = SmallKind.Line, bool commonScale = false, int columns = 2, string suffix = "")
    {
        if (series.Length is 0 or > 24) throw new ArgumentException("small multiples are one to 24", nameof(series));
        if (columns is < 1 or > 3) throw new ArgumentException("one to three columns", nameof(columns));
        var (first, last) = YearAxis.Range(series);
        var common = Scale.Of(series.SelectMany(s => s.Points).Select(p => p.Value ?? 0));
        var within = FormRules.Within(changes, first, last);
        var width = (Frame.Width - Gutter * (columns - 1)) / columns;
        var frame = new Frame(id, words);
        if (first == last && series.Length <= 6) return Figures.Draw(frame, words, first, series, suffix);
        var lane = Gaps.Lane(Gaps.Any(series, new YearAxis(first, last, 0, 1)));
        foreach (var row in series.Chunk(columns))
        {
            var names = row.Select(s => Lettering.Wrap(s.Label, width, Frame.Normal, 2)).ToArray();
            var nameHeight = names.Max(n => n.Length) * 15;
            for (var i = 0; i < row.Length; i++)
            {
                var axis = new YearAxis(first, last, i * (width + Gutter) + 8, i * (width + Gutter) + width - 8);
                var scale = commonScale ? common : Scale.Of(row[i].Points.Select(p => p.Value ?? 0));
                Panel(frame, row[i], names[i], nameHeight, axis, scale, within, kind, suffix, lane, words);
            }
            frame.Bottom += nameHeight + PlotHeight + lane + 68;
        }
        frame.Bottom -= 6;
        var notes = within.Select(c => $"┆ {c.Year}: {c.Note}")
            .Concat(Gaps.Notes(series, Enumerable.Range(first, last - first + 1), words.Missing));
        return frame.Finish("small", notes);
    }

    private static void Panel(
        Frame frame, ChartSeries series, ImmutableArray<string> names, double nameHeight, YearAxis axis, Scale scale,
        ImmutableArray<FormChange> changes,
        SmallKind kind, string suffix, double lane, ChartWords words)
    {
        var (svg, missing) = (frame.Body, words.Missing);
        var left = axis.Left - 8;
        for (var i = 0; i < names.Length; i++)
            svg.Add($"""<text class="ch-ink" x="{left}" y="{frame.Bottom + 11 + i * 15}">{names[i]}</text>""");
        LastValue(svg, series, axis, frame.Bottom + nameHeight + 16, suffix, missing);

        var top = frame.Bottom + nameHeight + 36;
        var bottom = top + PlotHeight;
        double Y(decimal value) => bottom - scale.Fraction(value) * PlotHeight;
        if (series.Last is not null)
        {
            svg.Add($"""<path {Ink.Grid} d="M{left} {top}H{axis.Right + 8}"/>""");
            svg.Add($"""<text {Ink.Soft} font-size="{Frame.Small}" x="{left}" y="{top - 3}">{Lettering.Line(Lettering.Number(scale.Max) + suffix, axis.Right - left, Frame.Small)}</text>""");
        }
        FormRules.Draw(svg, changes, axis, top, bottom);
        Axis(svg, axis, bottom, lane, Y(0));
        Gaps.Draw(frame, [series], axis, bottom, words, named: false);
        svg.Add($"""<g {Ink.Series(0)}>""");
        if (kind == SmallKind.Line)
        {
            var path = LinePath.Data(LinePath.Stretches(series, axis.Years), axis, Y);
            if (path.Length > 0)
                svg.Add($"""<path fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" d="{path}"/>""");
        }
        foreach (var point in axis.Years.Select(series.At).Where(p => p.Value is not null))
            Mark(frame, series.Label, point, kind, axis, Y, suffix, missing);
        svg.Add($"</g>");
    }

    private static void LastValue(Svg svg, ChartSeries series, YearAxis axis, double y, string suffix, string missing)
    {
        var (x, width) = (axis.Left - 8, axis.Right - axis.Left + 16);
        if (series.Last is { } last)
        {
            var number = Lettering.Line(Marks.Number(last, suffix), width - 40, 16);
            svg.Add($"""<text {Ink.Series(0)} x="{x}" y="{y}" font-size="16" font-weight="600">{number}""");
            svg.Add($"""<tspan {Ink.Soft} dx="5" font-size="{Frame.Small}" font-weight="400">{last.Year}</tspan></text>""");
            return;
        }
        var reason = series.At(axis.Last).Note ?? missing;
        svg.Add($"""<text {Ink.Soft} x="{x}" y="{y}">{Lettering.Line(reason, width, Frame.Normal)}</text>""");
    }

    /// <summary>The axis with its ends labelled only; with values below zero, the zero line too.</summary>
    private static void Axis(Svg svg, YearAxis axis, double bottom, double lane, double zero)
    {
        svg.Add($"""<path {Ink.Axis} d="M{axis.Left - 8} {zero}H{axis.Right + 8}"/>""");
        if (zero != bottom) svg.Add($"""<path {Ink.Grid} d="M{axis.Left - 8} {bottom}H{axis.Right + 8}"/>""");
        svg.Add($"""<g {Ink.Soft} font-size="{Frame.Small}"><text x="{axis.Left - 8}" y="{bottom + lane + 15}">{axis.First}</text>""");
        if (axis.First != axis.Last)
            svg.Add($"""<text text-anchor="end" x="{axis.Right + 8}" y="{bottom + lane + 15}">{axis.Last}</text>""");
        svg.Add($"</g>");
    }

    private static void Mark(
        Frame frame, string label, ChartPoint point, SmallKind kind, YearAxis axis, Func<decimal, double> y, string suffix, string missing)
    {
        var svg = frame.Body;
        var words = Marks.Words(Lettering.Label(label), point, suffix, missing);
        var (x, end) = (axis.X(point.Year), y(point.Value!.Value));
        var linked = Marks.BeginLink(frame, point.Href);
        if (point.SmallBase) svg.Add($"""<g {Ink.Few}>""");
        if (kind == SmallKind.Line)
        {
            Marks.Filled(svg, 0, x, end, point.Year == axis.Last ? 3 : 2, words);
        }
        else
        {
            var width = Math.Min(16, Math.Max(1.5, axis.Spacing * 0.7));
            var height = Math.Abs(end - y(0));
            // A zero is there to be seen: a flat bar astride the axis.
            var (barTop, barHeight) = height < 1 ? (y(0) - 0.8, 1.6) : (Math.Min(end, y(0)), height);
            svg.Add($"""<rect x="{x - width / 2}" y="{barTop}" width="{width}" height="{barHeight}"><title>{words}</title></rect>""");
        }
        if (point.SmallBase) svg.Add($"</g>");
        if (point.Contradicted)
            svg.Add($"""<text text-anchor="middle" font-size="{Frame.Small}" x="{x}" y="{Math.Min(end, y(0)) - 3}">≠</text>""");
        if (linked) Marks.EndLink(frame);
    }
}

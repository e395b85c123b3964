using System.Collections.Immutable;

namespace GovArchive.Charts;

/// <summary>One row of a distribution: how a value lies among all bodies.</summary>
/// <param name="Label">What the row is: a year, a level.</param>
/// <param name="Values">Of all bodies, the marked one too, in any order.</param>
/// <param name="Marked">The body's own value; null when it has none, or when none is marked.</param>
/// <param name="Note">Why the marked body has no value; null when there is nothing to say.</param>
public sealed record StripRow(string Label, ImmutableArray<decimal> Values, decimal? Marked = null, string? Note = null);

/// <summary>Rows of ticks, one a body, on one scale; the middle half is a bar, the median a gap in it, the marked body a filled mark with its value.</summary>
/// <remarks>Positions, not colours, say everything; ticks that fall on one place look like one, so each row gives its number of bodies.</remarks>
public static class DistributionStrip
{
    private const double Pitch = 40;
    private const double Left = 52;

    /// <summary>The drawing as an <c>svg</c> element that is well-formed XML.</summary>
    /// <param name="id">Prefix of ids, unique on the page.</param>
    /// <param name="words">Words around the drawing.</param>
    /// <param name="rows">One to twelve.</param>
    /// <param name="markedLabel">Who is marked; "" for nobody.</param>
    /// <param name="suffix">Put behind each number, such as %.</param>
    /// <exception cref="ArgumentException">No row, or more than twelve.</exception>
    public static string Draw(string id, ChartWords words, ImmutableArray<StripRow> rows, string markedLabel, string suffix = "")
    {
        if (rows.Length is 0 or > 12) throw new ArgumentException("a strip has one to twelve rows", nameof(rows));
        var frame = new Frame(id, words);
        var scale = Scale.Of(rows.SelectMany(row => row.Values).Concat(rows.Select(row => row.Marked).OfType<decimal>()).DefaultIfEmpty(0));
        var right = Frame.Width - 12 - rows.Max(row => Lettering.Width(Count(row), Frame.Small));
        double X(decimal value) => Left + scale.Fraction(value) * (right - Left);
        var top = frame.Bottom;
        foreach (var row in rows)
        {
            Row(frame, row, X, right, suffix, words.Missing);
            frame.Bottom += Pitch;
        }
        Axis(frame, scale, X, top, suffix);
        return frame.Finish("strip", markedLabel.Length > 0 ? [$"● {markedLabel}"] : []);
    }

    private static void Row(Frame frame, StripRow row, Func<decimal, double> x, double right, string suffix, string missing)
    {
        var (svg, middle) = (frame.Body, frame.Bottom + 26);
        svg.Add($"""<text {Ink.Soft} x="0" y="{middle + 4}">{Lettering.Line(row.Label, Left - 8, Frame.Normal)}</text>""");
        svg.Add($"""<path {Ink.Grid} d="M{Left} {middle}H{right}"/>""");
        svg.Add($"""<text {Ink.Soft} font-size="11" text-anchor="end" x="{Frame.Width}" y="{middle + 4}">{Count(row)}</text>""");
        if (!row.Values.IsEmpty)
        {
            ImmutableArray<decimal> sorted = [.. row.Values.Order()];
            var (low, median, high) = (Percentile(sorted, 0.25m), Percentile(sorted, 0.5m), Percentile(sorted, 0.75m));
            svg.Add($"""<path {Ink.Band} d="M{x(low)} {middle - 7}H{x(high)}V{middle + 7}H{x(low)}Z"><title>P25 {Lettering.Number(low) + suffix} – P75 {Lettering.Number(high) + suffix}</title></path>""");
            var ticks = string.Concat(sorted.Select(x).Select(Svg.Coordinate).Distinct().Select(at => $"M{at} {Svg.Coordinate(middle - 4)}v8"));
            svg.Add($"""<path {Ink.Axis} stroke-opacity=".55" d="{ticks}"/>""");
            svg.Add($"""<path {Ink.Axis} stroke-width="2" d="M{x(median)} {middle - 7}v14"><title>P50 {Lettering.Number(median) + suffix}</title></path>""");
        }
        if (row.Marked is { } own)
        {
            var text = Lettering.Number(own) + suffix;
            var half = Lettering.Width(text, Frame.Normal) * Lettering.Semibold / 2;
            svg.Add($"""<g {Ink.Series(0)}><g class="ch-mark" stroke="#fff">""");
            Marks.Filled(svg, 0, x(own), middle, 5, text);
            svg.Add($"""</g><text text-anchor="middle" font-weight="600" x="{Math.Clamp(x(own), Left + half, Math.Max(Left + half, right - half))}" y="{middle - 11}">{text}</text></g>""");
        }
        else if (row.Note is not null) svg.Add($"""<text {Ink.Soft} font-size="11" x="{Left}" y="{middle - 11}">○ {Lettering.Line(row.Note ?? missing, right - Left, Frame.Small)}</text>""");
    }

    private static void Axis(Frame frame, Scale scale, Func<decimal, double> x, double top, string suffix)
    {
        var svg = frame.Body;
        var bottom = frame.Bottom + 4;
        svg.Add($"""<path {Ink.Axis} d="M{x(scale.Min)} {bottom}H{x(scale.Max)}"/>""");
        if (scale.Min < 0) svg.Add($"""<path {Ink.Grid} d="M{x(0)} {top}V{bottom}"/>""");
        svg.Add($"""<g {Ink.Soft} font-size="11" text-anchor="middle">""");
        foreach (var tick in Shown(scale)) svg.Add($"""<text x="{x(tick)}" y="{bottom + 14}">{Lettering.Line(Lettering.Number(tick) + suffix, 90, Frame.Small)}</text>""");
        svg.Add($"</g>");
        frame.Bottom = bottom + 18;
    }

    // The ends and what lies halfway: more would meet where numbers are long.
    private static IEnumerable<decimal> Shown(Scale scale) => scale.Ticks.Where((tick, i) => i == 0 || i == scale.Ticks.Length - 1 || (scale.Ticks.Length > 2 && i == scale.Ticks.Length / 2));

    private static string Count(StripRow row) => $"n={Svg.Coordinate(row.Values.Length)}";

    /// <summary>Of sorted values, interpolated between neighbours; the definition spreadsheets use (inclusive).</summary>
    internal static decimal Percentile(ImmutableArray<decimal> sorted, decimal part)
    {
        var place = part * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] * (1 - (place - below)) + sorted[above] * (place - below);
    }
}

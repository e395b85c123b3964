using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>One row of a strip chart: values of many, or their middle half.</summary>
/// <param name="Label">Year or name, at the left.</param>
/// <param name="Values">Each a dot; empty when there are none, or too many to draw.</param>
/// <param name="Middle">P25, median and P75; null when too few.</param>
/// <param name="Count">How many values there are.</param>
public sealed record SpreadRow(string Label, ImmutableArray<decimal> Values, (decimal Low, decimal Median, decimal High)? Middle, int Count)
{
    /// <summary>The value that is pointed out; null when there is none.</summary>
    public decimal? Marked { get; init; }

    /// <summary>Behind the number that is pointed out: " ≠" where another number contradicts it.</summary>
    public string MarkedSign { get; init; } = "";

    /// <summary>Why nothing is pointed out, or nothing drawn; null when there is nothing to say.</summary>
    public string? Note { get; init; }
}

/// <summary>What the marks of a strip chart are called, in the page's language.</summary>
/// <param name="Dot">One agency.</param>
/// <param name="Band">The middle half.</param>
/// <param name="Marked">What is pointed out; null when nothing is.</param>
public sealed record SpreadWords(string Dot, string Band, string Median, string? Marked);

/// <summary>
/// Values of many agencies side by side on one scale, a strip a row: dots, the middle half as a band, its median, one pointed out.
/// </summary>
public static class SpreadStrips
{
    private const double Row = 34;
    private const double Middle = 15;
    private const double BandHeight = 16;
    private const double Right = 84;
    private const double WidestLabel = 104;
    private const int MostDots = 150;

    /// <summary>Dots nearer than this are set above and below each other.</summary>
    private const double DotPitch = 4.5;

    /// <summary>The drawing as an <c>svg</c> element that is well-formed XML.</summary>
    /// <param name="id">Prefix of ids, unique on the page.</param>
    /// <param name="words">Words around the drawing.</param>
    /// <param name="names">What the marks are called.</param>
    /// <param name="rows">In reading order; at most 40.</param>
    /// <param name="suffix">Put behind each number, such as %.</param>
    /// <exception cref="ArgumentException">No row, or more than 40.</exception>
    public static string Draw(string id, ChartWords words, SpreadWords names, ImmutableArray<SpreadRow> rows, string suffix = "")
    {
        if (rows.Length is 0 or > 40) throw new ArgumentException("a strip chart has one to 40 rows", nameof(rows));
        var scale = Scale.Of(rows.SelectMany(Numbers));
        var frame = new Frame(id, words);
        var left = Math.Min(WidestLabel, rows.Max(row => Lettering.Width(row.Label, Frame.Normal))) + 12;
        var right = Frame.Width - Right;
        double X(decimal value) => left + scale.Fraction(value) * (right - left);
        Legend(frame, names, rows);
        var top = frame.Bottom;
        Grid(frame.Body, scale, X, top, top + rows.Length * Row);
        foreach (var row in rows) Strip(frame, row, X, left, suffix);
        Axis(frame, scale, X, left, right, suffix);
        return frame.Finish("spread", []);
    }

    private static IEnumerable<decimal> Numbers(SpreadRow row)
    {
        foreach (var value in row.Values) yield return value;
        if (row.Marked is { } marked) yield return marked;
        if (row.Middle is not { } middle) yield break;
        yield return middle.Low;
        yield return middle.High;
    }

    private static void Strip(Frame frame, SpreadRow row, Func<decimal, double> x, double left, string suffix)
    {
        var svg = frame.Body;
        var middle = frame.Bottom + Middle;
        var names = Lettering.Wrap(row.Label, left - 10, Frame.Normal, 2);
        for (var i = 0; i < names.Length; i++)
            svg.Add($"""<text class="ch-ink" y="{middle + 4 + (i - (names.Length - 1) / 2.0) * 13}">{names[i]}</text>""");
        svg.Add($"""<g {Ink.Series(0)}>""");
        if (row.Middle is { } band)
        {
            var (low, high) = (x(band.Low), x(band.High));
            svg.Add($"""<rect x="{low}" y="{middle - BandHeight / 2}" width="{Math.Max(1, high - low)}" height="{BandHeight}" fill-opacity=".16" stroke="currentColor" stroke-width=".8">""");
            svg.Add($"<title>{Lettering.Label(row.Label)}: {Words(band.Low, suffix)} – {Words(band.High, suffix)}</title></rect>");
        }
        if (row.Values.Length <= MostDots) Dots(svg, row.Values, x, middle);
        if (row.Middle is { } known)
            svg.Add($"""<path stroke="currentColor" stroke-width="2.2" d="M{x(known.Median)} {middle - BandHeight / 2 - 2}v{BandHeight + 4}"/>""");
        svg.Add($"</g>");
        if (row.Marked is { } marked)
        {
            svg.Add($"""<g {Ink.Series(1)}>""");
            Marks.Filled(svg, 3, x(marked), middle, 5, $"{Lettering.Label(row.Label)}: {Words(marked, suffix)}");
            svg.Add($"</g>");
        }
        Side(svg, row, middle, suffix);
        frame.Bottom += Row;
    }

    // Dots that would cover each other go up and down in turn, never off the strip.
    private static void Dots(Svg svg, ImmutableArray<decimal> values, Func<decimal, double> x, double middle)
    {
        var (last, place) = (double.NegativeInfinity, 0);
        foreach (var value in values)
        {
            var at = x(value);
            if (at - last < DotPitch) place++;
            else (last, place) = (at, 0);
            var offset = (place % 2 == 0 ? 1 : -1) * ((place + 1) / 2 % 3) * DotPitch;
            svg.Add($"""<circle cx="{at}" cy="{middle + offset}" r="2.2" fill-opacity=".55"/>""");
        }
    }

    // At the right the number itself: what is pointed out, or why it is not, or else the median; below it how many there are.
    private static void Side(Svg svg, SpreadRow row, double middle, string suffix)
    {
        if (row.Marked is null && row.Note is { Length: > 0 })
        {
            // Off the scale: on it, even a hollow mark would stand for a value.
            var note = Lettering.Wrap(row.Note, Right - 18, Frame.Normal, row.Count > 0 ? 1 : 2);
            svg.Add($"""<circle {Ink.Gap} cx="{Frame.Width - Lettering.Width(note[0], Frame.Normal) - 8}" cy="{middle - 4}" r="3.5"><title>{Lettering.Label(row.Label)}: {row.Note}</title></circle>""");
            for (var i = 0; i < note.Length; i++)
                svg.Add($"""<text {Ink.Soft} text-anchor="end" x="{Frame.Width}" y="{middle + 14 * i}">{note[i]}</text>""");
        }
        else if ((row.Marked ?? row.Middle?.Median) is { } main)
            svg.Add($"""<text {(row.Marked is null ? Ink.Text : Ink.Series(1))} text-anchor="end" font-weight="600" x="{Frame.Width}" y="{middle}">{Lettering.Line(Words(main, suffix) + (row.Marked is null ? "" : row.MarkedSign), Right - 8, Frame.Normal)}</text>""");
        if (row.Count > 0)
            svg.Add($"""<text {Ink.Soft} text-anchor="end" font-size="{Frame.Small}" x="{Frame.Width}" y="{middle + 13}">n = {row.Count}</text>""");
    }

    private static void Legend(Frame frame, SpreadWords names, ImmutableArray<SpreadRow> rows)
    {
        var svg = frame.Body;
        var (x, y) = (0.0, frame.Bottom + 6);
        if (rows.Any(row => !row.Values.IsEmpty && row.Values.Length <= MostDots))
            Entry(names.Dot, 8, at => svg.Add($"""<circle {Ink.Series(0)} fill-opacity=".55" cx="{at + 3}" cy="{y}" r="2.6"/>"""));
        if (rows.Any(row => row.Middle is not null))
        {
            Entry(names.Band, 18, at =>
                svg.Add($"""<g {Ink.Series(0)}><rect x="{at}" y="{y - 5}" width="16" height="10" fill-opacity=".16" stroke="currentColor" stroke-width=".8"/></g>"""));
            Entry(names.Median, 6, at =>
                svg.Add($"""<g {Ink.Series(0)}><path stroke="currentColor" stroke-width="2.2" d="M{at + 2} {y - 6}v12"/></g>"""));
        }
        if (names.Marked is { } marked) Entry(marked, 12, at =>
        {
            svg.Add($"""<g {Ink.Series(1)}>""");
            Marks.Filled(svg, 3, at + 5, y, 4, "");
            svg.Add($"</g>");
        });
        frame.Bottom = y + 14;

        void Entry(string name, double mark, Action<double> draw)
        {
            var text = Lettering.Line(name, 130, Frame.Small);
            if (x > 0 && x + mark + 6 + Lettering.Width(text, Frame.Small) > Frame.Width) (x, y) = (0, y + 16);
            draw(x);
            svg.Add($"""<text {Ink.Soft} font-size="{Frame.Small}" x="{x + mark + 4}" y="{y + 4}">{text}</text>""");
            x += mark + 16 + Lettering.Width(text, Frame.Small);
        }
    }

    private static void Grid(Svg svg, Scale scale, Func<decimal, double> x, double top, double bottom)
    {
        var lines = string.Concat(scale.Ticks.Select(tick => $"M{Svg.Coordinate(x(tick))} {Svg.Coordinate(top)}V{Svg.Coordinate(bottom)}"));
        svg.Add($"""<path {Ink.Grid} d="{lines}"/>""");
    }

    private static void Axis(Frame frame, Scale scale, Func<decimal, double> x, double left, double right, string suffix)
    {
        frame.Body.Add(
            $"""<path {Ink.Axis} d="M{left} {frame.Bottom}H{right}"/><g {Ink.Soft} font-size="{Frame.Small}" text-anchor="middle">""");
        var widest = scale.Ticks.Max(tick => Lettering.Width(Words(tick, suffix), Frame.Small));
        // Where ticks are too close for their numbers, only the ends and zero keep theirs.
        var all = (right - left) / Math.Max(1, scale.Ticks.Length - 1) > widest + 4;
        foreach (var tick in scale.Ticks.Where(tick => all || tick == scale.Min || tick == scale.Max || tick == 0))
            frame.Body.Add(
                $"""<text x="{x(tick)}" y="{frame.Bottom + 14}">{Lettering.Line(Words(tick, suffix), 90, Frame.Small)}</text>""");
        frame.Body.Add($"</g>");
        frame.Bottom += 22;
    }

    private static string Words(decimal value, string suffix) =>
        Lettering.Number(Math.Round(value, 1, MidpointRounding.AwayFromZero)) + suffix;
}

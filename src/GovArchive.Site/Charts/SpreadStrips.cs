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

    /// <summary>Below the label, small.</summary>
    public string LabelNote { get; init; } = "";

    /// <summary>Why nothing is pointed out, or nothing drawn; null when there is nothing to say.</summary>
    public string? Note { get; init; }
}

/// <summary>What the marks of a strip chart are called, in the page's language.</summary>
/// <param name="Dot">One agency.</param>
/// <param name="Band">The middle half.</param>
/// <param name="Marked">What is pointed out; null when nothing is.</param>
public sealed record SpreadWords(string Dot, string Band, string Median, string? Marked);

/// <summary>Values of many agencies, a strip a row: dots, the middle half as a band, its median, one pointed out.</summary>
public static class SpreadStrips
{
    private const int Height = 46;
    private const double Middle = 14;
    private const double BandHeight = 18;
    private const int MostDots = 150;

    /// <summary>Per cent kept free at either end for marks at the ends of the scale.</summary>
    private const double Margin = 3;

    /// <summary>Dots nearer than this, in per cent, are set above and below each other.</summary>
    private const double DotPitch = 1.6;

    /// <param name="names">What the marks are called.</param>
    /// <param name="rows">In reading order; at most 40.</param>
    /// <param name="suffix">Put behind each number, such as %.</param>
    /// <param name="isOneScale">Whether all strips have one scale, so that they compare; else each its own.</param>
    /// <exception cref="ArgumentException">No row, or more than 40.</exception>
    public static ChartDrawing Draw(SpreadWords names, ImmutableArray<SpreadRow> rows, string suffix = "", bool isOneScale = true)
    {
        if (rows.Length is 0 or > 40) throw new ArgumentException("a strip chart has one to 40 rows", nameof(rows));
        var common = Scale.Of(rows.SelectMany(Numbers));
        return new ChartDrawing(
        [
            .. rows.Select((row, i) => new DrawnRow(
                Lettering.Label(row.Label), Strip(row, isOneScale ? common : Scale.Of(Numbers(row)), suffix,
                hasEnds: !isOneScale || i == rows.Length - 1), Height, Side(row, suffix))
            {
                NameNote = Lettering.Label(row.LabelNote),
                SideNote = row.Count > 0 ? $"n = {Svg.Coordinate(row.Count)}" : "",
            }),
        ])
        {
            Key = [.. Key(names, rows)],
        };
    }

    /// <summary>One strip; finished markup.</summary>
    /// <param name="hasEnds">Whether the ends of the scale are below it.</param>
    internal static string Strip(SpreadRow row, Scale scale, string suffix, bool hasEnds)
    {
        var (svg, taken) = (new Svg(), new TakenRoom());
        Across X(decimal value) => new(Margin + scale.Fraction(value) * (100 - 2 * Margin));
        svg.Add($"""<line class="ax" x1="0" x2="100%" y1="{Middle}" y2="{Middle}"/>""");
        if (row.Middle is { } band)
        {
            var (low, high) = (X(band.Low), X(band.High));
            var width = new Across(Math.Max(0.4, high.Percent - low.Percent));
            svg.Add($"""<rect class="bd" x="{low}" y="{Middle - BandHeight / 2}" width="{width}" height="{BandHeight}">""");
            svg.Add($"<title>P25 {Words(band.Low, suffix)} – P75 {Words(band.High, suffix)}</title></rect>");
        }
        if (row.Values.Length <= MostDots) Dots(svg, row.Values, X);
        if (row.Middle is { } known)
        {
            var (at, half) = (X(known.Median), BandHeight / 2);
            svg.Add($"""<line class="ax0" x1="{at}" x2="{at}" y1="{Middle - half}" y2="{Middle + half}"/>""");
            Label(svg, taken, Words(known.Median, suffix), at, "n xs mid");
        }
        if (row.Marked is { } marked)
            svg.Add($"""<circle class="me" cx="{X(marked)}" cy="{Middle}" r="7"><title>{Words(marked, suffix)}</title></circle>""");
        if (!hasEnds) return svg.ToString();
        if (taken.Take(Words(scale.Min, suffix), Ink.Small, default, 0, Height - 6, Anchor.Start) == Room.Always)
            svg.Add($"""<text class="n xs" y="{Height - 6}">{Words(scale.Min, suffix)}</text>""");
        if (taken.Take(Words(scale.Max, suffix), Ink.Small, Across.Full, 0, Height - 6, Anchor.End) == Room.Always)
            svg.Text($"n xs end", Across.Full, Height - 6, Words(scale.Max, suffix));
        return svg.ToString();
    }

    internal static IEnumerable<decimal> Numbers(SpreadRow row)
    {
        foreach (var value in row.Values) yield return value;
        if (row.Marked is { } marked) yield return marked;
        if (row.Middle is not { } middle) yield break;
        yield return middle.Low;
        yield return middle.High;
    }

    private static void Label(Svg svg, TakenRoom taken, string text, Across x, string ink)
    {
        if (taken.Take(text, Ink.Small, x, 0, Height - 6, Anchor.Middle) != Room.Always) return;
        svg.Text($"{ink}", x, Height - 6, text);
    }

    // Dots that would cover each other go up and down in turn, never off the strip.
    private static void Dots(Svg svg, ImmutableArray<decimal> values, Func<decimal, Across> x)
    {
        var (last, place) = (double.NegativeInfinity, 0);
        foreach (var value in values)
        {
            var at = x(value);
            if (at.Percent - last < DotPitch) place++;
            else (last, place) = (at.Percent, 0);
            var offset = (place % 2 == 0 ? 1 : -1) * ((place + 1) / 2 % 3) * 4.5;
            svg.Add($"""<circle class="dot" cx="{at}" cy="{Middle + offset}" r="3"/>""");
        }
    }

    // At the right the number itself: what is pointed out, or why it is not, or else the median.
    private static string Side(SpreadRow row, string suffix) =>
        row.Marked is null && row.Note is { Length: > 0 } note ? Lettering.Label(note)
        : (row.Marked ?? row.Middle?.Median) is { } main ? Words(main, suffix) + (row.Marked is null ? "" : row.MarkedSign) : "";

    private static IEnumerable<KeyEntry> Key(SpreadWords names, ImmutableArray<SpreadRow> rows)
    {
        if (names.Marked is { } marked && rows.Any(row => row.Marked is not null))
            yield return new KeyEntry("<circle class=\"me\" cx=\"8\" cy=\"8\" r=\"7\"/>", Lettering.Label(marked));
        if (rows.Any(row => !row.Values.IsEmpty && row.Values.Length <= MostDots))
            yield return new KeyEntry("<circle class=\"dot\" cx=\"8\" cy=\"8\" r=\"3\"/>", Lettering.Label(names.Dot));
        if (rows.All(row => row.Middle is null)) yield break;
        yield return new KeyEntry("<rect class=\"bd\" y=\"1\" width=\"16\" height=\"14\"/>", Lettering.Label(names.Band));
        yield return new KeyEntry("<line class=\"ax0\" x1=\"8\" x2=\"8\" y1=\"0\" y2=\"16\"/>", Lettering.Label(names.Median));
    }

    private static string Words(decimal value, string suffix) =>
        Lettering.Number(Math.Round(value, 1, MidpointRounding.AwayFromZero)) + suffix;
}

using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>
/// Upright bars of one count over the years, each with its number on top: for what is counted anew every year and has no way between the
/// years.
/// </summary>
public static class ColumnChart
{
    private const double PlotHeight = 110;
    private const double Widest = 34;

    /// <summary>The drawing as an <c>svg</c> element that is well-formed XML.</summary>
    /// <param name="id">Prefix of ids, unique on the page.</param>
    /// <param name="words">Words around the drawing.</param>
    /// <param name="series">
    /// What is counted; zero is a flat bar on the axis, a missing year a hollow mark below it. All of one year only: <see cref="Figures"/>.
    /// </param>
    /// <param name="suffix">Put behind each number; "" for counts.</param>
    /// <exception cref="ArgumentException">No point, over 200 years, an id that is none, an address outside the site.</exception>
    public static string Draw(string id, ChartWords words, ChartSeries series, string suffix = "")
    {
        var (first, last) = YearAxis.Range([series]);
        var frame = new Frame(id, words);
        if (first == last) return Figures.Draw(frame, words, first, [series], suffix);
        var scale = Scale.Of(series.Points.Select(point => point.Value ?? 0));
        var gaps = Gaps.Any([series], new YearAxis(first, last, 0, 1));
        var left = gaps ? Lettering.Width(Gaps.Name(words), Frame.Small) + 14 : 6;
        // Room for half a column at either end.
        var axis = new YearAxis(first, last, left + Widest / 2, Frame.Width - Widest / 2 - 6);
        var bottom = frame.Bottom + 18 + PlotHeight;
        double Y(decimal value) => bottom - scale.Fraction(value) * PlotHeight;
        var width = Math.Clamp(axis.Spacing * 0.62, 1.5, Widest);
        var all = axis.Spacing >= series.Points.Where(point => point.Value is not null)
            .Select(point => Lettering.Width(Marks.Number(point, suffix), Frame.Small)).DefaultIfEmpty(0).Max() + 4;
        foreach (var point in axis.Years.Select(series.At).Where(point => point.Value is not null))
        {
            Column(frame, series.Label, point, axis.X(point.Year), width, Y, suffix, words.Missing);
            var (x, top) = (axis.X(point.Year), Math.Min(Y(point.Value!.Value), Y(0)));
            if (all || point.Year == last)
                frame.Body.Add(
                    $"""<text {Ink.Text} text-anchor="middle" font-size="{Frame.Small}" x="{x}" y="{top - 5}">{Marks.Number(point, suffix)}</text>""");
        }
        axis.Draw(frame.Body, Y(0), Gaps.Lane(gaps) + bottom - Y(0), Widest / 2);
        Gaps.Draw(frame, [series], axis, bottom, words, named: true);
        frame.Bottom = bottom + Gaps.Lane(gaps) + 26;
        return frame.Finish("columns", Gaps.Notes([series], axis.Years, words.Missing));
    }

    private static void Column(
        Frame frame, string label, ChartPoint point, double x, double width, Func<decimal, double> y, string suffix, string missing)
    {
        var linked = Marks.BeginLink(frame, point.Href);
        var (end, zero) = (y(point.Value!.Value), y(0));
        // A zero is there to be seen: a flat bar astride the axis.
        var (top, height) = Math.Abs(end - zero) < 1 ? (zero - 0.8, 1.6) : (Math.Min(end, zero), Math.Abs(end - zero));
        frame.Body.Add(
            $"""<rect {(point.SmallBase ? Ink.Few : Ink.Series(0))} x="{x - width / 2}" y="{top}" width="{width}" height="{height}">""");
        frame.Body.Add($"<title>{Marks.Words(Lettering.Label(label), point, suffix, missing)}</title></rect>");
        if (linked) Marks.EndLink(frame);
    }
}

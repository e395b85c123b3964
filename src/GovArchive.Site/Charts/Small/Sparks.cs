using System.Text;
using GovArchive.Charts.Drawing;
using GovArchive.Text;

namespace GovArchive.Charts.Small;

/// <summary>
/// The newest few years of one count or share as small bars with their numbers, for a key figure, and where it stands among peers. Both are
/// decoration to those who cannot see them: the figure, its change and the peers' median are said beside them. Four of each are on every
/// page of an agency, so that they are few elements.
/// </summary>
public static class Sparks
{
    /// <summary>Years that have room.</summary>
    public const int MostYears = 5;

    private const int Height = 88;
    private const double Top = 20;
    private const double Bottom = 68;

    /// <summary>Per cent of a year's place that its bar takes.</summary>
    private const double Filled = 0.7;

    /// <param name="series">
    /// At most <see cref="MostYears"/>; shares have one decimal and, for room, no sign. A missing year has no bar.
    /// </param>
    public static Html Draw(ChartSeries series)
    {
        var (first, last) = YearAxis.Range([series]);
        var axis = Columns.Axis(first, last);
        var values = series.Points.Select(point => point.Value ?? 0).Append(0).ToArray();
        var (most, least) = (values.Max(), values.Min());
        double Y(decimal value) =>
            most == least ? Bottom : Bottom - ((double)value - (double)least) / ((double)most - (double)least) * (Bottom - Top);
        var (svg, before, labels) = (new Svg(), new StringBuilder(), new Svg());
        foreach (var year in axis.Years)
        {
            var point = series.At(year);
            if (year != last) before.Append(Bar(axis, year, Y, point));
            var text = point.Value is null ? "–" : Marks.Number(point, "");
            var y = point.Value is { } value ? Math.Min(Y(value), Y(0)) - 6 : Bottom - 6;
            if (year == last) labels.Text($"b", axis.X(year), y, text);
            else labels.Add($"""<text x="{axis.X(year)}" y="{y}">{text}</text>""");
        }
        svg.Add($"""<svg class="spark" height="{Height}" aria-hidden="true">""");
        svg.Add($"""<svg height="{Height}" viewBox="0 0 100 {Height}" preserveAspectRatio="none">""");
        svg.Add($"""<path class="c2" d="{before.ToString()}"/><path class="c1" d="{Bar(axis, last, Y, series.At(last))}"/>""");
        svg.Add($"""<path class="ax0" d="M0 {Y(0)}H{axis.Right.Percent}"/></svg><g class="t">""");
        svg.Add(labels);
        svg.Add($"""<text x="{axis.X(first)}" y="{Height - 3}">{first}</text>""");
        if (last != first) svg.Add($"""<text x="{axis.X(last)}" y="{Height - 3}">{last}</text>""");
        svg.Add($"</g></svg>");
        return new Html(svg.ToString());
    }

    /// <summary>Where a body stands among its peers.</summary>
    /// <param name="suffix">Put behind each number.</param>
    public static Html Strip(SpreadRow row, string suffix)
    {
        var strip = SpreadStrips.Strip(row, Scale.Of(SpreadStrips.Numbers(row)), suffix, hasEnds: true);
        return new($"<svg class=\"strip\" height=\"46\" aria-hidden=\"true\">{strip}</svg>");
    }

    // A zero is there to be seen: a flat bar astride the axis.
    private static string Bar(YearAxis axis, int year, Func<decimal, double> y, ChartPoint point)
    {
        if (point.Value is not { } value) return "";
        var (left, width) = (axis.X(year).Percent - axis.Spacing * Filled / 2, axis.Spacing * Filled);
        var (end, zero) = (y(value), y(0));
        if (Math.Abs(end - zero) < 1) end = zero - 1.6;
        return $"M{Svg.Percent(left)} {Svg.Percent(zero)}V{Svg.Percent(end)}h{Svg.Percent(width)}V{Svg.Percent(zero)}z";
    }
}

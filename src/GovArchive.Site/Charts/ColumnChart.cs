using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>
/// Upright bars of one or two counts over the years, each with its number on top: for what is counted anew every year and has no way
/// between the years.
/// </summary>
public static class ColumnChart
{
    private const double Top = 24;
    private const double PlotHeight = 170;

    /// <param name="series">One or two. Zero is a flat bar on the axis, a missing value a dashed place with its reason.</param>
    /// <param name="changes">Where the form changed.</param>
    /// <param name="missing">Said of a missing value that brings no note of its own.</param>
    /// <param name="suffix">Put behind each number; "" for counts.</param>
    /// <exception cref="ArgumentException">No series, more than two, no point, over 200 years.</exception>
    public static ChartDrawing Draw(
        ImmutableArray<ChartSeries> series, ImmutableArray<FormChange> changes, string missing, string suffix = "")
    {
        if (series.Length is 0 or > 2) throw new ArgumentException("columns are of one or two series", nameof(series));
        var (first, last) = YearAxis.Range(series);
        var axis = Columns.Axis(first, last);
        var within = FormRules.Within(changes, first, last);
        var (svg, bottom) = (new Svg(), Top + PlotHeight);
        FormRules.Draw(svg, within, axis, 6, bottom);
        Columns.Draw(svg, series, axis, Top, bottom, missing, suffix);
        return new ChartDrawing([new DrawnRow("", svg.ToString(), (int)bottom + YearAxis.Height, "")])
        {
            Key = series.Length == 1 ? [] : [.. series.Select((one, i) => Columns.Key(i, one.Label))],
            Notes = [.. FormRules.Notes(within), .. Gaps.Notes(series, axis.Years, missing)],
        };
    }
}

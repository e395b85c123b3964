using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>A few counts over the same years one below the other, each on a scale of its own.</summary>
public static class StackedColumns
{
    private const double Top = 24;
    private const double PlotHeight = 84;

    /// <param name="series">One to four.</param>
    /// <param name="changes">Where the form changed; said once, below.</param>
    /// <param name="missing">Said of a missing value that brings no note of its own.</param>
    /// <exception cref="ArgumentException">No series, more than four, no point, over 200 years.</exception>
    public static ChartDrawing Draw(ImmutableArray<ChartSeries> series, ImmutableArray<FormChange> changes, string missing)
    {
        if (series.Length is 0 or > 4) throw new ArgumentException("stacked columns are of one to four series", nameof(series));
        var (first, last) = YearAxis.Range(series);
        var (axis, within, bottom) = (Columns.Axis(first, last), FormRules.Within(changes, first, last), Top + PlotHeight);
        return new ChartDrawing(
        [
            .. series.Select(one =>
            {
                var svg = new Svg();
                FormRules.Draw(svg, within, axis, 6, bottom);
                Columns.Draw(svg, [one], axis, Top, bottom, missing, "");
                return new DrawnRow(Lettering.Label(one.Label), svg.ToString(), (int)bottom + YearAxis.Height, "");
            }),
        ])
        {
            Notes = [.. FormRules.Notes(within), .. Gaps.Notes(series, axis.Years, missing)],
        };
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>Columns of 100 %, one a year: what a whole of six parts, none of which is an outcome, is made up of over the years.</summary>
/// <remarks>
/// A year whose parts are not all known, do not add up to their whole or are of nothing has no column but a dashed place with its reason.
/// Columns of too few cases are pale.
/// </remarks>
public static class ShareColumns
{
    private const double Bottom = 190;

    /// <summary>Per cent that the least part takes: columns are drawn by whole ones.</summary>
    private const double Least = 1;

    /// <summary>Per cent of a year's place that its column takes.</summary>
    private const double Filled = 0.7;

    /// <summary>Classes of the parts; neighbours are apart in lightness.</summary>
    private static readonly ImmutableArray<string> Inks = ["d2", "d3", "d1", "d4", "d5", "d6"];

    /// <param name="names">Of the six parts, from the axis up.</param>
    /// <param name="years">One a year; only a year that <see cref="IsWhole"/> has a column.</param>
    /// <param name="changes">Where the form changed.</param>
    /// <param name="missing">Said of a year without column that brings no note of its own.</param>
    /// <exception cref="ArgumentException">Not six names, no year, over 200.</exception>
    public static ChartDrawing Draw(
        ImmutableArray<string> names, ImmutableArray<StackedYear> years, ImmutableArray<FormChange> changes, string missing)
    {
        if (names.Length != Inks.Length) throw new ArgumentException("share columns have six parts", nameof(names));
        var known = new ChartSeries(
            "", [.. years.Select(year => new ChartPoint(year.Year, IsWhole(year) ? year.Base : null, year.Note))]);
        var (first, last) = YearAxis.Range([known]);
        var (svg, axis, within) = (new Svg(), Columns.Axis(first, last), FormRules.Within(changes, first, last));
        FormRules.Draw(svg, within, axis, 0, Bottom);
        Gaps.Years(svg, [known], axis, Bottom, missing, new TakenRoom());
        svg.Add($"""<svg height="{Bottom}" viewBox="0 0 100 100" preserveAspectRatio="none">""");
        StackedYear[] whole = [.. years.Where(IsWhole)];
        Areas(svg, [.. whole.Where(year => !year.SmallBase)], axis, isPale: false);
        Areas(svg, [.. whole.Where(year => year.SmallBase)], axis, isPale: true);
        svg.Add($"</svg>");
        axis.Draw(svg, Bottom, Bottom);
        return new ChartDrawing([new DrawnRow("", svg.ToString(), (int)Bottom + YearAxis.Height, "")])
        {
            Key =
            [
                .. names.Zip(Inks, (name, ink) =>
                    new KeyEntry($"<rect class=\"{ink}\" width=\"16\" height=\"16\"/>", Lettering.Label(name))),
            ],
            Notes = [.. FormRules.Notes(within), .. Gaps.Notes([known], axis.Years, missing)],
        };
    }

    /// <summary>Whether a year's parts are all there and make up its whole, which is something.</summary>
    public static bool IsWhole(StackedYear year)
    {
        var rest = year.Base;
        return rest > 0 && year.Parts.All(part => part >= 0 && (rest -= part) >= 0) && rest == 0;
    }

    // Each part from the axis to its own end, the later ones first; one path for all years.
    private static void Areas(Svg svg, StackedYear[] years, YearAxis axis, bool isPale)
    {
        if (years.Length == 0) return;
        var ends = Array.ConvertAll(
            years, year => Slices.Ends(year.Parts.Select(part => (double)(part!.Value / year.Base!.Value) * 100), Least));
        svg.Add($"""<g class="cut{Ink.If(isPale, "faded")}">""");
        for (var part = Inks.Length - 1; part >= 0; part--)
        {
            var path = new StringBuilder();
            foreach (var (year, end) in years.Zip(ends, (year, end) => (year.Year, 100 - end[part])))
            {
                var left = axis.X(year).Percent - axis.Spacing * Filled / 2;
                path.Append(CultureInfo.InvariantCulture, $"M{Svg.Percent(left)} 100V{Math.Round(end)}");
                path.Append(CultureInfo.InvariantCulture, $"h{Svg.Percent(axis.Spacing * Filled)}V100");
            }
            svg.Add($"""<path class="{Inks[part]}" d="{path.ToString()}"/>""");
        }
        svg.Add($"</g>");
    }
}

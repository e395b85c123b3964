using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>
/// What is missing from a chart, drawn in a lane of its own below the axis, where it cannot be read as zero, and said below it.
/// </summary>
internal static class Gaps
{
    private const double Height = 13;
    private const double Away = 5;

    /// <summary>Whether a year of the axis lacks a value, so that there is a lane.</summary>
    public static bool Any(IEnumerable<ChartSeries> series, YearAxis axis) =>
        series.Any(one => axis.Years.Any(year => one.At(year).Value is null));

    /// <summary>Height that the lane takes below the axis.</summary>
    public static double Lane(bool any) => any ? Away + Height : 0;

    /// <summary>
    /// Hollow marks in the lane: one neutral ring for a year that all series miss, else the series' own colour. Each says why when pointed
    /// at.
    /// </summary>
    /// <param name="frame">The drawing.</param>
    /// <param name="series">Of the plot above.</param>
    /// <param name="axis">Its years.</param>
    /// <param name="bottom">Where the plot ends.</param>
    /// <param name="words">What is said of the lane and of a missing value.</param>
    /// <param name="named">Whether the lane's name is to the left of it.</param>
    public static void Draw(Frame frame, ImmutableArray<ChartSeries> series, YearAxis axis, double bottom, ChartWords words, bool named)
    {
        if (!Any(series, axis)) return;
        var (svg, y) = (frame.Body, bottom + Away + Height / 2);
        svg.Add($"""<path {Ink.Lane} d="M{axis.Left - 6} {bottom + Away}H{axis.Right + 6}v{Height}H{axis.Left - 6}z"/>""");
        if (named) svg.Add(
            $"""<text {Ink.Soft} text-anchor="end" font-size="{Frame.Small}" x="{axis.Left - 10}" y="{y + 4}">{Name(words)}</text>""");
        var radius = axis.Spacing < 12 ? 2.2 : 3.2;
        foreach (var year in axis.Years)
        {
            var absent = Enumerable.Range(0, series.Length).Where(i => series[i].At(year).Value is null).ToList();
            if (absent.Count == 0) continue;
            if (absent.Count == series.Length)
            {
                var reasons = string.Join("; ", series.Select(s => s.At(year).Note ?? words.Missing).Distinct());
                svg.Add($"""<circle {Ink.Gap} cx="{axis.X(year)}" cy="{y}" r="{radius}"><title>{year}: {reasons}</title></circle>""");
                continue;
            }
            for (var i = 0; i < absent.Count; i++)
            {
                var x = axis.X(year) + (i - (absent.Count - 1) / 2.0) * (2 * radius + 1);
                var reason = Marks.Words(Lettering.Label(series[absent[i]].Label), series[absent[i]].At(year), "", words.Missing);
                svg.Add($"<g {Ink.Hollow(absent[i])}>");
                Marks.Filled(svg, absent[i], x, y, radius - 0.2, reason);
                svg.Add($"</g>");
            }
        }
    }

    /// <summary>The lane's name as it is set.</summary>
    public static string Name(ChartWords words) => Lettering.Line(words.Lane, 60, Frame.Small);

    /// <summary>The same in words, one line a reason: "○ 2014–2016, 2020 未收录". Series are named only where they differ.</summary>
    public static IEnumerable<string> Notes(ImmutableArray<ChartSeries> series, IEnumerable<int> years, string missing)
    {
        var reasons = new List<(string Words, List<int> Years)>();
        foreach (var year in years)
        {
            foreach (var absent in series.Where(s => s.At(year).Value is null).GroupBy(s => s.At(year).Note ?? missing))
            {
                var words = absent.Count() == series.Length
                    ? absent.Key : $"{string.Join(", ", absent.Select(s => Lettering.Label(s.Label)))} {absent.Key}";
                var reason = reasons.Find(r => r.Words == words);
                if (reason.Years is null) reasons.Add(reason = (words, []));
                reason.Years.Add(year);
            }
        }
        return reasons.Select(r => $"○ {Spans(r.Years)} {r.Words}");
    }

    /// <summary>Ascending years with runs drawn together.</summary>
    private static string Spans(List<int> years)
    {
        var spans = new List<string>();
        for (int i = 0, j; i < years.Count; i = j + 1)
        {
            for (j = i; j + 1 < years.Count && years[j + 1] == years[j] + 1;) j++;
            spans.Add(i == j ? $"{years[i]}" : j == i + 1 ? $"{years[i]}, {years[j]}" : $"{years[i]}–{years[j]}");
        }
        return string.Join(", ", spans);
    }
}

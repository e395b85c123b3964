using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>What is missing from a chart: a dashed place in its year with the reason, and the reasons in words below the chart.</summary>
internal static class Gaps
{
    /// <summary>Height of the place of a year that has no value.</summary>
    private const double Height = 40;

    /// <summary>A dashed place for each run of years that all series miss; its reason is in it where it has room.</summary>
    public static void Years(
        Svg svg, ImmutableArray<ChartSeries> series, YearAxis axis, double bottom, string missing, TakenRoom taken)
    {
        var years = axis.Years.Where(year => series.All(one => one.At(year).Value is null)).ToArray();
        foreach (var run in years.Index().GroupBy(entry => entry.Item - entry.Index, entry => entry.Item).Select(run => run.ToArray()))
        {
            var reasons = string.Join("; ", run.SelectMany(year => series.Select(one => one.At(year).Note ?? missing)).Distinct());
            Place(svg, axis.Edge(run[0]) + 0.5, run.Length * axis.Spacing - 1, bottom, Height, $"{Spans(run)} {reasons}", reasons, taken);
        }
    }

    /// <summary>A dashed place with why it is empty.</summary>
    /// <param name="words">Said when pointed at.</param>
    /// <param name="reason">In the place, where it has room.</param>
    public static void Place(
        Svg svg, Across x, double width, double bottom, double height, string words, string reason, TakenRoom taken)
    {
        svg.Add($"""<rect class="gap" x="{x}" y="{bottom - height}" width="{Across.Visible(width)}" height="{height - 1}">""");
        svg.Add($"<title>{words}</title></rect>");
        var line = Lettering.Line(reason, new Across(width).At(Across.Wide) - 4, Ink.Small);
        if (line != Lettering.Clean(reason)) return;
        var room = taken.Take(line, Ink.Small, x + width / 2, 0, bottom - height / 2 + 5, Anchor.Middle);
        var fits = Lettering.Width(line, Ink.Small) + 4 <= new Across(width).At(Across.Narrow);
        if (room == Room.None) return;
        svg.Text($"n xs mid{Ink.Where(fits ? room : Room.Wide)}", x + width / 2, bottom - height / 2 + 5, line);
    }

    /// <summary>The same in words, one line a reason: "2014–2016, 2020 未收录". Series are named only where they differ.</summary>
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
        return reasons.Select(r => $"{Spans(r.Years)} {r.Words}");
    }

    /// <summary>Ascending years with runs drawn together.</summary>
    private static string Spans(IReadOnlyList<int> years)
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

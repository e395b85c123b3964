using System.Collections.Immutable;

namespace GovArchive.Charts;

/// <summary>What is missing from a chart, drawn on the axis and said below it.</summary>
internal static class Gaps
{
    /// <summary>
    /// Hollow marks on the axis line: one neutral ring for a year that all series miss, else the series' own colour. Each says why when pointed at.
    /// </summary>
    public static void Draw(Frame frame, ImmutableArray<ChartSeries> series, YearAxis axis, double y, string missing)
    {
        var svg = frame.Body;
        var radius = axis.Spacing < 12 ? 2.2 : 3.2;
        foreach (var year in axis.Years)
        {
            var absent = Enumerable.Range(0, series.Length).Where(i => series[i].At(year).Value is null).ToList();
            if (absent.Count == 0) continue;
            if (absent.Count == series.Length)
            {
                var words = string.Join("; ", series.Select(s => s.At(year).Note ?? missing).Distinct());
                svg.Add($"""<circle {Ink.Gap} cx="{axis.X(year)}" cy="{y}" r="{radius}"><title>{year}: {words}</title></circle>""");
                continue;
            }
            for (var i = 0; i < absent.Count; i++)
            {
                var x = axis.X(year) + (i - (absent.Count - 1) / 2.0) * (2 * radius + 1);
                var words = Marks.Words(Lettering.Label(series[absent[i]].Label), series[absent[i]].At(year), "", missing);
                svg.Add($"""<g class="ch-gap ch-{absent[i] + 1}" color="{Ink.Colours[absent[i]]}" fill="#fff" stroke="currentColor" stroke-width="1.3">""");
                Marks.Filled(svg, absent[i], x, y, radius - 0.2, words);
                svg.Add($"</g>");
            }
        }
    }

    /// <summary>The same in words, one line a reason: "○ 2014–2016, 2020 未收录". Series are named only where they differ.</summary>
    public static IEnumerable<string> Notes(ImmutableArray<ChartSeries> series, IEnumerable<int> years, string missing)
    {
        var reasons = new List<(string Words, List<int> Years)>();
        foreach (var year in years)
        {
            foreach (var absent in series.Where(s => s.At(year).Value is null).GroupBy(s => s.At(year).Note ?? missing))
            {
                var words = absent.Count() == series.Length ? absent.Key : $"{string.Join(", ", absent.Select(s => Lettering.Label(s.Label)))} {absent.Key}";
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

using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>What a chart of one single year is: the numbers themselves, large, each with its name.</summary>
internal static class Figures
{
    public static string Draw(Frame frame, ChartWords words, int year, ImmutableArray<ChartSeries> series, string suffix)
    {
        var columns = Math.Min(series.Length, 3);
        var width = Frame.Width / columns;
        var svg = frame.Body;
        svg.Add($"""<text {Ink.Soft} y="{frame.Bottom + 12}">{year}</text>""");
        frame.Bottom += 18;
        foreach (var row in series.Chunk(columns))
        {
            var lines = 0;
            for (var column = 0; column < row.Length; column++)
            {
                lines = Math.Max(
                    lines, Figure(
                        frame, row[column].At(year), row[column].Label, series.IndexOf(row[column]), column * width, width - 12, suffix,
                        words.Missing));
            }
            frame.Bottom += 40 + lines * 15 + 8;
        }
        return frame.Finish("figures", []);
    }

    /// <summary>One number with its name and note below; returns the number of lines below it.</summary>
    private static int Figure(Frame frame, ChartPoint point, string label, int index, double x, double width, string suffix, string missing)
    {
        var svg = frame.Body;
        var y = frame.Bottom + 34;
        var linked = Marks.BeginLink(frame, point.Href);
        if (point.Value is not null)
        {
            var text = Marks.Number(point, suffix);
            var size = Math.Min(36, width / Lettering.Width(text, 1, semibold: true));
            svg.Add($"""<text {(point.SmallBase ? Ink.Soft : Ink.Series(index))} """);
            svg.Add($"""x="{x}" y="{y}" font-size="{size}" font-weight="600">{text}</text>""");
        }
        else
        {
            var reason = Lettering.Line(point.Note ?? missing, width - 18, 16);
            svg.Add($"""<circle {Ink.Gap} cx="{x + 6}" cy="{y - 6}" r="4"/>""");
            svg.Add($"""<text {Ink.Soft} x="{x + 16}" y="{y}" font-size="16">{reason}</text>""");
        }
        if (linked) Marks.EndLink(frame);
        var names = Lettering.Wrap(label, width, Frame.Normal, 2);
        var notes = point.Value is null ? [] : Lettering.Wrap(point.Note ?? "", width, Frame.Normal, 1);
        for (var i = 0; i < names.Length; i++) svg.Add($"""<text class="ch-ink" x="{x}" y="{y + 18 + i * 15}">{names[i]}</text>""");
        for (var i = 0; i < notes.Length; i++)
            svg.Add($"""<text {Ink.Soft} x="{x}" y="{y + 18 + (names.Length + i) * 15}">{notes[i]}</text>""");
        return names.Length + notes.Length;
    }
}

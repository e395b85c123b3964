using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>Dotted upright rules where the form changed, each with its note in a strip above the plot.</summary>
internal static class FormRules
{
    private const double Row = 14;

    /// <summary>The changes that fall between two years of the axis, in their order.</summary>
    public static ImmutableArray<FormChange> Within(ImmutableArray<FormChange> changes, int first, int last) =>
        [.. changes.Where(c => c.Year > first && c.Year <= last).OrderBy(c => c.Year)];

    /// <summary>Halfway between the last year of the old form and the first of the new one.</summary>
    public static double X(YearAxis axis, int year) => axis.X(year) - axis.Spacing / 2;

    /// <summary>
    /// Writes the notes below <see cref="Frame.Bottom"/>, one under the other where they would meet, and returns the strip's height.
    /// </summary>
    public static double Strip(Frame frame, ImmutableArray<FormChange> changes, YearAxis axis)
    {
        var ends = new List<double>();
        foreach (var change in changes)
        {
            var x = X(axis, change.Year);
            var lines = Lettering.Wrap(change.Note, Frame.Width, Frame.Small, 2);
            var width = lines.Max(line => Lettering.Width(line, Frame.Small));
            var left = x + 4 + width <= Frame.Width ? x + 4 : Math.Max(0, x - 4 - width);
            var row = lines.Length > 1 ? -1 : ends.FindIndex(end => end + 8 <= left);
            if (row < 0)
            {
                row = ends.Count;
                // A note of two lines has its rows to itself.
                ends.AddRange(lines.Select(_ => lines.Length > 1 ? Frame.Width : 0.0));
            }
            if (lines.Length == 1) ends[row] = left + width;
            for (var i = 0; i < lines.Length; i++)
                frame.Body.Add(
                    $"""<text {Ink.Soft} font-size="{Frame.Small}" x="{left}" y="{frame.Bottom + (row + i) * Row + 10}">{lines[i]}</text>""");
        }
        return ends.Count * Row;
    }

    public static void Draw(Svg svg, ImmutableArray<FormChange> changes, YearAxis axis, double top, double bottom)
    {
        foreach (var change in changes)
        {
            svg.Add($"""<path {Ink.Form} d="M{X(axis, change.Year)} {top}V{bottom}"/>""");
        }
    }
}

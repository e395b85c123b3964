using System.Collections.Immutable;
using GovArchive.Charts.Drawing;

namespace GovArchive.Charts;

/// <summary>Upright dashed rules where the form changed; what changed is said below the chart.</summary>
internal static class FormRules
{
    /// <summary>The changes that fall between two years of the axis, in their order.</summary>
    public static ImmutableArray<FormChange> Within(ImmutableArray<FormChange> changes, int first, int last) =>
        [.. changes.Where(c => c.Year > first && c.Year <= last).OrderBy(c => c.Year)];

    public static void Draw(Svg svg, ImmutableArray<FormChange> changes, YearAxis axis, double top, double bottom)
    {
        foreach (var change in changes)
        {
            svg.Add($"""<line class="gap" x1="{axis.Edge(change.Year)}" x2="{axis.Edge(change.Year)}" y1="{top}" y2="{bottom}">""");
            svg.Add($"<title>{change.Note}</title></line>");
        }
    }

    /// <summary>One line a change: ┆ 2021 …</summary>
    public static IEnumerable<string> Notes(ImmutableArray<FormChange> changes) =>
        changes.Select(change => $"┆ {Svg.Coordinate(change.Year)}: {Lettering.Clean(change.Note)}");
}

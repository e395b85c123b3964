using System.Collections.Immutable;

namespace GovArchive.Sources.Layout;

/// <summary>
/// Takes running heads and feet out: the same short line at the same height, first or last, on every page of at least three.
/// </summary>
internal static class RunningLines
{
    private const int FewestPages = 3;
    private const int Longest = 40;

    // In heights of type: how much its height may differ, and how far it is from the text.
    private const double SameHeight = 0.5;
    private const double Apart = 1;

    public static ImmutableArray<PrintedLine> Without(ImmutableArray<PrintedLine> lines)
    {
        var pages = lines.GroupBy(line => line.Page).Select(page => page.ToArray()).ToArray();
        if (pages.Length < FewestPages) return lines;
        var running = new HashSet<PrintedLine>(ReferenceEqualityComparer.Instance);
        foreach (var isHead in new[] { true, false })
        {
            var outer = pages.Select(page => isHead ? page[0] : page[^1]).ToArray();
            if (outer.All(line => IsSame(line, outer[0])) && pages.All(page => page.Length == 1 || IsApart(page, isHead)))
                running.UnionWith(outer);
        }
        return running.Count == 0 ? lines : lines.RemoveAll(running.Contains);
    }

    private static bool IsSame(PrintedLine a, PrintedLine b) =>
        a.Text == b.Text && a.Text.Length <= Longest && Math.Abs(a.HeightOnPage - b.HeightOnPage) < SameHeight * a.Height;

    private static bool IsApart(PrintedLine[] page, bool isHead) => isHead
        ? page[1].Middle - page[0].Middle > (1 + Apart) * page[0].Height
        : page[^1].Middle - page[^2].Middle > (1 + Apart) * page[^1].Height;
}

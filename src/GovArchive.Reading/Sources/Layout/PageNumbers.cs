using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Sources.Layout;

/// <summary>
/// Takes printed page numbers out: <c>- 3 -</c>, 第 3 页 共 8 页, or a bare number that counts up with the pages. They are first or last on
/// their page, often in the midst of a table that goes on.
/// </summary>
internal static partial class PageNumbers
{
    public static ImmutableArray<PrintedLine> Without(ImmutableArray<PrintedLine> lines)
    {
        var outer = lines.GroupBy(line => line.Page).SelectMany(page => new[] { page.First(), page.Last() }).Distinct().ToArray();
        var marked = outer.Where(line => Marked().IsMatch(Squeezed(line))).ToHashSet();

        // Page 3 may print 1: covers and lists of contents are often not counted.
        var bare = outer.Where(line => Bare().IsMatch(Squeezed(line)))
            .GroupBy(line => int.Parse(Squeezed(line), CultureInfo.InvariantCulture) - line.Page)
            .OrderByDescending(group => group.Select(line => line.Page).Distinct().Count()).ThenBy(group => Math.Abs(group.Key))
            .FirstOrDefault();
        if (bare?.Select(line => line.Page).Distinct().Count() >= 2) marked.UnionWith(bare);
        return lines.RemoveAll(marked.Contains);
    }

    private static string Squeezed(PrintedLine line) => HanText.Squeeze(line.Text);

    [GeneratedRegex(@"^(?:[-~·.]+\d{1,3}[-~·.]+|第?\d{1,3}页(?:[,/]?共\d{1,3}页)?|\d{1,3}/\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}

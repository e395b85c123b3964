using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages.Lists;

/// <summary>One page of a list that may be cut into several.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Pages">Links to all pages, without the address for this one; empty when there is only one.</param>
/// <param name="Others">Addresses of the other pages, for the script that sorts and filters the whole list.</param>
/// <param name="From">Number of the first row, as shown.</param>
/// <param name="To">Number of the last row, as shown.</param>
/// <param name="Total">How many rows the whole list has, as shown.</param>
/// <param name="Count">The same number.</param>
public sealed record ListPart(
    int Number, ImmutableArray<PartLink> Pages, ImmutableArray<string> Others, string From, string To, string Total, int Count)
{
    public bool IsFirst => Number == 1;
}

/// <param name="Address">Null for the page itself.</param>
public sealed record PartLink(string Text, string? Address);

/// <summary>The rows of a list that one page shows.</summary>
/// <param name="Path">Address of the page.</param>
/// <param name="Rows">Which of the list's.</param>
internal sealed record ListSlice(ListPart Part, string Path, Range Rows);

/// <summary>Cuts lists into pages of bounded length.</summary>
internal static class Paging
{
    /// <summary>A list with more rows than this is cut up.</summary>
    public const int MostRows = 500;

    /// <summary>The pages of a list; one page without rows for an empty list.</summary>
    /// <param name="list">Address of the first page.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="of">What it is a list of, see <see cref="PlannedPage"/>.</param>
    public static IEnumerable<PlannedPage> Plan(string list, int rows, string of = "") =>
        Enumerable.Range(1, CountOf(rows)).Select(number => new PlannedPage(Urls.ListPage(list, number), of, number));

    /// <summary>The title of one of them, with its number from the second on.</summary>
    public static string Title(Site site, string title, ListPart part) =>
        part.IsFirst ? title : site.Words["list.title_part", title, CellText.Number(part.Number)];

    private static Range RowsOf(int rows, int number) => ((number - 1) * MostRows)..Math.Min(number * MostRows, rows);

    private static int CountOf(int rows) => Math.Max(1, (rows + MostRows - 1) / MostRows);

    /// <summary>One page of such a list.</summary>
    /// <param name="list">Address of the first page.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="number">Of the page.</param>
    public static ListSlice Slice(string list, int rows, int number)
    {
        var (slice, count) = (RowsOf(rows, number), CountOf(rows));
        var (start, end) = (slice.Start.Value, slice.End.Value);
        var others = Enumerable.Range(1, count).Where(other => other != number).Select(other => Urls.ListPage(list, other));
        return new ListSlice(
            new ListPart(
                number, count == 1 ? [] : [.. Links(list, count, number)], [.. others], CellText.Number(Math.Min(start + 1, rows)),
                CellText.Number(end), CellText.Number(rows), rows),
            Urls.ListPage(list, number), slice);
    }

    private static IEnumerable<PartLink> Links(string list, int count, int number) => Enumerable.Range(1, count)
        .Select(other => new PartLink(other.ToString(CultureInfo.InvariantCulture), other == number ? null : Urls.ListPage(list, other)));
}

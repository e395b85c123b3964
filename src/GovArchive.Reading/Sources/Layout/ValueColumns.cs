using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GovArchive.Sources.Layout;

/// <summary>A column of values.</summary>
/// <param name="Left">Where the leftmost of its values or its header begins.</param>
/// <param name="Right">Where the rightmost ends.</param>
/// <param name="Header">Its own header, wrapped lines as one; null when it has none.</param>
internal sealed record ValueColumn(double Left, double Right, Stretch? Header);

/// <summary>
/// Where a table's columns of values are: below their headers, and where its values are above each other. The headers tell of columns that
/// are blank in every row.
/// </summary>
internal static partial class ValueColumns
{
    /// <summary>The columns, left to right; empty when it is in doubt which value belongs to which.</summary>
    public static ImmutableArray<ValueColumn> Find(ImmutableArray<ImmutableArray<Stretch>> rows, ImmutableArray<Stretch> headers)
    {
        var printed = Clusters(rows);
        if (printed.IsEmpty || rows.Any(row => row.Any(value => Glued().IsMatch(value.Text)))) return [];
        var under = printed.Select(column => Under(column, headers)).ToArray();
        ImmutableArray<ValueColumn> columns;
        if (under.All(header => header >= 0)) columns = ByHeader(printed, under, headers);
        else if (headers.Length == printed.Length) columns = [.. printed.Zip(headers, (column, header) => column with { Header = header })];
        else columns = [
            .. printed.Select(
                (column, i) =>
                    under[i] < 0 || under.Count(other => other == under[i]) > 1 ? column : column with { Header = headers[under[i]] })];
        return IsCertain(columns, rows) ? columns : [];
    }

    /// <summary>
    /// Index of the column that a text is in; -1 when it is in none, or in several and is not centred on one as a remark is.
    /// </summary>
    public static int IndexOf(ImmutableArray<ValueColumn> columns, Stretch text)
    {
        var found = columns.Index().Where(entry => text.Overlaps(entry.Item.Left, entry.Item.Right)).Take(2).ToArray();
        if (found.Length == 1 || text.IsValue) return found.Length == 1 ? found[0].Index : -1;
        found = [.. columns.Index().Where(entry => entry.Item.Left <= text.Centre && text.Centre <= entry.Item.Right).Take(2)];
        return found.Length == 1 ? found[0].Index : -1;
    }

    // Values that overlap when all rows are laid upon each other.
    private static ImmutableArray<ValueColumn> Clusters(ImmutableArray<ImmutableArray<Stretch>> rows)
    {
        var columns = ImmutableArray.CreateBuilder<ValueColumn>();
        foreach (var value in rows.SelectMany(row => row).Where(value => value.IsValue).OrderBy(value => value.Left)
            .ThenBy(value => value.Right))
        {
            if (columns.Count > 0
                && value.Left < columns[^1].Right) columns[^1] = columns[^1] with { Right = Math.Max(columns[^1].Right, value.Right) };
            else columns.Add(new ValueColumn(value.Left, value.Right, null));
        }
        return columns.ToImmutable();
    }

    // Index of the header that is over a column; -1 for none or several.
    private static int Under(ValueColumn column, ImmutableArray<Stretch> headers)
    {
        var found = headers.Index().Where(entry => entry.Item.Overlaps(column.Left, column.Right, 0.2 * entry.Item.Height)).Take(2)
            .ToArray();
        return found.Length == 1 ? found[0].Index : -1;
    }

    private static ImmutableArray<ValueColumn> ByHeader(
        ImmutableArray<ValueColumn> printed, int[] under, ImmutableArray<Stretch> headers) =>
    [
        .. headers.Select((header, i) =>
        {
            var own = printed.Where((_, column) => under[column] == i).ToArray();
            return new ValueColumn(
                own.Select(column => column.Left).Append(header.Left).Min(), own.Select(column => column.Right).Append(header.Right).Max(),
                header);
        }),
    ];

    // In doubt where two values of a row share a column, and where neighbours without headers are never in one row: they may be one column
    // whose values are set left in some rows and right in others.
    private static bool IsCertain(ImmutableArray<ValueColumn> columns, ImmutableArray<ImmutableArray<Stretch>> rows)
    {
        var filled = rows.Select(row => row.Select(value => IndexOf(columns, value)).ToArray()).ToArray();
        if (filled.Any(row => row.Contains(-1) || row.Distinct().Count() != row.Length)) return false;
        for (var i = 1; i < columns.Length; i++)
            if ((columns[i - 1].Header is null || columns[i].Header is null) && !filled.Any(row => row.Contains(i - 1) && row.Contains(i)))
                return false;
        return true;
    }

    // 01916: the values of two cells that touch.
    [GeneratedRegex(@"^0\d")]
    private static partial Regex Glued();
}

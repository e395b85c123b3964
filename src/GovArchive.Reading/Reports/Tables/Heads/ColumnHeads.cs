using System.Collections.Immutable;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>
/// The texts that are above the cells of a run in its grid, where the grid's rows are as wide as each other so that columns are certain.
/// </summary>
internal static class ColumnHeads
{
    private const int MostLevels = 6;

    /// <summary>For each cell of the run the texts above it, nearest first.</summary>
    /// <param name="heads">The rows above it that are heads, nearest first.</param>
    public static ImmutableArray<ImmutableArray<string>> Over(Run run, GridRow row, List<GridRow> heads) =>
        [.. run.Cells.Select(cell => Stack(heads, IndexOf(row, cell)))];

    /// <summary>The texts of the heads with row and column, from the top down.</summary>
    public static IReadOnlyList<(int Row, int Column, string Text)> Texts(List<GridRow> heads) =>
    [
        .. from row in Enumerable.Reverse(heads).Index()
           from cell in row.Item.Cells.Index()
           where cell.Item.Text.Length > 0
           select (row.Index, cell.Index, cell.Item.Text),
    ];

    /// <summary>The rows without values above a row of values, nearest first, as long as something is over the value columns.</summary>
    /// <param name="line">Index of the row's line.</param>
    /// <param name="hasValues">Lines that have values: no heads.</param>
    public static List<GridRow> Rows(Run run, int line, ImmutableArray<SourceLine> lines, bool[] hasValues)
    {
        var heads = new List<GridRow>();
        if (run.Kind != RunKind.Row || lines[line].Row is not { } row) return heads;
        var first = IndexOf(row, run.Cells[0]);
        for (var i = line - 1; i >= 0 && lines[i].Row is { } above && heads.Count < MostLevels; i--)
        {
            var isHead = !hasValues[i] && HasTextFrom(above, Math.Min(first, 1));
            if (isHead && HasTextFrom(above, first)) heads.Add(above);
            else if (heads.Count > 0) break;
        }
        return heads;
    }

    /// <summary>
    /// Whether columns are in line: all rows are as wide as the row of values. Where a head's row lacks cells nobody knows which.
    /// </summary>
    public static bool AreInLine(GridRow row, List<GridRow> heads) => heads.TrueForAll(head => Width(head) == Width(row));

    /// <summary>Whether a row lacks cells that another one has.</summary>
    public static bool EndsBefore(GridRow row, GridRow other) => Width(row) < Width(other);

    // Without what rows of the table have that are longer.
    private static int Width(GridRow row)
    {
        var width = row.Cells.Length;
        while (width > 0 && row.Cells[width - 1].Span == CellSpan.Missing) width--;
        return width;
    }

    /// <summary>Whether the run's cells are side by side, each in a column of one cell.</summary>
    public static bool AreTogether(GridRow row, Run run) =>
        IndexOf(row, run.Cells[^1]) - IndexOf(row, run.Cells[0]) == run.Cells.Length - 1;

    /// <summary>The cell's column; -1 where it is none of the row's.</summary>
    public static int IndexOf(GridRow row, GridCell cell)
    {
        for (var i = 0; i < row.Cells.Length; i++)
            if (ReferenceEquals(row.Cells[i], cell)) return i;
        return -1;
    }

    // Marks and numbers are no heads.
    private static bool HasTextFrom(GridRow row, int first)
    {
        for (var i = first; i < row.Cells.Length; i++)
            if (!row.Cells[i].IsBlank && !CellValue.IsValue(row.Cells[i])) return true;
        return false;
    }

    private static ImmutableArray<string> Stack(List<GridRow> heads, int column)
    {
        var stack = ImmutableArray.CreateBuilder<string>();
        foreach (var head in heads)
        {
            var i = column;
            while (i > 0 && head.Cells[i].Span == CellSpan.Left) i--;
            if (head.Cells[i].Span == CellSpan.None && head.Cells[i].Text.Length > 0) stack.Add(head.Cells[i].Text);
        }
        return stack.ToImmutable();
    }
}

using System.Buffers;
using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources;

/// <summary>
/// Tables whose cells are separated by bars: a row a line, <c>规章 | 0 | 0 | 0 |</c>, or a cell a line, with the bar behind it or on a line
/// of its own. Of the latter the rows are not known, but blank cells are.
/// </summary>
internal static class BarTables
{
    // A line with so many bars is a row, however few of its cells are filled in.
    private const int FewestOfRow = 3;

    private static readonly SearchValues<char> Bars = SearchValues.Create("|｜│");

    /// <summary>
    /// Index behind the last of the lines with bars that begin at <paramref name="start"/>; <paramref name="start"/> when it has none.
    /// </summary>
    public static int End(string[] lines, int start)
    {
        var end = start;
        while (end < lines.Length && lines[end].AsSpan().ContainsAny(Bars)) end++;
        return end;
    }

    /// <summary>Adds the blocks of the lines from <paramref name="start"/> to <paramref name="end"/>, all of which have bars.</summary>
    public static void Read(string file, string[] lines, int start, int end, ImmutableArray<Block>.Builder blocks)
    {
        var rows = Enumerable.Range(start, end - start).Select(i => Cells(file, lines[i], i + 1)).ToArray();
        var filled = rows.Select(row => row.Count(cell => cell.Text.Length > 0)).ToArray();
        var wide = rows.Where((row, i) => filled[i] > 1 || filled[i] > 0 && row.Length >= FewestOfRow).Count();
        var areRows = Array.Exists(filled, count => count > 1) && wide * 2 >= filled.Count(count => count > 0);
        if (areRows) blocks.Add(new GridBlock(new Place(file, start + 1, 1), Rows(rows)));
        else for (var i = 0; i < rows.Length; i++) AddLine(rows[i], lines[start + i].AsSpan().Trim(), start + i, blocks);
    }

    // A bar ends a cell; what is behind the last bar is one more.
    private static GridCell[] Cells(string file, string line, int number)
    {
        var cells = new List<GridCell>();
        for (var i = 0; i < line.Length;)
        {
            var length = line.AsSpan(i).IndexOfAny(Bars);
            var text = length < 0 ? line[i..] : line.Substring(i, length);
            var isBlank = string.IsNullOrWhiteSpace(text);
            if (length >= 0 || !isBlank)
                cells.Add(new GridCell(
                    new Place(file, number, i + 1 + (isBlank ? 0 : text.Length - text.TrimStart().Length)), text.Trim()));
            i = length < 0 ? line.Length : i + length + 1;
        }
        return [.. cells];
    }

    // Where every line begins with a bar, the bar is the table's frame and ends no cell.
    private static ImmutableArray<GridRow> Rows(GridCell[][] rows)
    {
        var framed = Array.TrueForAll(rows, row => row is [{ Text: "" }, _, ..]);
        return [.. rows.Where(row => !IsRule(row)).Select(row => new GridRow([.. framed ? row[1..] : row]))];
    }

    // A bar before a cell that has none behind it ends the cell before.
    private static void AddLine(GridCell[] cells, ReadOnlySpan<char> line, int index, ImmutableArray<Block>.Builder blocks)
    {
        if (cells is not [{ Text: "" } end, { Text.Length: > 0 } text] || Bars.Contains(line[^1]))
        {
            AddCells(cells, index, blocks);
            return;
        }
        AddCells([end], index, blocks);
        blocks.Add(new TextBlock(text.Place, text.Text));
    }

    // A bar right below a line of text ends the cell that the text is; another bar alone is a blank cell, and several at once fill the
    // table's width.
    private static void AddCells(GridCell[] cells, int line, ImmutableArray<Block>.Builder blocks)
    {
        if (cells.Any(cell => cell.Text.Length > 0))
            foreach (var cell in cells.Where(cell => cell.Text.Length > 0)) blocks.Add(new CellBlock(cell.Place, cell.Text));
        else if (blocks is [.., TextBlock text] && text.Place.Line == line)
            blocks[^1] = new CellBlock(text.Place, text.Text);
        else if (cells.Length == 1)
            blocks.Add(new CellBlock(cells[0].Place, ""));
    }

    // Markdown's line between header and rows.
    private static bool IsRule(GridCell[] row) =>
        row.Length > 0
        && Array.TrueForAll(row, cell => cell.Text.AsSpan().Trim(":").Length > 0 && cell.Text.AsSpan().Trim(":").TrimStart('-').IsEmpty);
}

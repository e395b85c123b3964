using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Tests.Sources;

/// <summary>A document as a person can read it in a diff: a line a text block or row, its place in front.</summary>
internal static class SourceBlocks
{
    /// <summary>
    /// A place of a grid: what is printed in its cell, marks in braces where they are and ⏎ for a line break; without a cell of its own ←
    /// or ↑ for the one that covers it, × where there is none.
    /// </summary>
    public static string Cell(GridCell cell) => cell.Span switch
    {
        CellSpan.Left => "←",
        CellSpan.Above => "↑",
        CellSpan.Missing => "×",
        _ => cell.Raw.Replace('\n', '⏎'),
    };

    public static string Printed(IEnumerable<Block> blocks, IEnumerable<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block is TextBlock line) text.Append($"[{line.Place.Part}] {line.Text}\n");
            if (block is not GridBlock grid) continue;
            Assert.Single(grid.Rows.Select(row => row.Cells.Length).Distinct());
            text.Append("grid\n");
            foreach (var row in grid.Rows)
            {
                Assert.All(row.Cells.Where(cell => cell.Spanned), cell => Assert.Equal("", cell.Text));
                text.Append($"  [{row.Cells[0].Place.Part}] ").AppendJoin(" | ", row.Cells.Select(Cell)).Append('\n');
            }
        }
        foreach (var finding in findings) text.Append(finding).Append('\n');
        return text.ToString();
    }
}

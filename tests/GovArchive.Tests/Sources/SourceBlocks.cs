using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Sources;

namespace GovArchive.Tests.Sources;

/// <summary>A document as a person can read it in a diff: a line a text block or row, its place in front; ^ is a place that a merged cell covers, ⏎ a line break.</summary>
internal static class SourceBlocks
{
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
                text.Append($"  [{row.Cells[0].Place.Part}] ").AppendJoin(" | ", row.Cells.Select(cell => cell.Spanned ? "^" : cell.Raw.Replace('\n', '⏎'))).Append('\n');
            }
        }
        foreach (var finding in findings) text.Append(finding).Append('\n');
        return text.ToString();
    }
}

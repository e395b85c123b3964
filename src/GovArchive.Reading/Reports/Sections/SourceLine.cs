using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Sections;

/// <summary>One line of text or one grid row: what a document is, read from top to bottom.</summary>
/// <param name="Text">The line, or the text of the row's only cell that is not blank; "" for other rows.</param>
/// <param name="Row">The grid row; null for a line of text.</param>
/// <param name="IsCell">The text is one cell of a table, which may be blank.</param>
internal sealed record SourceLine(Place Place, string Text, GridRow? Row, bool IsCell = false)
{
    public static ImmutableArray<SourceLine> Of(SourceDocument document)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock text) lines.Add(new SourceLine(text.Place, text.Text, null));
            if (block is CellBlock cell) lines.Add(new SourceLine(cell.Place, cell.Text, null, IsCell: true));
            if (block is GridBlock grid) lines.AddRange(RepeatedCells.Merge(grid.Rows).Select(Of));
        }
        return lines.ToImmutable();
    }

    private static SourceLine Of(GridRow row)
    {
        var filled = row.Cells.Where(cell => !cell.IsBlank).Take(2).ToArray();
        return new SourceLine(row.Cells[0].Place, filled is [var only] ? only.Text : "", row);
    }

    /// <summary>All that is printed on the line; the cells of a row are separated by tabs.</summary>
    public string Printed => Row is null ? Text : string.Join('\t', Row.Cells.Select(cell => cell.Text.Replace('\n', ' '))).Trim('\t');
}

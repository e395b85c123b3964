using DocumentFormat.OpenXml.Wordprocessing;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Docx;

/// <summary>Collects rows of a table into a grid in which every place is there: those that a merged cell covers are marked.</summary>
internal sealed class DocxGrid
{
    // A word processor allows 63 columns.
    private const int WidestSpan = 63;
    private const int WidestGrid = 256;

    private readonly List<List<GridCell>> _rows = [];

    // Columns in which a merged cell of the last row may go on.
    private HashSet<int> _open = [];

    public void Add(TableRow row, TableCell[] cells, Place place, Func<TableCell, GridCell> read)
    {
        var line = new List<GridCell>();
        var open = new HashSet<int>();
        Cover(line, place, DocxElements.Number(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val) ?? 0, CellSpan.Missing);
        foreach (var cell in cells)
        {
            var properties = cell.TableCellProperties;
            var (column, printed) = (line.Count, read(cell));
            var isContinued = properties?.VerticalMerge is { } merge && merge.Val?.InnerText != "restart" && _open.Contains(column)
                || properties?.HorizontalMerge is { } beside && beside.Val?.InnerText != "restart" && column > 0;
            if (properties?.VerticalMerge is not null) open.Add(column);
            var from = properties?.VerticalMerge is null ? CellSpan.Left : CellSpan.Above;
            line.Add(isContinued ? new GridCell(place, "", from) : printed);
            Cover(line, place, (DocxElements.Number(properties?.GridSpan?.Val) ?? 1) - 1, isContinued ? from : CellSpan.Left);
        }
        _open = open;
        if (line.Count > 0) _rows.Add(line);
    }

    /// <summary>What was collected, as one grid; null when it is nothing.</summary>
    public GridBlock? Take()
    {
        if (_rows.Count == 0) return null;
        var width = Math.Min(WidestGrid, _rows.Max(row => row.Count));
        foreach (var row in _rows)
            while (row.Count < width) row.Add(new GridCell(row[0].Place, "", CellSpan.Missing));
        var block = new GridBlock(_rows[0][0].Place, [.. _rows.Select(row => new GridRow([.. row]))]);
        _rows.Clear();
        _open = [];
        return block;
    }

    private static void Cover(List<GridCell> row, Place place, int count, CellSpan from)
    {
        for (var i = 0; i < Math.Min(count, WidestSpan); i++) row.Add(new GridCell(place, "", from));
    }
}

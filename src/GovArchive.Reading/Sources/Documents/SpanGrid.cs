using System.Collections.Immutable;

namespace GovArchive.Sources.Documents;

/// <summary>
/// Lays cells that span rows and columns out on a grid: every row as wide as the widest, every cell in its column. Places without a cell of
/// their own, covered or missing, hold a spanned cell. Columns in which no cell begins are left out.
/// </summary>
/// <param name="mostCells">Rows are refused once the grid would have more places than this.</param>
internal sealed class SpanGrid(int mostCells)
{
    private const int MostColumns = 100;

    private readonly List<List<GridCell>> _rows = [];

    // By column: how many of the coming rows are covered there.
    private readonly List<int> _covered = [];
    private List<GridCell> _row = [];
    private int _width;

    /// <summary>Whether the last row has reached the bound: what comes is to be left out.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Places in use, those without a cell of their own too.</summary>
    public int Size => _rows.Count * _width;

    /// <summary>Adds a cell to the row; at most 100 columns count.</summary>
    /// <param name="columns">Columns it spans, at least 1.</param>
    /// <param name="rows">Rows it spans, at least 1; 0 for all that are left.</param>
    public void Add(GridCell cell, int columns, int rows)
    {
        var covers = rows == 0 ? int.MaxValue : Math.Max(0, rows - 1);
        FillCovered();
        for (var i = 0; i < Math.Clamp(columns, 1, MostColumns); i++)
        {
            if (_row.Count == _covered.Count) _covered.Add(0);
            _covered[_row.Count] = Math.Max(_covered[_row.Count] - 1, covers);
            _row.Add(i == 0 ? cell : new GridCell(default, "", CellSpan.Left));
        }
    }

    /// <summary>Ends the row; one without a cell of its own leaves no row.</summary>
    public void EndRow()
    {
        for (var column = _row.Count; column < _covered.Count; column++)
        {
            _row.Add(new GridCell(default, "", _covered[column] > 0 ? CellSpan.Above : CellSpan.Missing));
            if (_covered[column] > 0) _covered[column]--;
        }
        if (_row.Find(cell => !cell.Spanned) is { } first)
        {
            _rows.Add([.. _row.Select(cell => cell.Spanned ? cell with { Place = first.Place } : cell)]);
            _width = Math.Max(_width, _row.Count);
            IsFull = (long)(_rows.Count + 1) * _width > mostCells;
        }
        _row = [];
    }

    /// <summary>Ends a group of rows (a table's head, body or foot): no cell reaches over it.</summary>
    public void EndGroup()
    {
        for (var column = 0; column < _covered.Count; column++) _covered[column] = 0;
    }

    /// <summary>The rows, all of one width.</summary>
    public ImmutableArray<GridRow> Rows()
    {
        var begun = Enumerable.Range(0, _width).Where(column => _rows.Exists(row => column < row.Count && !row[column].Spanned)).ToArray();
        return [.. _rows.Select(
            row => new GridRow(
                [.. begun.Select(column => column < row.Count ? row[column] : new GridCell(row[0].Place, "", CellSpan.Missing))]))];
    }

    private void FillCovered()
    {
        while (_row.Count < _covered.Count && _covered[_row.Count] > 0)
        {
            _covered[_row.Count]--;
            _row.Add(new GridCell(default, "", CellSpan.Above));
        }
    }

}

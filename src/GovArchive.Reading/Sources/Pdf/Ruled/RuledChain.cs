using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;

namespace GovArchive.Sources.Pdf.Ruled;

/// <summary>One table of a document by its rules: as drawn on one page, or on several that follow each other.</summary>
internal sealed class RuledChain(string file, int number)
{
    // Points: how far the columns of two pages may be off each other.
    private const double Shift = 6;

    private readonly List<RuledTable> _tables = [];
    private readonly List<GridCell[]> _rows = [];
    private readonly List<PrintBox?[]> _boxes = [];
    private readonly List<(Place Place, int Row, int Column, string Own, string Other)> _differing = [];

    /// <summary>
    /// Whether a table goes on with what is here: on the next page, between the same sides, and not with a head of its own.
    /// </summary>
    public bool GoesOnWith(RuledTable next)
    {
        if (_tables is not [var first, ..] || next.Page != _tables[^1].Page + 1) return false;
        var (last, grid) = (_tables[^1].Grid, next.Grid);
        if (Math.Abs(grid.Across[0] - last.Across[0]) > Shift || Math.Abs(grid.Across[^1] - last.Across[^1]) > Shift
            || BeginsAs(first, next)) return false;
        return last.OpenBelow.Contains(true) && grid.OpenAbove.Contains(true)
            || grid.Columns == last.Columns && grid.Across.Zip(last.Across).All(pair => Math.Abs(pair.First - pair.Second) <= Shift);
    }

    private static bool BeginsAs(RuledTable first, RuledTable next) =>
        FirstRow(first).SequenceEqual(FirstRow(next)) && FirstRow(first).Any(text => text.Any(char.IsLetter));

    private static IEnumerable<string> FirstRow(RuledTable table) =>
        table.Grid.Cells.Index().TakeWhile(cell => cell.Item.Row == 0).Select(cell => table.Texts[cell.Index].Text);

    public void Add(RuledTable table) => _tables.Add(table);

    public GridBlock Block(ICollection<Finding> findings)
    {
        // A page may show fewer of the columns than the next.
        var across = new List<double>();
        foreach (var at in _tables.SelectMany(table => table.Grid.Across).Order())
            if (across.Count == 0 || at - across[^1] > Shift) across.Add(at);
        foreach (var table in _tables) Add(table, [.. table.Grid.Across.Select(at => across.FindLastIndex(line => line <= at))]);
        foreach (var (place, row, column, own, other) in _differing)
            findings.Add(FindingCodes.PdfReadingsDiffer.At(place, Number(number), Number(row), Number(column), Quoted(own), Quoted(other)));
        return new GridBlock(_rows[0][0].Place, [.. _rows.Zip(_boxes, Row)]);
    }

    private static GridRow Row(GridCell[] row, PrintBox?[] boxes) =>
        new([.. row]) { Boxes = [.. row.Zip(boxes, (cell, box) => cell.Spanned ? null : box)] };

    // Columns: for each line of the table's own, which one it is of all.
    private void Add(RuledTable table, int[] columns)
    {
        var place = PrintedLine.PlaceOf(file, table.Page);
        var rows = new GridCell[table.Grid.Rows][];
        var boxes = new PrintBox?[rows.Length][];
        for (var row = 0; row < rows.Length; row++) (rows[row], boxes[row]) = (new GridCell[columns[^1]], new PrintBox?[columns[^1]]);
        foreach (var (index, cell) in table.Grid.Cells.Index())
        {
            var box = table.Grid.BoxOf(cell);
            boxes[cell.Row][columns[cell.Column]] = new PrintBox(box.Left, box.Top, box.Right, box.Bottom);
            for (var i = 0; i < cell.Rows; i++)
                for (var column = columns[cell.Column]; column < columns[cell.Column + cell.Columns]; column++)
                    rows[cell.Row + i][column] = i > 0 ? new GridCell(place, "", CellSpan.Above)
                        : column > columns[cell.Column] ? new GridCell(place, "", CellSpan.Left) : Cell(table, place, index);
        }

        var last = table == _tables[0] ? null : _tables[_tables.IndexOf(table) - 1];
        var isSplit = last is { Grid.IsOpenBelow: true, IsTrimmed: false } && table.Grid.IsOpenAbove;
        foreach (var (cell, other) in table.Differing.OrderBy(entry => entry.Key))
            _differing.Add(
                (place, _rows.Count + table.Grid.Cells[cell].Row + (isSplit ? 0 : 1), columns[table.Grid.Cells[cell].Column] + 1,
                    table.Texts[cell].Text, other));
        if (isSplit) JoinToLast(rows[0]);
        else if (last is not null) GoOnWithGroups(last, table, columns, rows);
        _rows.AddRange(isSplit ? rows[1..] : rows);
        _boxes.AddRange(isSplit ? boxes[1..] : boxes);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.Length == 0 ? "''" : $"'{text.ReplaceLineEndings(" ")}'";

    private static GridCell Cell(RuledTable table, Place place, int index)
    {
        var text = table.Texts[index];
        var marks = table.Differing.TryGetValue(index, out var other)
            ? text.Marks.Add(new CellMark(CellMarkKind.NotText, other, text.Text.Length)) : text.Marks;
        return new GridCell(place, text.Text) { Marks = marks };
    }

    // A row that the end of the page cuts in two.
    private void JoinToLast(GridCell[] row)
    {
        // It is in no one place of either.
        Array.Fill(_boxes[^1], null);
        for (var column = 0; column < row.Length; column++)
            if (!row[column].IsBlank) JoinToLast(row[column], column);
    }

    private void JoinToLast(GridCell cell, int column)
    {
        var at = _rows.Count - 1;
        while (at > 0 && _rows[at][column].Span == CellSpan.Above) at--;
        var before = _rows[at][column];
        if (before.Spanned) (at, before) = (_rows.Count - 1, cell with { Text = "", Marks = [] });
        var text = before.Text.Length == 0 || cell.Text.Length == 0 ? before.Text : before.Text + "\n";
        _rows[at][column] = before
            with
        {
            Text = text + cell.Text,
            Marks = [
                .. before.Marks, .. cell.Marks.Select(mark => mark with { At = mark.At + text.Length })]
        };
    }

    // A cell beside several rows that neither page closes is one, whose label is printed once or parted; elsewhere the cell overleaf is
    // blank.
    private void GoOnWithGroups(RuledTable last, RuledTable table, int[] columns, GridCell[][] rows)
    {
        foreach (var cell in table.Grid.Cells.TakeWhile(cell => cell.Row == 0))
        {
            var column = columns[cell.Column];
            var first = rows[0][column];
            var isOpen = table.Grid.OpenAbove[cell.Column] && !last.Grid.OpenBelow.All(open => !open);
            if (first.Spanned || !(isOpen && cell.Rows > 1) && !(first.IsBlank && _rows[^1][column].Span == CellSpan.Above)) continue;
            if (!first.IsBlank) JoinToLast(first, column);
            for (var row = 0; row < cell.Rows; row++) rows[row][column] = new GridCell(first.Place, "", CellSpan.Above);
        }
    }
}

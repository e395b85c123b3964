using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;

namespace GovArchive.Sources;

/// <summary>One table of a document by its rules: as drawn on one page, or on several that follow each other.</summary>
internal sealed class RuledChain(string file, int number)
{
    // Points: how far the columns of two pages may be off each other.
    private const double Shift = 6;

    private readonly List<GridCell[]> _rows = [];
    private readonly List<(Place Place, int Row, int Column, string Own, string Other)> _differing = [];
    private RuledTable? _first;
    private RuledTable? _last;

    /// <summary>Whether a table goes on with what is here: on the next page, in the same columns, and not with a head of its own.</summary>
    public bool GoesOnWith(RuledTable next) => _last is { } last && next.Page == last.Page + 1 && next.Grid.Columns == last.Grid.Columns
        && next.Grid.Across.Zip(last.Grid.Across).All(pair => Math.Abs(pair.First - pair.Second) <= Shift) && !BeginsAs(_first!, next);

    private static bool BeginsAs(RuledTable first, RuledTable next) => FirstRow(first).SequenceEqual(FirstRow(next)) && FirstRow(first).Any(text => text.Any(char.IsLetter));

    private static IEnumerable<string> FirstRow(RuledTable table) => table.Grid.Cells.Index().TakeWhile(cell => cell.Item.Row == 0).Select(cell => table.Texts[cell.Index].Text);

    public void Add(RuledTable table)
    {
        var place = PrintedLine.PlaceOf(file, table.Page);
        var rows = new GridCell[table.Grid.Rows][];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = [.. Enumerable.Range(0, table.Grid.Columns).Select(column => Cell(table, place, row, column))];
        var isSplit = _last is { Grid.IsOpenBelow: true } && table.Grid.IsOpenAbove && rows.Length > 0;
        if (_last is not null && !isSplit) GoOnWithGroups(table, rows);
        foreach (var (cell, other) in table.Differing.OrderBy(entry => entry.Key))
            _differing.Add((place, _rows.Count + table.Grid.Cells[cell].Row + (isSplit ? 0 : 1), table.Grid.Cells[cell].Column + 1, table.Texts[cell].Text, other));
        if (isSplit) JoinToLast(rows[0]);
        _rows.AddRange(isSplit ? rows[1..] : rows);
        (_first, _last) = (_first ?? table, table);
    }

    public GridBlock Block(ICollection<Finding> findings)
    {
        foreach (var (place, row, column, own, other) in _differing)
            findings.Add(FindingCodes.PdfReadingsDiffer.At(place, Number(number), Number(row), Number(column), Quoted(own), Quoted(other)));
        return new GridBlock(_rows[0][0].Place, [.. _rows.Select(row => new GridRow([.. row]))]);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.Length == 0 ? "''" : $"'{text.ReplaceLineEndings(" ")}'";

    private static GridCell Cell(RuledTable table, Place place, int row, int column)
    {
        var index = table.Grid.IndexOf(row, column);
        var cell = table.Grid.Cells[index];
        if (cell.Row < row) return new GridCell(place, "", CellSpan.Above);
        if (cell.Column < column) return new GridCell(place, "", CellSpan.Left);
        var text = table.Texts[index];
        var marks = table.Differing.TryGetValue(index, out var other) ? text.Marks.Add(new CellMark(CellMarkKind.NotText, other, text.Text.Length)) : text.Marks;
        return new GridCell(place, text.Text) { Marks = marks };
    }

    // A row that is parted by the end of the page.
    private void JoinToLast(GridCell[] row)
    {
        var last = _rows[^1];
        for (var column = 0; column < row.Length; column++)
        {
            if (row[column].IsBlank) continue;
            var at = _rows.Count - 1;
            while (at > 0 && _rows[at][column].Span == CellSpan.Above) at--;
            var before = _rows[at][column];
            if (before.Spanned)
            {
                last[column] = row[column];
                continue;
            }
            var text = before.Text.Length == 0 || row[column].Text.Length == 0 ? before.Text : before.Text + "\n";
            _rows[at][column] = before with { Text = text + row[column].Text, Marks = [.. before.Marks, .. row[column].Marks.Select(mark => mark with { At = mark.At + text.Length })] };
        }
    }

    // The label of a group of rows is printed once, and the cell beside the rows overleaf is blank.
    private void GoOnWithGroups(RuledTable table, GridCell[][] rows)
    {
        var last = _last!;
        foreach (var cell in table.Grid.Cells.TakeWhile(cell => cell.Row == 0))
        {
            var above = last.Grid.Cells[last.Grid.IndexOf(last.Grid.Rows - 1, cell.Column)];
            if (!rows[0][cell.Column].IsBlank || above.Rows == 1 || above.Column != cell.Column || above.Columns != cell.Columns) continue;
            for (var row = 0; row < cell.Rows; row++) rows[row][cell.Column] = rows[row][cell.Column] with { Span = CellSpan.Above };
        }
    }
}

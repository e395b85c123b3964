using System.Collections.Immutable;
using GovArchive.Sources;

namespace GovArchive.Reports;

/// <summary>Tells which cells of a run are the cells of a row.</summary>
internal static class RowCells
{
    /// <summary>The cells of a run that belong to a row of <paramref name="length"/> cells; empty when nothing settles which.</summary>
    /// <param name="usualColumn">In which column of the grid the values of other rows begin; null when not known.</param>
    public static ImmutableArray<GridCell> Settle(Run run, int length, int? usualColumn)
    {
        if (run.Kind == RunKind.Glued) return Digits(run, length);
        if (run.Cells.Length == length) return run.Cells;
        if (run.Cells.Length < length) return [];
        var starts = Enumerable.Range(0, run.Cells.Length - length + 1)
            .Where(start => run.Cells.Where((_, i) => i < start || i >= start + length).All(cell => string.IsNullOrWhiteSpace(cell.Text)))
            .ToArray();
        var start = starts switch
        {
            [var only] => only,
            // Blanks at the end fill the table's width or begin the next row; before the values there are some where a label spans columns.
            [0, ..] when run.Kind == RunKind.Cells && !string.IsNullOrWhiteSpace(run.Cells[0].Text) => 0,
            _ when run.Kind == RunKind.Cells => -1,
            _ when usualColumn is { } column && starts.Contains(column - run.FirstColumn) => column - run.FirstColumn,
            // One value before cells that only fill the table's width.
            [0, ..] when length == 1 && !string.IsNullOrWhiteSpace(run.Cells[0].Text) => 0,
            _ => -1,
        };
        return start < 0 ? [] : run.Cells.Slice(start, length);
    }

    // As many digits as columns: every cell has one, since it has at least one.
    private static ImmutableArray<GridCell> Digits(Run run, int length)
    {
        var digits = run.Cells[0];
        if (digits.Text.Length != length) return [];
        return [.. digits.Text.Select((digit, i) => new GridCell(digits.Place with { Column = digits.Place.Column + i }, digit.ToString()))];
    }

    /// <summary>Rows that leave no doubt tell in which column of the grid the values begin; null when there is none.</summary>
    public static int? UsualColumn(FormLabels labels, PlacedRun[] placed) => placed
        .Select((entry, i) => (entry.Run, labels.Rows[i].Cells.Length))
        .Where(entry => entry.Run is { Kind: RunKind.Row } run && run.NumberCount == entry.Length)
        .Select(entry => entry.Run!.FirstColumn + entry.Run.Cells.TakeWhile(cell => string.IsNullOrWhiteSpace(cell.Text)).Count())
        .GroupBy(column => column)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
        .Select(group => (int?)group.Key)
        .FirstOrDefault();

    /// <summary>
    /// Where a converter dropped blank cells: the last number, when it is the sum of the others and the row ends with a total. Null where that is not so.
    /// </summary>
    public static GridCell? Total(FormLabels.Line line, Run run)
    {
        if (run.Kind != RunKind.Text || run.NumberCount < 2 || run.NumberCount >= line.Cells.Length || !line.Cells[^1].Column.IsTotal) return null;
        var values = run.Cells.Select(cell => CellValue.Read(cell.Text, line.Cells[^1].Column).Value).ToArray();
        return Array.TrueForAll(values, value => value is not null) && values[..^1].Sum() == values[^1] ? run.Cells[^1] : null;
    }
}

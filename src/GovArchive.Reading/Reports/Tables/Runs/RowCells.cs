using System.Collections.Immutable;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>Tells which cells of a run are the cells of a row.</summary>
internal static class RowCells
{
    // No report counts as many; so many digits may be a row's.
    private const int MostDigits = 7;
    private const int FewestOfTwo = 5;

    // Letters: what stands for no number is shorter.
    private const int ShortestText = 6;

    /// <summary>The cells of a run that belong to a row of <paramref name="length"/> cells; empty when nothing settles which.</summary>
    public static ImmutableArray<GridCell> Settle(Run run, int length, RowLayout layout)
    {
        if (run.Kind == RunKind.Glued) return Digits(run, length);
        if (layout.HasMoreColumns(run)) return [];
        if (run.NumberCount == length && run.Cells.Length == length) return run.Cells;
        var starts = Starts(run, length);
        var start = starts switch
        {
            [] => -1,
            [var only] when run.NumberCount == length && !HasText(run) => only,
            _ when layout.StartOf(run, length) is { } usual => starts.Contains(usual) ? usual : -1,
            [var only] when IsWhole(run, only, length, layout) => only,
            _ => -1,
        };
        return start < 0 || HasLostOne(run, run.Cells[start + length - 1], length, layout) ? [] : run.Cells.Slice(start, length);
    }

    // Words of the next line behind a row count as one of its numbers, and hide a blank before them: other rows tell where values begin.
    private static bool HasText(Run run) =>
        run.Cells.Any(cell => cell.Text.Length >= ShortestText && !cell.Text.Any(char.IsAsciiDigit));

    /// <summary>
    /// Whether only the last cell of a row that ends with a total is blank: as where a cell before it was lost and the others moved up.
    /// </summary>
    public static bool HasLostOne(Run run, GridCell last, int length, RowLayout layout) =>
        run.NumberCount == length - 1 && length > 2 && last.IsBlank && layout.EndsWithTotal(length) && !layout.HasBlankEnds(length, run);

    // Where a window of the row's length may begin that leaves out nothing but blanks.
    private static int[] Starts(Run run, int length)
    {
        var (first, last) = (0, run.Cells.Length - 1);
        while (first < last && run.Cells[first].IsBlank) first++;
        while (last > first && run.Cells[last].IsBlank) last--;
        var (from, to) = (Math.Max(0, last - length + 1), Math.Min(first, run.Cells.Length - length));
        return to < from ? [] : [.. Enumerable.Range(from, to - from + 1)];
    }

    // A blank at the edge may be the table's frame, a lost cell on the other side.
    private static bool IsWhole(Run run, int start, int length, RowLayout layout)
    {
        var hasBlankEdge = run.Cells[start].IsBlank || run.Cells[start + length - 1].IsBlank;
        return !hasBlankEdge || run.Cells.Length == length && (run.Kind == RunKind.Row || layout.AreExact(length));
    }

    /// <summary>
    /// Where all numbers of a row are in one of its cells and the others are blank: those numbers, a cell each. Empty where one cell may
    /// hold several numbers but it is not certain how many; null where the run is not like that.
    /// </summary>
    /// <param name="hasBlanks">Whether other rows of the table leave cells blank.</param>
    public static ImmutableArray<GridCell>? InOneCell(Run run, int length, bool hasBlanks)
    {
        if (length < 2 || run.Kind != RunKind.Row || run.NumberCount != 1) return null;
        var cell = run.Cells.First(cell => !cell.IsBlank);
        var words = cell.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == length) return [.. words.Select(word => new GridCell(cell.Place, word))];
        if (words.Length > 1 || words is [['0', var second, ..]] && char.IsAsciiDigit(second)) return [];
        // Of two cells one is blank often, and no body counts as many as five digits say.
        if (length == 2)
            return words.Length == 1 && words[0].Length >= FewestOfTwo && !words[0].AsSpan().ContainsAnyExceptInRange('0', '9') ? [] : null;
        var isOne = words.Length == 0 || words[0].Length < Math.Min(length, MostDigits)
            || hasBlanks && words[0].Length < MostDigits && words[0][0] != '0';
        return isOne ? null : [];
    }

    /// <summary>
    /// Where one number more than the row has cells is behind its label, and nothing behind that: the source ends in the next line.
    /// Empty elsewhere.
    /// </summary>
    public static ImmutableArray<GridCell> BeforeTheEnd(Run run, int length) =>
        run.Kind == RunKind.Text && run.NumberCount == length + 1 && run.IsLast ? run.Cells[..length] : [];

    // As many digits as columns: every cell has one, since it has at least one.
    private static ImmutableArray<GridCell> Digits(Run run, int length)
    {
        var digits = run.Cells[0];
        if (digits.Text.Length != length) return [];
        return [.. digits.Text.Select(
            (digit, i) => new GridCell(digits.Place with { Column = digits.Place.Column + i }, digit.ToString()))];
    }

    /// <summary>
    /// Where a converter dropped blank cells: the last number, when it is the sum of the others and the row ends with a total. Null where
    /// that is not so.
    /// </summary>
    public static GridCell? Total(FormLabels.Line line, Run run)
    {
        if (run.Kind != RunKind.Text || run.NumberCount < 2 || run.NumberCount >= line.Cells.Length || !line.Cells[^1].Column.IsTotal)
            return null;
        var values = run.Cells.Select(cell => CellValue.Read(cell.Raw, line.Cells[^1].Column).Value).ToArray();
        return Array.TrueForAll(values, value => value is not null) && values[..^1].Sum() == values[^1] ? run.Cells[^1] : null;
    }
}

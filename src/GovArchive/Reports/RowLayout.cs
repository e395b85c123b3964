using System.Collections.Immutable;

namespace GovArchive.Reports;

/// <summary>
/// Where the values of a table's full rows stand: rows that have blank cells are read by them, since a blank that was lost would else move every
/// number behind it into the wrong column.
/// </summary>
internal sealed class RowLayout
{
    // Most tables have no row that needs them.
    private readonly Lazy<ImmutableArray<FullRow>> _fullRows;
    private readonly Lazy<ImmutableHashSet<int>> _exact;

    private RowLayout(FormLabels labels, PlacedRun[] placed) => (_fullRows, _exact) = (new(() => FullRows(labels, placed)), new(() => Exact(labels, placed)));

    /// <param name="Before">Blanks before the values.</param>
    private sealed record FullRow(Run Run, int Length, int Before)
    {
        public int Behind => Run.Cells.Length - Before - Length;
    }

    public static RowLayout Of(FormLabels labels, PlacedRun[] placed) => new(labels, placed);

    private static ImmutableArray<FullRow> FullRows(FormLabels labels, PlacedRun[] placed) =>
    [
        .. from pair in placed.Zip(labels.Rows)
           where pair.First.Run is { ShowsBlanks: true } run && run.NumberCount == pair.Second.Cells.Length
           let run = pair.First.Run
           select new FullRow(run, pair.Second.Cells.Length, run.Cells.TakeWhile(cell => cell.IsBlank).Count()),
    ];

    private static ImmutableHashSet<int> Exact(FormLabels labels, PlacedRun[] placed) =>
    [
        .. placed.Zip(labels.Rows, (entry, line) => (entry.Run, line.Cells.Length)).Where(row => row.Run is { Kind: RunKind.Cells })
            .GroupBy(row => row.Length).Where(rows => rows.Count() > 1 && rows.All(row => row.Run!.Cells.Length == row.Length)).Select(rows => rows.Key),
    ];

    /// <summary>Whether several rows of that many cells stand where cells follow one another, and all have as many, blank ones counted.</summary>
    public bool AreExact(int length) => _exact.Value.Contains(length);

    /// <summary>
    /// Index in a run of the first of its row's cells, as other rows have it; null when no other row tells, -1 when they tell different things, or the
    /// run is not like them.
    /// </summary>
    public int? StartOf(Run run, int length)
    {
        var rows = _fullRows.Value.Where(row => row.Length == length && row.Run.Kind == run.Kind).ToList();
        return run.Kind == RunKind.Row ? StartInGrid(run, rows) : StartAmongCells(run, rows);
    }

    // A grid's values begin in one column, one damaged row or another aside; where nothing is known of cells that span others, behind as many blanks.
    private static int? StartInGrid(Run run, List<FullRow> rows)
    {
        if (rows.Count == 0) return null;
        var usual = rows.CountBy(row => row.Run.FirstColumn + row.Before).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First();
        if (usual.Value * 3 >= rows.Count * 2) return Math.Max(-1, usual.Key - run.FirstColumn);
        return StartAmongCells(run, rows);
    }

    // The blanks about the values must be the same everywhere, and as many; and where there are any, a number at the edge must show on which side.
    private static int? StartAmongCells(Run run, List<FullRow> rows)
    {
        var blanks = rows.Select(row => (row.Before, row.Behind)).Distinct().ToArray();
        return blanks switch
        {
            [] => null,
            [var (before, behind)] when run.Cells.Length == before + rows[0].Length + behind && ShowsEdge(run, before, behind) => before,
            _ => -1,
        };
    }

    private static bool ShowsEdge(Run run, int before, int behind) => (before, behind) switch
    {
        (0, 0) => true,
        (0, _) => !run.Cells[0].IsBlank,
        (_, 0) => !run.Cells[^1].IsBlank,
        _ => false,
    };
}

using System.Collections.Immutable;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>
/// Where the values of a table's full rows are: rows that have blank cells are read by them, since a blank that was lost would else move
/// every number behind it into the wrong column.
/// </summary>
internal sealed class RowLayout
{
    private const int FewestRows = 3;

    // Most tables have no row that needs them.
    private readonly Lazy<ImmutableArray<FullRow>> _fullRows;
    private readonly Lazy<ImmutableHashSet<int>> _exact;

    private readonly FormLabels _labels;
    private readonly PlacedRun[] _placed;

    // Some row has more numbers than it should: few tables have one.
    private readonly bool _hasMore;

    private RowLayout(FormLabels labels, PlacedRun[] placed)
    {
        (_labels, _placed) = (labels, placed);
        _hasMore = HasMore(labels, placed);
        (_fullRows, _exact) = (new(() => FullRows(labels, placed)), new(() => Exact(labels, placed)));
    }

    /// <param name="Before">Blanks before the values.</param>
    private sealed record FullRow(Run Run, int Length, int Before)
    {
        public int Behind => Run.Cells.Length - Before - Length;
    }

    public static RowLayout Of(FormLabels labels, PlacedRun[] placed) => new(labels, placed);

    private static bool HasMore(FormLabels labels, PlacedRun[] placed)
    {
        for (var row = 0; row < placed.Length; row++)
            if (placed[row].Run is { } run && run.NumberCount > labels.Rows[row].Cells.Length) return true;
        return false;
    }

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
            .GroupBy(row => row.Length).Where(rows => rows.Count() > 1 && rows.All(row => row.Run!.Cells.Length == row.Length))
            .Select(rows => rows.Key),
    ];

    /// <summary>
    /// Whether other rows under the same heads have more numbers than they should: there are more columns than the form's, and of a row
    /// with fewer numbers it cannot be known which. In text several rows' numbers may be together, so that it takes more of them.
    /// </summary>
    public bool HasMoreColumns(Run run)
    {
        if (!_hasMore) return false;
        var own = _labels.Rows.Zip(_placed).FirstOrDefault(row => row.Second.Run == run).First;
        var (more, all) = (0, 0);
        foreach (var (line, entry) in _labels.Rows.Zip(_placed))
        {
            if (entry.Run is not { } other || other.Kind != run.Kind) continue;
            all++;
            if (other.NumberCount <= line.Cells.Length || run.Kind != RunKind.Text && other.Cells.Length != run.Cells.Length) continue;
            if (run.Kind == RunKind.Row && own is { Cells.Length: 1 } && other != run && line.Cells[0].Column == own.Cells[0].Column)
                return true;
            more++;
        }
        return more >= FewestRows && more * 4 >= all;
    }

    /// <summary>Whether rows of that many cells have their total last.</summary>
    public bool EndsWithTotal(int length) => _labels.Rows.Any(line => line.Cells.Length == length && line.Cells[^1].Column.IsTotal);

    /// <summary>Whether another row of that many cells has numbers, but none in its last cell.</summary>
    public bool HasBlankEnds(int length, Run run) => _placed.Zip(_labels.Rows).Any(row =>
        row.Second.Cells.Length == length && row.First.Run is { ShowsBlanks: true } other && other != run
        && other.NumberCount < length && other.Cells[^1].IsBlank);

    /// <summary>
    /// Whether several rows of that many cells are where cells follow one another, and all have as many, blank ones counted.
    /// </summary>
    public bool AreExact(int length) => _exact.Value.Contains(length);

    /// <summary>
    /// Index in a run of the first of its row's cells, as other rows have it; null when no other row tells, -1 when they tell different
    /// things, or the run is not like them.
    /// </summary>
    public int? StartOf(Run run, int length)
    {
        var rows = _fullRows.Value.Where(row => row.Length == length && row.Run.Kind == run.Kind).ToList();
        return run.Kind == RunKind.Row ? StartInGrid(run, rows) : StartAmongCells(run, rows);
    }

    // A grid's values begin in one column, one damaged row or another aside; where nothing is known of cells that span others, behind as
    // many blanks.
    private static int? StartInGrid(Run run, List<FullRow> rows)
    {
        if (rows.Count == 0) return null;
        var usual = rows.CountBy(row => row.Run.FirstColumn + row.Before).OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .First();
        if (usual.Value * 3 >= rows.Count * 2) return Math.Max(-1, usual.Key - run.FirstColumn);
        return StartAmongCells(run, rows);
    }

    // The blanks about the values must be the same everywhere, and as many; and where there are any, a number at the edge must show on
    // which side.
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

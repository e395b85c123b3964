using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>
/// For the runs of a table in which order their cells are, as far as heads settle it and the sums do not speak against it.
/// </summary>
internal sealed class HeadOrders
{
    private readonly Dictionary<Run, HeadOrder> _orders = [];
    private readonly Dictionary<Run, ImmutableArray<ImmutableArray<string>>> _stacks = [];

    private readonly HashSet<Run> _short = [];

    private HeadOrders()
    {
    }

    /// <summary>Null where the form's order holds.</summary>
    public HeadOrder? Of(Run run) => _orders.GetValueOrDefault(run);

    /// <summary>Whether the run's row ends before the heads above it do.</summary>
    public bool IsShort(Run run) => _short.Contains(run);

    /// <summary>What is over each of the run's cells in its grid, nearest first; empty where no grid tells.</summary>
    public ImmutableArray<ImmutableArray<string>> Over(Run run) => _stacks.GetValueOrDefault(run, []);

    /// <param name="heads">One for each of the table's blocks.</param>
    public static HeadOrders Find(
        FormTable table, ImmutableArray<HeadWords> heads, FormLabels labels, PlacedRun[] placed, ImmutableArray<Piece> pieces,
        ReportContext context)
    {
        var orders = new HeadOrders();
        var hasValues = new bool[context.Lines.Length];
        var places = new Dictionary<Run, int>();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is not Run run) continue;
            places[run] = i;
            foreach (var line in run.Lines) hasValues[line] = true;
        }
        foreach (var words in heads)
        {
            var rows = RowsOf(words.Block, labels, placed, places);
            orders.AddBlock(new BlockHeads(words, labels.IsLine, context.Year), rows, pieces, hasValues, context);
            orders.Weigh(table, rows);
        }
        return orders;
    }

    // In the order they are.
    private static List<(FormLabels.Line Line, Run Run, int At)> RowsOf(
        FormBlock block, FormLabels labels, PlacedRun[] placed, Dictionary<Run, int> places)
    {
        var rows = new List<(FormLabels.Line Line, Run Run, int At)>();
        for (var i = 0; i < placed.Length; i++)
            if (placed[i].Run is { } run && block.Has(labels.Rows[i].Cells[0].Row)) rows.Add((labels.Rows[i], run, places[run]));
        rows.Sort((one, other) => one.At.CompareTo(other.At));
        return rows;
    }

    private void AddBlock(
        BlockHeads block, List<(FormLabels.Line Line, Run Run, int At)> rows, ImmutableArray<Piece> pieces, bool[] hasValues,
        ReportContext context)
    {
        var before = HeadSequence.None;
        var (above, width) = ((HeadOrder?)null, 0);
        foreach (var (line, run, at) in rows)
        {
            var row = context.Lines[run.Line].Row;
            var heads = ColumnHeads.Rows(run, run.Line, context.Lines, hasValues);
            if (heads.Exists(head => ColumnHeads.EndsBefore(row!, head))) _short.Add(run);
            var isInLine = heads.Count > 0 && ColumnHeads.AreInLine(row!, heads);
            var read = isInLine ? block.Over(run, row!, heads) : null;
            if (read is not null) _stacks[run] = read.Stacks;
            var byColumn = read is null ? [] : Collapsed(read.Heads, run.Cells);
            // Where no cell spans others the columns of heads and values may be different ones, unless each has its own.
            if (isInLine && (BlockHeads.HaveSpans(heads) || BlockHeads.AreWhole(byColumn, run.Cells)))
            {
                (above, width) = (null, run.Cells.Length);
                if (HeadOrder.Of(line.Cells.Length, byColumn) is { } order)
                    _orders[run] = (order with { IsByColumn = true }).WithoutPadding(run);
                above = _orders.GetValueOrDefault(run);
                continue;
            }
            // A table that goes on without heads, as over a page's end, has those of the part before.
            if (heads.Count == 0 && run.Kind == RunKind.Row && above is not null && run.Cells.Length == width)
            {
                _orders[run] = above;
                continue;
            }
            before = (heads.Count > 0 ? block.InOrder(heads) : null) ?? InText(block, run, at, pieces, hasValues, context) ?? before;
            if (!before.Heads.IsEmpty && HeadOrder.Of(line.Cells.Length, before.Heads) is { } ordered)
                _orders[run] = ordered with { IsAmbiguous = before.IsAmbiguous, IsSure = ordered.IsSure && !before.IsAmbiguous };
        }
    }

    // A head that is printed again over a blank cell reaches over it.
    private static ImmutableArray<Head> Collapsed(ImmutableArray<Head> heads, ImmutableArray<GridCell> cells) =>
        [.. heads.Select(
            (head, i) => i > 0 && head.Kind == HeadKind.Own && head == heads[i - 1] && cells[i].IsBlank ? Head.Unknown : head)];

    // Rows between which nothing is have the heads of the first.
    private static HeadSequence? InText(
        BlockHeads block, Run run, int at, ImmutableArray<Piece> pieces, bool[] hasValues, ReportContext context)
    {
        var labels = LabelsBefore(run, at, pieces, block.IsLine);
        if (labels.Count == 0) return null;
        return (run.Kind == RunKind.Text ? block.Across(VisualHeads.Above(run.Line, context.Lines, hasValues, block.IsRow)) : null)
            ?? block.InOrder(labels);
    }

    // The row's own label is none of the heads.
    private static List<LabelPiece> LabelsBefore(Run run, int end, ImmutableArray<Piece> pieces, bool isLine)
    {
        var labels = new List<LabelPiece>();
        for (var i = pieces.StartBefore(end); i < end; i++)
            if (pieces[i] is LabelPiece label && label.Line != run.Line) labels.Add(label);
        if (!isLine && run.Kind != RunKind.Row && labels.Count > 0 && pieces[end - 1] is LabelPiece own && own.Line != run.Line)
            labels.RemoveAt(labels.Count - 1);
        return labels;
    }

    // Where the rows' sums hold in the form's order and not in that of the heads, the heads are not over their columns.
    private void Weigh(FormTable table, List<(FormLabels.Line Line, Run Run, int At)> rows)
    {
        var (byHeads, byForm) = (0, 0);
        foreach (var (line, run, _) in rows)
        {
            if (!_orders.TryGetValue(run, out var order)) continue;
            var cells = Cells(run, line.Cells.Length);
            var held = (order.IsByColumn ? run.Cells : cells) is { } headed && headed.Length >= order.Width && !order.At.Contains(-1)
                ? RowSums.Test(table, line, [.. order.At.Select(at => headed[at])]) : null;
            var holds = cells is { } forms && forms.Any(cell => CellValue.Number(cell.Raw) > 0) ? RowSums.Test(table, line, forms) : null;
            if (held == true && holds != true) byHeads++;
            if (holds == true && held != true) byForm++;
        }
        foreach (var (line, run, _) in rows)
            if (_orders.TryGetValue(run, out var order) && (order.IsOther || order.IsUnlike)) Decide(line, run, order, byHeads, byForm);
    }

    private void Decide(FormLabels.Line line, Run run, HeadOrder order, int byHeads, int byForm)
    {
        if (order.IsAmbiguous && byHeads == 0) _orders.Remove(run);
        else if (byForm > (order.IsUnlike ? 1 : 0) && byHeads == 0)
            _orders[run] = order
                with
            {
                At = [
                    .. Enumerable.Range(0, line.Cells.Length)],
                Width = line.Cells.Length,
                IsOther = true,
                IsSure = false,
                IsByColumn = false,
                IsContradicted = true
            };
        else if (!order.IsSure && byHeads == 0) _orders[run] = order with { At = [.. order.At.Select(_ => -1)] };
    }

    // As many as the row has; null where some would have to be left out.
    private static ImmutableArray<GridCell>? Cells(Run run, int length)
    {
        if (run.Cells.Length == length) return run.Cells;
        return run.NumberCount == length ? [.. run.Cells.Where(cell => !cell.IsBlank)] : null;
    }
}

using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Sources;

namespace GovArchive.Reports.Tables;

/// <summary>For the runs of a table in which order their cells stand, as far as heads settle it and the sums do not speak against it.</summary>
internal sealed class HeadOrders
{
    private readonly Dictionary<Run, HeadOrder> _orders = [];
    private readonly Dictionary<Run, ImmutableArray<ImmutableArray<string>>> _stacks = [];

    private HeadOrders()
    {
    }

    /// <summary>Null where the form's order holds.</summary>
    public HeadOrder? Of(Run run) => _orders.GetValueOrDefault(run);

    /// <summary>What stands over each of the run's cells in its grid, nearest first; empty where no grid tells.</summary>
    public ImmutableArray<ImmutableArray<string>> Over(Run run) => _stacks.GetValueOrDefault(run, []);

    public static HeadOrders Find(FormTable table, FormLabels labels, PlacedRun[] placed, ImmutableArray<Piece> pieces, ReportContext context)
    {
        var orders = new HeadOrders();
        if (labels.IsList) return orders;
        var valueLines = pieces.OfType<Run>().Where(run => run.NumberCount > 0).SelectMany(run => run.Lines).ToHashSet();
        foreach (var block in table.Blocks)
        {
            var rows = labels.Rows.Index().Where(entry => block.Rows.Contains(entry.Item.Cells[0].Row) && placed[entry.Index].Run is not null)
                .Select(entry => (Line: entry.Item, Run: placed[entry.Index].Run!)).OrderBy(row => pieces.IndexOf(row.Run)).ToList();
            orders.AddBlock(new BlockHeads(block, labels.IsLine, context.Year), rows, pieces, valueLines, context);
            orders.Weigh(table, rows);
        }
        return orders;
    }

    private void AddBlock(
        BlockHeads block, List<(FormLabels.Line Line, Run Run)> rows, ImmutableArray<Piece> pieces, HashSet<int> valueLines, ReportContext context)
    {
        var before = HeadSequence.None;
        foreach (var (line, run) in rows)
        {
            var heads = ColumnHeads.Rows(run, run.Line, context.Lines, valueLines);
            var order = (HeadOrder?)null;
            if (heads.Count > 0 && ColumnHeads.AreInLine(context.Lines[run.Line].Row!, heads) && BlockHeads.HaveSpans(heads))
            {
                _stacks[run] = ColumnHeads.Over(run, context.Lines[run.Line].Row!, heads);
                order = HeadOrder.Of(line.Cells.Length, block.ByColumn(_stacks[run]));
                if (order is not null) order = order with { IsByColumn = true };
            }
            else
            {
                if (heads.Count > 0) _stacks[run] = ColumnHeads.Over(run, context.Lines[run.Line].Row!, ColumnHeads.AreInLine(context.Lines[run.Line].Row!, heads) ? heads : []);
                var sequence = heads.Count > 0 ? block.InOrder(ColumnHeads.Texts(heads)) : block.InOrder(LabelsBefore(run, pieces));
                before = sequence ?? before;
                order = before.Heads.IsEmpty ? null : HeadOrder.Of(line.Cells.Length, before.Heads);
                if (order is not null) order = order with { IsAmbiguous = before.IsAmbiguous, IsSure = order.IsSure && !before.IsAmbiguous };
            }
            if (order is not null) _orders[run] = order;
        }
    }

    private static IEnumerable<LabelPiece> LabelsBefore(Run run, ImmutableArray<Piece> pieces)
    {
        var end = pieces.IndexOf(run);
        var start = end;
        while (start > 0 && pieces[start - 1] is not Run { NumberCount: > 0 }) start--;
        return pieces[start..end].OfType<LabelPiece>();
    }

    // Where the rows' sums hold in the form's order and not in that of the heads, the heads do not stand over their columns.
    private void Weigh(FormTable table, List<(FormLabels.Line Line, Run Run)> rows)
    {
        var (byHeads, byForm) = (0, 0);
        foreach (var (line, run) in rows)
        {
            if (!_orders.TryGetValue(run, out var order)) continue;
            var cells = Cells(run, line.Cells.Length);
            var held = (order.IsByColumn ? run.Cells : cells) is { } headed && !order.At.Contains(-1) ? RowSums.Test(table, line, [.. order.At.Select(at => headed[at])]) : null;
            var holds = cells is { } forms && forms.Any(cell => CellValue.Number(cell.Raw) > 0) ? RowSums.Test(table, line, forms) : null;
            if (held == true && holds != true) byHeads++;
            if (holds == true && held != true) byForm++;
        }
        foreach (var (line, run) in rows)
            if (_orders.TryGetValue(run, out var order) && (order.IsOther || order.IsUnlike)) Decide(line, run, order, byHeads, byForm);
    }

    private void Decide(FormLabels.Line line, Run run, HeadOrder order, int byHeads, int byForm)
    {
        if (order.IsAmbiguous && byHeads == 0) _orders.Remove(run);
        else if (byForm > (order.IsUnlike ? 1 : 0) && byHeads == 0)
            _orders[run] = order with { At = [.. Enumerable.Range(0, line.Cells.Length)], IsOther = true, IsSure = false, IsByColumn = false };
        else if (!order.IsSure && byHeads == 0) _orders[run] = order with { At = [.. order.At.Select(_ => -1)] };
    }

    // As many as the row has; null where some would have to be left out.
    private static ImmutableArray<GridCell>? Cells(Run run, int length)
    {
        if (run.Cells.Length == length) return run.Cells;
        return run.NumberCount == length ? [.. run.Cells.Where(cell => !cell.IsBlank)] : null;
    }
}

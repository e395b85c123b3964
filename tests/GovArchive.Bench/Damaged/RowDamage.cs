using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Rows in another order, twice, without their labels, or lost.</summary>
internal static class RowDamage
{
    private const string Typos = "某等项目办份中和以为相应府政员国";

    /// <summary>Labelled rows of one group in another order.</summary>
    public static bool Permuted(Draft draft)
    {
        var groups = Blocks(draft).SelectMany(entry => entry.Block.Rows.Select((row, i) => (entry.Table, entry.Block, row, i))
            .GroupBy(row => string.Join('/', row.row.Under)).Where(group => group.Count() > 1)).ToList();
        if (groups.Count == 0) return false;
        var chosen = draft.Lot.Of(groups).ToList();
        var (table, block) = (chosen[0].Table, chosen[0].Block);
        foreach (var (place, row) in chosen.Zip(draft.Lot.Reordered([.. chosen.Select(entry => entry.row)]))) block.Rows[place.i] = row;
        draft.Expect(CellsOf(table, [.. chosen.Select(entry => entry.row)]), cell => cell.Withhold());
        return true;
    }

    /// <summary>A row twice, with other numbers: either is as good as the other.</summary>
    public static bool Duplicated(Draft draft)
    {
        var (table, block, row) = PickRow(draft);
        var at = block.Rows.IndexOf(row);
        var other = new PlanRow(row.Form) { Label = row.Label, Under = [.. row.Under], Unit = row.Unit, IsOurs = true };
        foreach (var (column, value) in row.Values) other.Values[column] = draft.Lot.OneIn(4) ? value : $"{1 + draft.Lot.Below(300)}";
        block.Rows.Insert(draft.Lot.OneIn(2) ? at + 1 : draft.Lot.OneIn(2) ? at : LastOfGroup(block, at), other);
        foreach (var (column, value) in row.Values)
        {
            var second = Expectation.Of(other.Values[column]);
            draft.Expect(new CellId(table.Form.Id, row.Form.Id, column), first => first with
            {
                Right = [.. first.Right.Concat(second.Right).Distinct()],
                MustFlag = !first.Right.SequenceEqual(second.Right) || value != other.Values[column] && second.Right.IsEmpty,
                MayWithhold = true,
            });
        }
        return true;
    }

    /// <summary>A wrong character in a label.</summary>
    public static bool LabelTypo(Draft draft)
    {
        var (table, _, row) = PickRow(draft, row => row.Label.Any(IsHan));
        var places = Enumerable.Range(0, row.Label.Length).Where(i => IsHan(row.Label[i])).ToList();
        var at = draft.Lot.Of(places);
        row.Label = row.Label[..at] + Typos[draft.Lot.Below(Typos.Length)] + row.Label[(at + 1)..];
        draft.Expect(CellsOf(table, [row]), cell => cell.Withhold());
        return true;
    }

    /// <summary>A label broken over two lines.</summary>
    public static bool LabelWrapped(Draft draft)
    {
        var (table, _, row) = PickRow(draft, row => row.Label.Length > 3);
        row.Label = row.Label.Insert(1 + draft.Lot.Below(row.Label.Length - 2), "\n");
        draft.Expect(CellsOf(table, [row]), cell => cell);
        return true;
    }

    /// <summary>One row without its label: its numbers may be taken for those of the row above where nothing tells rows apart.</summary>
    public static bool LabelLost(Draft draft)
    {
        var (table, block, row) = PickRow(draft);
        row.Label = "";
        if (table.Form.Arrangement == Arrangement.List) row.Unit = "";
        draft.Expect(CellsOf(table, draft.Container == Containers.Cells ? block.Rows : [row]), cell => cell.Withhold());
        return true;
    }

    /// <summary>All labels of a block's rows are gone.</summary>
    public static bool Unlabelled(Draft draft)
    {
        var (table, block) = draft.Lot.Of(Blocks(draft).ToList());
        foreach (var row in block.Rows)
        {
            (row.Label, row.Under) = ("", [.. row.Under.Select(_ => "")]);
            if (draft.Container == Containers.Cells) row.Unit = "";
        }
        draft.Expect(CellsOf(table, block.Rows), cell => cell.Withhold());
        return true;
    }

    /// <summary>Some rows are not printed.</summary>
    public static bool Lost(Draft draft)
    {
        var (table, block) = draft.Lot.Of(Blocks(draft).ToList());
        for (var count = 1 + draft.Lot.Below(3); count > 0 && block.Rows.Count > 0; count--)
        {
            var row = draft.Lot.Of(block.Rows);
            draft.Expect(CellsOf(table, [row]), _ => Expectation.NotPrinted);
            block.Rows.Remove(row);
        }
        return true;
    }

    private static IEnumerable<CellId> CellsOf(PlanTable table, List<PlanRow> rows) =>
        table.Cells().Where(cell => rows.Contains(cell.Row)).Select(cell => cell.Cell).Distinct();

    /// <summary>Blocks of rows with labels of their own.</summary>
    private static IEnumerable<(PlanTable Table, PlanBlock Block)> Blocks(Draft draft) =>
        from table in draft.OurTables
        where table.Form.Arrangement != Arrangement.Line
        from block in table.Blocks
        select (table, block);

    private static (PlanTable Table, PlanBlock Block, PlanRow Row) PickRow(Draft draft, Func<PlanRow, bool>? fits = null)
    {
        var tables = draft.OurTables.Where(table => table.Form.Arrangement != Arrangement.Line).ToList();
        var table = draft.Lot.Of(tables);
        var rows = table.Blocks.SelectMany(block => block.Rows.Select(row => (table, block, row)));
        return draft.Lot.Of(rows.Where(entry => fits?.Invoke(entry.row) ?? true).ToList());
    }

    private static int LastOfGroup(PlanBlock block, int at)
    {
        while (at < block.Rows.Count && block.Rows[at].Under.SequenceEqual(block.Rows[Math.Max(0, at - 1)].Under)) at++;
        return at;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and < '\ua000';
}

using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Heads in another order, of another edition, or of no edition.</summary>
internal static class HeadDamage
{
    private static readonly string[] Foreign = ["上年数", "同比增减", "备注", "单位", "上年同期", "同比（%）", "占比", "2010年", "预算数", "序号"];

    /// <summary>Columns in another order, heads and values together; a group's columns stay side by side.</summary>
    public static bool Permuted(Draft draft) => Permute(draft) is not null;

    /// <summary>The same with heads that are broken over two lines.</summary>
    public static bool PermutedTorn(Draft draft)
    {
        if (Permute(draft) is not { } block) return false;
        foreach (var column in block.Columns.Where(column => column.Head.Length > 3))
            column.Head = column.Head.Insert(column.Head.Length / 2, "\n");
        return true;
    }

    /// <summary>A head that is none of the form's: what is below it is no cell of the form.</summary>
    public static bool ForeignHead(Draft draft)
    {
        var (table, block) = draft.Lot.Of(draft.OurTables.SelectMany(table => table.Blocks.Select(block => (table, block))).ToList());
        var column = draft.Lot.Of(block.Columns);
        column.Head = draft.Lot.Of(Foreign);
        draft.Expect(CellsOf(table, block), cell => cell.Withhold());
        var below = table.Cells().Where(cell => cell.Block == block && cell.Column == column).Select(cell => cell.Cell);
        draft.Expect(below, _ => Expectation.NoValue);
        return true;
    }

    /// <summary>A block without its heads.</summary>
    public static bool Lost(Draft draft)
    {
        var (table, block) = draft.Lot.Of(draft.OurTables.SelectMany(table => table.Blocks.Select(block => (table, block))).ToList());
        foreach (var column in block.Columns) (column.Head, column.Under) = ("", [.. column.Under.Select(_ => "")]);
        draft.Expect(CellsOf(table, block), cell => cell.Withhold());
        return true;
    }

    /// <summary>The heads of the first block are those of the other edition, which count something else.</summary>
    public static bool OtherEdition(Draft draft)
    {
        var other = FormCatalog.Find(draft.Form.Edition == "2019" ? "2021" : "2019")!.Table("disclosure")!.Blocks[0].Columns;
        var table = draft.OurTables.First();
        var block = table.Blocks[0];
        foreach (var (cell, _, row, column) in table.Cells().Where(cell => cell.Block == block).ToList())
        {
            var meant = cell with { Column = other[block.Columns.IndexOf(column)].Id };
            draft.Truth[meant] = Expectation.Of(row.Values[column.Id]) with { Absent = true, MayWithhold = true };
            draft.Expect(cell, _ => Expectation.NoValue with { Absent = true });
        }
        foreach (var (column, head) in block.Columns.Zip(other)) column.Head = head.Label;
        return true;
    }

    private static PlanBlock? Permute(Draft draft)
    {
        var all = draft.OurTables.SelectMany(table => table.Blocks.Select(block => (table, block)));
        var blocks = all.Where(entry => entry.block.Columns.Count > 1).ToList();
        if (blocks.Count == 0) return null;
        var (table, block) = draft.Lot.Of(blocks);
        var groups = new List<List<PlanColumn>>();
        foreach (var column in block.Columns)
        {
            if (column.Under.Count > 1 && groups.LastOrDefault()?[0].Under.SequenceEqual(column.Under) == true) groups[^1].Add(column);
            else groups.Add([column]);
        }
        List<List<PlanColumn>> mixed = [.. groups.Select(draft.Lot.Shuffled)];
        block.Columns = [.. (draft.Lot.OneIn(2) ? draft.Lot.Reordered(mixed) : mixed).SelectMany(group => group)];
        draft.Expect(CellsOf(table, block), cell => cell.Withhold());
        return block;
    }

    private static IEnumerable<CellId> CellsOf(PlanTable table, PlanBlock block) =>
        table.Cells().Where(cell => cell.Block == block).Select(cell => cell.Cell);
}

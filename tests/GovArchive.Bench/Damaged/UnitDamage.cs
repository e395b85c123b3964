using System.Globalization;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Money in another unit than 万元, or in none that is said.</summary>
internal static class UnitDamage
{
    // What one of the unit is in 万元.
    private static readonly (string Unit, decimal Worth)[] Units =
        [("元", 0.0001m), ("千元", 0.1m), ("亿元", 10_000m), ("百万元", 100m), ("万元", 1m)];

    public static bool Unit(Draft draft)
    {
        var (unit, worth) = draft.Lot.Of(Units);
        var printed = (1 + draft.Lot.Below(900)) * (unit switch { "亿元" => 0.01m, "元" => 100m, _ => 1m });
        var (table, cell, row, column) = Money(draft);
        var number = printed.ToString(CultureInfo.InvariantCulture);
        row.Values[column.Id] = number;
        draft.Expect(cell, _ => new Expectation([printed * worth]) { MayWithhold = true });
        if (table.Form.Arrangement == Arrangement.List)
        {
            row.Unit = draft.Lot.Of([unit, $"（{unit}）", $"人民币{unit}"]);
            return true;
        }
        var bare = column.Head.Replace("（单位：万元）", "", StringComparison.Ordinal);
        var said = draft.Lot.Of([$"（单位：{unit}）", $"（{unit}）", $"({unit})", $"（单位: {unit}）", $"\n（{unit}）"]);
        (column.Head, row.Label, row.Values[column.Id], table.Caption) = draft.Lot.Below(4) switch
        {
            0 => (bare + said, row.Label, number, table.Caption),
            1 => (bare, row.Label + said.Trim(), number, table.Caption),
            2 => (bare, row.Label, number, draft.Lot.Of([$"单位：{unit}", $"单位：件、{unit}", $"（金额单位：{unit}）"])),
            _ => (bare, row.Label, number + unit, table.Caption),
        };
        return true;
    }

    /// <summary>No unit at all: what the form means, but a finding must say so.</summary>
    public static bool NoUnit(Draft draft)
    {
        var (_, cell, row, column) = Money(draft);
        column.Head = column.Head.Replace("（单位：万元）", "", StringComparison.Ordinal);
        row.Values[column.Id] = (1000 + draft.Lot.Below(90_000)).ToString(CultureInfo.InvariantCulture);
        if (row.Unit.Length > 0) row.Unit = "";
        draft.Expect(cell, _ => Expectation.Of(row.Values[column.Id]).Flag());
        return true;
    }

    private static (PlanTable Table, CellId Cell, PlanRow Row, PlanColumn Column) Money(Draft draft)
    {
        var cells = from table in draft.OurTables
                    from cell in table.Cells()
                    where draft.Form.Find(cell.Cell)?.Column.Unit == "万元"
                    select (table, cell.Cell, cell.Row, cell.Column);
        return draft.Lot.Of(cells.ToList());
    }
}

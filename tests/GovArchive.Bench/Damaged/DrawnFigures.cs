using System.Globalization;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Invented figures of any edition, whose sums are right.</summary>
internal static class DrawnFigures
{
    // Sums of sums are right after as many rounds as they are deep.
    private const int Rounds = 4;

    public static Dictionary<CellId, string> Of(Form form, Lot lot)
    {
        var size = lot.Below(3);
        var printed = new Dictionary<CellId, string>();
        foreach (var table in form.Tables)
        {
            var values = table.AllCells.ToDictionary(
                cell => cell.Id, cell => cell.Row.StandsFor.IsEmpty && !cell.Row.Optional ? Value(cell, size, lot) : 0);
            foreach (var cell in table.Cells.Where(cell => cell.Row == "carried_in"))
                values[cell] = lot.Below((int)values[cell with { Row = "carried_out" }] + 1);
            for (var round = 0; round < Rounds; round++)
                foreach (var (_, left, right) in table.Identities)
                    values[left[0].Id] = right.Sum(cell => values[cell.Id]) - left.Skip(1).Sum(cell => values[cell.Id]);
            foreach (var cell in table.AllCells) printed[cell.Id] = Printed(values[cell.Id], cell.Column.IsChange);
        }
        return printed;
    }

    private static decimal Value(FormCell cell, int size, Lot lot)
    {
        if (cell.Column.Unit == "万元") return lot.OneIn(3) ? lot.Below(90) : (1 + lot.Below(3000)) / 10m;
        if (cell.Column.IsChange) return lot.Below(9) - 4;
        var count = (cell.Id.Table == "requests" || cell.Id.Table == "disputes" ? size : Math.Max(1, size)) switch
        {
            0 => lot.OneIn(3) ? 1 + lot.Below(4) : 0,
            1 => lot.OneIn(3) ? 0 : 1 + lot.Below(60),
            _ => lot.OneIn(5) ? 0 : 1 + lot.Below(2500),
        };
        return count;
    }

    private static string Printed(decimal value, bool isChange) =>
        (isChange && value > 0 ? "+" : "") + value.ToString(CultureInfo.InvariantCulture);
}

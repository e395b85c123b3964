using GovArchive.Bench.Damaged;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Scans;

/// <summary>Rows that some bodies print as one, such as all other handling: the form knows which row stands for which.</summary>
internal static class MergedRows
{
    /// <summary>The one row has the sum of the others, which have 0 from then on.</summary>
    public static void Sum(Form form, IDictionary<CellId, decimal> figures)
    {
        foreach (var table in form.Tables)
            foreach (var (block, row) in table.Rows.Where(entry => !entry.Row.StandsFor.IsEmpty))
                foreach (var column in block.Columns)
                    foreach (var part in row.StandsFor)
                    {
                        var (whole, own) = (new CellId(table.Id, row.Id, column.Id), new CellId(table.Id, part, column.Id));
                        figures[whole] += figures[own];
                        figures[own] = 0;
                    }
    }

    /// <summary>Prints the one row in place of the others.</summary>
    /// <param name="texts">Of all cells of the form.</param>
    public static void Print(PlanTable table, IReadOnlyDictionary<CellId, string> texts)
    {
        foreach (var (block, row) in table.Form.Rows.Where(entry => !entry.Row.StandsFor.IsEmpty))
        {
            var rows = table.Blocks[table.Form.Blocks.IndexOf(block)].Rows;
            var first = rows.FindIndex(own => row.StandsFor.Contains(own.Form.Id));
            rows.RemoveAll(own => row.StandsFor.Contains(own.Form.Id));
            rows.Insert(first, new PlanRow(row)
            {
                Label = row.Label,
                Under = [.. row.Under],
                Values = block.Columns.ToDictionary(column => column.Id, column => texts[new CellId(table.Form.Id, row.Id, column.Id)]),
            });
        }
    }
}

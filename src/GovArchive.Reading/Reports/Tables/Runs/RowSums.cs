using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>Whether the sums within one row hold for cells in the order of the form.</summary>
internal static class RowSums
{
    /// <summary>Null when the form has no such sum for the row, or a cell has no number.</summary>
    public static bool? Test(FormTable table, FormLabels.Line line, IReadOnlyList<GridCell> cells)
    {
        var values = new Dictionary<CellId, decimal>();
        foreach (var (i, cell) in line.Cells.Index())
        {
            if (CellValue.Number(cells[i].Raw) is not { } value) return null;
            values[cell.Id] = value;
        }
        var sums = table.Identities.Where(sum => sum.IsOneRow && values.ContainsKey(sum.Left[0].Id)).ToList();
        return sums.Count == 0 ? null : sums.TrueForAll(sum => Sum(sum.Left) == Sum(sum.Right));

        decimal Sum(ImmutableArray<FormCell> side) => side.Sum(cell => values[cell.Id]);
    }

    /// <summary>Whether there is such a sum and it holds.</summary>
    public static bool Hold(FormTable table, FormLabels.Line line, ImmutableArray<GridCell> cells) => Test(table, line, cells) == true;
}

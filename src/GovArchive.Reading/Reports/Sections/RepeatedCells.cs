using System.Collections.Frozen;
using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Sections;

/// <summary>
/// Converters write what a merged cell holds into each of its places. Under a whole head that is repeated the same way it is one cell
/// again; under heads of their own, and under heads that are cut so that they look the same, equal numbers are several.
/// </summary>
internal static class RepeatedCells
{
    private static readonly Lazy<FrozenSet<string>> Heads = new(
        () => FormCatalog.All.SelectMany(form => form.Tables).SelectMany(table => table.Blocks)
        .SelectMany(block => block.Columns.SelectMany(column => column.Aliases.Append(column.Label)).Append(block.Corner).OfType<string>())
        .Select(LabelText.Normalise).ToFrozenSet(StringComparer.Ordinal));

    public static ImmutableArray<GridRow> Merge(ImmutableArray<GridRow> rows)
    {
        var merged = ImmutableArray.CreateBuilder<GridRow>(rows.Length);
        GridRow? head = null;
        foreach (var row in rows)
        {
            if (HasValues(row)) merged.Add(head is null ? row : Under(head, row));
            else merged.Add(head = row);
        }
        return merged.DrainToImmutable();
    }

    private static bool HasValues(GridRow row)
    {
        for (var i = 1; i < row.Cells.Length; i++)
            if (!row.Cells[i].IsBlank && CellValue.IsValue(row.Cells[i])) return true;
        return false;
    }

    private static GridRow Under(GridRow head, GridRow row)
    {
        var cells = row.Cells;
        for (var i = 1; i < Math.Min(head.Cells.Length, row.Cells.Length); i++)
            if (IsRepeated(row, i) && IsRepeated(head, i) && Heads.Value.Contains(LabelText.Normalise(head.Cells[i].Text)))
                cells = cells.SetItem(i, row.Cells[i] with { Span = CellSpan.Left });
        return cells == row.Cells ? row : new GridRow(cells);
    }

    private static bool IsRepeated(GridRow row, int i) =>
        row.Cells[i] is { IsBlank: false, Span: CellSpan.None } cell && row.Cells[i - 1].Span == CellSpan.None
        && cell.Raw == row.Cells[i - 1].Raw;
}

using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>Tells how much of a table the figures cover.</summary>
public static class TableCompleteness
{
    /// <summary>
    /// Complete when every cell that the form asks for is reported, blank or not applicable; missing when no cell is in the source. A row that
    /// stands for others counts in their place, and optional rows do not count.
    /// </summary>
    public static TableState Of(FormTable table, ImmutableSortedDictionary<CellId, Figure> figures)
    {
        var printed = table.AllCells.Where(cell => IsThere(figures, cell.Id)).Select(cell => cell.Id.Row).ToHashSet(StringComparer.Ordinal);
        if (printed.Count == 0) return TableState.Missing;
        var standIns = table.Rows.Where(entry => !entry.Row.StandsFor.IsEmpty).Select(entry => entry.Row).ToArray();
        var asked = table.Rows.Where(entry => IsAsked(standIns, entry.Row, printed.Contains)).Select(entry => entry.Row.Id).ToHashSet(StringComparer.Ordinal);
        return table.AllCells.Where(cell => asked.Contains(cell.Id.Row)).All(cell => IsRead(figures, cell.Id)) ? TableState.Complete : TableState.Partial;
    }

    /// <summary>Whether a report with these figures should have the cell: not an optional one, and not one that another row stands for.</summary>
    public static bool IsAsked(FormTable table, FormCell cell, ImmutableSortedDictionary<CellId, Figure> figures) =>
        IsAsked(table.Rows.Select(entry => entry.Row), cell.Row, row => IsRowThere(table, row, figures));

    private static bool IsAsked(IEnumerable<FormRow> rows, FormRow row, Func<string, bool> isThere)
    {
        if (row.Optional || !row.StandsFor.IsEmpty) return isThere(row.Id);
        var standIn = rows.FirstOrDefault(other => other.StandsFor.Contains(row.Id));
        return standIn is null || isThere(row.Id) || !isThere(standIn.Id);
    }

    private static bool IsRowThere(FormTable table, string row, ImmutableSortedDictionary<CellId, Figure> figures) =>
        table.AllCells.Any(cell => cell.Row.Id == row && IsThere(figures, cell.Id));

    private static bool IsThere(ImmutableSortedDictionary<CellId, Figure> figures, CellId cell) =>
        figures.TryGetValue(cell, out var figure) && figure.State != FigureState.Absent;

    private static bool IsRead(ImmutableSortedDictionary<CellId, Figure> figures, CellId cell) =>
        figures.TryGetValue(cell, out var figure) && figure.State is FigureState.Reported or FigureState.Blank or FigureState.NotApplicable;
}

using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Reports;

/// <summary>Tells how much of a table the figures cover.</summary>
public static class TableCompleteness
{
    /// <summary>
    /// Complete when every cell that the form asks for is reported, blank or not applicable; missing when no cell is in the source. A row that
    /// stands for others counts in their place, and optional rows do not count.
    /// </summary>
    public static TableState Of(FormTable table, IReadOnlyDictionary<CellId, Figure> figures)
    {
        if (table.Cells.All(cell => !IsThere(figures, cell))) return TableState.Missing;
        // All cells of a row are asked for, or none.
        var asked = table.Rows.Select(entry => entry.Row).Where(row => IsAsked(table, row, figures)).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        return table.AllCells.Where(cell => asked.Contains(cell.Row.Id)).All(cell => IsRead(figures, cell.Id)) ? TableState.Complete : TableState.Partial;
    }

    /// <summary>Whether a report with these figures should have the cell: not an optional one, and not one that another row stands for.</summary>
    public static bool IsAsked(FormTable table, FormCell cell, IReadOnlyDictionary<CellId, Figure> figures) => cell.IsAlwaysAsked || IsAsked(table, cell.Row, figures);

    /// <summary>
    /// Whether the cell counts in a sum beside the others: it is asked for, and is not a row printed beside those that it stands for, whose sum it is.
    /// </summary>
    public static bool Counts(FormTable table, FormCell cell, IReadOnlyDictionary<CellId, Figure> figures) => cell.IsAlwaysAsked ||
        IsAsked(table, cell, figures) && (cell.Row.StandsFor.IsEmpty || cell.Row.StandsFor.All(row => !IsThere(figures, cell.Id with { Row = row })));

    /// <summary>The same of a whole row: all its cells are asked for, or none.</summary>
    public static bool IsAsked(FormTable table, FormRow row, IReadOnlyDictionary<CellId, Figure> figures)
    {
        if (row.Optional || !row.StandsFor.IsEmpty) return IsRowThere(table, row.Id, figures);
        var standIn = table.StandIns[row.Id].FirstOrDefault();
        return standIn is null || IsRowThere(table, row.Id, figures) || !IsRowThere(table, standIn.Id, figures);
    }

    /// <summary>
    /// The cell of a report that counts what a cell of any edition does: the same, or the one its edition has for it. Null where the edition has none, or does
    /// not ask for it because another row stands for it.
    /// </summary>
    public static CellId? Asked(Report report, CellId id)
    {
        var form = report.Form;
        var own = form.IndexOf(id) >= 0 ? id : form.Own([id]).Single();
        return form.Find(own) is { } cell && IsAsked(form.Table(own.Table)!, cell, report.Figures) ? own : null;
    }

    private static bool IsRowThere(FormTable table, string row, IReadOnlyDictionary<CellId, Figure> figures) =>
        table.CellsOfRow[row].Any(cell => IsThere(figures, cell.Id));

    private static bool IsThere(IReadOnlyDictionary<CellId, Figure> figures, CellId cell) => figures is FigureSheet sheet
        ? sheet.Form.IndexOf(cell) is var index and >= 0 && sheet.IsThere(index)
        : figures.TryGetValue(cell, out var figure) && figure.State != FigureState.Absent;

    private static bool IsRead(IReadOnlyDictionary<CellId, Figure> figures, CellId cell) =>
        figures.TryGetValue(cell, out var figure) && figure.State is FigureState.Reported or FigureState.Blank or FigureState.NotApplicable;
}

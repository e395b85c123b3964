using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Rows;

namespace GovArchive.Reports.Tables;

/// <summary>A table whose caption says that it is another year's, or another body's: none of its numbers is the report's own.</summary>
internal static class OtherTable
{
    /// <summary>The same without values, each cell that had one or was blank named by a finding.</summary>
    /// <param name="caption">The line that says so.</param>
    public static TableReading Withhold(FormTable table, TableReading reading, string caption, Place place)
    {
        var figures = new TableCells(table, place.File);
        foreach (var (cell, figure) in reading.Figures)
            figures[cell] = figure.State == FigureState.Absent
                ? figure : figure with { Value = null, State = FigureState.Unreadable, Origin = FigureOrigin.Source };
        var cells = table.Cells.Where(cell => figures[cell].State != FigureState.Absent);
        var told = FindingCodes.TableOfOther.At(place, table.Title, caption.Trim()) with { Cells = [.. cells] };
        return reading with { State = figures.State, Figures = figures, Findings = [.. reading.Findings, told] };
    }
}

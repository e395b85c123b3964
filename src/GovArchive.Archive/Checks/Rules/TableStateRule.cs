using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>Statutory tables that the source lacks, whole or in part.</summary>
internal static class TableStateRule
{
    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose) =>
        from table in report.Form.Tables
        select CheckResult.Of(report.Content.Tables[table.Id] == TableState.Complete, () => Describe(report, table));

    private static Finding Describe(Report report, FormTable table)
    {
        var place = new Place(report.Source.File);
        if (report.Content.Tables[table.Id] == TableState.Missing) return FindingCodes.TableMissing.At(place, table.Title);
        var asked = new AskedTable(table, report.Figures);
        var states = asked.Cells.Select(asked.StateOf).ToArray();
        var there = states.Count(state => state is not (FigureState.Absent or FigureState.Unreadable));
        return FindingCodes.TablePartial.At(
            place, table.Title, there.ToString(CultureInfo.InvariantCulture), states.Length.ToString(CultureInfo.InvariantCulture));
    }
}

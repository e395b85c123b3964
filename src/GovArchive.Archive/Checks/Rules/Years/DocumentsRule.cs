using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules.Years;

/// <summary>规章 and 行政规范性文件: in force = in force the year before + issued − repealed. The form counts all three since 2021.</summary>
internal static class DocumentsRule
{
    private static readonly string[] Rows = ["regulations", "normative_documents"];

    public static IEnumerable<CheckResult> Of(FullReport now, FullReport? last)
    {
        var report = now.Report;
        if (report.Form.Find(Cell(Rows[0], "repealed")) is null) yield break;
        if (last?.Report is not { } before)
        {
            yield return CheckResult.Missing(WhyNot.NoYearBefore);
            yield break;
        }
        foreach (var row in Rows)
            yield return before.Form.Find(Cell(row, "in_force")) is null
                ? CheckResult.Missing(WhyNot.OtherForm) : Compare(report, before, row);
    }

    private static CheckResult Compare(Report report, Report before, string row)
    {
        CellId[] cells = [Cell(row, "in_force"), Cell(row, "issued"), Cell(row, "repealed")];
        if (cells.Select(report.Figures.PrintedOf).ToArray() is not [{ } inForce, { } issued, { } repealed]
            || before.Figures.PrintedOf(cells[0]) is not { } then) return CheckResult.Missing(WhyNot.NoValue);
        var due = then + issued - repealed;
        return CheckResult.Of(inForce == due, () => FindingCodes.DocumentsDiffer.At(
            report.Figures[cells[0]].Place, report.Form.Find(cells[0])!.Name, Csv.Number(inForce),
            before.Key.Year.ToString(CultureInfo.InvariantCulture), Csv.Number(then), Csv.Number(issued), Csv.Number(repealed),
            Csv.Number(due), Csv.Number(inForce - due))
            with
        { Cells = [.. cells], Sides = new Comparison(inForce, due), YearBefore = before.Key.Year });
    }

    private static CellId Cell(string row, string column) => new("disclosure", row, column);
}

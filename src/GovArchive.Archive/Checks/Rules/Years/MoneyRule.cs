using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules.Years;

/// <summary>
/// Fees that are a thousand times those of the year before, or a thousandth: 元 where the form asks for 万元, or the reverse.
/// </summary>
internal static class MoneyRule
{
    private const decimal Times = 1000;

    private static readonly CellId Fees = new("disclosure", "fees", "amount");

    public static IEnumerable<CheckResult> Of(FullReport own, FullReport? last)
    {
        var report = own.Report;
        if (report.Form.Find(Fees) is null) return [];
        if (last?.Report is not { } before) return [CheckResult.Missing(WhyNot.NoYearBefore)];
        if (report.Figures.PrintedOf(Fees) is not { } now || before.Figures.PrintedOf(Fees) is not { } then)
            return [CheckResult.Missing(WhyNot.NoValue)];
        // Of nothing there is no multiple.
        var holds = now <= 0 || then <= 0 || now / then < Times && then / now < Times;
        return [CheckResult.Of(holds, () => Describe(report, before, now, then))];
    }

    private static Finding Describe(Report report, Report before, decimal now, decimal then) => FindingCodes.MoneyUnitOdd.At(
        report.Figures[Fees].Place, report.Form.Find(Fees)!.Name, Csv.Number(now),
        before.Key.Year.ToString(CultureInfo.InvariantCulture), Csv.Number(then))
        with
    { Cells = [Fees], Sides = new Comparison(now, then), YearBefore = before.Key.Year };
}

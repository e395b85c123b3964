using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules.Years;

/// <summary>
/// Counts that are more than five times those of the year before, or less than a fifth, where that year's were 30 or more: worth a look,
/// never wrong for that alone.
/// </summary>
internal static class JumpRule
{
    private const decimal Times = 5;
    private const decimal LeastBase = 30;

    private static readonly CellId[] Counts =
    [
        new("disclosure", "licences", "decisions"), new("disclosure", "penalties", "decisions"),
        new("disclosure", "compulsory_measures", "decisions"), new("disclosure", "normative_documents", "in_force"),
        new("requests", "received", "total"), new("requests", "granted", "total"), new("requests", "handled_total", "total"),
        new("disputes", "review", "total"), new("disputes", "suit_direct", "total"), new("disputes", "suit_after_review", "total"),
    ];

    public static IEnumerable<CheckResult> Of(FullReport now, FullReport? last) => last?.Report is { } before
        ? Counts.Select(cell => Compare(now.Report, before, cell)) : [CheckResult.Missing(WhyNot.NoYearBefore)];

    private static CheckResult Compare(Report report, Report before, CellId cell)
    {
        var own = report.Figures.Asked(cell);
        if (own is not { } id || report.Figures.PrintedOf(id) is not { } now
            || before.Figures.Asked(cell) is not { } idBefore || before.Figures.PrintedOf(idBefore) is not { } then)
            return CheckResult.Missing(WhyNot.NoValue);
        return CheckResult.Of(then < LeastBase || now <= then * Times && now * Times >= then, () => FindingCodes.Jump.At(
            report.Figures[id].Place, report.Form.Find(id)!.Name, Csv.Number(now),
            before.Key.Year.ToString(CultureInfo.InvariantCulture), Csv.Number(then))
            with
        { Cells = [id], Sides = new Comparison(now, then), YearBefore = before.Key.Year });
    }
}

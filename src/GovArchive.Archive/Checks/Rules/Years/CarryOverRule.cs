using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules.Years;

/// <summary>What a report says was carried in from the year before is what that year's report carried out.</summary>
internal static class CarryOverRule
{
    private const string Table = "requests";

    public static IEnumerable<CheckResult> Of(FullReport now, FullReport? last)
    {
        var report = now.Report;
        // Editions before 2019 carry nothing over.
        if (report.Form.Table(Table) is not { } table) yield break;
        if (last?.Report is not { } before)
        {
            yield return CheckResult.Missing(WhyNot.NoYearBefore);
            yield break;
        }
        foreach (var column in table.Blocks[0].Columns)
        {
            var (carriedIn, carriedOut) = (new CellId(Table, "carried_in", column.Id), new CellId(Table, "carried_out", column.Id));
            if (report.Figures.PrintedOf(carriedIn) is not { } own || before.Figures.PrintedOf(carriedOut) is not { } then)
                yield return CheckResult.Missing(WhyNot.NoValue);
            else yield return CheckResult.Of(own == then, () => FindingCodes.CarryOverDiffers.At(
                report.Figures[carriedIn].Place, $"上年结转 · {column.Label}", Csv.Number(own),
                before.Key.Year.ToString(CultureInfo.InvariantCulture), Csv.Number(then), Csv.Number(own - then))
                with
            { Cells = [carriedIn], Sides = new Comparison(own, then), YearBefore = before.Key.Year });
        }
    }
}

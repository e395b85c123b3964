using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules;

/// <summary>The sums of the form: every total of rows and columns, and received + carried in = handled + carried out.</summary>
internal static class ArithmeticRule
{
    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose)
    {
        var counts = report.Figures.Counts;
        for (var i = 0; i < counts.Holding; i++) yield return CheckResult.Holds;
        for (var i = 0; i < counts.Unknown; i++) yield return CheckResult.Missing(WhyNot.NoValue);
        if (counts.Failing == 0) yield break;
        foreach (var check in IdentityCheck.Of(report.Figures).Where(check => check.State == IdentityState.Fails))
            yield return CheckResult.Fails(Describe(report, check));
    }

    private static Finding Describe(Report report, IdentityCheck check)
    {
        var sides = check.Sides!;
        return FindingCodes.SumWrong.At(
            report.Figures[check.Left[0].Id].Place,
            string.Join(" + ", check.Left.Select(cell => cell.Name)), Csv.Number(sides.Left),
            Terms(report, check), Csv.Number(sides.Right), Csv.Number(sides.Difference))
            with
        { Cells = [.. check.Left.Concat(check.Right).Select(cell => cell.Id)], Sides = sides };
    }

    // Zeros add nothing to a sum, nor to its explanation.
    private static string Terms(Report report, IdentityCheck check)
    {
        var terms = check.Right.Select(cell => report.Figures[cell.Id].AsPrinted!.Value)
            .Where(value => value != 0).Select(value => Csv.Number(value)).ToArray();
        return terms.Length == 0 ? "0 + 0" : string.Join(" + ", terms);
    }
}

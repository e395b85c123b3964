using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules;

/// <summary>
/// The bodies below a government did not receive more requests together than the report of the whole says. A smaller sum says nothing: some
/// bodies have no report here, and not every government counts for all of them.
/// </summary>
internal static class BodiesBelowRule
{
    private static readonly CellId Received = new("requests", "received", "total");

    public static IEnumerable<CheckResult> Of(RegisteredBodies bodies, AgencyHistory agency, Report report)
    {
        if (report.Form.Find(Received) is null) yield break;
        var below = bodies.Below(agency.Agency);
        if (below.IsEmpty) yield break;
        decimal[] counts = [.. below.Select(body => body.ReportOn(report.Key.Year)?.Figures.PrintedOf(Received)).OfType<decimal>()];
        if (counts.Length == 0) yield return CheckResult.Missing(WhyNot.NoBodiesBelow);
        else if (report.Figures.PrintedOf(Received) is not { } whole) yield return CheckResult.Missing(WhyNot.NoValue);
        else if (counts.Sum() is var sum && sum > whole) yield return CheckResult.Fails(FindingCodes.BodiesExceedWhole.At(
            report.Figures[Received].Place, report.Form.Find(Received)!.Name, Csv.Number(whole),
            counts.Length.ToString(CultureInfo.InvariantCulture), below.Length.ToString(CultureInfo.InvariantCulture), Csv.Number(sum))
            with
        { Cells = [Received], Sides = new Comparison(whole, sum) });
        else yield return counts.Length < below.Length ? CheckResult.Missing(WhyNot.SomeBodiesMissing) : CheckResult.Holds;
    }
}

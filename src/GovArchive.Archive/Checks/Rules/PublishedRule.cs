using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Indicators;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>
/// A report is published after its year ended, and by the day that the law sets (see <see cref="LegalDate"/>): 31 January for departments,
/// 31 March for governments at county level and above.
/// </summary>
internal static class PublishedRule
{
    public static IEnumerable<CheckResult> Of(RegisteredBodies bodies, AgencyHistory agency, Report report)
    {
        if (report.Source.PublishedAt is not { } day)
        {
            yield return CheckResult.Missing(WhyNot.NoDate);
            yield break;
        }
        var place = new Place(report.Source.File);
        yield return CheckResult.Of(day.Year > report.Key.Year, () => FindingCodes.PublishedEarly.At(
            place, Text(day), report.Key.Year.ToString(CultureInfo.InvariantCulture)));
        if (LegalDate.Of(agency.Agency, report.Key.Year) is not { } due || day > due.Earliest && day <= due.Latest)
            yield return CheckResult.Missing(WhyNot.NoLegalDate);
        else yield return CheckResult.Of(day <= due.Latest, () => FindingCodes.PublishedLate.At(
            place, Text(day), Text(due.Latest), (day.DayNumber - due.Latest.DayNumber).ToString(CultureInfo.InvariantCulture)));
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

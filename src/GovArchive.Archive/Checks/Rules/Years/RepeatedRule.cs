using System.Globalization;
using GovArchive.Checks.Copies;
using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules.Years;

/// <summary>
/// Sections and tables beside last year's: a section of which four fifths are last year's words, a table with all of last year's numbers.
/// Neither is wrong by itself.
/// </summary>
internal static class RepeatedRule
{
    public static IEnumerable<CheckResult> Of(FullReport now, FullReport? last) => last is null
        ? [CheckResult.Missing(WhyNot.NoYearBefore)] : Sections(now, last).Concat(Tables(now.Report, last.Report));

    private static IEnumerable<CheckResult> Sections(FullReport now, FullReport last)
    {
        if (now.Report.Print?.Repeated is not { } repeated)
        {
            yield return CheckResult.Missing(WhyNot.NoText);
            yield break;
        }
        foreach (var section in repeated.Sections.Where(section => section.Compared >= TextLook.Fewest))
            yield return CheckResult.Of(
                !CopiedShare.IsCopied(section.Shared, section.Compared), () => Finding(now, last, section));
    }

    private static Finding Finding(FullReport now, FullReport last, RepeatedSection section)
    {
        var (report, year) = (now.Report, last.Report.Key.Year);
        var own = now.Prose.Sections.First(other => other.Id == section.Section);
        var old = string.Join('\n', last.Prose.Sections.Select(other => other.Text));
        var passage = CommonPassage.Of(own.Text, old);
        return FindingCodes.TextRepeated.At(
            Sentences.PlaceOf(report, own), Sentences.TitleOf(report, own.Id) ?? own.Title,
            CopiedShare.Percent(section.Shared, section.Compared), year.ToString(CultureInfo.InvariantCulture),
            passage?.Other ?? "")
            with
        { Sentence = passage?.Own, YearBefore = year };
    }

    private static IEnumerable<CheckResult> Tables(Report report, Report before) =>
        from table in report.Form.Tables
        where EqualTables.IsTelling(report, table)
        select CheckResult.Of(!EqualTables.AreEqual(report, before, table), () => FindingCodes.TableRepeated.At(
            CopiedShare.PlaceOf(report, table), table.Title, before.Key.Year.ToString(CultureInfo.InvariantCulture)) with
        { YearBefore = before.Key.Year });
}

using System.Globalization;
using GovArchive.Archives;
using GovArchive.Checks.Copies;
using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>
/// Sections and tables beside other bodies' of this year or before: four fifths of the words, or all numbers. One of two is told, the later
/// or the one behind in the register's order; a text may have a common draft.
/// </summary>
internal static class CopiedRule
{
    // Pairs whose texts are read and compared for one section.
    private const int MostCompared = 2;

    public static IEnumerable<CheckResult> Of(RegisteredBodies bodies, AgencyHistory agency, Report report) =>
        // Where there is no other body nothing is compared.
        bodies.IsOnlyOne ? []
        : report.Print is null ? [CheckResult.Missing(WhyNot.NoText)] : Sections(bodies, report).Concat(Tables(bodies, report));

    private static IEnumerable<CheckResult> Sections(RegisteredBodies bodies, Report report)
    {
        ReportProse? prose = null;
        foreach (var print in report.Print!.Sections)
        {
            var found = bodies.Copies.Like(report.Key, print).Take(MostCompared)
                .Select(other => Compare(bodies, report, prose ??= report.Content.Prose.Read(), print, other.Report, other.Print.Section))
                .FirstOrDefault(finding => finding is not null);
            yield return found is null ? CheckResult.Holds : CheckResult.Fails(found);
        }
    }

    private static Finding? Compare(
        RegisteredBodies bodies, Report report, ReportProse prose, SectionPrint print, ReportKey other, string section)
    {
        var own = prose.Sections.First(candidate => candidate.Id == print.Section);
        var old = bodies.Copies.TextOf(other, section);
        var text = HanShingles.Of(HanShingles.HanOf(own.Text), StockPhrases.All);
        var shared = text.SharedWith(HanShingles.Of(HanShingles.HanOf(old), StockPhrases.All));
        if (!CopiedShare.IsCopied(shared, text.Count)) return null;
        var passage = CommonPassage.Of(own.Text, old);
        return FindingCodes.TextCopied.At(
            Sentences.PlaceOf(report, own), Sentences.TitleOf(report, own.Id) ?? own.Title, CopiedShare.Percent(shared, text.Count),
            bodies.NameOf(other), other.Year.ToString(CultureInfo.InvariantCulture), passage?.Other ?? "")
            with
        { Sentence = passage?.Own };
    }

    private static IEnumerable<CheckResult> Tables(RegisteredBodies bodies, Report report)
    {
        foreach (var table in report.Form.Tables.Where(table => EqualTables.IsTelling(report, table)))
        {
            var other = bodies.Tables.Of(report, table);
            yield return CheckResult.Of(other is null, () => FindingCodes.TableCopied.At(
                CopiedShare.PlaceOf(report, table), table.Title, bodies.NameOf(other!.Key),
                other.Key.Year.ToString(CultureInfo.InvariantCulture)));
        }
    }
}

using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules;

/// <summary>
/// Numbers of the prose are those of the tables: exact ones equal, 约 within a tenth, 余 and 超 not above them, 近 not below. Only what the
/// report says of its own year.
/// </summary>
internal static class ProseRule
{
    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose)
    {
        foreach (var statement in prose.Statements)
        {
            var (check, why) = StatementCheck.Compare(report, prose, statement);
            if (check is not null) yield return CheckResult.Of(check.Agrees, () => Describe(report, check));
            else if (why is NotCompared.NoValue or NotCompared.Rounded or NotCompared.OtherScope)
                yield return CheckResult.Missing(WhyNot.NotPlain);
        }
    }

    private static Finding Describe(Report report, StatementCheck check)
    {
        var (said, form) = (check.Statement, report.Form);
        return FindingCodes.ProseDiffers.At(
            Sentences.PlaceOf(report, said), Csv.Number(said.Value),
            string.Join(" + ", check.Cells.Select(cell => form.Find(cell)!.Name)), Csv.Number(check.Table),
            Csv.Number(said.Value - check.Table))
            with
        { Cells = check.Cells, Sides = new Comparison(said.Value, check.Table), Sentence = said.Text };
    }
}

using System.Globalization;
using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules.Years;

/// <summary>
/// What a number is said to have grown or fallen by since last year is what last year's report has it from: its tables, or its text where
/// the form does not count it.
/// </summary>
internal static class ChangesRule
{
    public static IEnumerable<CheckResult> Of(FullReport now, FullReport? last)
    {
        foreach (var statement in now.Prose.Statements.Where(statement => Sentences.IsExactOf(now.Report, statement)))
        {
            var (_, after) = Sentences.Around(now.Prose, statement);
            if (SaidChange.Read(after, statement.Unit, now.Report.Key.Year - 1) is not { } change) continue;
            yield return last is null ? CheckResult.Missing(WhyNot.NoYearBefore) : Compare(now, last, statement, change);
        }
    }

    private static CheckResult Compare(FullReport now, FullReport last, Statement statement, SaidChange change)
    {
        var (printed, said) = (Printed(last.Report, statement.Topic), Said(last, statement));
        decimal[] then = [.. printed, .. said];
        if (then.Length == 0) return CheckResult.Missing(WhyNot.NoValue);
        var right = then.Select(value => change.IsFrom(value, statement.Value)).ToArray();
        if (right.Contains(true)) return CheckResult.Holds;
        return right.Contains(null) || StatementScope.MayBeOther(now.Report, now.Prose, statement)
            ? CheckResult.Missing(WhyNot.NotPlain)
            : CheckResult.Fails(Describe(now.Report, last.Report, statement, change, then[0], printed.Length > 0));
    }

    // What the same words mean as well is another number that it may have changed from; alone it is none.
    private static decimal[] Printed(Report last, string topic) =>
        StatementCells.All.TryGetValue(topic, out var entry) && StatementCheck.Sum(last, entry.Of(last)) is { } sum
            ? [sum, .. StatementCheck.Sum(last, last.Form.Own(entry.Or)) is { } other ? [other] : Array.Empty<decimal>()] : [];

    private static IEnumerable<decimal> Said(FullReport last, Statement statement) => last.Prose.Statements
        .Where(other => other.Topic == statement.Topic && other.Unit == statement.Unit && Sentences.IsExactOf(last.Report, other))
        .Select(other => other.Value);

    private static Finding Describe(Report now, Report last, Statement statement, SaidChange change, decimal then, bool isPrinted)
    {
        var exact = change.Exact(then, statement.Value)!.Value;
        return (isPrinted ? FindingCodes.ChangeDiffers : FindingCodes.ChangeFromTextDiffers).At(
            Sentences.PlaceOf(now, statement), change.Text, last.Key.Year.ToString(CultureInfo.InvariantCulture), Csv.Number(then),
            Csv.Number(statement.Value), change.Shown(exact))
            with
        {
            Sides = new Comparison(change.By.Value, Math.Round(exact, change.By.Decimals + 2)),
            Sentence = statement.Text + change.Behind,
            YearBefore = last.Key.Year,
        };
    }
}

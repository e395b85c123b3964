using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules;

/// <summary>What a report says several times it says alike: 收到申请 in its overview and again before its table.</summary>
internal static class RepeatedNumberRule
{
    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose)
    {
        var first = new Dictionary<string, Statement>(StringComparer.Ordinal);
        // Of what the form counts too: of other things, such as information published, each section may mean something else.
        foreach (var statement in prose.Statements
            .Where(statement => Sentences.IsExactOf(report, statement) && StatementCells.All.ContainsKey(statement.Topic)))
        {
            if (first.TryAdd(statement.Topic, statement)) continue;
            var before = first[statement.Topic];
            // Under one heading the same words may count different things: what the body received, and what its town did.
            if (before.Section == statement.Section) continue;
            if (before.Value != statement.Value && new[] { before, statement }.Any(said => StatementScope.MayBeOther(report, prose, said)))
                yield return CheckResult.Missing(WhyNot.NotPlain);
            else yield return CheckResult.Of(before.Value == statement.Value, () => Describe(report, before, statement));
        }
    }

    private static Finding Describe(Report report, Statement before, Statement again) => FindingCodes.SaidTwice.At(
        Sentences.PlaceOf(report, again), Csv.Number(again.Value), Csv.Number(before.Value), Sentences.SectionOf(report, before),
        Csv.Number(again.Value - before.Value))
        with
    { Sides = new Comparison(again.Value, before.Value), Sentence = $"{before.Text} … {again.Text}" };
}

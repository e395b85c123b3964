using System.Collections.Immutable;
using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules;

/// <summary>
/// Parts against their whole: a list behind 其中 that ends with 其他 is its whole, the two kinds of applicants and the two origins of
/// requests are theirs, and no part is more than its whole.
/// </summary>
internal static class PartsRule
{
    private const string Published = "information_published";
    private const string Channel = "information_published_on_";
    private const string CarriedIn = "requests_carried_in";

    // More than a report has; each is set against all other numbers of its section.
    private const int MostWholes = 20;

    // Parts that make up their whole where all of them are named.
    private static readonly ImmutableArray<ImmutableArray<string>> Complete =
    [
        ["requests_received", CarriedIn], ["requests_received_from_persons", "requests_received_from_organisations"],
    ];

    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose) =>
        Named(report, prose).Concat(Channels(report, prose)).Concat(Listed(report, prose));

    // 359件，其中新收到352件、上年度结转7件.
    private static IEnumerable<CheckResult> Named(Report report, ReportProse prose)
    {
        var (last, parts) = (new Dictionary<string, Statement>(StringComparer.Ordinal), new Dictionary<Statement, List<Statement>>());
        foreach (var statement in prose.Statements.Where(statement => Sentences.IsExactOf(report, statement)))
        {
            if (statement.Whole is { } topic && last.TryGetValue(topic, out var whole))
            {
                if (!parts.TryGetValue(whole, out var own)) parts[whole] = own = [];
                own.Add(statement);
            }
            last[statement.Topic] = statement;
        }
        foreach (var (whole, own) in parts)
            foreach (var kind in Complete.Where(kind => own.Exists(part => kind.Contains(part.Topic))))
            {
                Statement[] named = [.. own.Where(part => kind.Contains(part.Topic))];
                if (named.Length != kind.Length || named.DistinctBy(part => part.Topic).Count() != kind.Length)
                    yield return CheckResult.Missing(WhyNot.PartsOpen);
                // 收到50件（上年结转3件），其中自然人43件、组织10件: the applicants may be those of both.
                else if (named.Sum(part => part.Value) != whole.Value && !kind.Contains(CarriedIn) && SpeaksOfCarryOver(prose, whole))
                    yield return CheckResult.Missing(WhyNot.PartsOpen);
                else yield return Compare(report, whole.Text, whole, [.. named.Select(part => part.Value)], isWhole: true);
            }
    }

    private static bool SpeaksOfCarryOver(ReportProse prose, Statement whole) =>
        Sentences.Around(prose, whole) is var (before, after)
        && (before.Contains("结转", StringComparison.Ordinal) || after.Contains("结转", StringComparison.Ordinal));

    // 主动公开信息 2696 条 … 新媒体推送信息 2745 条: one channel alone is more than all. The same item may be in several channels.
    private static IEnumerable<CheckResult> Channels(Report report, ReportProse prose)
    {
        foreach (var whole in prose.Statements
            .Where(said => said.Topic == Published && Sentences.IsExactOf(report, said)).Take(MostWholes))
        {
            var paragraph = Paragraph(prose, whole);
            Statement[] parts =
            [
                .. prose.Statements.Where(said => said.Topic.StartsWith(Channel, StringComparison.Ordinal) && said.Section == whole.Section
                    && said.Unit == whole.Unit && Sentences.IsExactOf(report, said)
                    && paragraph.Contains(said.Text, StringComparison.Ordinal)),
            ];
            if (parts.Length == 0) continue;
            var sentence = $"{whole.Text} … {parts[^1].Text}";
            yield return Compare(report, sentence, whole, [.. parts.Select(part => part.Value)], isWhole: false);
        }
    }

    private static IEnumerable<CheckResult> Listed(Report report, ReportProse prose) =>
        from found in FoundList.In(report, prose)
        let list = found.List
        select Compare(found.Place, list.Text, list.Whole, [.. list.Parts.Select(part => part.Value)], list.IsWhole);

    private static CheckResult Compare(Report report, string sentence, Statement whole, ImmutableArray<decimal> parts, bool isWhole) =>
        Compare(Sentences.PlaceOf(report, whole), sentence, whole.Value, parts, isWhole);

    private static CheckResult Compare(Place place, string sentence, decimal whole, ImmutableArray<decimal> parts, bool isWhole)
    {
        var sum = parts.Sum();
        if (sum == whole) return CheckResult.Holds;
        if (!isWhole && parts.Max() <= whole) return CheckResult.Missing(WhyNot.PartsOpen);
        return CheckResult.Fails(FindingCodes.PartsDiffer.At(
            place, Csv.Number(whole), Added(parts, sum), Csv.Number(whole - sum))
            with
        { Sides = new Comparison(whole, sum), Sentence = sentence });
    }

    private static string Added(ImmutableArray<decimal> parts, decimal sum) => parts.Length == 1
        ? Csv.Number(sum) : $"{string.Join(" + ", parts.Select(part => Csv.Number(part)))} = {Csv.Number(sum)}";

    private static string Paragraph(ReportProse prose, Statement statement) => Sentences.TextOf(prose, statement).Split('\n')
        .FirstOrDefault(paragraph => paragraph.Contains(statement.Text, StringComparison.Ordinal)) ?? "";
}

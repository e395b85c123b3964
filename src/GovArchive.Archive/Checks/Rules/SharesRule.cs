using System.Collections.Immutable;
using GovArchive.Checks.Prose;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Rules;

/// <summary>
/// The percentage behind a part is its share of the whole, rounded or cut to the decimals that are printed. 占 leaves open of which whole:
/// any of those that requests are counted by may be meant.
/// </summary>
internal static class SharesRule
{
    private const string Share = "_share";
    private const string Requests = "requests_";

    private const string Received = "requests_received";
    private const string CarriedIn = "requests_carried_in";
    private const string Handled = "requests_handled";

    private static readonly ImmutableArray<string> OfRequests = [Received, "requests_to_handle", Handled];

    public static IEnumerable<CheckResult> Of(Report report, ReportProse prose) =>
        Stated(report, prose).Concat(Listed(report, prose));

    // 予以公开20件（40%）
    private static IEnumerable<CheckResult> Stated(Report report, ReportProse prose)
    {
        var last = new Dictionary<string, Statement>(StringComparer.Ordinal);
        Statement? part = null;
        foreach (var statement in prose.Statements)
        {
            if (!statement.Topic.EndsWith(Share, StringComparison.Ordinal)) last[statement.Topic] = part = statement;
            else if (part is not null && statement.Topic == part.Topic + Share && statement.Year == report.Key.Year)
                yield return Compare(report, prose, statement, part, part.Whole is { } whole ? last.GetValueOrDefault(whole) : null);
        }
    }

    private static CheckResult Compare(Report report, ReportProse prose, Statement share, Statement part, Statement? named)
    {
        decimal[] wholes = [.. Wholes(report, prose, part, named).Where(whole => whole > 0)];
        if (share.Qualifier != StatementQualifier.Exact || !IsExact(part) || wholes.Length == 0)
            return CheckResult.Missing(WhyNot.NotPlain);
        var said = PrintedPercent.Of(share.Text, share.Value);
        if (wholes.Any(whole => IsShare(said, part.Value, whole))) return CheckResult.Holds;
        // Where none is named it may be of one that the report does not give.
        return named is null && Table(report, Handled) is null
            ? CheckResult.Missing(WhyNot.NotPlain)
            : Differs(Sentences.PlaceOf(report, share), $"{part.Text} … {share.Text}", said, part.Value, wholes[0]);
    }

    // The whole that is named comes first.
    private static IEnumerable<decimal> Wholes(Report report, ReportProse prose, Statement part, Statement? named)
    {
        if (named is not null && IsExact(named)) yield return named.Value;
        if (!part.Topic.StartsWith(Requests, StringComparison.Ordinal)) yield break;
        foreach (var topic in OfRequests)
        {
            if (Table(report, topic) is { } sum) yield return sum;
            foreach (var said in Said(prose, topic)) yield return said;
        }
        foreach (var received in Said(prose, Received))
            foreach (var carriedIn in Said(prose, CarriedIn)) yield return received + carriedIn;
    }

    private static decimal? Table(Report report, string topic) => StatementCheck.Sum(report, StatementCells.All[topic].Of(report));

    private static IEnumerable<decimal> Said(ReportProse prose, string topic) =>
        prose.Statements.Where(said => said.Topic == topic).Select(said => said.Value);

    private static bool IsExact(Statement statement) => statement is { Qualifier: StatementQualifier.Exact, Cumulative: false };

    // 其中：工作动态30条（60%）、其他20条（40%）
    private static IEnumerable<CheckResult> Listed(Report report, ReportProse prose) =>
        from found in FoundList.In(report, prose)
        from part in found.List.Parts
        where part.Share is not null && found.List.Whole > 0
            && !prose.Statements.Any(said => said.Topic.EndsWith(Share, StringComparison.Ordinal) && said.Section == found.Section
                && said.Value == part.Share.Value.Value && found.List.Text.Contains(said.Text, StringComparison.Ordinal))
        select IsShare(part.Share!.Value, part.Value, found.List.Whole)
            ? CheckResult.Holds : Differs(found.Place, found.List.Text, part.Share.Value, part.Value, found.List.Whole);

    private static bool IsShare(PrintedPercent said, decimal part, decimal whole) => said.IsOf(part * 100 / whole);

    private static CheckResult Differs(Place place, string sentence, PrintedPercent said, decimal part, decimal whole)
    {
        var exact = Math.Round(part * 100 / whole, said.Decimals + 2);
        return CheckResult.Fails(FindingCodes.ShareDiffers.At(
            place, Csv.Number(part), Csv.Number(whole), said.Shown(said.Value), said.Shown(exact))
            with
        { Sides = new Comparison(said.Value, exact), Sentence = sentence });
    }
}

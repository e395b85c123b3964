using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Checks.Prose;

/// <summary>Words of <c>statements.yml</c> by which a sentence may count something else than the tables.</summary>
internal sealed record ScopeWords(
    ImmutableArray<string> Before, ImmutableArray<string> Places, ImmutableArray<string> Behind, ImmutableArray<string> After)
{
    public static ScopeWords Read(YamlMap map)
    {
        var words = new ScopeWords(
            [.. map.Texts("before")], [.. map.Texts("places")], [.. map.Texts("behind")], [.. map.Texts("after")]);
        map.Close();
        return words;
    }
}

/// <summary>
/// Tells of a number that differs whether it may count something else than the tables: another time, other bodies, or a part. Then neither
/// is wrong. It is asked of what differs only: what agrees counts the same.
/// </summary>
internal static partial class StatementScope
{
    private const string Disputes = "disputes";

    /// <param name="report">Whose tables they are.</param>
    /// <param name="prose">Where the sentence is.</param>
    /// <param name="statement">What it says.</param>
    public static bool MayBeOther(Report report, ReportProse prose, Statement statement)
    {
        var (before, after) = Sentences.Around(prose, statement);
        var own = report.Content.AgencyName ?? "";
        var words = StatementCells.Scopes;
        return words.Before.Any(word => before.Contains(word, StringComparison.Ordinal) && !own.Contains(word, StringComparison.Ordinal))
            || !IsGovernment(own) && words.Places.Any(word => before.Contains(word, StringComparison.Ordinal))
            || words.Behind.Any(word => after.StartsWith(word, StringComparison.Ordinal))
            || words.After.Any(word => after.Contains(word, StringComparison.Ordinal))
            || Period().IsMatch(before)
            || statement.Unit == "件次"
            || statement.Whole is null && before.TrimStart().StartsWith("其中", StringComparison.Ordinal)
            || before.Contains("公民", StringComparison.Ordinal) && after.Contains("法人", StringComparison.Ordinal)
            || IsGovernment(own) && Bodies().Matches(before).Any(match => !IsOwn(match.Groups["who"].Value, own))
            || statement.Topic is "reviews" or "suits" && !IsOnDisclosure(statement, before, after);
    }

    private static bool IsGovernment(string name) => name.Length == 0 || name.EndsWith("政府", StringComparison.Ordinal);

    private static bool IsOwn(string who, string own) =>
        who.AsSpan().ContainsAny('我', '本') || own.Contains(who, StringComparison.Ordinal);

    // Reviews and suits of all kinds, of which those on disclosure are a part.
    private static bool IsOnDisclosure(Statement statement, string before, string after) =>
        !after.Contains("公开", StringComparison.Ordinal)
        && (statement.Section == Disputes || before.Contains("公开", StringComparison.Ordinal));

    // 1-6月, 2021—2023年, 22年3月; not 12月31日, the year's end.
    [GeneratedRegex(@"(?<!\d)(?!12 ?月 ?31 ?日)\d{1,2} ?月|20\d\d ?年? ?[-—–~～至] ?20\d\d")]
    private static partial Regex Period();

    // A body named before what was done: 县公安局收到.
    [GeneratedRegex(
        @"(?<who>[\u4e00-\u9fff]{0,8}(?:局|委|办|办公室|厅|镇|乡|街道|处|站|所|部门))(?:共|累计|全年|年内|代表|代)*"
        + @"[\u4e00-\u9fff]{0,6}?(?:收到|受理|接收|办理|答复|发生|制定|印发|制发)")]
    private static partial Regex Bodies();
}

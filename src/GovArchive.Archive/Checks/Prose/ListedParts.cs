using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GovArchive.Checks.Prose;

/// <summary>A number with its parts in one list: 发布信息 152 条。其中：工作动态 14 条、领导信息 9 条、其他 5 条。</summary>
/// <param name="Text">From the number of the whole to the end of the list, as printed.</param>
/// <param name="IsWhole">The list says that it is complete: its last part is called 其他.</param>
internal sealed partial record ListedParts(string Text, decimal Whole, ImmutableArray<decimal> Parts, bool IsWhole)
{
    private const int LeastParts = 3;
    private const string Number = @"\d{1,3}(?:,\d{3})+|\d{1,9}";
    private const string Unit = "条次|件次|人次|场次|万元|条|件|篇|份|次|个|项|起|宗|期|场|部|则|户|家|人|名|元";

    /// <summary>
    /// The lists of a paragraph whose parts are all plain numbers in the unit of the whole, with one kind of separator. Others are left
    /// out: they may count by several criteria in one breath.
    /// </summary>
    public static IEnumerable<ListedParts> In(string paragraph) => Lists().Matches(paragraph).Select(Read).OfType<ListedParts>();

    private static ListedParts? Read(Match match)
    {
        var (unit, list) = (match.Groups["unit"].Value, match.Groups["list"].Value);
        var separator = list.Contains('、', StringComparison.Ordinal) ? '、' : list.Contains(';', StringComparison.Ordinal) ? ';' : '，';
        var items = list.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parts = items.Select(item => Item().Match(item)).ToArray();
        if (parts.Length < LeastParts || parts.Any(part => !part.Success || part.Groups["unit"].Value != unit)) return null;
        return new ListedParts(
            match.Value, Value(match.Groups["whole"].Value), [.. parts.Select(part => Value(part.Groups["number"].Value))],
            parts[^1].Groups["label"].Value.Trim() is "其他" or "其它" or "其他类" or "其它类" or "其他信息" or "其它信息");
    }

    private static decimal Value(string text) => decimal.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        $"(?<![\\d.,])(?<whole>{Number}) ?(?<unit>{Unit}) ?[。，,；;]? ?其中 ?[:：，,]? ?(?<list>[^。\\n]+?) ?(?=[。\\n]|$)",
        RegexOptions.None, 1000)]
    private static partial Regex Lists();

    [GeneratedRegex($"^(?<label>[^\\d（）()：:，,；;。]{{1,30}}?) ?(?<number>{Number}) ?(?<unit>{Unit})$", RegexOptions.None, 1000)]
    private static partial Regex Item();
}

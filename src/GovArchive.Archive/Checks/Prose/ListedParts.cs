using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GovArchive.Checks.Prose;

/// <summary>A number with its parts in one list: 发布信息 152 条。其中：工作动态 14 条、领导信息 9 条、其他 5 条。</summary>
/// <param name="Text">From the number of the whole to the end of the list, as printed.</param>
/// <param name="IsWhole">The list says that it is complete: its last part is called 其他.</param>
internal sealed partial record ListedParts(string Text, decimal Whole, ImmutableArray<decimal> Parts, bool IsWhole)
{
    private const string Number = @"\d{1,3}(?:,\d{3})+|\d{1,9}";
    private const string Unit = "条次|件次|人次|场次|万元|条|件|篇|份|次|个|项|起|宗|期|场|部|则|户|家|人|名|元";

    /// <summary>
    /// The lists of a paragraph whose parts are all plain numbers in the unit of the whole, with one kind of separator, where the sentence
    /// before 其中 has no other number that they could be parts of. Lists that count by several criteria, or name parts of parts, are left
    /// out.
    /// </summary>
    public static IEnumerable<ListedParts> In(string paragraph) => Lists().Matches(paragraph).Select(Read).OfType<ListedParts>();

    private static ListedParts? Read(Match match)
    {
        var (whole, unit, list) = (match.Groups["whole"], match.Groups["unit"].Value, match.Groups["list"].Value);
        if (Digits().IsMatch(Year().Replace(match.Groups["before"].Value, "")) || match.Groups["before"].Value.EndsWith('超')
            || Rounded().IsMatch(match.Groups["before"].Value)) return null;
        // The last part may be joined by a word: 通知3条和其他5条.
        list = Joined().Replace(list, "、");
        var separator = list.Contains('、', StringComparison.Ordinal) ? '、' : list.IndexOfAny([';', '；']) >= 0 ? '；' : '，';
        var items = Commas().Replace(list.Replace(';', '；'), "，").Split(
            separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var parts = items.Select(item => Item().Match(item)).ToArray();
        if (parts.Length == 0 || parts.Any(part => !part.Success || part.Groups["unit"].Value != unit)) return null;
        return new ListedParts(
            match.Value[(whole.Index - match.Index)..], Value(whole.Value), [.. parts.Select(part => Value(part.Groups["number"].Value))],
            parts.Length > 1 && Others().IsMatch(parts[^1].Groups["label"].Value));
    }

    private static decimal Value(string text) => decimal.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // The sentence from its beginning; a second 其中 would name parts of a part.
    [GeneratedRegex(
        $"(?<=^|[。；;\\n])(?<before>[^。；;\\n]*?)(?<![\\d.,，])(?<whole>{Number}) ?(?<unit>{Unit}) ?[。，,；;（(]? ?其中 ?[:：，,]? ?(?<list>(?:(?!其中)[^。\\n（()）])+?) ?(?=[。\\n）)]|$)",
        RegexOptions.None, 1000)]
    private static partial Regex Lists();

    [GeneratedRegex($"^(?<label>[^\\d（）()：:，,；;。]{{1,30}}?) ?(?<number>{Number}) ?(?<unit>{Unit})$", RegexOptions.None, 1000)]
    private static partial Regex Item();

    // The same item may be in several channels.
    [GeneratedRegex("^ ?其[他它](?!渠道|平台|媒体|途径|方式)")]
    private static partial Regex Others();

    [GeneratedRegex("(?:、|，)?(?:以及|和|及)(?=其[他它])")]
    private static partial Regex Joined();

    [GeneratedRegex("[0-9０-９]|[一二两三四五六七八九十百千万]+ ?(?:条|件|次|份|篇|个|项)")]
    private static partial Regex Digits();

    // No separator of thousands.
    [GeneratedRegex(@"(?<!\d),|,(?!\d)")]
    private static partial Regex Commas();

    [GeneratedRegex("20[0-9]{2} ?年")]
    private static partial Regex Year();

    [GeneratedRegex("(?:超过|约|近|逾|突破|不足|余|至少|最多|日均|月均) ?$")]
    private static partial Regex Rounded();
}

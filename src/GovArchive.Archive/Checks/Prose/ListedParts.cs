using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GovArchive.Checks.Prose;

/// <summary>A number with its parts in one list: 发布信息 152 条。其中：工作动态 14 条、领导信息 9 条、其他 5 条。</summary>
/// <param name="Text">From the number of the whole to the end of the list, as printed.</param>
/// <param name="IsWhole">The list says that it is complete: its last part is called 其他.</param>
internal sealed partial record ListedParts(string Text, decimal Whole, ImmutableArray<ListedPart> Parts, bool IsWhole)
{
    private const string Mark = "其中";
    private const string Number = @"\d{1,3}(?:,\d{3})+|\d{1,9}";
    private const string Unit = "条次|件次|人次|场次|万元|条|件|篇|份|次|个|项|起|宗|期|场|部|则|户|家|人|名|元";

    // A sentence and a list of these lengths are looked at, however long a text may be without a full stop.
    private const int LongestSentence = 200;
    private const int LongestList = 400;

    private static readonly char[] SentenceEnds = ['。', '；', ';', '\n'];
    private static readonly SearchValues<char> ListEnds = SearchValues.Create("。\n（(）)");

    /// <summary>
    /// The lists of a paragraph whose parts are all plain numbers in the unit of the whole, with one kind of separator, where the sentence
    /// before 其中 has no other number that they could be parts of. Lists that count by several criteria, or name parts of parts, are left
    /// out.
    /// </summary>
    public static IEnumerable<ListedParts> In(string paragraph)
    {
        for (var at = paragraph.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = Next(paragraph, at))
            if (Read(paragraph, at) is { } list) yield return list;
    }

    private static int Next(string paragraph, int at) => paragraph.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal);

    private static ListedParts? Read(string paragraph, int at)
    {
        var begin = Math.Max(0, at - LongestSentence);
        var before = paragraph[begin..at].TrimEnd(' ', '。', '，', ',', '；', ';', '（', '(');
        var start = before.LastIndexOfAny(SentenceEnds) + 1;
        if (WholeAtEnd().Match(before[start..]) is not { Success: true } whole || HasOtherNumber(before.AsSpan(start, whole.Index)))
            return null;
        var from = at + Mark.Length;
        var end = EndOfList(paragraph, from);
        if (end - from > LongestList || Next(paragraph, at) is var next and >= 0 && next < end) return null;
        var parts = Split(Shares().Replace(paragraph[from..end], Marked)).Select(item => Part().Match(item)).ToArray();
        if (parts.Length == 0 || parts.Any(part => !part.Success || part.Groups["unit"].Value != whole.Groups["unit"].Value)) return null;
        return new ListedParts(
            paragraph[(begin + start + whole.Index)..end].TrimEnd(), Value(whole.Groups["number"].Value),
            [.. parts.Select(ListedPart.Of)],
            parts.Length > 1 && Others().IsMatch(parts[^1].Groups["label"].Value));
    }

    // The brackets of shares end no list.
    private static int EndOfList(string paragraph, int from)
    {
        var text = paragraph[from..Math.Min(paragraph.Length, from + LongestList + 1)];
        var end = Shares().Replace(text, share => new string(' ', share.Length)).AsSpan().IndexOfAny(ListEnds);
        return from + (end < 0 ? text.Length : end);
    }

    // 求助2252件，占82.8%；咨询77件（2.8%）: of which whole is plain where nothing is named.
    private static string Marked(Match share) => PlainShare().IsMatch(share.Groups["of"].Value) ? $"~{share.Groups["share"].Value}" : "";

    // The last part may be joined by a word: 通知3条和其他5条.
    private static string[] Split(string list)
    {
        var joined = Commas().Replace(Joined().Replace(list.TrimStart(' ', ':', '：', '，', ','), "、"), "，").Replace(';', '；');
        var separator = joined.Contains('、', StringComparison.Ordinal) ? '、' : joined.Contains('；', StringComparison.Ordinal) ? '；' : '，';
        return [.. joined.Split(separator).Select(item => item.Trim(' ', '，')).Where(item => item.Length > 0)];
    }

    private static bool HasOtherNumber(ReadOnlySpan<char> text) =>
        Digits().IsMatch(Year().Replace(text.ToString(), "")) || Rounded().IsMatch(text);

    internal static decimal Value(string text) => decimal.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex($"(?<![\\d.,，])(?<number>{Number}) ?(?<unit>{Unit})$")]
    private static partial Regex WholeAtEnd();

    [GeneratedRegex($"^(?<label>[^\\d（）()：:，,；;。]{{1,30}}?) ?(?<number>{Number}) ?(?<unit>{Unit})(?:~(?<share>.+))?$")]
    private static partial Regex Part();

    [GeneratedRegex(
        @"[，,]? ?(?:[（(] ?(?<of>占[^\d，,。（）()]{0,8}|) ?(?<share>\d{1,3}(?:\.\d{1,4})?) ?[%％] ?[）)]"
        + @"|(?<of>占[^\d，,。（）()]{0,8}) ?(?<share>\d{1,3}(?:\.\d{1,4})?) ?[%％])")]
    private static partial Regex Shares();

    [GeneratedRegex("^占?比?(?:总[数量件])?(?:的|为)?$")]
    private static partial Regex PlainShare();

    // The same item may be in several channels.
    [GeneratedRegex("^ ?其[他它](?!渠道|平台|媒体|途径|方式)")]
    private static partial Regex Others();

    [GeneratedRegex("(?:、|，)?(?:以及|和|及)(?=其[他它])")]
    private static partial Regex Joined();

    // No separator of thousands.
    [GeneratedRegex(@"(?<!\d),|,(?!\d)")]
    private static partial Regex Commas();

    [GeneratedRegex("[0-9０-９]|[一二两三四五六七八九十百千万]+ ?(?:条|件|次|份|篇|个|项)")]
    private static partial Regex Digits();

    [GeneratedRegex("20[0-9]{2} ?年")]
    private static partial Regex Year();

    [GeneratedRegex("(?:超|超过|约|近|逾|突破|不足|余|至少|最多|日均|月均) ?$")]
    private static partial Regex Rounded();
}

/// <summary>One part of a list.</summary>
/// <param name="Share">The percentage of the whole that is printed behind it; null for none.</param>
internal sealed record ListedPart(decimal Value, PrintedPercent? Share)
{
    internal static ListedPart Of(Match part) => new(
        ListedParts.Value(part.Groups["number"].Value),
        part.Groups["share"] is { Success: true, Value: var share }
            ? PrintedPercent.Of(share, decimal.Parse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)) : null);
}

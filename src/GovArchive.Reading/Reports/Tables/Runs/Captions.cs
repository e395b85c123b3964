using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Reports.Sections;
using GovArchive.Text;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>What captions, heads and labels say of the year and the body whose numbers are below them.</summary>
internal static partial class Captions
{
    private const int LongestCaption = 40;

    private static readonly SearchValues<char> Signs = SearchValues.Create("2２二上去往同全辖");

    /// <summary>The line of a caption that names another year or another body than the report's; null where none does.</summary>
    /// <param name="caption">Its lines. What is no caption but a part of the text is left out.</param>
    public static string? Other(string caption, ReportContext context)
    {
        if (!MayBeOther(caption)) return null;
        var lines = caption.Split('\n').Select(line => HanText.Squeeze(line).TrimEnd(':')).Where(IsCaption).ToArray();
        if (context.Year is { } year && Array.Exists(lines, line => NamesYear(line, year))) return null;
        return Array.Find(lines, line => IsOther(line, context) || IsOfOtherBody(line, context));
    }

    /// <summary>Whether a text names a whole area where the report is of one of its offices.</summary>
    public static bool IsOfWhole(string text, ReportContext context) =>
        context.AgencyName is { } name && !IsGovernment(name) && !OfGovernment().IsMatch(name) && WholeArea().IsMatch(text);

    // 教育局主动公开政府信息情况 in the report of another body.
    private static bool IsOfOtherBody(string line, ReportContext context) =>
        context.AgencyName is { } agency && Body().Match(line) is { Success: true } match && match.Groups["body"].Value is var body
        && HanText.Squeeze(agency) is var own && !own.EndsWith(body, StringComparison.Ordinal)
        && !body.EndsWith(own, StringComparison.Ordinal) && !own.Contains(body, StringComparison.Ordinal);

    // Dates of filling in, comparisons and sentences that are broken over lines name years too.
    private static bool IsCaption(string line) =>
        line.Length is > 0 and <= LongestCaption && !NoCaption().IsMatch(line) && Caption().IsMatch(line);

    /// <summary>A note below the table which says that its numbers are an earlier year's or another body's; null for none.</summary>
    public static string? OtherBelow(IEnumerable<string> lines, ReportContext context) => lines.FirstOrDefault(line =>
        MayBeOther(line) && HanText.Squeeze(line) is var text && Note().IsMatch(text) && IsOther(text, context)
        && Years(text).All(year => year < context.Year));

    /// <summary>False where a text has no sign of a year or of an area: most have none, and need no closer look.</summary>
    public static bool MayBeOther(string text) => text.AsSpan().ContainsAny(Signs);

    /// <summary>Whether a text names another year, or a whole area where the report is of one of its offices.</summary>
    public static bool IsOther(string text, ReportContext context) => IsOfOtherYear(text, context.Year) || IsOfWhole(text, context);

    /// <summary>Whether a text names the report's own year.</summary>
    public static bool NamesYear(string caption, int? year) => year is { } own && Years(caption).Contains(own);

    /// <summary>Whether a text names only years that are not the report's, or the year before in words.</summary>
    public static bool IsOfOtherYear(string caption, int? year) =>
        year is { } own && (Years(caption).ToList() is { Count: > 0 } years ? !years.Contains(own) : LastYear().IsMatch(caption));

    /// <summary>Whether a body is a government, and no office of one.</summary>
    public static bool IsGovernment(string body) => Government().IsMatch(HanText.Squeeze(body));

    private static IEnumerable<int> Years(string caption) =>
        Year().Matches(HanYears.InDigits(caption)).Select(match => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture));

    // Decrees are named by year too: 国办公开办函〔2021〕30号.
    [GeneratedRegex(@"(?<![〔(\[《][^〕)\]》]{0,20})(?<year>20[0-9]{2})(?![0-9])|(?<=[(\[])(?<year>20[0-9]{2})(?=年)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("上年|去年|上一年|往年|同期", RegexOptions.CultureInvariant)]
    private static partial Regex LastYear();

    [GeneratedRegex("(?:政府|[省市县区州盟旗镇乡]|街道)$", RegexOptions.CultureInvariant)]
    private static partial Regex Government();

    // It reports for the whole of it.
    [GeneratedRegex("政府办|政务公开|政府信息", RegexOptions.CultureInvariant)]
    private static partial Regex OfGovernment();

    [GeneratedRegex("全[省市县区州盟旗镇乡]|全系统|辖区", RegexOptions.CultureInvariant)]
    private static partial Regex WholeArea();

    [GeneratedRegex("[,;:。]|[较与比]|日期|时间|填[报表]|制表|编制|印发|报告$|底前|以来|月(?!1日至)", RegexOptions.CultureInvariant)]
    private static partial Regex NoCaption();

    [GeneratedRegex("^(?:注|备注|说明)[:;]?(?:以上|上述|上表|本表|表[中内]|数据|统计)[^,;。较与比见详]{0,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?<body>[\u4e00-\u9fff]{3,20}?(?:局|委员会|委|厅|街道办事处|镇人民政府|乡人民政府|管委会))(?:20[0-9]{2}年度?)?(?:主动公开|收到和处理|政府信息公开|依申请)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    // A name of a table, or nothing but the year or the body.
    [GeneratedRegex(@"(?:情况|表|统计|数据|汇总|报表)[一二三四1-4]?(?:[(\[].{0,12}[)\]])?$|^[(\[]?(?:20[0-9]{2}年度?|上一?年度?|去年度?|全[省市县区州盟旗镇乡])[)\]]?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Caption();
}

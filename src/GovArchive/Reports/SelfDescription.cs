using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Reports;

/// <summary>Whose report it is and on what year, as the report says.</summary>
/// <param name="AgencyName">Null where it is named nowhere, or only as 我局, 我镇.</param>
/// <param name="Year">Null where no year is said, or several and none more than the others.</param>
/// <param name="Finding">That title and text name different years; null where they do not.</param>
/// <param name="HasPeriod">Whether the text says which year its figures are of.</param>
/// <param name="Other">What its head says it is instead of an annual report, as printed: 解读, 通知, 上半年; null when it says nothing of the kind.</param>
internal sealed partial record SelfDescription(string? AgencyName, int? Year, Finding? Finding, bool HasPeriod, string? Other)
{
    private const int HeadLines = 8;
    private const int LongestHeadLine = 60;

    // In order of trust; the first that matches anywhere names the body.
    private static readonly Regex[] NamePatterns = [TitleInText(), ReportOf(), Metadata(), Contact(), Subject()];

    /// <summary>What the title says, and where it is silent, what the text, the data about the document and the signature say.</summary>
    public static SelfDescription Read(ReportTitle title, ImmutableArray<SourceLine> lines, string file)
    {
        var printed = lines.Where(line => !line.IsCell || line.Text.Length > 0).Select(line => (line.Place, Text: HanText.Fold(TitleReader.Compact(line.Printed.Replace('\t', '|'))))).ToList();
        // Sentences are broken over lines; names and periods are looked for across them.
        var text = string.Join('\n', printed.Select(line => line.Text));
        var joined = string.Concat(printed.Select(line => line.Text));
        var period = Period().Match(joined);
        var periodYear = period.Success ? Number(period.Groups["year"].Value) : null;
        var year = title.Year ?? periodYear ?? YearOfReport(joined) ?? UsualYear(joined);
        var differs = title.Year is { } ofTitle && periodYear is { } ofPeriod && ofTitle != ofPeriod
            ? FindingCodes.PeriodDiffers.At(new Place(file), $"{ofTitle}", $"{ofPeriod}")
            : null;
        var other = title.Line >= 0 ? null : printed.Take(HeadLines).Where(line => line.Text.Length <= LongestHeadLine)
            .Select(line => OtherKind().Match(line.Text)).FirstOrDefault(match => match.Success)?.Groups["kind"].Value;
        return new SelfDescription(title.AgencyName ?? Name(text), year, differs, period.Success, other);
    }

    private static string? Name(string text) => NamePatterns
        .SelectMany(pattern => pattern.Matches(text))
        .Select(match => match.Groups["name"].Value)
        .FirstOrDefault(name => EndsLikeABody().IsMatch(name) && !NoName().IsMatch(name));

    private static int? YearOfReport(string text) => ReportYear().Match(text) is { Success: true } match ? Number(match.Groups["year"].Value) : null;

    // The year that the text names most; none when another is named as often.
    private static int? UsualYear(string text)
    {
        var years = AnyYear().Matches(text).CountBy(match => match.Groups["year"].Value).OrderByDescending(count => count.Value).Take(2).ToArray();
        return years.Length == 0 || years.Length == 2 && years[0].Value == years[1].Value ? null : Number(years[0].Key);
    }

    private static int? Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:期限|期间|时限|时间|数据)[^。]{0,20}?(?<year>20\d\d)年1月1日(?!起?[至到-](?:20\d\d年)?(?:[1-9]|1[01])月)", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(@"(?<year>20\d\d)年度?[\u3400-\u9fff]{0,20}?(?:信息公开|政务公开)[\u3400-\u9fff]{0,10}?(?:报告|情况)", RegexOptions.CultureInvariant)]
    private static partial Regex ReportYear();

    [GeneratedRegex(@"(?<![《〔(\[][^》〕)\]]{0,40})(?<year>20\d\d)年", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"[《\"":](?<name>[\u3400-\u9fff·]{2,40}?)20\d\d年度?政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?报告", RegexOptions.CultureInvariant)]
    private static partial Regex TitleInText();

    [GeneratedRegex(@"(?:现将|20\d\d年度?)(?<name>[\u3400-\u9fff·]{2,40}?)(?:20\d\d年度?|的?)政[府务](?:信息)?公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?报告", RegexOptions.CultureInvariant)]
    private static partial Regex ReportOf();

    [GeneratedRegex(@"(?:发布机构|发文机关|发布单位|公开机构|公开主体|信息来源)[:|]+(?<name>[\u3400-\u9fff·]{2,40})(?=\||$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Metadata();

    [GeneratedRegex(@"(?:请与|请联系|请向)(?<name>[\u3400-\u9fff·]{2,30}?)(?:党政办|党政综合办|政府信息公开|政务公开|办公室|联系|\()", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(?<name>[\u3400-\u9fff·]{2,30}?(?:人民政府|办事处|管委会|委员会|街道|[局厅镇乡]))(?=全年|认真|严格|积极|主动公开|20\d\d年)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Subject();

    [GeneratedRegex(@"(?<kind>上半年|半年度?|季度)[^。]{0,12}(?:信息公开|政务公开)[^。]{0,8}(?:报告|总结|情况)$|(?:报告|年报)[^。]{0,6}(?<kind>解读|图解|通知|格式|汇总|目录)[^\w]*$|^(?<kind>一图读懂|图解|解读)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherKind();

    // Bodies, and places that stand for their governments.
    [GeneratedRegex(@"(?:[局厅部委办府会院镇乡区市县省州盟旗所站队园校处署]|街道?|中心|集团|公司)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsLikeABody();

    // 我局, 本镇, 各单位, and pieces of sentences.
    [GeneratedRegex(@"^[我本各全该其]|^[省市县区镇乡]?(?:人民)?政府$|有关|关于|做好|编制|根据|按照|要求|公开|领导", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}

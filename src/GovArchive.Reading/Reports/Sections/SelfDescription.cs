using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Reports.Sections;

/// <summary>Whose report it is and on what year, as the report says.</summary>
/// <param name="AgencyName">Null where it is named nowhere, or only as 我局, 我镇.</param>
/// <param name="Year">Null where no year is said, or several and none more than the others.</param>
/// <param name="Finding">That title and text name different years; null where they do not.</param>
/// <param name="HasPeriod">Whether the text says which year its figures are of.</param>
/// <param name="Other">
/// What its head says it is instead of an annual report, as printed: 解读, 通知, 上半年; null when it says nothing of the kind.
/// </param>
internal sealed partial record SelfDescription(string? AgencyName, int? Year, Finding? Finding, bool HasPeriod, string? Other)
{
    private const int HeadLines = 8;
    private const int LongestHeadLine = 60;

    // Inside brackets: what names are made of; and a body as sentences name it.
    private const string Name = HanText.Class + "·";
    private const string Body = "[" + Name + "]{2,30}?(?:人民政府|办事处|管委会|委员会|街道|大学|学院|医院|[局厅镇乡])";

    // In order of trust; the first that matches anywhere names the body.
    private static readonly Regex[] NamePatterns = [
        TitleInText(), ReportOf(), MadeBy(), Signature(), Metadata(), Contact(), Subject(), Group(), Doer(), Origin()];

    /// <summary>What the title says, and where it is silent, what the text, the data about the document and the signature say.</summary>
    public static SelfDescription Read(ReportTitle title, ImmutableArray<SourceLine> lines, string file)
    {
        var printed = lines.Where(line => !line.IsCell || line.Text.Length > 0)
            .Select(line => (line.Place, Text: HanText.Fold(TitleReader.Compact(line.Printed.Replace('\t', '|'))))).ToList();
        // Sentences are broken over lines; names and periods are looked for across them.
        var text = string.Join('\n', printed.Select(line => line.Text));
        var joined = string.Concat(printed.Select(line => line.Text));
        var period = Period().Match(joined);
        var periodYear = period.Success ? Number(period.Groups["year"].Value) : null;
        // A school year is two years' halves: none of both is the report's.
        var year = title.IsSchoolYear ? null : title.Year ?? periodYear ?? YearOfReport(joined) ?? UsualYear(joined);
        var end = period.Groups["end"] is { Success: true, Value: var last } ? Number(last) : periodYear;
        var differs = title.Year is { } ofTitle && (periodYear ?? ofTitle, end ?? ofTitle) != (ofTitle, ofTitle)
            ? FindingCodes.PeriodDiffers.At(new Place(file), $"{ofTitle}", end == periodYear ? $"{periodYear}" : $"{periodYear}—{end}")
            : null;
        var other = title.Line >= 0 ? null : printed.Take(HeadLines).Where(line => line.Text.Length <= LongestHeadLine)
            .Select(line => OtherKind().Match(line.Text)).FirstOrDefault(match => match.Success)?.Groups["kind"].Value;
        // 我局 names nobody: what the text says counts for more.
        var name = title.AgencyName is ['我' or '本', ..] or null ? NameIn(text) ?? title.AgencyName : title.AgencyName;
        return new SelfDescription(name, year, differs, period.Success, other);
    }

    private static string? NameIn(string text)
    {
        foreach (var pattern in NamePatterns)
            foreach (Match match in pattern.Matches(text))
                if (BodyName.Within(match.Groups["name"].Value) is var name && BodyName.IsCertain(name)
                    && (pattern != Doer() || IsNamedAgain(text, name))) return name;
        return null;
    }

    // Others do things too: only who does several is the report's body.
    private static bool IsNamedAgain(string text, string name) =>
        text.IndexOf(name, StringComparison.Ordinal) != text.LastIndexOf(name, StringComparison.Ordinal);

    private static int? YearOfReport(string text) =>
        ReportYear().Match(text) is { Success: true } match ? Number(match.Groups["year"].Value) : null;

    // The year that the text names most; none when another is named as often.
    private static int? UsualYear(string text)
    {
        var years = AnyYear().Matches(text).CountBy(match => match.Groups["year"].Value).OrderByDescending(count => count.Value).Take(2)
            .ToArray();
        return years.Length == 0 || years.Length == 2 && years[0].Value == years[1].Value ? null : Number(years[0].Key);
    }

    private static int? Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:期限|期间|时限|时间|数据)[^。]{0,20}?(?<year>20\d\d)年1月1日(?!起?[至到-](?:20\d\d年)?(?:[1-9]|1[01])月)"
        + @"(?:起?[,，]?[至到—~-]{1,2}(?<end>20\d\d)年12月31日)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(@"(?<year>20\d\d)年度?[" + HanText.Class + "]{0,20}?(?:信息公开|政务公开)[" + HanText.Class + "]{0,10}?(?:报告|情况)",
        RegexOptions.CultureInvariant)]
    private static partial Regex ReportYear();

    [GeneratedRegex(@"(?<![《〔(\[][^》〕)\]]{0,40})(?<year>20\d\d)年", RegexOptions.CultureInvariant)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"(?:[《\""]|(?<![篇条]):)(?<name>[" + Name + @"]{2,40}?)(?:关于)?20\d\d年度?政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?报告",
        RegexOptions.CultureInvariant)]
    private static partial Regex TitleInText();

    [GeneratedRegex(@"(?:[现兹特]将|公布|公开|发布|编制|编写|印发|形成|20\d\d年度?)了?(?<name>[" + Name
        + @"]{2,40}?)(?:关于)?(?:20\d\d年度?|的?)政[府务](?:信息)?公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?的?(?:年度)?报告", RegexOptions.CultureInvariant)]
    private static partial Regex ReportOf();

    [GeneratedRegex(@"(?:^|报告|年报|[,。;])由(?<name>[" + Name
        + @"]{3,40}?)(?:编制|编写|制作|撰写|发布|公布|(?:负责|组织|牵头|汇总|根据|按照|依据|依照|\()(?=[^。]{0,120}?(?:编制|编写|制作|撰写|发布|公布|报告|年报)))",
            RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MadeBy();

    [GeneratedRegex(@"^\|?(?<name>[" + Name
        + @"]{4,30})(?:\(盖?章?\))?\|?\n?(?:20\d\d年\d{1,2}月\d{1,2}日|[二〇零○o0][〇零○o0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)\|?$",
            RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?:发布(?:机构|单位|机关|部门)|发文(?:机关|单位|机构)|公开(?:机构|主体|单位|部门)|信息来源|(?:编制|填报|制作|报告|报送)(?:单位|机关|机构)|单位名称|(?<=^|\|)单位(?=:))(?:\([^)]{1,6}\))?(?:[:|]+\n?|\n)(?<name>["
        + Name
        + @"]{2,40})(?=\||$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Metadata();

    [GeneratedRegex(@"(?:请与|请联系|请向|可与|可联系|可向|径与|直接与)(?<name>[" + Name + @"]{2,30}?)(?:综合|党政办|党政综合办|政府信息公开|政务公开|办公室|联系|\()",
        RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    // 云水镇认真…; 2023年，云水镇围绕…; 截至2023年12月31日，云水镇共…: a report speaks so of its own body.
    [GeneratedRegex(@"(?:^(?:20\d\d年度?以?来?,?)?|截[至止]20\d\d年\d+月\d+日,)(?<name>" + Body
        + @")(?=全年|认真|严格|积极|主动公开|20\d\d年|聚焦|围绕|坚持|高度重视|深入|扎实|切实|紧紧|着力|始终|立足|不断|持续|共|累计|通过)",
            RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Subject();

    [GeneratedRegex(@"(?:成立|调整|组建)了?(?<name>[" + Name + @"]{3,30}?)(?:政府)?(?:信息公开|政务公开)(?:工作)?领导小组", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?:20\d\d年度?,?)?(?<name>" + Body + @")(?=出台|制发|印发|发布|办理|受理|收到|[无未])",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Doer();

    [GeneratedRegex(@"(?<=^|\|)(?:来源|文章来源|供稿)[:|]+(?<name>[" + Name + @"]{4,40})(?=\||$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Origin();

    [GeneratedRegex(@"(?<kind>上半年|半年度?|季度)[^。]{0,12}(?:信息公开|政务公开)[^。]{0,8}(?:报告|总结|情况)$|(?:报告|年报)[^。]{0,6}(?<kind>解读|图解|通知|格式|汇总|目录)[^\w]*$|^(?<kind>一图读懂|图解|解读)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherKind();
}

using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Reports.Sections;

/// <summary>A body's name among the words that are before and behind it in titles and sentences.</summary>
internal static partial class BodyName
{
    private const int Shortest = 2;

    /// <summary>
    /// The words without verbs, buttons and counters before the name and without the unit of the body behind it; "" when no name is left.
    /// </summary>
    /// <param name="words">Folded, without spaces.</param>
    public static string Within(string words)
    {
        var name = Scraps().Replace(words, "");
        for (var length = -1; length != name.Length;)
        {
            length = name.Length;
            name = Verbs().Replace(name, "");
        }
        name = Unit().Replace(name, "");
        return name.Length < Shortest ? "" : name;
    }

    /// <summary>Whether words of a text can only be a body's name: they end like one, and are no part of a sentence.</summary>
    public static bool IsCertain(string name) => name.Length >= Shortest && Ending().IsMatch(name) && !NoName().IsMatch(name);

    /// <summary>Whether a name is whole by its beginning: it begins with a place, or is of the nation.</summary>
    public static bool BeginsWithAPlace(string name) => Beginning().IsMatch(name);

    /// <summary>Whether words end with a place's kind: what follows may be a name within that place.</summary>
    public static bool EndsWithAPlace(string words) => Place().IsMatch(words);

    // What sites print before a title: buttons, counters, the way to the page.
    [GeneratedRegex(@"^.*(?:下载|时效|字体|字号|浏览|点击|打印|首页|来源|索引号?|分享|阅读|次数|发布(?:时间|日期)|收藏|关闭|位置|搜索|登录|网站|欢迎访问|年报|年度报告|专栏|栏目|目录)[:|]*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Scraps();

    [GeneratedRegex(@"^(?:(?:现就?|特此|特|兹|依法|按规定|面向|主动)?(?:(?:面?向(?:全?社会(?:公众|各界)?|公众|市民|群众)|对外|予以|在此)+)?(?:公布|公开|发布|公示|公告|编制|编写|编印|制作|制定|形成|印发|撰写|编撰|起草)(?:了|完成|出)?|(?:现|兹|特)将|关于|本?报告[由为是]|以下[为是]|由(?=.{3}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Verbs();

    // 云水镇人民政府综合信息指挥室: one of the body's own rooms. A government's office is a body of its own.
    [GeneratedRegex(@"(?<=人民政府|办事处|管委会|委员会|[局厅])(?:综合|党政|信息|政务|法制|法规|秘书|政策|宣传)[\u3400-\u9fff]{0,14}(?:室|办|科|股|处|组|中心)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    // Bodies, and places that stand for their governments.
    [GeneratedRegex(@"(?:[局厅部委办府会院镇乡区市县省州盟旗所站队园校处署]|街道?|中心|集团|公司|[大中小]学|银行|海关|[图博][书物]馆)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    // 我局, 本镇, 各单位, 区委, and pieces of sentences.
    [GeneratedRegex(@"^[我本各全该其]|^[省市县区镇乡]?(?:人民)?政府$|^[省市县区镇乡街][局委办府区市县镇乡]$|有关|关于|做好|(?<!机构)编制|根据|按照|要求|公开|领导|相关|以及|上级|通过|开展",
        RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex("^(?:[" + HanText.Class + "]{1,7}?(?:省|市|县|区|州|盟|旗|镇|乡|街道)|国家|中国|中华|中共|国务院)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?:[省市县区州盟旗镇乡]|街道)$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}

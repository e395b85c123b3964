using GovArchive.Bench.Damaged;

namespace GovArchive.Bench.Scans;

/// <summary>Invented sentences for the sections without a table.</summary>
internal static class ScanProse
{
    private static readonly string[] Sentences =
    [
        "本机关坚持以公开为常态、不公开为例外，认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开各项工作。",
        "围绕群众关心的热点问题，及时发布政策文件及其解读材料，全年组织召开新闻发布会{0}次。",
        "严格执行依申请公开办理流程，规范登记、审核、办理、答复、归档等环节，切实保障公众合理的信息需求。",
        "加强政府信息管理，对已公开的文件进行全面清理，及时更新机关职能、机构设置、办事指南等信息。",
        "进一步优化门户网站栏目设置，提升政务新媒体服务水平，全年发布各类信息{0}条。",
        "健全工作机制，明确责任分工，将政府信息公开工作纳入年度绩效考核，开展业务培训{0}次。",
        "存在的主要问题：一是公开内容的针对性有待增强；二是政策解读形式较为单一；三是业务人员的能力水平需要进一步提高。",
        "下一步，我们将加强学习培训，丰富解读形式，不断提高政府信息公开工作的质量和实效。",
        "根据国务院办公厅《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费。",
        "主动接受社会监督，认真办理人大代表建议和政协委员提案，并按照规定公开办理结果。",
    ];

    /// <summary>Paragraphs of a section, each of some of these sentences.</summary>
    public static IEnumerable<string> Of(string section, Lot lot)
    {
        var paragraphs = section == "overview" ? 2 + lot.Below(4) : 1 + lot.Below(2);
        for (var i = 0; i < paragraphs; i++)
            yield return string.Concat(lot.Shuffled(Sentences).Take(2 + lot.Below(3))
                .Select(sentence => sentence.Replace("{0}", $"{1 + lot.Below(400)}", StringComparison.Ordinal)));
    }
}

namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode DocumentsDiffer = Warning("GA3012",
        new("documents in force differ", "现行有效件数不衔接"),
        new("Documents in force are not those of the year before plus issued minus repealed. Often the count was begun anew after a "
            + "review.",
            "现行有效件数不等于上年现行有效加本年制发减本年废止。常因清理后重新统计。"),
        new("{0}: {1} in force, but {3} on {2} + {4} issued - {5} repealed = {6}; difference {7}",
            "{0}：现行有效 {1}，而 {2} 年的 {3} ＋制发 {4} －废止 {5} = {6}，相差 {7}"));

    public static readonly FindingCode MoneyUnitOdd = Warning("GA3013",
        new("amount a thousand times larger or smaller", "金额相差千倍以上"),
        new("The form asks for 万元. An amount in 元 is ten thousand times as large; compare it with the year before.",
            "表式以万元计，误以元填报会大一万倍；请与上年对照。"),
        new("{0}: {1}, in {2} it was {3}", "{0}：{1}，{2} 年为 {3}"));

    public static readonly FindingCode Jump = Note("GA3014",
        new("more than five times the year before, or less than a fifth", "与上年相差五倍以上"),
        new("The count is far from that of the year before. That can be right; it is worth a look.",
            "与上年相差很大。可能属实，值得留意。"),
        new("{0}: {1}, in {2} it was {3}", "{0}：{1}，{2} 年为 {3}"));

    public static readonly FindingCode ProseDiffers = Warning("GA3021",
        new("the text gives another number than the table", "文字与表格不一致"),
        new("The text says a number of the report's own year that the tables count too, and they differ. Both are published as printed.",
            "正文中本年度的数字与表格中含义相同的数字不一致，均按原样发布。"),
        new("{1}: the text says {0}, the table {2}; difference {3}", "{1}：正文为 {0}，表格为 {2}，相差 {3}"));

    public static readonly FindingCode PartsDiffer = Warning("GA3022",
        new("parts do not make up their whole", "分项与总数不符"),
        new("The text names a number and its parts, and these are not together that number, or one of them is more.",
            "正文所列各分项之和与总数不符，或某一分项多于总数。"),
        new("{0} in all, but {1}; difference {2}", "总数 {0}，而分项为 {1}，相差 {2}"));

    public static readonly FindingCode SaidTwice = Warning("GA3023",
        new("two sections give different numbers", "两处数字不一致"),
        new("Two sections of the report give different numbers for the same count of the same year.", "报告两处对同一年度同一数量的表述不同。"),
        new("{0} here, {1} in {2}; difference {3}", "此处为 {0}，“{2}”为 {1}，相差 {3}"));

    public static readonly FindingCode ShareDiffers = Warning("GA3024",
        new("a share is not that of its numbers", "占比与数字不符"),
        new("The percentage that the text prints behind a part is not its share of the whole, rounded or cut.",
            "正文所印百分比与该项占总数的比例不符（四舍五入、截尾均可）。"),
        new("{0} of {1}: {2} is printed, {3} is worked out", "{0} 占 {1}：所印为 {2}，计算为 {3}"));

    public static readonly FindingCode ChangeDiffers = Warning("GA3025",
        new("a change since last year is not that of the numbers", "同比增减与上年数字不符"),
        new("What the text says that a number grew or fell by is not what last year's tables have it from.",
            "正文所称的同比增减，与上年报告表中的数字不符。"),
        new("\"{0}\", but from {2} in {1} to {3} it is {4}", "正文称“{0}”，而 {1} 年为 {2}，本年为 {3}，应为 {4}"));

    public static readonly FindingCode ChangeFromTextDiffers = Note("GA3026",
        new("a change since last year is not that of the two texts", "同比增减与上年正文不符"),
        new("What the text says that a number grew or fell by is not what last year's text has it from. The two may count differently.",
            "正文所称的同比增减，与上年报告正文中的数字不符；两年的统计口径可能不同。"),
        new("\"{0}\", but from {2} in the text of {1} to {3} it is {4}", "正文称“{0}”，而 {1} 年正文为 {2}，本年为 {3}，应为 {4}"));

    public static readonly FindingCode BodiesExceedWhole = Note("GA3031",
        new("bodies below received more than the whole", "下属机关之和多于本级"),
        new("The bodies below a government received more requests together than its own report says. It may count its own only.",
            "下属机关收到申请之和多于本级政府报告所列。该报告可能只计本级。"),
        new("{0}: {1}, but {2} of the {3} bodies below it received {4} together", "{0}：{1}，而其下 {3} 个机关中 {2} 个共收到 {4}"));

    public static readonly FindingCode SectionOutOfOrder = Note("GA3041",
        new("section out of order", "部分次序不符"),
        new("A section comes before one that it follows on the form.", "某一部分出现在规定次序之前。"),
        new("'{0}' comes before '{1}'", "“{0}”排在“{1}”之前"));

    public static readonly FindingCode SectionNumberedTwice = Note("GA3042",
        new("two sections with one number", "编号重复"),
        new("Two headings bear the same number.", "两个标题编号相同。"),
        new("'{0}' has the number of '{1}'", "“{0}”与“{1}”编号相同"));

    public static readonly FindingCode SectionEmpty = Note("GA3043",
        new("section without text", "部分空缺"),
        new("A section that the form asks for has a heading and nothing below it.", "规定的部分只有标题，没有内容。"),
        new("'{0}' has no text", "“{0}”没有内容"));

    public static readonly FindingCode YearNotInText = Note("GA3044",
        new("the text does not name its year", "正文未提本年度"),
        new("The text never names the year reported on, but names the year before: it may be that year's text.",
            "正文没有提到报告年度，只提到上一年，可能沿用了上年文字。"),
        new("the text does not name {0}; it names {1} {2} times", "正文没有提到 {0} 年，提到 {1} 年 {2} 次"));

    public static readonly FindingCode PublishedEarly = Warning("GA3051",
        new("published before its year ended", "发布早于年度终了"),
        new("A report cannot be published before the year it is on has ended: the day or the year is wrong.",
            "年度报告不可能在该年度终了之前发布，日期或年度有误。"),
        new("published on {0}, before {1} ended", "{0} 发布，早于 {1} 年终了"));

    public static readonly FindingCode PublishedLate = Note("GA3052",
        new("published after the legal date", "晚于法定期限"),
        new("Regulations on Open Government Information, article 49: 31 January for departments, 31 March for governments at county level "
            + "and above; until the year 2018 article 31 of 2008, 31 March.",
            "《政府信息公开条例》第四十九条：部门为 1 月 31 日，县级以上政府为 3 月 31 日；2018 年度及以前依 2008 年条例第三十一条，为 3 月 31 日。"),
        new("published on {0}, {2} days after {1}", "{0} 发布，晚于 {1} 共 {2} 天"));

    public static readonly FindingCode TextRepeated = Note("GA3061",
        new("text as last year's", "文字与上年相同"),
        new("At least four fifths of a section are last year's words; digits, punctuation, statutory phrases and the form's words do not "
            + "count, and short sections are not compared.",
            "某一部分五分之四以上的文字与上年报告相同；数字、标点、法定用语和格式用语不计，过短的部分不比较。"),
        new("{0}: {1}% of the text is that of {2}: “{3}”", "{0}：{1}% 的文字与 {2} 年报告相同：“{3}”"));

    public static readonly FindingCode TableRepeated = Note("GA3062",
        new("table as last year's", "表格与上年相同"),
        new("Every number of a table is last year's. It may be last year's table.", "某张表的每个数字都与上年相同，可能沿用了上年的表。"),
        new("{0}: all numbers are those of {1}", "{0}：全部数字与 {1} 年相同"));

    public static readonly FindingCode TextCopied = Note("GA3063",
        new("text as another body's", "文字与其他机关相同"),
        new("At least four fifths of a section are the words of another body's report; both may follow one draft.",
            "某一部分五分之四以上的文字与另一机关的报告相同；两者可能出自同一底稿。"),
        new("{0}: {1}% of the text is that of {2} on {3}: “{4}”", "{0}：{1}% 的文字与{2} {3} 年报告相同：“{4}”"));

    public static readonly FindingCode TableCopied = Note("GA3064",
        new("table as another body's", "表格与其他机关相同"),
        new("Every number of a table is that of another body's report.", "某张表的每个数字都与另一机关的报告相同。"),
        new("{0}: all numbers are those of {1} on {2}", "{0}：全部数字与{1} {2} 年报告相同"));
}

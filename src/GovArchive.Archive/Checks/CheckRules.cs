using GovArchive.Checks.Rules;
using GovArchive.Checks.Rules.Years;
using GovArchive.Diagnostics;

namespace GovArchive.Checks;

/// <summary>All rules.</summary>
public static class CheckRules
{
    /// <summary>In the order in which people read them: within a report, between its years, beside others.</summary>
    public static readonly CheckRule[] All =
    [
        new("arithmetic", [FindingCodes.SumWrong], new("Sums and balance", "合计与收支"),
            new("Every total of the three tables with the sum of its parts, and received + carried in with handled + carried out.",
                "三张表的每个合计与各分项之和，新收加上年结转与办理总计加结转下年。"))
        { Alone = ArithmeticRule.Of },
        new("tables", [FindingCodes.TableMissing, FindingCodes.TablePartial], new("Tables complete", "表格齐全"),
            new("The cells of each table with those that the form asks for.", "每张表的单元格与表式要求的单元格。"))
        { Alone = TableStateRule.Of },
        new("prose_tables", [FindingCodes.ProseDiffers], new("Text and tables", "文字与表格"),
            new("Numbers that the text gives for the report's year with the cells that count the same; rounded ones within a tenth.",
                "正文中本年度的数字与含义相同的单元格；约数以一成为限。"))
        { Alone = ProseRule.Of },
        new("parts", [FindingCodes.PartsDiffer], new("Parts and wholes in the text", "正文分项与总数"),
            new("The number before 其中 with the sum of a complete list of parts; no single part with more than its whole.",
                "“其中”前的总数与完整分项之和；任何一项不得多于总数。"))
        { Alone = PartsRule.Of },
        new("shares", [FindingCodes.ShareDiffers], new("Shares in the text", "正文占比"),
            new("A percentage behind a part with the part's share of its whole, rounded or cut.", "分项后的百分比与该项占总数的比例，四舍五入或截尾。"))
        { Alone = SharesRule.Of },
        new("said_twice", [FindingCodes.SaidTwice], new("Same number in several sections", "各部分同一数字"),
            new("What one section says with what another says of the same count and year.", "不同部分对同一数量、同一年度的表述。"))
        { Alone = RepeatedNumberRule.Of },
        new("sections",
            [FindingCodes.SectionMissing, FindingCodes.SectionOutOfOrder, FindingCodes.SectionNumberedTwice, FindingCodes.SectionEmpty],
            new("Sections", "报告结构"),
            new("The headings with the form's: order, numbers, and whether a section of text is empty.", "各部分标题与规定格式：次序、编号、是否空缺。"))
        { Alone = SectionsRule.Of },
        new("year", [FindingCodes.YearDiffers, FindingCodes.PeriodDiffers, FindingCodes.YearNotInText], new("Year", "年度"),
            new("The year in title, file name and period with the year reported on; the years that the text speaks of.",
                "标题、文件名、统计期限中的年份与报告年度；正文提到的年份。"))
        { Alone = YearOfTextRule.Of },
        new("carry_over", [FindingCodes.CarryOverDiffers], new("Carry-over between years", "逐年结转"),
            new("Requests carried in with those that the report on the year before carried out.", "上年结转与上一年报告的结转下年。"))
        { Between = CarryOverRule.Of },
        new("changes", [FindingCodes.ChangeDiffers, FindingCodes.ChangeFromTextDiffers],
            new("Changes said in the text", "正文所称增减"),
            new("How much the text says that a number grew or fell with last year's tables, or its text where the form does not count it.",
                "正文所称的同比增减与上年表中的数字；表中没有的，与上年正文。"))
        { Between = ChangesRule.Of },
        new("documents", [FindingCodes.DocumentsDiffer], new("Documents in force", "现行有效文件"),
            new("Documents in force with those of the year before + issued − repealed.", "现行有效件数与上年现行有效加本年制发减本年废止。"))
        { Between = DocumentsRule.Of },
        new("jump", [FindingCodes.Jump], new("Jumps between years", "年度间突变"),
            new("Ten counts with the year before, where that had 30 or more: more than five times, or less than a fifth.",
                "十项数量与上年（上年不少于 30）：超过五倍或不足五分之一。"))
        { Between = JumpRule.Of },
        new("money", [FindingCodes.MoneyWithoutUnit, FindingCodes.MoneyUnitOdd], new("Unit of money", "金额单位"),
            new("Fees with those of the year before: a thousand times or a thousandth.", "收费金额与上年：相差千倍以上。"))
        { Between = MoneyRule.Of },
        new("repeated", [FindingCodes.TextRepeated, FindingCodes.TableRepeated], new("Repeated from last year", "与上年重复"),
            new("Each section's text and each table with last year's: four fifths of the words, or all numbers, are the same.",
                "各部分文字、各表与上年：文字五分之四以上相同，或数字全部相同。"))
        { Between = RepeatedRule.Of },
        new("copied", [FindingCodes.TextCopied, FindingCodes.TableCopied], new("Same as another body's", "与其他机关相同"),
            new("Each section's text and each table with those of other bodies of this year and before.",
                "各部分文字、各表与其他机关本年及以前的报告。"))
        { Beside = CopiedRule.Of },
        new("published", [FindingCodes.PublishedEarly, FindingCodes.PublishedLate], new("Day of publication", "发布日期"),
            new("The day of publication with the end of the year and with the day that the law sets.", "发布日期与年度终了、法定期限。"))
        { Beside = PublishedRule.Of },
        new("bodies_below", [FindingCodes.BodiesExceedWhole], new("Bodies below a government", "下属机关与本级政府"),
            new("Requests received by a government with the sum of the bodies below it.", "本级政府收到申请数与下属机关之和。"))
        { Beside = BodiesBelowRule.Of },
        new("agency", [FindingCodes.AgencyDiffers], new("Agency", "机关"),
            new("The body that the report names with the one it is filed under.", "报告所署机关与所归机关。")),
        new("sources", [FindingCodes.SeveralReports, FindingCodes.VersionsDiffer, FindingCodes.SourcesContradict],
            new("Several sources", "多个来源"),
            new("The texts of one report in one file, and figures typed in by hand, with each other.", "同一文件中的多份文本、人工录入数字之间。")),
    ];

    /// <summary>The rule that a finding is of; null where figures were placed while a source was read, which is no rule's.</summary>
    public static CheckRule? Find(FindingCode code) => Array.Find(All, rule => rule.Codes.Contains(code));
}

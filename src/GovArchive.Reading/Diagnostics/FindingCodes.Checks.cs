namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode SumWrong = Warning("GA3001",
        new("sum does not add up", "合计不符"),
        new("A total of the form is not the sum of its parts as printed, or received + carried in is not handled + carried out. Published "
            + "as printed.",
            "报告所印合计与各项之和不符，或“新收＋上年结转”不等于“办结＋结转下年”。按原样发布并标注。"),
        new("{0}: printed {1}, but {2} = {3}; difference {4}", "{0}：所列为 {1}，而 {2} = {3}，相差 {4}"));

    public static readonly FindingCode CarryOverDiffers = Warning("GA3011",
        new("carry-over differs", "结转数不符"),
        new("What the report says was carried in from the year before is not what that year's report carried out.",
            "本年“上年结转”与上一年报告的“结转下年度继续办理”不一致。"),
        new("{0}: {1}, but the report on {2} carried out {3}; difference {4}", "{0}：{1}，而 {2} 年报告结转下年为 {3}，相差 {4}"));

    public static readonly FindingCode TableMissing = Warning("GA3101",
        new("table missing", "缺少表格"),
        new("None of the table's cells is in the source: often it was a picture. Figures typed in from the original can be added as a "
            + "figures file.",
            "来源中没有这张表的任何数字，常因原件为图片。可将原件数字录入数字文件补上。"),
        new("the table {0} is not in the source", "来源中没有《{0}》表"));

    public static readonly FindingCode TablePartial = Warning("GA3102",
        new("table incomplete", "表格不完整"),
        new("The source has some of the table's cells only: it was cut off, torn or cannot be read in part.",
            "来源只有这张表的一部分，可能被截断、残缺或部分无法读取。"),
        new("the table {0} has {1} of {2} cells in the source", "《{0}》表在来源中有 {1} 格，应有 {2} 格"));

    public static readonly FindingCode VersionsDiffer = Warning("GA3103",
        new("two versions of the report differ", "报告的两个文本数值不同"),
        new("The source holds the report twice, with other numbers in some cells. The first is published; compare both with what the "
            + "agency published, and leave one in the file.",
            "来源中同一报告出现两次，有些单元格数值不同。发布的是前一份；请与机关公布的原文核对，文件中只留一份。"),
        new("the report stands here a second time, with other values in {0} cells, {1} the first ({2} and {3}); the first report's "
            + "are given",
            "此处是同一报告的又一文本，有 {0} 格数值不同，首先是 {1}（{2} 与 {3}）；采用前一份"));

    public static readonly FindingCode OriginalNotRead = Note("GA3104",
        new("figures typed in from a scan", "数字录自扫描件"),
        new("The original is pictures, which are not read. Its figures were typed in by hand and stand in a figures file beside it; "
            + "compare them with the original.",
            "原件为图片，无法读取；数字由人工录入并列的数字文件，请与原件核对。"),
        new("the original has no text of the report that can be read; the figures are those typed in in {0}",
            "原件没有可读取的报告文字，数字取自人工录入的 {0}"));
}

using GovArchive.Diagnostics;
using GovArchive.Indicators;

namespace GovArchive.Datasets.Workbooks;

/// <summary>What the workbooks say. Data is the same whatever the look of the pages: none of it is a theme's.</summary>
internal static class WorkbookWords
{
    public static readonly Words Figures = new("Figures", "数字");
    public static readonly Words Findings = new("Findings", "校验提示");
    public static readonly Words Reports = new("Reports", "报告");
    public static readonly Words Notes = new("Notes", "说明");

    public static readonly Words[] Columns = [new("Table", "表"), new("Row", "行"), new("Column", "栏"), new("Unit", "单位")];
    public static readonly Words Cell = new("Cell id", "单元格编号");

    public static readonly Words Panel = new("Panel", "面板");
    public static readonly Words PanelColumns = new("Columns", "栏目");
    public static readonly Words Heading = new("Heading", "栏名");
    public static readonly Words ColumnName = new("Column in panel.csv", "panel.csv 列名");
    public static readonly Words StataName = new("Variable in panel.dta", "panel.dta 变量名");

    public static readonly Words Agency = new("Agency", "机关");
    public static readonly Words AgencyId = new("Agency id", "机关编号");
    public static readonly Words Page = new("Page", "页面");
    public static readonly Words Archive = new("Archive", "档案");
    public static readonly Words Publisher = new("Publisher", "发布者");
    public static readonly Words AsOf = new("As of", "截至");
    public static readonly Words Licence = new("Licence", "许可");

    /// <summary>What signs and words in place of a number mean.</summary>
    public static readonly (Words Sign, Words Meaning)[] Key =
    [
        (new("*", "*"), new("placed by order or sums", "按次序或勾稽归位")),
        (new("†", "†"), new("corrected; what the report prints stands below", "经更正；报告所印见下")),
        (new("≠", "≠"), new("what the report prints contradicts its parts, its sum or the year before", "报告所印与其分项、合计或上年不符")),
        (Of(MissingReason.Blank), new("a blank cell, not zero", "空格，不是零")),
        (Of(MissingReason.Absent), new("the source has no such cell; not zero", "来源中没有这一格，不是零")),
        (Of(MissingReason.NotOnForm), new("the form of that year has no such cell, or another row stands for it", "当年的格式没有这一格，或由另一行代替")),
    ];

    /// <summary>How the panel is read.</summary>
    public static readonly (Words Sign, Words Meaning)[] PanelKey =
    [
        (new("Rows", "行"), new("one a body and year", "每个机关每年一行")),
        (new("Numbers", "数字"), new("as corrected; of older editions of the form the cells that count the same",
            "已更正的取更正后的数；旧版格式取含义相同的格")),
        (new("Words in place of a number", "代替数字的词"), new("say why there is none; none of them is zero", "说明为何没有数字；都不是零")),
        (new("Sums", "求和"), new("leave out totals, and never add up bodies of different kinds", "求和前剔除合计；不同类别的机关不可相加")),
        (new("Rates", "比例"), new("of few cases say little: their base is in indicators.csv", "案例少的比例不宜比较，分母见 indicators.csv")),
    ];

    public static readonly Words Printed = new("the report prints {0}", "报告印为 {0}");
    public static readonly Words NotPrinted = new("the report prints no number", "报告没有印数");

    /// <summary>Why a report gives no number.</summary>
    public static Words Of(MissingReason reason) => reason switch
    {
        MissingReason.Blank => new("blank", "空白"),
        MissingReason.Absent => new("not in the source", "来源中未见"),
        MissingReason.NotApplicable => new("not applicable", "不适用"),
        MissingReason.Unreadable => new("not readable", "无法读取"),
        MissingReason.NotOnForm => new("not on this form", "格式无此项"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "no cell lacks a number for that"),
    };
}

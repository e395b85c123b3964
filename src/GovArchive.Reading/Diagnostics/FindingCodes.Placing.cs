namespace GovArchive.Diagnostics;

/// <summary>Which number belongs to which cell, and what a number is made of.</summary>
public static partial class FindingCodes
{
    public static readonly FindingCode RowOutOfOrder = Warning("GA2115",
        new("row out of order", "栏目次序不同"),
        new("The row stands in another place than on the form. Its numbers were given to it by its own label; compare them with the source.",
            "该行的位置与格式不同，是按其自身栏目名称归位的，请与原件核对。"),
        new("{0}: stands in another place than on the form; its {1} numbers were placed by the label", "{0}：位置与格式不同，{1} 个数字按栏目名称归位"));

    public static readonly FindingCode RowTwice = Warning("GA2116",
        new("row printed twice", "栏目重复"),
        new("The source prints the row more than once. Where its numbers differ no value is given: correct them once it is known which "
            + "are right.",
            "来源中该行不止一次出现。数字不一致之处不给出数值，查明后请以更正补上。"),
        new("{0}: printed more than once ({1}); no value is given where they differ", "{0}：不止一次出现（{1}），不一致之处不给出数值"));

    public static readonly FindingCode TableTwice = Warning("GA2117",
        new("table printed more than once", "表格重复"),
        new("The source prints the table more than once. The one that the year and the body in its heading fit was read; the others are "
            + "last year's, or of other bodies.",
            "来源中该表不止一次出现。读取的是标题中年份和机关相符的一份；其余为上年或其他范围的表。"),
        new("{0}: printed {1} times; the one at {2} was read, the one at {3} was not", "{0}：出现 {1} 次；读取了{2}的一份，未读取{3}的一份"));

    public static readonly FindingCode TableUnsettled = Warning("GA2118",
        new("one of several tables", "多份表格无法取舍"),
        new("The source prints the table more than once, and neither year nor body tells which one is the report's own. No value is given "
            + "where they differ.",
            "来源中该表不止一次出现，且年份、机关都不能说明哪一份属于本报告。不一致之处不给出数值。"),
        new("{0}: printed {1} times, at {2} and {3}; no value is given where they differ", "{0}：出现 {1} 次（{2}、{3}），不一致之处不给出数值"));

    public static readonly FindingCode HeadsInOtherOrder = Warning("GA2119",
        new("columns in another order", "栏次次序不同"),
        new("The heads of the columns stand in another order than on the form, or among others. The numbers were read by their heads; "
            + "compare them with the source.",
            "各栏表头的次序与格式不同，或夹有其他栏。数字按表头读取，请与原件核对。"),
        new("{0}: the columns stand in another order than on the form; read by their heads", "{0}：各栏次序与格式不同，按表头读取"));

    public static readonly FindingCode HeadsContradicted = Warning("GA2120",
        new("heads contradict the sums", "表头与合计矛盾"),
        new("The heads of the columns name another order than the form's, but the sums hold only in the form's order. The numbers were "
            + "read in that order; compare them with the source.",
            "各栏表头的次序与格式不同，但只有按格式次序合计才成立。数字按格式次序读取，请与原件核对。"),
        new("{0}: the heads name another order, but the sums hold only in the form's; read in the form's order",
            "{0}：表头次序不同，但仅按格式次序合计成立，按格式次序读取"));

    public static readonly FindingCode HeadForeign = Warning("GA2121",
        new("another column's number", "其他栏的数字"),
        new("The head above the number names no column of this table in this edition of the form, or another year. The number is not given.",
            "数字上方的表头不是本版格式该表的栏名，或属于其他年份，因此不给出数值。"),
        new("{0}: the head over it is '{1}', no column of the form here; its number is not given", "{0}：上方表头为“{1}”，不是此处的栏名，不给出数值"));

    public static readonly FindingCode MoneyWithoutUnit = Warning("GA2122",
        new("money without a unit", "金额没有单位"),
        new("Neither the cell nor its head nor its label says whether the sum is in 元 or 万元. It is given as printed; find the unit and "
            + "correct it where needed.",
            "单元格、表头和栏目名称都没有写明金额单位是元还是万元。按原样给出，请查明单位，必要时更正。"),
        new("{0}: {1} is printed without a unit; given as 万元, as the form has it", "{0}：{1} 没有写明单位，按格式的万元给出"));

    public static readonly FindingCode CountImpossible = Warning("GA2123",
        new("impossible count", "不可能的数"),
        new("A count is a whole number of 0 or more, and a sum of money is not negative. The number is given as printed; look at the "
            + "source.",
            "件数应为不小于 0 的整数，金额不应为负。数字按原样给出，请核对原件。"),
        new("{0}: {1} is printed, which cannot be", "{0}：所印 {1} 不可能成立"));

    public static readonly FindingCode MarkLeftOut = Note("GA2124",
        new("mark beside a number", "数字旁有标记"),
        new("A raised mark, struck text or a list's number stands beside the number. It was left out of the number; the raw text keeps it.",
            "数字旁有上标、删除线文字或列表编号，未计入数字；原文字段中保留。"),
        new("{0}: {1} was read as {2}", "{0}：{1} 读作 {2}"));

    public static readonly FindingCode DigitsJoined = Warning("GA2125",
        new("digits joined", "拼合的数字"),
        new("The source breaks the number over two lines or puts a space in it. The pieces were joined because only so the form's sums "
            + "hold; compare them with the source.",
            "来源中该数字被换行或空格断开。因只有拼合后勾稽关系才成立，故予拼合，请与原件核对。"),
        new("{0}: {1} was read as {2}, with which the sums hold", "{0}：{1} 拼合为 {2}，勾稽关系成立"));

    public static readonly FindingCode CellMerged = Warning("GA2126",
        new("merged cell", "合并的单元格"),
        new("One cell reaches over the places of several numbers. Whose number it is cannot be told; no value is given.",
            "一个单元格跨越了几个数字的位置，无法确定数字属于哪一格，因此不给出数值。"),
        new("{0}: one cell with {1} reaches over several places; no value is given", "{0}：一个含 {1} 的单元格跨越多处，不给出数值"));

    public static readonly FindingCode NumberBehind = Warning("GA2128",
        new("number behind the last row", "末行之后的数字"),
        new("The source ends with one number more than its last row has cells. The first ones were taken for the row's; compare them with "
            + "the source.",
            "来源末尾比最后一行的格数多一个数字，取前面的数字为该行数值，请与原件核对。"),
        new("{0}: the first {1} numbers were taken, {2} at the end of the source was not", "{0}：取前 {1} 个数字，来源末尾的 {2} 未取"));

    public static readonly FindingCode ReportsSideBySide = Error("GA2127",
        new("reports side by side", "报告并排"),
        new("The source prints two reports in parallel columns. Split it and file each report by itself.", "来源中两份报告并排印刷。请拆分后分别归档。"),
        new("each row has the numbers of two reports side by side; split the file and file each by itself", "每行并排印有两份报告的数字；请拆分文件，分别归档"));

    public static readonly FindingCode RowOfOther = Warning("GA2131",
        new("another row's label", "其他栏目的名称"),
        new("The row's label says more than the form's: another year, another quantity, a scale, or another body. Its numbers are not "
            + "what the form asks, and are not given.",
            "该行的名称写明属于其他年份、其他数量、其他计数单位或其他机关，不是格式所要求的数字，因此不给出数值。"),
        new("{0}: the row is printed as '{1}', which is not the form's; its numbers are not given", "{0}：该行印作“{1}”，与格式不是同一项，不给出数值"));

    public static readonly FindingCode TableOfOther = Warning("GA2132",
        new("another year's or body's table", "其他年份或机关的表"),
        new("The only printing of the table is captioned for another year or for another body than the report's own. None of its numbers "
            + "is given.",
            "来源中该表仅有的一份，其标题写明属于其他年份或其他范围，因此不给出其中的数值。"),
        new("{0}: its caption says '{1}'; none of its numbers is given", "{0}：标题为“{1}”，不给出其中的数值"));

    public static readonly FindingCode UnitsDiffer = Warning("GA2133",
        new("units that differ", "金额单位矛盾"),
        new("What stands about the sum of money names several units. No value is given; find the right one and correct it.",
            "金额旁边写明的单位不止一种。不给出数值，请查明后以更正补上。"),
        new("{0}: {1} stands beside several units ({2}); no value is given", "{0}：{1} 旁写有不同单位（{2}），不给出数值"));

    public static readonly FindingCode BlankOrMoved = Warning("GA2134",
        new("one number behind two labels", "两个名称之后只有一个数字"),
        new("Two labels follow one another and then one row's numbers, each on a line of its own. They were given to the label right "
            + "before them and the other row was left blank; compare with the source.",
            "两个名称相连，其后只有一行的数字，且各占一行。数字归于紧邻的名称，另一行视为空白，请与原件核对。"),
        new("{0} and {1}: only one of them has numbers, which were given to the second", "{0} 与 {1}：只有一行的数字，归于后者"));

    public static readonly FindingCode BesideBlank = Warning("GA2135",
        new("a number beside a blank cell", "空白单元格旁的数字"),
        new("Of a row's two cells the second is blank, and the digits in the first could be both cells' run together. They were given to "
            + "the first; compare with the source.",
            "该行两个单元格中后一个空白，前一个中的数字也可能是两个数字连写而成。数字归于前一个单元格，请与原件核对。"),
        new("{0}: {1} stands beside a blank cell; it may be the numbers of both", "{0}：{1} 旁的单元格空白，可能是两格的数字连写"));
}

namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode FileMissing = Error("GA1001",
        new("file missing", "文件不存在"),
        new("A file that is needed is not there.", "找不到所需的文件。"),
        new("there is no such file", "没有这个文件"));

    public static readonly FindingCode FileUnreadable = Error("GA1002",
        new("file cannot be read", "文件无法读取"),
        new("The file is there but cannot be read: look at its permissions.", "文件存在但读不出来，请检查权限。"),
        new("cannot be read: {0}", "无法读取：{0}"));

    public static readonly FindingCode FileTooLarge = Error("GA1003",
        new("file too large", "文件过大"),
        new("The file is larger than any report; it is not read.", "文件大于任何年度报告，不予读取。"),
        new("{0}, more than the {1} a source may have; leave out what is not the report", "{0}，超过上限 {1}；请去掉报告以外的内容"));

    public static readonly FindingCode UnknownFormat = Error("GA1004",
        new("unknown format", "无法识别的格式"),
        new("The file's extension is none of those that can be read.", "文件扩展名不在可读取之列。"),
        new("this format cannot be read; save it as one of these in the program that made it: {0}", "不能读取这种格式；请用原来的程序另存为下列之一：{0}"));

    public static readonly FindingCode UnknownEncoding = Error("GA1005",
        new("not text", "不是文本"),
        new("The bytes are text in none of UTF-8, UTF-16 and GB18030.", "文件内容不是 UTF-8、UTF-16 或 GB18030 编码的文本。"),
        new("not text in UTF-8, UTF-16 or GB18030; save it again as UTF-8", "不是 UTF-8、UTF-16 或 GB18030 文本，请另存为 UTF-8"));

    public static readonly FindingCode LinkNotFollowed = Error("GA1006",
        new("symbolic link", "符号链接"),
        new("A symbolic link can lead out of the archive, so none is followed, neither for reading nor for writing. Put the file or "
            + "folder itself there.",
            "符号链接可能指向档案之外，因此读写都不跟随。请放入文件或目录本身。"),
        new("this is a symbolic link, which is not followed; put the file or folder itself here", "这是符号链接，不予跟随；请放入文件或目录本身"));

    public static readonly FindingCode FolderNotFile = Error("GA1007",
        new("folder named like a source", "目录命名如来源文件"),
        new("A source is one file. A folder with a source's name is not looked into.", "一份来源是一个文件。命名如来源文件的目录不予读取。"),
        new("this is a folder, not a file; a source is one file", "这是目录，不是文件；一份来源是一个文件"));

    public static readonly FindingCode NulInText = Error("GA1008",
        new("NUL bytes in a text", "文本含 NUL 字节"),
        new("A text file holds no NUL bytes: it is damaged, binary, or UTF-16 without its mark.",
            "文本文件不含 NUL 字节：文件已损坏、是二进制，或为缺少标记的 UTF-16。"),
        new("NUL bytes in a text file; it is damaged or no text: save it again as UTF-8", "文本中有 NUL 字节，文件已损坏或不是文本；请另存为 UTF-8"));

    public static readonly FindingCode NotAnOrdinaryFile = Error("GA1009",
        new("no ordinary file", "不是普通文件"),
        new("A pipe, a socket or a device stands where a file must. It is not opened: that could wait for ever.",
            "该处是管道、套接字或设备，不是文件。程序不打开它，以免一直等待。"),
        new("this is a pipe, a socket or a device, not a file; put the file itself here", "这是管道、套接字或设备，不是文件；请放入文件本身"));

    public static readonly FindingCode TooManyTags = Error("GA1021",
        new("page too large", "页面过大"),
        new("The page has more tags and pieces of text than any report; it is not read. Leave out what is not the report.",
            "页面的标签和文字片段多于任何年度报告，不予读取。请去掉报告以外的内容。"),
        new("more than {0} tags and pieces of text; leave out what is not the report", "标签和文字片段超过 {0} 个；请去掉报告以外的内容"));

    public static readonly FindingCode TableCut = Warning("GA1022",
        new("table cut", "表格被截断"),
        new("The table has more cells than any report's; its last rows were not read.", "表格的单元格多于任何年度报告，末尾各行未读取。"),
        new("the table was read for {0} rows only: a table may have {1} cells", "表格只读取了 {0} 行：一个表格最多 {1} 个单元格"));

    public static readonly FindingCode NestedTooDeep = Warning("GA1023",
        new("nested too deeply", "嵌套过深"),
        new("Elements are nested so deeply that those further in were left out; their text was kept, but rows and cells among it may "
            + "be lost.",
            "元素嵌套过深，更深的元素被忽略；其中文字保留，但行和单元格可能丢失。"),
        new("nested deeper than {0} elements; what is further in was read as running text", "嵌套超过 {0} 层，更深处按普通文字读取"));

    public static readonly FindingCode BytesUnreadable = Warning("GA1024",
        new("characters lost", "有字符无法读取"),
        new("Some bytes are no characters in the file's encoding; a replacement character stands in their place.",
            "文件中有些字节不是其编码的字符，以替代字符“\uFFFD”表示。"),
        new("{0} places cannot be read as {1}; a replacement character stands there", "有 {0} 处不能按 {1} 读取，以替代字符表示"));

    public static readonly FindingCode TextCut = Warning("GA1029",
        new("text cut", "文本被截断"),
        new("The text has more lines than any report; those behind were not read.", "文本行数多于任何年度报告，其后的行未读取。"),
        new("more than {0} lines; what stands from here on was not read", "行数超过 {0} 行，此处以后的内容未读取"));

    public static readonly FindingCode PiecesCut = Warning("GA1458",
        new("table lines cut", "表格行被截断"),
        new("The source has more labels and rows of numbers than a report could; those from here on were not looked at, and no value is "
            + "given of them. Leave out what is not the report.",
            "来源中的栏目和数字行多于任何年度报告，此处以后的未再查看，也不给出数值。请去掉报告以外的内容。"),
        new("more than {0} labels and rows of numbers; those from here on were not looked at", "栏目和数字行超过 {0} 个，此处以后的未再查看"));

    public static readonly FindingCode NotAReport = Error("GA2001",
        new("not an annual report", "不是年度报告"),
        new("Neither the title nor the sections nor the tables of an annual disclosure report were found.", "没有找到年度报告的标题、章节和表格。"),
        new("this is no annual disclosure report: {0}", "不是政府信息公开工作年度报告：{0}"));

    public static readonly FindingCode YearDiffers = Warning("GA2003",
        new("years differ", "年份不一致"),
        new("The year in the file's name is not the one the report prints. The file's name counts.", "文件名中的年份与报告所印年份不一致，以文件名为准。"),
        new("the file's name says {0}, the report says {1}", "文件名为 {0} 年，报告写的是 {1} 年"));

    public static readonly FindingCode AgencyDiffers = Warning("GA2004",
        new("agency differs", "机关不一致"),
        new("The report names another body than the folder it is filed under.", "报告写明的机关与所在目录的机关不一致。"),
        new("filed under {0}, but the report names {1}", "目录属于 {0}，报告写的是 {1}"));

    public static readonly FindingCode PeriodDiffers = Warning("GA2005",
        new("title and period differ", "标题与统计期限不一致"),
        new("The title names another year than the period that the report says its figures are of. The title's year counts.",
            "标题中的年份与报告所述统计期限的年份不一致，以标题为准。"),
        new("the title says {0}, the period of the figures is {1}", "标题为 {0} 年，统计期限为 {1} 年"));

    public static readonly FindingCode SeveralReports = Warning("GA2006",
        new("another report in the source", "来源含有另一份报告"),
        new("The source holds several annual reports. Each is read by itself; the one of the year that the file is filed under counts. "
            + "Split the file and file each part.",
            "一份来源中有几份年度报告。各份分开读取，以文件所归年份的一份为准。请拆分文件，分别归档。"),
        new("another report begins here: {0}; split the file and file each by itself", "此处开始另一份报告：{0}；请拆分文件，分别归档"));

    public static readonly FindingCode SectionMissing = Note("GA2011",
        new("section missing", "缺少章节"),
        new("A section of the form has no heading in the source.", "来源中没有格式规定的某一部分标题。"),
        new("section {0} has no heading in the source", "来源中没有“{0}”这一部分的标题"));

    public static readonly FindingCode EditionGuessed = Note("GA2012",
        new("edition not certain", "格式版本不确定"),
        new("What the source has of the form stands in two editions alike, such as a report whose second table is missing. The edition in "
            + "force that year was taken.",
            "来源中的表格内容在两个版本中相同（例如缺少第二张表），因此按当年适用的版本读取。"),
        new("nothing in the source tells edition {0} from {1}; it was read as {0}, which was in force for its year",
            "来源内容无法区分 {0} 版与 {1} 版格式，按当年适用的 {0} 版读取"));

    public static readonly FindingCode RowRecovered = Warning("GA2101",
        new("placed by order", "按次序归位"),
        new("The label of these numbers is missing or torn in the source. They were placed by their number and order; compare them with "
            + "the source.",
            "来源中这些数字的栏目名称缺失或残缺，是按数字个数和先后次序归位的，请与原件核对。"),
        new("{0}: the label is torn or missing; {1} numbers placed by order", "{0}：栏目名称残缺，{1} 个数字按次序归位"));

    public static readonly FindingCode RowUnsettled = Warning("GA2102",
        new("numbers not settled", "数字无法归位"),
        new("The source has more or fewer numbers than the form has cells in this place, and nothing settles which is which. No value "
            + "is given.",
            "来源中数字的个数与格式不符，且无法确定归属，因此不给出数值。"),
        new("{0}: {1} numbers for {2} cells ({3}); no value is given", "{0}：{2} 格有 {1} 个数字（{3}），不给出数值"));

    public static readonly FindingCode RunUnplaced = Warning("GA2103",
        new("numbers without a row", "有数字无归属"),
        new("Numbers stand among a table's rows that belong to no row of the form.", "表格中有数字不属于格式中的任何一行。"),
        new("numbers that belong to no row of the form: {0}", "不属于任何一行的数字：{0}"));

    public static readonly FindingCode CellUnreadable = Warning("GA2104",
        new("cell unreadable", "单元格无法读取"),
        new("The cell holds something that is not one number; it is kept as printed and given no value.", "单元格内容不是一个数字，按原样保留，不给数值。"),
        new("{0}: '{1}' is not one number", "{0}：“{1}”不是一个数字"));

    public static readonly FindingCode RowGlued = Warning("GA2105",
        new("digits run together", "数字相连"),
        new("The source prints the numbers of a row without anything between them. There are as many digits as columns, so each cell was "
            + "given one.",
            "来源中一行的数字连在一起印刷；数字位数恰与栏数相同，因此每格各取一位。"),
        new("{0}: '{1}' was read as {2} numbers of one digit", "{0}：“{1}”按 {2} 个一位数字读取"));

    public static readonly FindingCode TableReassembled = Warning("GA2106",
        new("numbers apart from labels", "数字与栏目分离"),
        new("The source has the table's numbers apart from their labels, as when a page is read column by column. They were put in place "
            + "by their number, their order and the form's sums; compare them with the source.",
            "来源中表内数字与栏目名称分离（例如按栏抽取的版面），是按数字个数、次序和表内勾稽关系归位的，请与原件核对。"),
        new("{0}: {1} cells put in place by number, order and sums", "{0}：{1} 格按个数、次序和勾稽关系归位"));

    public static readonly FindingCode RowsOfOtherEdition = Warning("GA2107",
        new("rows of another edition", "另一版格式的栏目"),
        new("The source has rows with numbers that the edition it is read under does not have, but another edition has. They are not "
            + "among the figures.",
            "来源中有些带数字的栏目不属于所判定的格式版本，而属于另一版本；这些数字未收入数据。"),
        new("{0} rows are of edition {1} ({2}), but the report is read under {3}: their numbers are not given",
            "有 {0} 行属于 {1} 版格式（{2}），而本报告按 {3} 版读取，这些数字未给出"));

    public static readonly FindingCode LabelTorn = Warning("GA2111",
        new("label torn or apart", "栏目名称残缺或与数字分开"),
        new("Only a part of the row's label stands with these numbers, or other words stand between the two, so that they may be another "
            + "row's; compare them with the source.",
            "与这些数字相邻的栏目名称不完整，或两者之间夹有其他文字，数字可能属于其他行，请与原件核对。"),
        new("{0}: the label of these {1} numbers is not whole, or other words stand between", "{0}：这 {1} 个数字的栏目名称不完整，或中间夹有其他文字"));

    public static readonly FindingCode FigureUnknownCell = Error("GA2201",
        new("unknown cell", "未知的单元格"),
        new("A line of a figures file names a cell that this edition of the form does not have.", "数字文件中某行的单元格在该格式中不存在。"),
        new("'{0}' is no cell of edition {1}; a cell is table/row/column", "“{0}”不是 {1} 版格式的单元格；写法为 表/行/列"));

    public static readonly FindingCode FigureNotANumber = Error("GA2202",
        new("not a number", "不是数字"),
        new("A value of a figures file must be a number, empty for a blank cell, or a mark such as — as printed.",
            "数字文件的值应为数字；空白表示空格；也可照印“—”等标记。"),
        new("{0}: '{1}' is not a number; leave it empty for a blank cell", "{0}：“{1}”不是数字；空格请留空"));

    public static readonly FindingCode FigureTwice = Error("GA2203",
        new("cell given twice", "单元格重复"),
        new("A figures file may name each cell once.", "数字文件中每个单元格只能出现一次。"),
        new("{0} stands here a second time; keep one", "{0} 重复出现，请只保留一处"));

    public static readonly FindingCode FigureEditionUnknown = Error("GA2204",
        new("edition unknown", "格式版本未知"),
        new("The first line of a figures file names the edition of the form its cells belong to.", "数字文件首行应写明所用格式的版本。"),
        new("the first line must be '# <agency> <year>; edition <2014|2019|2021>; <where the figures are from>'",
            "首行应为“# <机关> <年份>; edition <2014|2019|2021>; <数字出处>”"));

    public static readonly FindingCode SourcesContradict = Warning("GA2205",
        new("two sources differ", "两份来源不一致"),
        new("The figures file and the report itself give different values; the report's own value is kept.", "数字文件与报告原文数值不同，保留报告原文的数值。"),
        new("{0}: the report prints {1}, the figures file says {2}; the report's value is kept", "{0}：报告为 {1}，数字文件为 {2}，以报告为准"));

    public static readonly FindingCode FigureFieldCount = Error("GA2206",
        new("fields too many or too few", "字段数不符"),
        new("A line of a figures file has other than the header's number of fields, as when a number was typed with a thousands "
            + "separator: 1,463. No value is read from it.",
            "数字文件中某行的字段数与表头不同，例如数字带有千位分隔符：1,463。该行不读取数值。"),
        new("{0}: {1} fields, and the header has {2}; write numbers as 1463 or \"1,463\", and a comma for every field left empty",
            "{0}：有 {1} 个字段，表头为 {2} 个；数字请写成 1463 或 \"1,463\"，空字段也要有逗号"));

    public static readonly FindingCode FigureQuoteOpen = Error("GA2207",
        new("quote not closed", "引号未闭合"),
        new("A line of a figures file opens a quote that no quote closes at a field's end. The line is left out; what follows is read by "
            + "itself.",
            "数字文件中某行的引号没有在字段末尾闭合。该行不读取，其后各行照常读取。"),
        new("{0}: a quote opens on this line and is not closed at a field's end; close it, or write \"\" for a quote inside a field",
            "{0}：此行的引号没有在字段末尾闭合；请补上，字段内的引号请写成 \"\""));

    public static readonly FindingCode FigureHeaderMissing = Error("GA2208",
        new("header missing", "缺少表头"),
        new("The first line behind the comment must name the columns, so that none is taken for another. No value is read.",
            "注释行之后的第一行应写明各列名称，以免错列。未读取任何数值。"),
        new("'{0}' stands where the header 'cell,value,note' must; put that line above the figures",
            "“{0}”处应为表头“cell,value,note”；请在数字之前加上这一行"));

    public static readonly FindingCode FigureFieldOpen = Error("GA2210",
        new("value and another field", "数值与其他字段"),
        new("A field behind the value may be a part of it: the rest of a number typed with a thousands separator, the number itself, or a "
            + "unit that is not the form's. No value is read.",
            "数值之后的字段可能是数值的一部分：带千位分隔符的数字的后半、数字本身，或与格式不同的单位。该行不读取数值。"),
        new("{0}: the value is '{1}', and '{2}' stands behind it; write 1847 or \"1,847\" as the value, in the form's unit, and no number "
            + "alone in another field",
            "{0}：数值为“{1}”，其后为“{2}”；请在数值栏按格式的单位写成 1847 或 \"1,847\"，其他字段不要只写数字"));

    public static readonly FindingCode FigureSeparator = Error("GA2209",
        new("fields not parted by commas", "字段未用逗号分隔"),
        new("A figures file parts its fields by commas of ASCII. Some spreadsheets write semicolons or tabs, some keyboards full-width "
            + "commas. No value is read from such lines.",
            "数字文件以半角逗号分隔字段。有的电子表格写成分号或制表符，有的输入法打出全角逗号。这样的行不读取数值。"),
        new("'{0}' parts the fields of {1} lines from here on; save the file as CSV with commas", "从此处起有 {1} 行以“{0}”分隔字段；请另存为以逗号分隔的 CSV"));
}

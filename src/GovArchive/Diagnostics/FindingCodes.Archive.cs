namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode DataLineWrong = Error("GA1401",
        new("data file damaged", "数据文件损坏"),
        new("A line of a data file is not what import writes. Delete it and run import, or take it back from version control.",
            "数据文件某行与导入写出的格式不符。请删除该文件后重新导入，或从版本库取回。"),
        new("not a line that import writes: {0}", "不是导入写出的格式：{0}"));

    public static readonly FindingCode DataCellMissing = Error("GA1402",
        new("cell missing in data file", "数据文件缺少单元格"),
        new("A data file must have a line for each cell of its edition.", "数据文件中每个单元格都应有一行。"),
        new("{0} cells have no line, {1} is the first; delete this file and run import", "有 {0} 格缺行，首先是 {1}；请删除此文件后重新导入"));

    public static readonly FindingCode DataMisplaced = Error("GA1403",
        new("data file misplaced", "数据文件位置不对"),
        new("A data file says it belongs to another report than its path.", "数据文件的内容与其路径不属于同一份报告。"),
        new("the path is that of {0}, the file says {1}", "路径属于 {0}，文件写的是 {1}"));

    public static readonly FindingCode SourceMisplaced = Error("GA1411",
        new("source misplaced", "来源文件位置不对"),
        new("Sources are filed as content/sources/<agency>/<year>.<ext>.", "来源文件应放在 content/sources/<机关>/<年份>.<扩展名>。"),
        new("not filed as <agency>/<year>.<ext>; rename it", "未按 <机关>/<年份>.<扩展名> 命名，请改名"));

    public static readonly FindingCode SourceTwice = Error("GA1412",
        new("two sources for one report", "同一报告有两份来源"),
        new("A report has one source, and beside it at most one figures file.", "一份报告只能有一份来源，另可附一份数字文件。"),
        new("{0} is also the source of this report; keep one", "{0} 也是这份报告的来源，请只保留一份"));

    public static readonly FindingCode AgencyNotRegistered = Error("GA1413",
        new("agency not in the register", "机关未登记"),
        new("The folder's name is no agency id of content/agencies.yml.", "目录名不是 content/agencies.yml 中登记的机关。"),
        new("no agency '{0}' in content/agencies.yml; add there: {{ id: {0}, name: {1} }}", "content/agencies.yml 中没有“{0}”，请加上：{{ id: {0}, name: {1} }}"));

    public static readonly FindingCode SourceGone = Note("GA1414",
        new("data without source", "有数据而无来源"),
        new("A data file's source is no longer in the archive. The data are kept and published.", "数据文件的来源已不在档案中；数据保留并照常发布。"),
        new("its source {0} is not in the archive any more", "其来源 {0} 已不在档案中"));

    public static readonly FindingCode WriteFailed = Error("GA1421",
        new("cannot be written", "无法写入"),
        new("A file could not be written: the disk is full, or the folder may not be written. What stood there before is unharmed.",
            "文件无法写入：磁盘已满或没有写权限。原有内容未受影响。"),
        new("cannot be written: {0}", "无法写入：{0}"));

    public static readonly FindingCode CorrectionForNothing = Error("GA1501",
        new("correction without a report", "更正没有对应的报告"),
        new("A corrections file is named <agency>-<year>.yml after a report of the archive.", "更正文件应以档案中某份报告的 <机关>-<年份>.yml 命名。"),
        new("there is no report {0}; the file is named <agency>-<year>.yml", "没有报告 {0}；文件名应为 <机关>-<年份>.yml"));

    public static readonly FindingCode CorrectionDiffers = Error("GA1502",
        new("correction of something else", "更正与所印不符"),
        new("The value a correction says is printed is not the one the report has; the report may have been read anew since.", "更正所称的原值与报告不符，可能报告后来重新读取过。"),
        new("{0} prints {1}, not {2}; look at the report again and mend 'printed'", "{0} 所印为 {1}，不是 {2}；请核对后修改 printed"));

    public static readonly FindingCode CorrectionUnknownCell = Error("GA1503",
        new("correction of an unknown cell", "更正的单元格不存在"),
        new("The cell is not one of the report's edition.", "该单元格不在报告所用格式中。"),
        new("'{0}' is no cell of edition {1}; a cell is table/row/column", "“{0}”不是 {1} 版格式的单元格；写法为 表/行/列"));
}

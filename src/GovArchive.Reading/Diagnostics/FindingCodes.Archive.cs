namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode DayTooEarly = Warning("GA1014",
        new("day of the archive too early", "档案日期过早"),
        new("as_of in site.yml is the day that the archive speaks of: pages, citations and what is expected by then follow it. Something "
            + "of the archive is of a later day.",
            "site.yml 的 as_of 是档案所述的日期，页面、引用格式和应有报告都以它为准；而档案中有晚于该日的内容。"),
        new("as_of is {0}, but {1} is of {2}; set as_of to that day or a later one", "as_of 为 {0}，而 {1} 的日期是 {2}；请把 as_of 改为该日或更晚"));

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
        new("no agency '{0}' in content/agencies.yml; add there: {{ id: {0}, name: {1} }}",
            "content/agencies.yml 中没有“{0}”，请加上：{{ id: {0}, name: {1} }}"));

    public static readonly FindingCode SourceGone = Note("GA1414",
        new("data without source", "有数据而无来源"),
        new("A data file's source is no longer in the archive. The data are kept and published. Put the source back; where sources are "
            + "kept elsewhere say so in site.yml: sources: elsewhere; data that are to go too are removed by 'govarchive import --prune'.",
            "数据文件的来源已不在档案中；数据保留并照常发布。请放回来源；来源另存他处的，请在 site.yml 写 sources: elsewhere；数据也应删除的，请运行 govarchive import --prune。"),
        new("its source {0} is not in the archive any more; put it back, say 'sources: elsewhere' in site.yml, or remove these data with "
            + "'govarchive import --prune'",
            "其来源 {0} 已不在档案中；请放回，或在 site.yml 写 sources: elsewhere，或用 govarchive import --prune 删除这些数据"));

    public static readonly FindingCode ValueContradicted = Error("GA1415",
        new("value is not what is printed", "数值与所印不符"),
        new("A line of a data file gives another number than what it says is printed (raw). Data files are written by import alone: a "
            + "person, or a merge of two versions, changed this one. "
            + "Run import, which reads the source again; what the source prints wrong is corrected in content/corrections.",
            "数据文件某行的数值与同行所记的印刷内容（raw）不符。数据文件只由导入写出，此处被人改动或由版本合并造成。请重新导入；原件印错的，请写入 content/corrections。"),
        new("{0}: the value is {1}, but what is printed ({2}) reads {3}; run import, or write a correction in content/corrections",
            "{0}：数值为 {1}，而所印“{2}”读作 {3}；请重新导入，或在 content/corrections 写更正"));

    public static readonly FindingCode StateContradicted = Error("GA1416",
        new("state contradicted", "状态与内容矛盾"),
        new("A line of a data file says of its cell what its value or what is printed (raw) contradicts: blank beside something printed, "
            + "reported without a number, a number with a state that has none. "
            + "Data files are written by import alone: run it again; what the source prints wrong is corrected in content/corrections.",
            "数据文件某行的状态与数值或所印内容（raw）矛盾：标为空白却有印刷内容、标为有数却无数值、或无数值的状态却带数值。数据文件只由导入写出，请重新导入；原件印错的，请写入 content/corrections。"),
        new("{0}: the state is {1}, but the value is {2} and what is printed is {3}; run import, or write a correction in "
            + "content/corrections",
            "{0}：状态为 {1}，而数值为 {2}，所印为 {3}；请重新导入，或在 content/corrections 写更正"));

    public static readonly FindingCode TableContradicted = Error("GA1417",
        new("state of a table contradicted", "表格状态与单元格矛盾"),
        new("A data file says of a table what its cells contradict: complete though cells are absent, missing though there are some. The "
            + "two data files of a report belong together: run import.",
            "数据文件所记的表格状态与其单元格矛盾：标为完整而缺单元格，或标为缺失而有单元格。同一报告的两个数据文件须一致，请重新导入。"),
        new("the table {0} is said to be {1}, but by its cells in {2} it is {3}; run import", "表格 {0} 记为 {1}，而按 {2} 的单元格应为 {3}；请重新导入"));

    public static readonly FindingCode SourceChanged = Error("GA1418",
        new("source changed since it was imported", "来源在导入后有变"),
        new("The data were made of other files than those that stand in content/sources now. Run import, or build, which imports first.",
            "数据由别的文件读出，与 content/sources 现有的来源不同。请运行 import，或运行会先行导入的 build。"),
        new("changed since its data were imported ({0}); run import", "在其数据（{0}）导入之后有变；请运行 import"));

    public static readonly FindingCode SourceNotImported = Error("GA1419",
        new("source without data", "有来源而无数据"),
        new("A source stands in the archive that has no data: it was never imported, or its import failed. The report is not on the site. "
            + "Run import, which says why when it fails.",
            "档案中有来源，却没有数据：尚未导入或导入失败，站点上没有这份报告。请运行 import，失败时会说明原因。"),
        new("there are no data of it ({0}): the report is not published; run import", "没有它的数据（{0}），报告未发布；请运行 import"));

    public static readonly FindingCode DataOfNewerProgram = Error("GA1422",
        new("data of a newer program", "数据由更新的程序写出"),
        new("The data files were written by a newer version of the program than this one, which cannot know what they mean and leaves "
            + "them as they are. Update the program; or delete content/data and run import.",
            "数据文件由比本程序更新的版本写出，本程序无从判断其含义，因此不改动。请更新程序，或删除 content/data 后重新导入。"),
        new("the data were written by program {0}, this one is {1}; update the program, or delete content/data and run import",
            "数据由更新的程序 {0} 写出，本程序为 {1}；请更新程序，或删除 content/data 后重新导入"));

    public static readonly FindingCode ProgramOlder = Error("GA1428",
        new("program too old for the archive", "程序版本过旧"),
        new("site.yml names the version of the program that the archive is made for, and this one is older.",
            "site.yml 写明本档案所用的程序版本，当前程序更旧。"),
        new("the archive is made for govarchive {0}, and this is {1}; bring it up to date: dotnet tool update --global GovArchive.Tool",
            "本档案需要 govarchive {0}，当前为 {1}；请更新：dotnet tool update --global GovArchive.Tool"));

    public static readonly FindingCode ProgramNewer = Warning("GA1429",
        new("program newer than the archive", "程序版本较新"),
        new("A newer program may read sources otherwise. Look at what it changed in content/data, then name it in site.yml.",
            "较新的程序可能有不同的读法。请查看 content/data 的改动，再把版本写入 site.yml。"),
        new("the archive is made for govarchive {0}, and this is {1}; run import, review 'git diff content/data', then write {1} here",
            "本档案为 govarchive {0} 所建，当前为 {1}；请先 import，审阅“git diff content/data”，再将此处改为 {1}"));

    public static readonly FindingCode FolderNotEmpty = Error("GA1427",
        new("folder not empty", "文件夹不为空"),
        new("A new archive is made only where no file is, so that none is ever overwritten.", "新档案只在没有文件的文件夹中建立，以免覆盖任何文件。"),
        new("the folder holds files already, such as {0}; name a new folder", "该文件夹中已有文件，如 {0}；请另指定一个新文件夹"));

    public static readonly FindingCode SourceOfOtherAgency = Error("GA1423",
        new("another body's report in the folder", "目录中是另一机关的报告"),
        new("The report names another body than the folder it is filed under, and its numbers would be published as that body's. It is not "
            + "imported; data of an earlier import stay as they are. A name that the body bears too belongs into the register; what the "
            + "report itself prints wrong is said beside it, in <year>.source.yml: printed_agency.",
            "报告写明的机关与所在目录的机关不一致，其数字会被当作该目录机关的发布，因此不予导入；此前导入的数据保持原样。机关的别名、曾用名请补入登记表；报告自身印错的，请在其旁的 <年份>.source.yml 写 printed_agency。"),
        new("filed under {0}, but the report names {1}; move it into that body's folder, or add the name to aliases or former_names of "
            + "{2} in content/agencies.yml; where the report misprints it, say so in {3}: 'printed_agency: {1}'",
            "目录属于 {0}，报告写的是 {1}；请移入该机关的目录，或在 content/agencies.yml 中把该名称加入 {2} 的 aliases 或 former_names；"
                + "若是报告印错，请在 {3} 写“printed_agency: {1}”"));

    public static readonly FindingCode SourceOfOtherYear = Error("GA1424",
        new("another year's report under this one", "所归年份与报告不符"),
        new("The report is on another year than its file's name, and its numbers would be published as those of the wrong year. It is not "
            + "imported; data of an earlier import stay as they are. Where the report misprints its year, <year>.source.yml beside it says "
            + "so: printed_year.",
            "报告的年份与文件名不一致，其数字会被当作另一年度的发布，因此不予导入；此前导入的数据保持原样。若报告自身印错年份，请在其旁的 <年份>.source.yml 写 printed_year。"),
        new("filed under {0}, but the report is on {1}; rename it to {1}, or where the report misprints its year, say so in {2}: "
            + "'printed_year: {1}'",
            "归在 {0} 年，报告写的是 {1} 年；请改名为 {1}；若是报告印错年份，请在 {2} 写“printed_year: {1}”"));

    public static readonly FindingCode PruneElsewhere = Error("GA1425",
        new("nothing to prune", "不能清理"),
        new("site.yml says that sources are kept elsewhere, so a source that is not here is not gone.", "site.yml 写明来源另存他处，来源不在此处并不表示已删除。"),
        new("'sources: elsewhere' says that sources are not kept here, so none of them is gone; nothing was removed. To remove a report "
            + "use 'govarchive remove'",
            "“sources: elsewhere”表示来源不在此处，不能据此判断已删除；未作删除。删除报告请用 govarchive remove"));

    public static readonly FindingCode PruneUncertain = Error("GA1426",
        new("pruning not certain", "清理不确定"),
        new("A source that is misplaced or whose agency is not registered may be the one that is missed. Nothing was removed.",
            "位置不对或机关未登记的来源，可能正是缺少的那一份。未作删除。"),
        new("data without a source stay ({0} of them), for what is named above may be their sources; mend that, then prune again",
            "{0} 份无来源的数据未删除，因为上列文件可能就是其来源；请先改正，再行清理"));

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
        new("The value a correction says is printed is not the one the report has; the report may have been read anew since.",
            "更正所称的原值与报告不符，可能报告后来重新读取过。"),
        new("{0} prints {1}, not {2}; look at the report again and mend 'printed'", "{0} 所印为 {1}，不是 {2}；请核对后修改 printed"));

    public static readonly FindingCode CorrectionUnknownCell = Error("GA1503",
        new("correction of an unknown cell", "更正的单元格不存在"),
        new("The cell is not one of the report's edition.", "该单元格不在报告所用格式中。"),
        new("'{0}' is no cell of edition {1}; a cell is table/row/column", "“{0}”不是 {1} 版格式的单元格；写法为 表/行/列"));

    public static readonly FindingCode ExplanationForNothing = Warning("GA1504",
        new("explanation of nothing", "说明没有对应的提示"),
        new("An entry explains a finding that its report does not have: the finding is gone, or its id is misspelt.",
            "说明所指的提示在该报告中不存在：提示已消失，或编号写错。"),
        new("there is no finding '{0}' of {1}; 'govarchive check --format json' lists the ids",
            "{1} 没有提示“{0}”；编号可用 govarchive check --format json 查看"));

    public static readonly FindingCode ExpectedUnknownRegion = Error("GA1511",
        new("expected reports of an unknown place", "应有报告的地区代码未知"),
        new("The code is not a GB/T 2260 code of a province, city or county that the program knows.", "该代码不是程序所知的 GB/T 2260 省、市、县代码。"),
        new("'{0}' is no known region code; use a six-digit GB/T 2260 code such as 230100, or leave region out and give level for the whole "
            + "country",
            "区划代码“{0}”未知；请用六位 GB/T 2260 代码（如 230100），或不写 region 而以 level 指全国"));

    public static readonly FindingCode ExpectedUnknownKind = Error("GA1512",
        new("expected reports of an unknown kind of body", "应有报告的机关类别未知"),
        new("Only of kinds that a place has one of, and for which the law sets a date, can be said that a report must be there. Towns and "
            + "development zones have none.",
            "只有一地一个、法律定有公布期限的机关类别才能列为应有报告；乡镇、街道和开发区没有法定期限。"),
        new("'{0}' is no kind of body that is expected to report; use one of: {1}", "“{0}”不是可列为应有报告的机关类别；可用：{1}"));

    public static readonly FindingCode ExpectedBadYears = Error("GA1513",
        new("years of expected reports are no range", "应有报告的年份不是范围"),
        new("Years are one year, or the first and the last with a hyphen between.", "年份写一个年度，或首末年度以连字符相连。"),
        new("'{0}' is no year and no range of years; write it like 2021-2024, the earlier first, from {1} to {2}",
            "“{0}”不是年度或年度范围；请写成 2021-2024 这样，先早后晚，介于 {1} 与 {2} 之间"));

    public static readonly FindingCode ExpectedTwice = Error("GA1514",
        new("expected reports named twice", "应有报告重复"),
        new("Two entries name the same place, level and kind of body for some of the same years; the first one is kept.",
            "两条所列的地区、层级和机关类别相同而年份重叠，只保留第一条。"),
        new("the entry on line {0} names the same bodies for some of these years; join the two, or change the years",
            "第 {0} 行的条目已列出同一机关的其中一些年度；请合并两条，或修改年份"));
}

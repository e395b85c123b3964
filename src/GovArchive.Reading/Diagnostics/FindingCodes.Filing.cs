namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode BodyNotNamed = Error("GA1601",
        new("body not named", "未写明机关"),
        new("Neither the report nor its file's name says whose it is.", "报告和文件名都没有写明机关。"),
        new("the report names no body; put it in a folder named after the agency, or name the agency with --agency",
            "报告没有写明机关；请放入以机关命名的目录，或用 --agency 指定"));

    public static readonly FindingCode BodyVague = Error("GA1602",
        new("body named only in part", "机关名称不全"),
        new("The report calls its body 我局, 我镇, 市水务局 or the like, which can be many, and neither its file's name nor its folder says which.",
            "报告只写“我局”“我镇”“市水务局”之类，可指许多机关，文件名和目录也未说明是哪一个。"),
        new("the report calls its body only '{0}'; put it in a folder named after the agency, or name the agency with --agency",
            "报告只把机关称作“{0}”；请放入以机关命名的目录，或用 --agency 指定"));

    public static readonly FindingCode BodyPlaceAmbiguous = Error("GA1603",
        new("place not clear", "地名不唯一"),
        new("Several places bear the name that the body's name begins with.", "机关名称开头的地名不止一处。"),
        new("the place of '{0}' can be {1}; name the agency with --agency, its place in full", "“{0}”的地名可指 {1}；请用 --agency 指定，写全地名"));

    public static readonly FindingCode BodyIdTaken = Error("GA1604",
        new("agency id taken", "机关标识已被占用"),
        new("The id made of a new body's place and pinyin is that of another agency in the register.", "按地名和拼音得出的标识已属于登记表中另一机关。"),
        new("'{0}' would get the id {1}, which is that of {2}; add it to content/agencies.yml with another id, or name {2} with --agency "
            + "if it is the same",
            "“{0}”应得的标识 {1} 已属于“{2}”；请在 content/agencies.yml 中另取标识登记；若是同一机关，请用 --agency 指定“{2}”"));

    public static readonly FindingCode YearNotTold = Error("GA1605",
        new("year not told", "未写明年份"),
        new("Neither the report nor its file's name says which year it is on.", "报告和文件名都没有写明年份。"),
        new("neither the report nor its file's name says which year it is on; give it with --year", "报告和文件名都没有写明年份；请用 --year 指定"));

    public static readonly FindingCode AgencyNotKnown = Error("GA1606",
        new("no such agency", "没有这个机关"),
        new("What was given with --agency is no id of the register, and no name that an agency can be made of.",
            "--agency 的值既不是登记表中的标识，也不是可据以登记的名称。"),
        new("there is no agency '{0}' in content/agencies.yml; give the id of one that is there, or the full Chinese name of a new one",
            "content/agencies.yml 中没有“{0}”；请写已登记的标识，或新机关的中文全称"));

    public static readonly FindingCode FiledOtherwise = Warning("GA1611",
        new("file named otherwise", "文件名与报告不符"),
        new("A file's name or folder says another body or year than what it is filed as. What the report prints counts for more.",
            "文件名或目录所示机关、年份与归档结果不同；以报告所印为准。"),
        new("filed as {0}, but its name or folder says {1}", "按 {0} 归档，但文件名或目录为 {1}"));

    public static readonly FindingCode SourceThere = Error("GA1612",
        new("another file is there", "已有另一份文件"),
        new("The archive has another file for the same report. It is not overwritten unless that is asked for.",
            "档案中已有同一报告的另一份文件；未经要求不予覆盖。"),
        new("not filed: {0} is there for the same report, and is another file; --replace puts this one in its place",
            "未归档：{0} 是同一报告的另一份文件；用 --replace 可替换"));

    public static readonly FindingCode FiledTwice = Error("GA1613",
        new("two files for one report", "两份文件属于同一报告"),
        new("Two of the files named are different and for the same report; the first is filed.", "所给文件中有两份不同的文件属于同一报告，只归档第一份。"),
        new("not filed: {0} is for the same report and was named first; leave one out", "未归档：{0} 属于同一报告且在前；请只给一份"));

    public static readonly FindingCode ProvenanceThere = Error("GA1614",
        new("another origin is there", "已记有另一来历"),
        new("What is recorded of a source's origin differs from what was given. It is not overwritten unless that is asked for.",
            "已记录的来历与所给不同；未经要求不予覆盖。"),
        new("not filed: {0} says {1}, not {2}; --replace puts the new one in its place", "未归档：{0} 记为 {1}，不是 {2}；用 --replace 可替换"));

    public static readonly FindingCode RegisterNotExtended = Error("GA1615",
        new("register not extended", "登记表未能增补"),
        new("An entry appended to the register would not read back, so the file is left as it is and reports of new agencies are not filed.",
            "增补的条目读回不符，因此登记表保持原样，新机关的报告不予归档。"),
        new("cannot be extended so that it reads back; add by hand, then run this again: {0}", "无法增补；请自行加上后重新运行：{0}"));

    public static readonly FindingCode NothingToFile = Error("GA1616",
        new("nothing to file", "没有可归档的文件"),
        new("A folder was named that holds no file that can be read.", "所给目录中没有可读取的文件。"),
        new("no file below this folder can be read; readable: {0}", "目录中没有可读取的文件；可读取：{0}"));

    public static readonly FindingCode BodyPlaceUnknown = Warning("GA1617",
        new("place not known", "地名未知"),
        new("A new body's name begins with no place that the program knows, such as a town without its county. Its id is the pinyin "
            + "alone, and an id never changes.",
            "新机关的名称开头没有程序所知的地名，例如只写镇名而无县名。其标识只含拼音，而标识一经登记不再改变。"),
        new("'{0}' begins with no known place, so its id is {1}; to file it under its county or city, name it in full with --agency",
            "“{0}”开头没有已知地名，标识为 {1}；如要归入所在县市，请用 --agency 写全名称"));

    public static readonly FindingCode YearGivenDiffers = Warning("GA1618",
        new("another year was given", "所给年份与报告不符"),
        new("The year given with --year is not the one the report prints. What was given counts.", "--year 所给年份与报告所印年份不同；以所给为准。"),
        new("filed under {0} as asked, but the report says {1}", "按要求归入 {0} 年，但报告写的是 {1} 年"));

    public static readonly FindingCode LeftOut = Note("GA1619",
        new("files left out", "有文件未处理"),
        new("A folder holds files in formats that cannot be read; they are left alone.", "目录中有无法读取的格式的文件，未作处理。"),
        new("left alone because their format cannot be read: {0}, the first is {1}; readable: {2}", "格式无法读取而未处理的文件 {0} 个，首个为 {1}；可读取：{2}"));

    public static readonly FindingCode ContainerUnreadable = Error("GA1621",
        new("file with others in it damaged", "打包文件损坏"),
        new("A zip file, a saved page or a web archive could not be read to its end. What stood before is filed.",
            "zip、网页存档（MHTML）或 WARC 文件无法读到末尾；此前的内容照常归档。"),
        new("cannot be read to its end: {0}; download or pack it anew", "无法读到末尾：{0}；请重新下载或打包"));

    public static readonly FindingCode ContainerTooLarge = Error("GA1622",
        new("too many files in one", "打包文件过多"),
        new("A zip file or web archive holds more than is read.", "zip 或 WARC 文件所含内容超出可读取的数量。"),
        new("more files in it than are read ({0}); split it", "所含文件超出可读取的数量（{0}）；请拆分"));

    public static readonly FindingCode ContainerEmpty = Error("GA1623",
        new("no report in the file", "其中没有报告"),
        new("A file with others in it holds no report: no page, PDF or DOCX that is one.", "打包文件中没有年度报告：没有属于报告的网页、PDF 或 DOCX。"),
        new("no report is in it; name the reports' own files", "其中没有报告；请直接给出报告文件"));

    public static readonly FindingCode EntryLocked = Error("GA1624",
        new("locked with a password", "有密码"),
        new("An entry of a zip file cannot be read without a password.", "zip 中的文件需要密码才能读取。"),
        new("locked with a password; unpack it, then add the file itself", "有密码；请解压后添加文件本身"));

    public static readonly FindingCode EntryTooLarge = Error("GA1625",
        new("unpacks to too much", "解压后过大"),
        new("A file in another one unpacks to more than a report can have, or to very much more than it was packed into.",
            "打包文件中的一份解压后超出报告可能的大小，或压缩比异常。"),
        new("unpacks to more than a report can have; unpack it and add the file itself, if it is one", "解压后超出报告可能的大小；如确是报告，请解压后添加文件本身"));

    public static readonly FindingCode EntryNotReadable = Note("GA1626",
        new("format in a file not read", "打包文件中有无法读取的格式"),
        new("A file in another one is in a format that cannot be read. DOC and WPS files can be saved as DOCX, XLS files as PDF.",
            "打包文件中的一份格式无法读取。DOC、WPS 可另存为 DOCX，XLS 可另存为 PDF。"),
        new("left alone, for its format cannot be read; save it as one of {0} and add that", "格式无法读取，未作处理；请另存为 {0} 之一后添加"));

    public static readonly FindingCode EntryNoReport = Note("GA1627",
        new("file in another one is no report", "打包文件中的一份不是报告"),
        new("Of the files in a zip file or web archive those that are no annual report are not filed.", "zip 或 WARC 文件中不是年度报告的，不予归档。"),
        new("not filed, for it is no annual disclosure report: {0}; if it is one, add it by itself with --agency and --year",
            "不是政府信息公开工作年度报告，未归档：{0}；如确是报告，请用 --agency 和 --year 单独添加"));

    public static readonly FindingCode AttachmentMissing = Error("GA1628",
        new("page without its attachment", "网页缺附件"),
        new("A page says little itself and leads to the report as a file, which was not among those named. The program does not fetch it.",
            "网页内容很少，报告在其附件中，而所给文件中没有该附件。程序不会自行下载。"),
        new("the report is the file that this page leads to, {0}; download that and add both together", "报告是此页的附件 {0}；请下载该文件后与此页一并添加"));
}

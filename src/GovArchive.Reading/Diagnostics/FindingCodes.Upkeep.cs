namespace GovArchive.Diagnostics;

/// <summary>GA17…: changing an archive as a whole.</summary>
public static partial class FindingCodes
{
    public static readonly FindingCode NoSuchAgency = Error("GA1701",
        new("no agency of that id", "没有该标识的机关"),
        new("The id that was given is none of the register's.", "所给标识不在登记表中。"),
        new("there is no agency '{0}' here; give the id of one that is in the register", "登记表中没有“{0}”；请写已登记的标识"));

    public static readonly FindingCode IdIsFormer = Error("GA1702",
        new("former id", "原标识"),
        new("The id that was given is a former one of an agency that has another now.", "所给标识是某机关的原标识，该机关现用另一标识。"),
        new("'{0}' is a former id of {2}; give the one it has now: {1}", "“{0}”是“{2}”的原标识；请改用现标识 {1}"));

    public static readonly FindingCode IdInUse = Error("GA1703",
        new("id in use", "标识已被使用"),
        new("Another agency has the id now, or had it before: its addresses lead to that one.", "另一机关现在使用或曾经使用该标识，其网址属于那个机关。"),
        new("'{0}' is or was the id of {1}; choose another, or join the two with 'govarchive merge-agency' if they are one body",
            "“{0}”是或曾是“{1}”的标识；请另取；若是同一机关，请用 govarchive merge-agency 合并"));

    public static readonly FindingCode FolderInUse = Error("GA1704",
        new("files under the new id", "新标识下已有文件"),
        new("The archive has files under the id that an agency should get, although no agency has that id. They are not mixed.",
            "档案中已有以新标识命名的文件，而登记表中没有该标识。不会把它们混在一起。"),
        new("there are files of '{0}' already, the first is this; move them away first", "已有“{0}”的文件，首个即此；请先移走"));

    public static readonly FindingCode MergeWithItself = Error("GA1705",
        new("agency joined to itself", "机关与自己合并"),
        new("Two different ids are needed.", "需要两个不同的标识。"),
        new("'{0}' cannot be joined to itself; name the entry that goes first, and the one that stays behind it",
            "“{0}”不能与自己合并；请先写要并入的，再写保留的"));

    public static readonly FindingCode YearInBoth = Error("GA1706",
        new("year in both agencies", "两个机关都有该年"),
        new("Two entries can be joined only where no year has a report of both. Nothing was changed.", "两个条目只有在没有同年报告时才能合并。未作任何改动。"),
        new("{0} is of {1} too; keep one of the two reports ('govarchive remove {2} {1}'), then join the agencies",
            "{0} 也是 {1} 年的；请先保留其中一份（govarchive remove {2} {1}），再合并机关"));

    public static readonly FindingCode NoSuchReport = Error("GA1707",
        new("no report of that year", "没有该年的报告"),
        new("The agency has no source, no data and no corrections of that year.", "该机关没有该年的来源、数据和更正。"),
        new("{1} has nothing of {0}; it has: {2}", "{1} 没有 {0} 年的文件；现有：{2}"));

    public static readonly FindingCode DataNotMoved = Error("GA1708",
        new("data file not moved", "数据文件未能移动"),
        new("A data file would not read back as another agency's, because it is damaged or was changed by hand. Nothing was changed.",
            "数据文件改属另一机关后读回不符：文件损坏或被手工改过。未作任何改动。"),
        new("would not read back under another id; run import, which writes it anew, then run this again",
            "改属后读回不符；请先运行 import 重新写出，再运行本命令"));

    public static readonly FindingCode RegisterNotEdited = Error("GA1709",
        new("register not edited", "登记表未能修改"),
        new("The register is written in a way that the program cannot change without changing more, such as a list in brackets. It is "
            + "left as it is, and so is everything else.",
            "登记表的写法（如写在方括号中的列表）使程序无法只改一处。登记表及其他文件都保持原样。"),
        new("cannot be changed so that it reads back; change it by hand: {0}", "无法修改；请自行修改：{0}"));
}

namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode AgencyBadId = Error("GA1201",
        new("malformed agency id", "机构标识写法有误"),
        new("An agency's id is its address on the site and the name of its folders: small letters a-z, digits and hyphens, at most 80 "
            + "characters. "
            + "The usual form is the six-digit code of its place, a hyphen and the pinyin of the rest of its name.",
            "机构标识用作网址和文件夹名，只能含小写字母 a-z、数字和连字符，最多 80 个字符。通常写作六位区划代码、连字符、其余名称的拼音。"),
        new("agency id '{0}' may hold only a-z, 0-9 and hyphens, at most 80 characters; write it like 230100-gongyehexinxihuaju",
            "机构标识“{0}”只能含 a-z、0-9 和连字符，最多 80 个字符；请写成 230100-gongyehexinxihuaju 这样"));

    public static readonly FindingCode AgencyDuplicateId = Error("GA1202",
        new("agency id used twice", "机构标识重复"),
        new("Two agencies in the register have the same id; the first one is kept. Give the second another id, or delete it if it is the "
            + "same agency.",
            "登记表中两个机构使用了同一标识，只保留第一个。请给第二个换一个标识；若是同一机构则删去。"),
        new("agency id '{0}' stands already on line {1}; give this one another id or delete it",
            "机构标识“{0}”已用于第 {1} 行；请另取标识或删去此条"));

    public static readonly FindingCode AgencyUnknownRegion = Error("GA1203",
        new("unknown region code", "未知的区划代码"),
        new("The code is not a GB/T 2260 code of a province, city or county that the program knows.", "该代码不是程序所知的 GB/T 2260 省、市、县代码。"),
        new("'{0}' of agency '{1}' is no known region code; use a six-digit GB/T 2260 code such as 230100, or leave region out",
            "机构“{1}”的区划代码“{0}”未知；请用六位 GB/T 2260 代码（如 230100），或不写 region"));

    public static readonly FindingCode AgencyUnknownSector = Error("GA1204",
        new("unknown sector", "未知的领域"),
        new("The sector is not one of the list compiled into the program.", "该领域不在程序内置的领域表中。"),
        new("'{0}' of agency '{1}' is no known sector; use one of: {2}", "机构“{1}”的领域“{0}”未知；可用：{2}"));

    public static readonly FindingCode AgencyUnknownLevel = Error("GA1205",
        new("unknown level", "未知的层级"),
        new("An agency's level is nation, province, city, county or town.", "机构层级应为 nation、province、city、county 或 town。"),
        new("'{0}' of agency '{1}' is no level; use one of: {2}", "机构“{1}”的层级“{0}”有误；可用：{2}"));

    public static readonly FindingCode AgencyUnknownReference = Error("GA1206",
        new("reference to an unknown agency", "所指机构不存在"),
        new("parent and successor name another agency of the register by its id.", "parent 和 successor 应填登记表中另一机构的标识。"),
        new("'{0}' of agency '{1}' names '{2}', which is no agency in this register; add that agency or mend the id",
            "机构“{1}”的“{0}”指向“{2}”，登记表中没有这个机构；请补登该机构或改正标识"));

    public static readonly FindingCode AgencyBadHomepage = Error("GA1207",
        new("homepage is no web address", "主页不是网址"),
        new("A homepage is a full address that begins with http:// or https://.", "主页应为以 http:// 或 https:// 开头的完整网址。"),
        new("homepage '{0}' of agency '{1}' is no web address; write it in full, beginning with https:// or http://",
            "机构“{1}”的主页“{0}”不是网址；请写以 https:// 或 http:// 开头的完整网址"));

    public static readonly FindingCode AgencyYearsReversed = Error("GA1208",
        new("former name ends before it begins", "曾用名年份颠倒"),
        new("'from' and 'until' are the first and last year in which an agency bore a former name.", "from 和 until 是机构使用曾用名的首末年份。"),
        new("the former name '{0}' of agency '{1}' runs from {2} until {3}; put the earlier year under from",
            "机构“{1}”的曾用名“{0}”自 {2} 年至 {3} 年；请把较早年份写在 from"));

    public static readonly FindingCode AgencyOwnReference = Error("GA1210",
        new("agency above or after itself", "机构以自己为上级或后继"),
        new("parent and successor name another agency.", "parent 和 successor 应指向另一个机构。"),
        new("'{0}' of agency '{1}' names the agency itself; take it away", "机构“{1}”的“{0}”指向它自己；请删去"));

    public static readonly FindingCode AgencyNameInUse = Error("GA1211",
        new("name of two agencies", "两个机构名称相同"),
        new("Two bodies of the register bear one name at the same time, as name, alias or former name, so that a report that prints it can "
            + "be filed under neither. Take it away from one of them, or give former names the years in which each bore it; two entries "
            + "of one body are joined by 'govarchive merge-agency'.",
            "登记表中两个机构在同一时期使用同一名称（名称、别名或曾用名），印有该名称的报告无法归档。请从其中一个删去，或给曾用名写明年份；若是同一机关登记了两次，请用 govarchive merge-agency 合并。"),
        new("'{0}' of agency '{1}' is also a name of '{2}' (line {3}); take it away from one of them, give former names their years, "
            + "or join the two with 'govarchive merge-agency' if they are one body",
            "机构“{1}”的名称“{0}”也是“{2}”（第 {3} 行）的名称；请从其中一个删去，或给曾用名写明年份；若是同一机关，请用 govarchive merge-agency 合并"));

    public static readonly FindingCode AgencyFormerIdInUse = Error("GA1212",
        new("former id in use", "原标识仍在使用"),
        new("Addresses with a former id lead to the agency that had it, so that no other may have it, now or before.",
            "原标识的网址会转到曾用该标识的机构，因此其他机构现在和过去都不能使用它。"),
        new("'{0}', a former id of agency '{1}', is also one of '{2}'; take it away here or give '{2}' another id",
            "机构“{1}”的原标识“{0}”也是“{2}”的标识；请在此处删去，或给“{2}”另取标识"));

    public static readonly FindingCode AgencyCircle = Error("GA1209",
        new("agencies above or after each other in a circle", "机构的上级或后继成环"),
        new("Going from parent to parent, or from successor to successor, must come to an end.", "沿 parent 或 successor 逐级追溯必须有终点。"),
        new("following '{0}' from agency '{1}' leads back to it; take '{0}' away from one of the agencies in the circle",
            "从机构“{1}”沿“{0}”追溯又回到它自己；请去掉环中某一机构的“{0}”"));
}

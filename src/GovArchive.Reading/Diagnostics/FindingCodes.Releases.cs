namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode ReleaseNotNewer = Error("GA1461",
        new("release not newer", "版本号不更新"),
        new("Releases are numbered upwards, their days too, and one that is written is never written again: people may have cited it.",
            "版本号和日期只能递增，已写成的版本不再改写：可能已有人引用。"),
        new("{0} is not newer than {1}, the last release; choose a greater number and no earlier day",
            "{0} 并不晚于最近的版本 {1}；请用更大的版本号和不更早的日期"));

    public static readonly FindingCode ReleaseNotCurrent = Error("GA1462",
        new("data not current", "数据不是最新"),
        new("A release is a state of the data that others can make again from the sources. What is named above must be settled first.",
            "版本应是他人能从来源重新得到的数据。请先处理上面所列的问题。"),
        new("no release: the data are not those of the sources and corrections here; run 'govarchive import', review what changed, and "
            + "mend what 'govarchive check' calls an error",
            "未写版本：数据与这里的来源和更正不一致；请运行 govarchive import，复核变动，并改正 govarchive check 报告的错误"));

    public static readonly FindingCode ReleaseDamaged = Error("GA1463",
        new("release changed", "版本文件被改动"),
        new("The files beside a release's .yml hold its numbers and changes; their hashes are in it. They are never edited. Take them "
            + "back from version control.",
            "版本的 .yml 旁的文件记录其数字和变动，.yml 中有它们的哈希值，不可改动。请从版本库中恢复。"),
        new("is not the file that release {0} was written with; take it back from version control", "不是写成版本 {0} 时的文件；请从版本库中恢复"));

    public static readonly FindingCode ReleaseMisnamed = Error("GA1464",
        new("release misnamed", "版本文件名不符"),
        new("A release's file is called after its version, numbers with dots between: 2026.1.yml.", "版本文件以版本号命名，数字之间用点：2026.1.yml。"),
        new("'{0}' is no version, or not the one that the file is called after; a version is numbers with dots between, such as 2026.1",
            "“{0}”不是版本号，或与文件名不同；版本号是以点分隔的数字，例如 2026.1"));
}

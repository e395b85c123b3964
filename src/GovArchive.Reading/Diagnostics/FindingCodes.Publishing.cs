namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode NoArchive = Error("GA1010",
        new("no archive here", "这里没有档案"),
        new("The folder holds no site.yml, which every archive has at its root.", "该目录没有 site.yml；每个档案的根目录都应有这个文件。"),
        new("no archive in {0}: there is no site.yml; run the command in the archive's folder, or name it with --archive",
            "{0} 不是档案：没有 site.yml；请在档案目录中运行，或用 --archive 指定"));

    public static readonly FindingCode LanguageUnknown = Error("GA1011",
        new("language unknown", "语言不可用"),
        new("The theme has no language file for the language that site.yml names.", "主题没有 site.yml 所指语言的语言文件。"),
        new("language '{0}' has no words in the theme {1}; it has: {2}", "主题 {1} 没有语言“{0}”，现有：{2}"));

    public static readonly FindingCode StreamNotWritten = Error("GA1012",
        new("output not written", "输出未写成"),
        new("What the command prints could not be written: the disk is full, or the stream is closed. What it does besides printing may "
            + "be done or not; run it again.",
            "命令的输出写不出去：磁盘已满，或输出流已关闭。输出之外的工作不一定已完成，请重新运行。"),
        new("cannot be written: {0}", "无法写入：{0}"));

    public static readonly FindingCode OutputNotOurs = Error("GA1431",
        new("output folder not ours", "输出目录不是本程序所建"),
        new("The output folder holds files that this program did not write. It is left alone.", "输出目录中有不是本程序写入的文件，因此不动它。"),
        new("holds files this program did not write ({0}); choose another folder with --output, or empty it yourself",
            "其中有不是本程序写入的文件（{0}）；请用 --output 另选目录，或自行清空"));

    public static readonly FindingCode OtherRun = Error("GA1432",
        new("another run at work", "另一次运行尚未结束"),
        new("Two runs must not write one archive or one output folder at the same time. Nothing was done.",
            "同一档案或同一输出目录不能由两次运行同时写入，因此未作任何改动。"),
        new("another govarchive is at work here; wait until it has ended, then run this again", "另一个 govarchive 正在这里运行；请等它结束后重新运行"));

    public static readonly FindingCode PortTaken = Error("GA1436",
        new("port taken", "端口被占用"),
        new("Another program listens at the port that the site is to be served at.", "要使用的端口已被其他程序占用。"),
        new("the site cannot be served at port {0} ({1}); name another with --port", "端口 {0} 无法使用（{1}）；请用 --port 另选一个"));

    public static readonly FindingCode FileMadeTwice = Error("GA1435",
        new("file made twice", "文件生成两次"),
        new("Two pages or downloads of the site have the same address; the first stays. That is a fault of the program or of parts that "
            + "were joined: report it.",
            "站点中两个页面或下载文件的地址相同，保留前一个。这是程序或所合并部分的差错，请报告。"),
        new("made twice, and the first is kept; report this as a fault of the program", "生成了两次，保留前一个；请作为程序差错报告"));

    public static readonly FindingCode SiteNearLimit = Warning("GA1433",
        new("site near its limit", "站点接近上限"),
        new("GitHub Pages takes sites up to 1 GB. Above 80 % of that the next reports may not be published any more.",
            "GitHub Pages 的站点上限为 1 GB。超过 80% 后，新增的报告可能无法再发布。"),
        new("{0} MB, {1} % of the 1 GB that GitHub Pages takes; leave out what is large in site.yml (downloads, search, languages, "
            + "history), or split the archive by region as content/pages/guide/size.md shows; what that would save: {2}",
            "{0} MB，占 GitHub Pages 上限 1 GB 的 {1}%；请在 site.yml 中去掉较大的部分（downloads、search、languages、history），或按 content/pages/guide/size.md "
                + "所示按地区拆分档案；可节省：{2}"));

    public static readonly FindingCode FileNearLimit = Warning("GA1434",
        new("file near its limit", "文件接近上限"),
        new("Git hosts take files up to 100 MB. A larger one could not be published.", "代码托管平台的单个文件上限为 100 MB，超过即无法发布。"),
        new("{0} MB, of the 100 MB that a file may have; leave it out with downloads in site.yml, or split the archive by region as "
            + "content/pages/guide/size.md shows",
            "{0} MB，单个文件上限为 100 MB；请在 site.yml 的 downloads 中去掉它，或按 content/pages/guide/size.md 所示按地区拆分档案"));

    public static readonly FindingCode LinkBroken = Error("GA1441",
        new("broken link", "链接失效"),
        new("A page of the built site links to an address or anchor that the site does not have.", "站内页面链接到不存在的地址或锚点。"),
        new("the link '{0}' leads nowhere: {1}", "链接“{0}”无效：{1}"));

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
        new("The files beside a release's .yml hold its numbers and changes; their hashes are in it, and how much they hold. None of them "
            + "is ever edited. Take them back from version control.",
            "版本的 .yml 旁的文件记录其数字和变动，.yml 中有它们的哈希值和数量，均不可改动。请从版本库中恢复。"),
        new("is not the file that release {0} was written with; take it back from version control", "不是写成版本 {0} 时的文件；请从版本库中恢复"));

    public static readonly FindingCode ReleaseThere = Error("GA1465",
        new("release there already", "版本已存在"),
        new("A release of this number is written, and is never written again: people may have cited it.", "该版本已写成，不再改写：可能已有人引用。"),
        new("release {0} is there already, of {1}; choose a number greater than {2}", "版本 {0} 已存在（{1}）；请用大于 {2} 的版本号"));

    public static readonly FindingCode ReleaseMisnamed = Error("GA1464",
        new("release misnamed", "版本文件名不符"),
        new("A release's file is called after its version, numbers with dots between: 2026.1.yml.", "版本文件以版本号命名，数字之间用点：2026.1.yml。"),
        new("'{0}' is no version, or not the one that the file is called after; a version is numbers with dots between, such as 2026.1",
            "“{0}”不是版本号，或与文件名不同；版本号是以点分隔的数字，例如 2026.1"));
}

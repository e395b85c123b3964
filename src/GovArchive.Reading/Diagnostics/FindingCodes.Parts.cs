namespace GovArchive.Diagnostics;

public static partial class FindingCodes
{
    public static readonly FindingCode NotAPart = Error("GA1451",
        new("not a part", "不是部分"),
        new("'merge' joins folders that 'build --shard' or 'import --shard … --output' made without errors. Other folders, and whole "
            + "sites, are left alone.",
            "merge 只合并由 build --shard 或 import --shard … --output 无错误地生成的目录；其他目录和完整站点不动。"),
        new("this is no folder of a part made without errors; name each part's own folder, and make it again if its run ended with errors",
            "这里不是无错误生成的部分；请逐个指明各部分的目录，若生成时有错误请重新生成"));

    public static readonly FindingCode PartOfOther = Error("GA1452",
        new("part of another whole", "属于另一个整体"),
        new("All parts must be made of the same inputs by the same build of the program: else they would be joined to a mixture that no "
            + "single run makes.",
            "各部分必须由同一程序版本从相同的输入生成，否则合并出来的是任何一次完整运行都不会产生的混合物。"),
        new("this part was made of other inputs, for another address or by another build of the program than {0}; make them again from "
            + "one state of the archive",
            "这一部分与 {0} 的输入、网址或程序版本不同；请从档案的同一状态重新生成"));

    public static readonly FindingCode PartOfOtherCount = Error("GA1453",
        new("part of another division", "划分的份数不同"),
        new("All parts must come from one division of the archive.", "各部分必须出自同一种划分。"),
        new("this is part {0}, but {1} is part {2}", "这是第 {0} 份，而 {1} 是第 {2} 份"));

    public static readonly FindingCode PartTwice = Error("GA1454",
        new("part twice", "部分重复"),
        new("A part was named twice, or made twice into different folders.", "同一部分指明了两次，或在两个目录中各生成了一次。"),
        new("this is part {0}, and so is {1}; name it once", "这是第 {0} 份，{1} 也是；请只指明一次"));

    public static readonly FindingCode PartMissing = Error("GA1455",
        new("part missing", "缺少部分"),
        new("Only all parts together are the whole. Nothing was joined.", "各部分齐全才是整体；没有合并。"),
        new("part {0} is missing beside this one; make it, or name its folder too", "除此之外还缺第 {0} 份；请生成它，或一并指明其目录"));

    public static readonly FindingCode PartDamaged = Error("GA1456",
        new("part damaged", "部分已损坏"),
        new("A file of the part is not there, is not what the part's list says, or is in another part too. Nothing was joined.",
            "该部分的某个文件不存在、与其清单不符，或在另一部分中也有；没有合并。"),
        new("missing, changed, or in another part too; copy part {0} again with its hidden files, or make it again",
            "缺失、已改动，或在另一部分中也有；请连同隐藏文件重新复制第 {0} 份，或重新生成"));

    public static readonly FindingCode InputsChanged = Error("GA1457",
        new("inputs changed meanwhile", "输入中途改变"),
        new("A file of the archive changed while a part was made: the part may be made of old and new ones, so it cannot be joined.",
            "生成部分的过程中档案有文件改变，该部分可能新旧混杂，不能合并。"),
        new("the archive changed while this part was made; make it again when nothing else writes there",
            "生成这一部分时档案发生了改变；请在没有其他程序写入时重新生成"));
}

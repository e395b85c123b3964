using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets.Codebook;

/// <summary>One row a code of data files, in words.</summary>
internal static class CodesDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("kind", "类别", new("What is coded: level, sector, state and so on", "所编码的事项，如层级、领域、状态")),
        new("code", "代码", new("As other files have it", "其他文件中的写法")),
        new("zh", "中文", new("What it means, in Chinese", "含义")),
        new("en", "英文", new("What it means, in English", "英文含义")),
        new("used_in", "所在列", new("Columns that hold it, file.column, parted by spaces", "使用该类代码的列，写作 文件.列，空格分隔")),
    ];

    // The same for every archive.
    public static IEnumerable<string[]> Rows(Site site) =>
        from kind in CodeKinds.All
        from code in kind.Codes()
        select (string[])[kind.Id, code.Id, code.Words.Chinese, code.Words.English, kind.UsedIn];
}

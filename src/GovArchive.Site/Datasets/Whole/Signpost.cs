using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Whole;

/// <summary>
/// What stands at the address of a CSV that became too large to be one file: where its data are. None of its columns is called as those of
/// a dataset, so that a program that reads on stops.
/// </summary>
internal static class Signpost
{
    private static readonly string[] Columns = ["moved_to", "what_is_there", "what_is_there_zh"];

    /// <param name="name">Of the file that was there.</param>
    /// <param name="files">Where the data are now: those of all records first, then the parts.</param>
    /// <param name="excel">As Excel expects it.</param>
    public static byte[] Write(string name, IEnumerable<string> files, bool excel) => Csv.Write(
        files.Select(file => new[]
        {
            file,
            file.EndsWith(".zip", StringComparison.Ordinal)
                ? $"a part of {name}, by year and by code of the place (a CSV in a zip file)"
                : $"all records of {name}, which is too large for one file without packing",
            file.EndsWith(".zip", StringComparison.Ordinal)
                ? $"{name} 按年份和地区代码分卷的一卷（zip 内一个 CSV）" : $"{name} 的全部记录；不压缩的单个文件过大，不再提供",
        }).Prepend(Columns), excel);
}

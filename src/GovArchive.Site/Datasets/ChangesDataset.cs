using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets;

/// <summary>
/// One row a change of a release against the one before: a report that came, went or was read again, or a cell that says something else.
/// </summary>
internal static class ChangesDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("release", "发布版", new("The release that it is in", "所在发布版")),
        new("agency_id", "机关编号", new("Id of the agency", "机关编号")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("cell", "单元格", new("The cell; empty for a report as a whole", "单元格；整份报告的为空")),
        new("old_value", "原值", new("Value in the release before; empty for none", "上一版的数值，没有则空"), ColumnType.Number),
        new("old_state", "原状态",
            new("State then, as figures.state; empty for a report as a whole", "上一版的状态，写法同 figures.state；整份报告的为空")),
        new("new_value", "现值", new("Value in this release; empty for none", "本版的数值，没有则空"), ColumnType.Number),
        new("new_state", "现状态", new("State now; empty for a report as a whole", "本版的状态；整份报告的为空")),
        new("reason", "原因", new(
            "report_added, report_removed, edition (read by another edition of the form), correction (by a person), transcribed (typed in "
                + "by hand), source (another file: its hash differs), reading (the same file, another version of the program), edited (the "
                + "data files were changed by hand)",
            "report_added 新增报告，report_removed 移除报告，edition 按另一版表式读取，correction 人工更正，transcribed 手工录入，"
                + "source 来源文件不同（哈希值不同），reading 同一文件由另一版本的程序读取，edited 数据文件被手工改动")),
    ];

    public static IEnumerable<string[]> Rows(Site site) =>
        from release in site.Releases.Changes
        from change in release.All
        select (string[])[release.Release.Version.Text, .. change.Fields];
}

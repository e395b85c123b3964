using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets.Panel;

/// <summary>One row a column of the panel.</summary>
internal static class PanelColumnsDataset
{
    public const string Id = "panel-columns";

    public static readonly DatasetColumn[] Columns =
    [
        new("column", "列名",
            new("Name of the column in panel.csv, panel.parquet and panel-missing.csv",
                "panel.csv、panel.parquet、panel-missing.csv 中的列名")),
        new("stata_name", "Stata 变量名",
            new("Its name in panel.dta: words of names longer than 32 characters are all cut to the same number of letters, the largest "
                + "with which the name fits",
                "panel.dta 中的变量名；超过 32 个字符的，各词截为同样多的字母，取放得下的最大数")),
        new("source", "来源", new("key, cell or indicator", "key 说明是哪份报告，cell 单元格，indicator 指标")),
        new("id", "编号", new("The cell as in cells.csv, or the indicator as in indicator_definitions.csv; else the column's name",
            "单元格（见 cells.csv）或指标（见 indicator_definitions.csv）的编号，其他为列名")),
        new("zh", "中文", new("Label in Chinese; with the unit the heading of panel.xlsx", "中文名称，加单位即 panel.xlsx 的表头")),
        new("en", "英文", new("Label in English; with the unit the heading of panel-en.xlsx", "英文名称，加单位即 panel-en.xlsx 的表头")),
        new("unit", "单位", new("In Chinese; empty for none", "单位，没有则空")),
        new("unit_en", "单位（英文）", new("In English", "英文单位")),
    ];

    // The same for every archive.
    public static IEnumerable<string[]> Rows(Site site) => PanelColumns.All.Select(column => (string[])
    [
        column.Column.Name, column.StataName, CodeIds.Of(column.Source), column.Id, column.Label.Chinese, column.Label.English,
        column.Unit.Chinese, column.Unit.English,
    ]);
}

using GovArchive.Datasets.Columns;
using GovArchive.Forms;
using GovArchive.Sites;

namespace GovArchive.Datasets.Codebook;

/// <summary>One row a cell of each edition: which cells of the current edition count the same.</summary>
internal static class CrosswalkDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("edition", "格式版本", new("Edition of the statutory form", "年度报告格式的版本")),
        new("table", "表", new("Table id", "表的编号")),
        new("row", "行", new("Row id", "行的编号")),
        new("column", "列", new("Column id", "列的编号")),
        new("current_edition", "现行版本", new("The edition whose cells are named: the newest", "所对应的版本，即最新一版")),
        new("relation", "关系",
            new("same: one cell counts the same; sum_of: several cells together do; roughly: nearly, with a break in the series; "
                + "not_comparable: none does",
                "same 有一格含义相同；sum_of 几格之和含义相同；roughly 大致相当，序列在此中断；not_comparable 不可比")),
        new("cells", "对应单元格",
            new("Cells of that edition, parted by spaces; their sum where there are several. Empty where nothing compares",
                "该版的单元格，空格分隔，多格时取其和；不可比时空")),
        new("why", "理由", new("Why, in Chinese; empty for the current edition's own cells", "理由；现行版本自身的格为空")),
        new("why_en", "理由（英文）", new("Why, in English", "英文理由")),
    ];

    // The same for every archive.
    public static IEnumerable<string[]> Rows(Site site) =>
        from form in FormCatalog.All
        from id in form.Ordered
        let match = Crosswalk.Of(form, form.Find(id)!)
        select (string[])
        [
            form.Edition, id.Table, id.Row, id.Column, Crosswalk.Current.Edition, match.Relation.Id(), string.Join(' ', match.Cells),
            match.Why.Chinese, match.Why.English,
        ];
}

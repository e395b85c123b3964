using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Datasets.Columns;
using GovArchive.Forms;
using GovArchive.Sites;

namespace GovArchive.Datasets.Codebook;

/// <summary>One row a cell of each edition: what the form asks for, and the equations that it is in.</summary>
internal static class CellsDataset
{
    private const string English = "en";

    public static readonly DatasetColumn[] Columns =
    [
        new("edition", "格式版本", new("Edition of the statutory form", "年度报告格式的版本")),
        new("table", "表", new("Table id", "表的编号")),
        new("row", "行", new("Row id", "行的编号")),
        new("column", "列", new("Column id", "列的编号")),
        new("cell", "单元格", new("table/row/column, as other files name the cell", "表/行/列，其他文件以此指称该格")),
        new("position", "次序", new("Its place among the cells of the edition in the form's order, from 1", "该格在该版表式中的次序，从 1 起"),
            ColumnType.WholeNumber),
        new("table_zh", "表名", new("Title of the table", "表的标题")),
        new("table_en", "表名（英文）", new("The same in English", "表的英文标题")),
        new("row_zh", "行名", new("Label of the row with its groups, outermost first, parted by /", "行的文字，含上级各组，由大到小，以 / 分隔")),
        new("row_en", "行名（英文）", new("The same in English", "行的英文文字")),
        new("column_zh", "列名", new("Label of the column with its groups", "列的文字，含上级各组")),
        new("column_en", "列名（英文）", new("The same in English", "列的英文文字")),
        new("unit", "单位", new("As in figures.csv, explained in codes.csv", "同 figures.csv，说明见 codes.csv")),
        new("is_total", "是否合计", new("true for totals: leave them out before summing", "合计行或合计列为 true，求和前应剔除"), ColumnType.Boolean),
        new("asked", "是否要求",
            new("always; if_there: the row counts only where a report has a cell of it; unless_replaced: it counts unless a report has "
                + "the row that stands for it and nothing of it",
                "always 总是要求；if_there 报告有该行任一格时才计；unless_replaced 报告没有该行而有代替它的一行时不计")),
        new("stands_for", "代替",
            new("Cells whose sum it is printed in place of, parted by spaces. "
                + "Where a report has one of them too, it does not count in sums",
                "该格代替哪些格之和，空格分隔；报告另有其中任一格时，求和不计该格")),
        new("equations", "勾稽关系",
            new("The form's equations on whose left side it stands, parted by ; and made of cells, + and =. "
                + "One that has two cells on its left is told of both, and counts once. They are of numbers as printed; in those of "
                + "several rows cells are left out that do not count in the report, and with a term that has no number they cannot be "
                + "checked",
                "左边有该格的勾稽关系，以 ; 分隔，由单元格、+ 和 = 组成。左边有两格的，两格处都列，只算一个。按原印数字核对；涉及多行的略去报告中不计的格，有一项无数则无法核对")),
        new("part_of", "分项所属",
            new("Cells in whose equations it stands on the right side, parted by spaces", "该格列在哪些格的勾稽关系右边，空格分隔")),
        new("note", "备注", new("What the form explains behind the label, in Chinese", "表式在该行文字后的说明")),
    ];

    // The same for every archive.
    public static IEnumerable<string[]> Rows(Site site) =>
        from form in FormCatalog.All
        from id in form.Ordered
        select Row(form, form.Table(id.Table)!, form.Find(id)!);

    // As programs read it: each term a cell.
    private static string Text(Identity identity) => $"{Side(identity.Left)} = {Side(identity.Right)}";

    private static string[] Row(Form form, FormTable table, FormCell cell) =>
    [
        form.Edition, cell.Id.Table, cell.Id.Row, cell.Id.Column, cell.Id.ToString(),
        (form.Cells.IndexOf(cell.Id) + 1).ToString(CultureInfo.InvariantCulture), table.Title, FormWords.In(English, table.Title),
        Label(cell.Row.Under, cell.Row.Label, null), Label(cell.Row.Under, cell.Row.Label, English),
        Label(cell.Column.Under, cell.Column.Label, null), Label(cell.Column.Under, cell.Column.Label, English),
        cell.Column.Unit, cell.IsTotal ? "true" : "false", CodeIds.Of(AskedOf(table, cell)),
        string.Join(' ', cell.StandsFor.Select(place => table.Compiled.ByPlace[place].Id)),
        string.Join("; ", table.Identities.Where(identity => identity.Left.Contains(cell)).Select(Text)),
        string.Join(' ', table.Identities.Where(identity => identity.Right.Contains(cell)).Select(identity => identity.Left[0].Id)),
        cell.Row.Remark ?? "",
    ];

    private static CellAsked AskedOf(FormTable table, FormCell cell) => cell.IsAlwaysAsked ? CellAsked.Always
        : table.Compiled.OddRows[cell.OddRow].StandIn.IsEmpty ? CellAsked.IfThere : CellAsked.UnlessReplaced;

    private static string Label(ImmutableArray<string> under, string label, string? language) =>
        string.Join(" / ", under.Append(label).Select(words => language is null ? words : FormWords.In(language, words)));

    private static string Side(ImmutableArray<FormCell> cells) => string.Join(" + ", cells.Select(cell => cell.Id));
}

using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using Figures = System.Collections.Immutable.ImmutableDictionary<GovArchive.Forms.Cells.CellId, decimal>;
using Lines = System.Collections.Immutable.ImmutableArray<System.Collections.Immutable.ImmutableArray<string>>;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>The three tables of the form with figures, line by line, in the form's own words.</summary>
internal static class InventedTables
{
    /// <summary>None where the section has no table.</summary>
    public static Lines Of(FormSection section, Figures figures) => Form.Table(section.Id) is not { } table ? []
        : table.Id switch { "disclosure" => Blocks(table, figures), "requests" => Requests(table, figures), _ => Disputes(table, figures) };

    public static readonly Form Form = FormCatalog.Find("2021")!;

    private static Lines Blocks(FormTable table, Figures figures) => [.. table.Blocks.SelectMany(block => Block(table, block, figures))];

    private static Lines Block(FormTable table, FormBlock block, Figures figures) =>
    [
        [block.Label!],
        [block.Corner!, .. block.Columns.Select(column => column.Label)],
        .. block.Rows.Select(row => Row(table, row, block, figures)),
    ];

    private static Lines Requests(FormTable table, Figures figures)
    {
        var block = table.Blocks[0];
        return
        [
            [block.Corner!, "申请人情况", "", "", "", "", "", ""],
            ["", "自然人", "法人或其他组织", "", "", "", "", "总计"],
            ["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
            .. block.Rows.Where(row => row.StandsFor.IsEmpty).Select(row => Row(table, row, block, figures)),
        ];
    }

    private static Lines Disputes(FormTable table, Figures figures)
    {
        var block = table.Blocks[0];
        string[] results = [.. block.Columns.Select(column => column.Label)];
        string[] none = ["", "", "", "", ""];
        return
        [
            ["行政复议", "", "", "", "", "行政诉讼", "", "", "", "", "", "", "", "", ""],
            [.. results, "未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", ""],
            [.. none, .. results, .. results],
            [.. block.Rows.SelectMany(row => Row(table, row, block, figures).Skip(1))],
        ];
    }

    private static ImmutableArray<string> Row(FormTable table, FormRow row, FormBlock block, Figures figures) =>
    [
        row.Label + row.Remark,
        .. block.Columns.Select(column => Clauses.Number(figures[new CellId(table.Id, row.Id, column.Id)])),
    ];
}

using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>A table as it is to be printed: blocks, heads, rows and values in an order that damages change.</summary>
internal sealed class PlanTable(FormTable form, List<PlanBlock> blocks)
{
    public FormTable Form { get; } = form;

    public List<PlanBlock> Blocks { get; set; } = blocks;

    /// <summary>Its values are this report's; those of another year's or another body's table are not.</summary>
    public bool IsOurs { get; init; } = true;

    /// <summary>Above the table; null for nothing.</summary>
    public string? Caption { get; set; }

    public static PlanTable Of(FormTable form, IReadOnlyDictionary<CellId, string> values, bool isOurs = true) =>
        new(form, [.. form.Blocks.Select(block => Block(form, block, values))]) { IsOurs = isOurs };

    /// <summary>Every cell that is this report's, with the row and column it is printed in.</summary>
    public IEnumerable<(CellId Cell, PlanBlock Block, PlanRow Row, PlanColumn Column)> Cells() =>
        from block in Blocks
        from row in block.Rows
        where row.IsOurs && IsOurs
        from column in block.Columns
        where column.IsOurs
        select (new CellId(Form.Id, row.Form.Id, column.Id), block, row, column);

    private static PlanBlock Block(FormTable table, FormBlock form, IReadOnlyDictionary<CellId, string> values) => new(form)
    {
        Columns = [.. form.Columns.Select(column => new PlanColumn(column.Id) { Head = column.Label, Under = [.. column.Under] })],
        Rows =
        [
            .. form.Rows.Where(row => !row.Optional && row.StandsFor.IsEmpty).Select(row => new PlanRow(row)
            {
                Label = row.Label + row.Remark,
                Under = [.. row.Under],
                Unit = row.Unit ?? "",
                Values = form.Columns.ToDictionary(column => column.Id, column => values[new CellId(table.Id, row.Id, column.Id)]),
            }),
        ],
    };
}

/// <summary>Rows under one header.</summary>
internal sealed class PlanBlock(FormBlock form)
{
    public string? Label { get; set; } = form.Label;

    public string Corner { get; set; } = form.Corner ?? "";

    public List<PlanColumn> Columns { get; set; } = [];

    public List<PlanRow> Rows { get; set; } = [];
}

/// <summary>A column: its head, and the heads above that, outermost first.</summary>
internal sealed class PlanColumn(string id)
{
    public string Id { get; } = id;

    public string Head { get; set; } = "";

    public List<string> Under { get; set; } = [];

    public bool IsOurs { get; init; } = true;
}

/// <summary>A row: its label, the groups it is in, and what its cells print.</summary>
internal sealed class PlanRow(FormRow form)
{
    public FormRow Form { get; } = form;

    public string Label { get; set; } = "";

    public List<string> Under { get; set; } = [];

    public string Unit { get; set; } = "";

    /// <summary>By column.</summary>
    public Dictionary<string, string> Values { get; set; } = [];

    public bool IsOurs { get; init; } = true;
}

using System.Collections.Immutable;
using System.Text;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Tests.Reports;

/// <summary>How a converter leaves tables.</summary>
public enum Shape
{
    /// <summary>A row a line, cells separated by tabs.</summary>
    Tabs,

    /// <summary>A cell a line, begun by a tab; labels broken over lines; a blank line after each row.</summary>
    TabCells,

    /// <summary>A cell a line, nothing else; a blank cell leaves no trace.</summary>
    Cells,

    /// <summary>A row a line, cells separated by spaces, long labels wrapped; a blank cell leaves no trace.</summary>
    Rows,

    /// <summary>A row a line, cells separated by bars.</summary>
    Bars,

    /// <summary>
    /// A cell a line, each ended by a bar; the places that a label spans are cells too, so that blanks do not tell where values begin.
    /// </summary>
    BarCells,

    /// <summary>A cell a line and below each a line with a bar; blank cells are bars alone; a label is one cell.</summary>
    BarLines,

    /// <summary>A cell a line, each ended by a bar, and a bar before each row.</summary>
    FramedBarCells,
}

/// <summary>Writes a report as it may come out of a converter, from figures that the test knows.</summary>
internal static class PrintedReport
{
    /// <summary>
    /// Writes a report as a converter leaves it that reads a page column by column: the labels of some rows, then the numbers of those
    /// rows, down each column.
    /// </summary>
    /// <param name="rowsOfPage">How many rows the first page of a table has.</param>
    public static string WriteColumns(Form form, Func<CellId, string> printed, Func<FormRow, bool> hasRow, int rowsOfPage)
    {
        var text = new StringBuilder("云溪县示例局2023年政府信息公开工作年度报告\n\n");
        foreach (var section in form.Sections)
        {
            text.Append(section.Number).Append(section.Number.Length > 0 ? "、" : "").Append(section.Title).Append("\n\n");
            if (form.Table(section.Id) is not { } table) text.Append("本年度我局继续做好政府信息公开工作。\n\n");
            else foreach (var page in Pages([.. Rows(table, printed, hasRow)], rowsOfPage)) AppendColumns(text, page);
        }
        return text.ToString();
    }

    // Rows of another width begin another page, so that a stretch of numbers is one rectangle.
    private static IEnumerable<List<Row>> Pages(List<Row> rows, int rowsOfPage)
    {
        var page = new List<Row>();
        foreach (var row in rows)
        {
            var width = page.LastOrDefault(before => before.Values.Length > 0)?.Values.Length ?? row.Values.Length;
            if (row.Values.Length != width || page.Count == rowsOfPage)
            {
                yield return page;
                page = [];
            }
            page.Add(row);
        }
        yield return page;
    }

    private static void AppendColumns(StringBuilder text, List<Row> page)
    {
        foreach (var label in page.SelectMany(row => row.Labels).Where(label => label.Length > 0)) text.Append(label).Append("\n\n");
        var values = page.Where(row => row.Values.Length > 0).ToList();
        for (var column = 0; values.Count > 0 && column < values[0].Values.Length; column++)
        {
            foreach (var row in values) text.Append(row.Values[column]).Append('\n');
            text.Append('\n');
        }
    }

    /// <param name="form">Edition that is printed.</param>
    /// <param name="shape">How.</param>
    /// <param name="printed">Text of a cell; "" for a blank one.</param>
    /// <param name="hasRow">Whether a row is printed at all.</param>
    public static string Write(Form form, Shape shape, Func<CellId, string> printed, Func<FormRow, bool> hasRow)
    {
        var text = new StringBuilder("云溪县示例局2023年政府信息公开工作年度报告\n\n");
        foreach (var section in form.Sections)
        {
            text.Append(section.Number).Append(section.Number.Length > 0 ? "、" : "").Append(section.Title).Append("\n\n");
            if (form.Table(section.Id) is not { } table) text.Append("本年度我局继续做好政府信息公开工作。\n\n");
            else foreach (var row in Rows(table, printed, hasRow)) Append(text, row, shape);
            text.Append('\n');
        }
        return text.ToString();
    }

    private sealed record Row(ImmutableArray<string> Labels, ImmutableArray<string> Values);

    private static IEnumerable<Row> Rows(FormTable table, Func<CellId, string> printed, Func<FormRow, bool> hasRow)
    {
        if (table.Arrangement == Arrangement.Line) return SideBySide(table, printed);
        if (table.Arrangement == Arrangement.List) return Listed(table, printed, hasRow);
        return table.Blocks.SelectMany(block => Header(block).Concat(
            from row in block.Rows
            where hasRow(row)
            select new Row(Labels(block, row), [.. block.Columns.Select(column => printed(new CellId(table.Id, row.Id, column.Id)))])));
    }

    // Groups that are no rows have dashes for unit and number.
    private static IEnumerable<Row> Listed(FormTable table, Func<CellId, string> printed, Func<FormRow, bool> hasRow)
    {
        var block = table.Blocks[0];
        yield return new Row([block.Corner!, table.UnitLabel!, block.Columns[0].Label], []);
        var before = new HashSet<string>();
        foreach (var row in block.Rows.Where(hasRow))
        {
            foreach (var group in row.Under.Where(before.Add)) yield return new Row([group], ["——", "——"]);
            before.Add(row.Label);
            yield return new Row([row.Label + row.Remark, row.Unit!], [printed(new CellId(table.Id, row.Id, block.Columns[0].Id))]);
        }
    }

    private static IEnumerable<Row> Header(FormBlock block)
    {
        if (block.Label is not null) yield return new Row([block.Label], []);
        if (block.Columns[0].Under.IsEmpty) yield return new Row([block.Corner!, .. block.Columns.Select(column => column.Label)], []);
        else
        {
            yield return new Row([block.Corner!, "", "", "申请人情况"], []);
            yield return new Row(["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"], []);
            yield return new Row(["", "", "", "", .. block.Columns[1..6].Select(column => column.Label)], []);
        }
    }

    // A group is with its first row only.
    private static ImmutableArray<string> Labels(FormBlock block, FormRow row)
    {
        if (block.Columns[0].Under.IsEmpty) return [row.Label];
        var at = block.Rows.IndexOf(row);
        ImmutableArray<string> before = at == 0 ? [] : block.Rows[at - 1].Under;
        var groups = row.Under.Select((group, level) => before.Length > level && before[level] == group ? "" : group);
        return [.. groups, row.Label, .. Enumerable.Repeat("", 2 - row.Under.Length)];
    }

    private static IEnumerable<Row> SideBySide(FormTable table, Func<CellId, string> printed)
    {
        var columns = table.Blocks[0].Columns.Select(column => column.Label).ToArray();
        yield return new Row(["行政复议", "", "", "", "", "行政诉讼"], []);
        yield return new Row([.. columns, "未经复议直接起诉", "", "", "", "", "复议后起诉"], []);
        yield return new Row(["", "", "", "", "", .. columns, .. columns], []);
        yield return new Row([], [.. table.Cells.Select(printed)]);
    }

    private static void Append(StringBuilder text, Row row, Shape shape)
    {
        var cells = row.Labels.Concat(row.Values).ToArray();
        var filled = row.Labels.Where(label => label.Length > 0).Concat(row.Values).ToArray();
        var seen = cells.Where(cell => cell.Length > 0).ToArray();
        _ = shape switch
        {
            Shape.Tabs => text.AppendJoin('\t', cells).Append('\n'),
            Shape.TabCells => text.AppendJoin('\n', cells.Select(cell => "\t" + Broken(cell))).Append("\n\n"),
            Shape.Bars => text.AppendJoin(" | ", cells).Append(" |\n"),
            Shape.BarCells => text.AppendJoin('\n', cells.Select(cell => (cell + " |").TrimStart())).Append('\n'),
            Shape.BarLines => text.AppendJoin('\n', filled.Select(cell => (cell + "\n|").TrimStart())).Append('\n'),
            Shape.FramedBarCells => text.Append("|\n").AppendJoin('\n', filled.Select(cell => (cell + " |").TrimStart())).Append('\n'),
            Shape.Cells => text.AppendJoin("\n\n", seen).Append("\n\n"),
            _ => text.AppendJoin(' ', seen.Select(Wrapped)).Append('\n'),
        };
    }

    private static string Broken(string label) =>
        label.Length is < 4 or > 8 || char.IsAsciiDigit(label[0])
            ? label : string.Join('\n', label.Chunk(2).Select(part => new string(part)));

    private static string Wrapped(string label) => label.Length <= 24 ? label : label[..20] + "\n" + label[20..];
}

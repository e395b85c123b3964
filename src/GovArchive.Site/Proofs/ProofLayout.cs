using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Naming;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Proofs;

/// <summary>Lays a statutory table out as the form has it, so that it can be checked by eye against the paper.</summary>
/// <param name="marks">Numbers of the findings that speak of a cell.</param>
internal sealed class ProofLayout(FormTable table, FigureSheet figures, ILookup<CellId, int> marks, SiteWords words)
{
    // What a cell prints beside its value is evidence, not a text.
    private const int LongestRaw = 24;

    private readonly AskedTable _asked = new(table, figures);

    public ProofTable Table()
    {
        var state = _asked.State;
        if (state == TableState.Missing) return new ProofTable(table.Id, Label(table.Title), words["table.missing"], [], []);
        var (head, body) = table.Arrangement switch
        {
            Arrangement.Line => Line(table.Blocks[0]),
            Arrangement.List => List(table.Blocks[0]),
            _ => Rows(),
        };
        return new ProofTable(
            table.Id, Label(table.Title), state == TableState.Partial ? words["table.partial"] : "", [.. head], [.. body]);
    }

    // One line of numbers below a header in which the rows are side by side.
    private (IEnumerable<ProofRow> Head, IEnumerable<ProofRow> Body) Line(FormBlock block)
    {
        var paths = block.Rows
            .SelectMany(row => block.Columns.Select(column => (ImmutableArray<string>)[.. row.Under, row.Label, column.Label]));
        var numbers = block.Rows.SelectMany(row => block.Columns.Select(column => Number(row, column)));
        return (new ProofHeader([.. paths], Label).Rows(corner: null), [new ProofRow("", [.. numbers])]);
    }

    // A row each, indented below its group, with its own unit; groups have no number.
    private (IEnumerable<ProofRow> Head, IEnumerable<ProofRow> Body) List(FormBlock block)
    {
        var (column, body, above) = (block.Columns[0], new List<ProofRow>(), ImmutableArray<string>.Empty);
        foreach (var row in block.Rows.Where(_asked.IsAsked))
        {
            foreach (var (level, group) in row.Under.Index())
                if (!above.Contains(group)) body.Add(new ProofRow("", [RowLabel(group, level), Plain("—"), Plain("—")]));
            above = [.. row.Under, row.Label];
            body.Add(new ProofRow("", [RowLabel(row.Label, row.Under.Length), Plain(Unit(row, column)), Number(row, column)]));
        }
        string[] heads = [block.Corner!, table.UnitLabel!, column.Label];
        return ([new ProofRow("", [.. heads.Select(head => new ProofCell("th", Label(head), "", "col"))])], body);
    }

    private string Unit(FormRow row, FormColumn column) =>
        CellUnits.In(words.Language, new CellId(table.Id, row.Id, column.Id), row.Unit ?? column.Unit);

    private (IEnumerable<ProofRow> Head, IEnumerable<ProofRow> Body) Rows()
    {
        var (head, body) = (new List<ProofRow>(), new List<ProofRow>());
        var width = table.Blocks.Max(block => block.Columns.Length);
        foreach (var block in table.Blocks)
        {
            var rows = block.Rows.Where(_asked.IsAsked).ToArray();
            if (rows.Length == 0) continue;
            var labels = rows.Max(row => row.Under.Length) + 1;
            var own = table.Blocks.Length == 1 ? head : body;
            if (block.Label is { } label)
                own.Add(new ProofRow("block", [new ProofCell("th", Label(label), "", "colgroup", labels + width)]));
            var paths = block.Columns.Select(column => (ImmutableArray<string>)[.. column.Under, column.Label]);
            own.AddRange(new ProofHeader([.. paths], Label, width).Rows(block.Corner, labels));
            for (var i = 0; i < rows.Length; i++) body.Add(Row(block, rows, i, labels, width));
        }
        return (head, body);
    }

    private ProofRow Row(FormBlock block, FormRow[] rows, int index, int labels, int width)
    {
        var (row, cells) = (rows[index], new List<ProofCell>());
        for (var level = 0; level < row.Under.Length; level++)
        {
            if (index > 0 && AreUnderSame(rows[index - 1], row, level)) continue;
            var end = index + 1;
            while (end < rows.Length && AreUnderSame(rows[end], row, level)) end++;
            cells.Add(new ProofCell("th", Label(row.Under[level]), "group", "rowgroup", Rows: end - index));
        }
        cells.Add(new ProofCell("th", Label(row.Label), "label", "row", labels - row.Under.Length));
        foreach (var (i, column) in block.Columns.Index())
            cells.Add(Number(row, column) with { Columns = i == block.Columns.Length - 1 ? width - i : 1 });
        return new ProofRow(row.IsTotal ? "total" : "", [.. cells]);
    }

    private static bool AreUnderSame(FormRow left, FormRow right, int level) =>
        left.Under.Length > level && left.Under.AsSpan(0, level + 1).SequenceEqual(right.Under.AsSpan(0, level + 1));

    private ProofCell Number(FormRow row, FormColumn column)
    {
        var (id, raw) = (new CellId(table.Id, row.Id, column.Id), "");
        var figure = figures[id];
        if (figure.State == FigureState.Unreadable || figure.Value is { } value && figure.Raw != Csv.Number(value)) raw = figure.Raw;
        var own = marks[id].ToImmutableArray();
        return new ProofCell("td", Text(figure), figure.State.Word() + (own.IsEmpty ? "" : " flagged"), Raw: Cut(raw)) { Marks = own };
    }

    private string Text(Figure figure) =>
        (figure.Value is { } value ? CellText.Number(value) : words["state." + figure.State.Word()]) + figure.Origin.Mark();

    private static string Cut(string raw) => raw.Length > LongestRaw ? raw[..LongestRaw] + "…" : raw;

    private static ProofCell Plain(string text) => new("td", text, "unit");

    private ProofCell RowLabel(string label, int level) => new("th", Label(label), $"label level-{level}", "row");

    private string Label(string printed) => FormWords.In(words.Language, printed);
}

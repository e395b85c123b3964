using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Cli;

/// <summary>
/// Lays one statutory table out in lines, with the form's rows and columns; a table whose rows are side by side on the form has them
/// below each other.
/// </summary>
/// <param name="contradicted">Cells that a sum of the form contradicts.</param>
internal sealed class ParseTable(FormTable table, FigureSheet figures, HashSet<CellId> contradicted)
{
    public const int LineWidth = 100;

    private const int Indent = 2;
    private const int MarksWidth = 2;
    private const int NarrowestLabel = 24;
    private const int WidestLabel = 46;
    private const int NarrowestColumn = 6;
    private const int WidestColumn = 28;

    private readonly AskedTable _asked = new(table, figures);

    public IEnumerable<string> Lines() => table.Blocks.SelectMany(Lines).Select(line => line.TrimEnd());

    /// <summary>What stands for a figure: its value, or the mark of its state.</summary>
    public static string Shown(Figure figure) => figure.State switch
    {
        FigureState.Blank => "·",
        FigureState.NotApplicable => "—",
        FigureState.Absent => "×",
        FigureState.Unreadable => "?",
        _ => Csv.Number(figure.Value),
    };

    private IEnumerable<string> Lines(FormBlock block)
    {
        var rows = block.Rows.Where(_asked.IsAsked).ToArray();
        if (rows.Length == 0) yield break;
        var most = Math.Clamp((LineWidth - Indent - NarrowestLabel) / block.Columns.Length - MarksWidth, NarrowestColumn, WidestColumn);
        int[] widths = [.. block.Columns.Select(column => WidthOf(column, rows, most))];
        var labels = Math.Clamp(
            Math.Min(WidestRow(), LineWidth - Indent - widths.Sum(width => width + MarksWidth)), NarrowestLabel, WidestLabel);

        if (block.Label is { } label) yield return Indented(0, label);
        foreach (var line in Header(block, widths, labels)) yield return line;
        yield return Indented(0, new string('-', labels + widths.Sum(width => width + MarksWidth)));
        ImmutableArray<string> above = [];
        foreach (var row in rows)
        {
            foreach (var line in Groups(above, row.Under)) yield return line;
            above = [.. row.Under, row.Label];
            foreach (var line in Row(block, row, widths, labels)) yield return line;
        }
    }

    // The labels of all blocks are equally wide, so that the numbers of short tables are below each other.
    private int WidestRow() => table.Rows.Max(entry => TerminalText.Width(entry.Row.Label) + Indent * (entry.Row.Under.Length + 1));

    // As wide as its numbers need; its label is broken into as many lines as that takes.
    private int WidthOf(FormColumn column, FormRow[] rows, int most)
    {
        var label = TerminalText.Wrap(column.Label, most).Max(TerminalText.Width);
        var numbers = rows.Max(row => Shown(figures[Id(row, column)]).Length);
        return Math.Max(NarrowestColumn, Math.Max(label, numbers));
    }

    // Groups of columns span them; the columns' own labels end on one line, and the corner is beside them.
    private static IEnumerable<string> Header(FormBlock block, int[] widths, int labels)
    {
        var levels = block.Columns.Max(column => column.Under.Length);
        var leaves = block.Columns.Select((column, i) => TerminalText.Wrap(column.Label, widths[i])).ToArray();
        var deepest = leaves.Max(lines => lines.Count);
        var right = Enumerable.Range(0, levels).Select(level => Spans(block, widths, level))
            .Concat(Enumerable.Range(0, deepest)
                .Select(line =>
                    string.Concat(
                        leaves.Select(
                            (lines, i) => Cell(line < deepest - lines.Count ? "" : lines[line - deepest + lines.Count], "", widths[i])))))
            .ToList();
        var corner = block.Corner is null ? [] : TerminalText.Wrap(block.Corner, labels - 2);
        for (var i = Math.Min(0, right.Count - corner.Count); i < right.Count; i++)
        {
            var left = i - right.Count + corner.Count;
            yield return Indented(0, TerminalText.Left(left < 0 ? "" : corner[left], labels) + (i < 0 ? "" : right[i]));
        }
    }

    private static string Spans(FormBlock block, int[] widths, int level)
    {
        var line = "";
        for (var i = 0; i < widths.Length;)
        {
            var (end, width) = (i + 1, widths[i]);
            var group = block.Columns[i].Under.Length > level ? block.Columns[i].Under[level] : "";
            for (; group.Length > 0 && end < widths.Length && block.Columns[end].Under.Length > level
                && block.Columns[end].Under[level] == group; end++) width += MarksWidth + widths[end];
            line += Cell(group.Length == 0 ? "" : TerminalText.Spanning(group, width), "", width);
            i = end;
        }
        return line;
    }

    private static IEnumerable<string> Groups(ImmutableArray<string> above, ImmutableArray<string> groups)
    {
        var isSame = true;
        for (var level = 0; level < groups.Length; level++)
        {
            isSame = isSame && level < above.Length && above[level] == groups[level];
            if (!isSame) yield return Indented(level, groups[level]);
        }
    }

    private IEnumerable<string> Row(FormBlock block, FormRow row, int[] widths, int labels)
    {
        var depth = row.Under.Length;
        var label = TerminalText.Wrap(row.Label, labels - 2 - depth * Indent);
        var cells = string.Concat(
            block.Columns.Select((column, i) => Cell(Shown(figures[Id(row, column)]), Marks(Id(row, column)), widths[i])))
            + (table.UnitLabel is null ? "" : row.Unit);
        yield return Indented(depth, TerminalText.Left(label[0], labels - depth * Indent) + cells);
        foreach (var line in label.Skip(1)) yield return Indented(depth + 1, line);
    }

    private string Marks(CellId cell) =>
        (figures[cell].Origin == FigureOrigin.Recovered ? "*" : "") + (contradicted.Contains(cell) ? "!" : "");

    private static string Cell(string text, string marks, int width) =>
        TerminalText.Right(text, width) + TerminalText.Left(marks, MarksWidth);

    private static string Indented(int depth, string text) => new string(' ', Indent * (depth + 1)) + text;

    private CellId Id(FormRow row, FormColumn column) => new(table.Id, row.Id, column.Id);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages;

/// <summary>
/// A statutory table cell for cell as on the form, so that an official can check it against the paper. Every cell is an anchor and carries its
/// evidence: line, what is printed, how it was read.
/// </summary>
internal sealed class StatutoryTable(Site site, Report report, FormTable table)
{
    private readonly StringBuilder _html = new();
    private readonly HashSet<CellId> _flagged = [.. site.FindingsOf(report.Key).Where(finding => finding.Severity != Severity.Note).SelectMany(finding => finding.Cells)];

    public Html Markup()
    {
        _html.Append(CultureInfo.InvariantCulture, $"<table class=\"form form-{table.Id}\">");
        _html.Append("<caption>").Append(Label(table.Title)).Append(table.UnitLabel is null ? $" <span class=\"unit\">{Escaped(site.Words["table.unit"])}</span></caption>" : "</caption>");
        if (table.Arrangement == Arrangement.Line) AppendLine(table.Blocks[0]);
        else if (table.Arrangement == Arrangement.List) AppendList(table.Blocks[0]);
        else foreach (var block in table.Blocks) AppendBlock(block);
        return new Html(_html.Append("</table>").ToString());
    }

    // One line of numbers below a header in which the rows stand side by side.
    private void AppendLine(FormBlock block)
    {
        _html.Append("<thead>");
        AppendHeader([.. block.Rows.SelectMany(row => block.Columns.Select(column => (ImmutableArray<string>)[.. row.Under, row.Label, column.Label]))], corner: null, cornerWidth: 0);
        _html.Append("</thead><tbody><tr>");
        foreach (var row in block.Rows)
            foreach (var column in block.Columns) AppendCell(row, column, 1);
        _html.Append("</tr></tbody>");
    }

    // A row each, indented below the group or the row it is a part of, with its own unit; groups have dashes for unit and number.
    private void AppendList(FormBlock block)
    {
        var column = block.Columns[0];
        _html.Append(CultureInfo.InvariantCulture, $"<thead><tr><th scope=\"col\">{Label(block.Corner!)}</th><th scope=\"col\">{Label(table.UnitLabel!)}</th><th scope=\"col\">{Label(column.Label)}</th></tr></thead><tbody>");
        ImmutableArray<string> above = [];
        foreach (var row in block.Rows)
        {
            foreach (var (level, group) in row.Under.Index())
                if (!above.Contains(group)) _html.Append(CultureInfo.InvariantCulture, $"<tr><th class=\"level-{level}\" scope=\"row\">{Label(group)}</th><td>—</td><td>—</td></tr>");
            above = [.. row.Under, row.Label];
            _html.Append(row.IsTotal ? "<tr class=\"total\">" : "<tr>").Append(CultureInfo.InvariantCulture, $"<th class=\"level-{row.Under.Length}\" scope=\"row\">{Label(row.Label)}");
            if (row.Remark is { } remark) _html.Append("<span class=\"remark-inline\">").Append(Label(remark)).Append("</span>");
            _html.Append("</th><td>").Append(Label(row.Unit ?? column.Unit)).Append("</td>");
            AppendCell(row, column, 1);
            _html.Append("</tr>");
        }
        _html.Append("</tbody>");
    }

    private void AppendBlock(FormBlock block)
    {
        var rows = block.Rows.Where(row => block.Columns.Any(column => TableCompleteness.IsAsked(table, new FormCell(Id(row, column), row, column), report.Figures))).ToArray();
        if (rows.Length == 0) return;
        var isOnly = table.Blocks.Length == 1;
        var (labelWidth, width) = (rows.Max(row => row.Under.Length) + 1, table.Blocks.Max(other => other.Columns.Length));
        _html.Append(isOnly ? "<thead>" : "<tbody>");
        if (block.Label is { } label) _html.Append(CultureInfo.InvariantCulture, $"<tr><th class=\"block\" colspan=\"{labelWidth + width}\" scope=\"colgroup\">{Label(label)}</th></tr>");
        AppendHeader([.. block.Columns.Select(column => (ImmutableArray<string>)[.. column.Under, column.Label])], block.Corner, labelWidth, width);
        if (isOnly) _html.Append("</thead><tbody>");
        for (var i = 0; i < rows.Length; i++)
        {
            _html.Append(rows[i].IsTotal ? "<tr class=\"total\">" : "<tr>");
            AppendRowLabels(rows, i, labelWidth);
            foreach (var (index, column) in block.Columns.Index()) AppendCell(rows[i], column, index == block.Columns.Length - 1 ? width - index : 1);
            _html.Append("</tr>");
        }
        _html.Append("</tbody>");
    }

    // Groups span the columns below them; a column without a group spans the levels that groups have.
    private void AppendHeader(ImmutableArray<ImmutableArray<string>> paths, string? corner, int cornerWidth, int width = 0)
    {
        var depth = paths.Max(path => path.Length);
        for (var level = 0; level < depth; level++)
        {
            _html.Append("<tr>");
            if (level == 0 && corner is not null) _html.Append("<td class=\"corner\"").Append(Span("colspan", cornerWidth)).Append(Span("rowspan", depth)).Append('>').Append(Label(corner)).Append("</td>");
            for (var i = 0; i < paths.Length;)
            {
                var path = paths[i];
                var end = i + 1;
                if (level < path.Length - 1)
                    while (end < paths.Length && paths[end].Length > level + 1 && paths[end].AsSpan(0, level + 1).SequenceEqual(path.AsSpan(0, level + 1))) end++;
                if (level < path.Length)
                {
                    var isLeaf = level == path.Length - 1;
                    var extra = width > 0 && end == paths.Length ? width - paths.Length : 0;
                    _html.Append(isLeaf ? "<th scope=\"col\"" : "<th scope=\"colgroup\"").Append(Span("colspan", end - i + extra)).Append(Span("rowspan", isLeaf ? depth - level : 1))
                        .Append('>').Append(Label(path[level])).Append("</th>");
                }
                i = end;
            }
            _html.Append("</tr>");
        }
    }

    private void AppendRowLabels(FormRow[] rows, int index, int labelWidth)
    {
        var row = rows[index];
        for (var level = 0; level < row.Under.Length; level++)
        {
            if (index > 0 && IsUnderSame(rows[index - 1], row, level)) continue;
            var end = index + 1;
            while (end < rows.Length && IsUnderSame(rows[end], row, level)) end++;
            _html.Append("<th class=\"group\" scope=\"rowgroup\"").Append(Span("rowspan", end - index)).Append('>').Append(Label(row.Under[level])).Append("</th>");
        }
        _html.Append("<th scope=\"row\"").Append(Span("colspan", labelWidth - row.Under.Length)).Append('>').Append(Label(row.Label)).Append("</th>");
    }

    private static bool IsUnderSame(FormRow left, FormRow right, int level) =>
        left.Under.Length > level && left.Under.AsSpan(0, level + 1).SequenceEqual(right.Under.AsSpan(0, level + 1));

    private void AppendCell(FormRow row, FormColumn column, int span)
    {
        var id = Id(row, column);
        var figure = report.Figures[id];
        var anchor = Urls.Anchor(id);
        _html.Append("<td id=\"").Append(anchor).Append('"').Append(Span("colspan", span)).Append(" class=\"").Append(Classes(id, figure)).Append("\"><a href=\"#").Append(anchor)
            .Append("\" title=\"").Append(Escaped(Evidence(figure))).Append("\">").Append(Escaped(CellText.Of(figure, site.Words))).Append("</a></td>");
    }

    private string Classes(CellId id, Figure figure)
    {
        var classes = figure is { Value: 0 } ? "zero" : CellText.Class(figure);
        if (figure.Origin is FigureOrigin.Recovered or FigureOrigin.Corrected) classes += " " + figure.Origin.Word();
        return _flagged.Contains(id) ? classes + " flagged" : classes;
    }

    // What the source prints, where, and how it was read.
    private string Evidence(Figure figure)
    {
        if (figure.State == FigureState.Absent) return site.Words["evidence.absent"];
        var how = site.Words["origin." + figure.Origin.Word()];
        if (figure.Origin == FigureOrigin.Corrected) how += site.Words["evidence.printed", figure.Printed is { } printed ? CellText.Number(printed) : site.Words["state.blank"]];
        return figure.Place.Line == 0 ? how : site.Words["evidence.line", figure.Place.Line.ToString(CultureInfo.InvariantCulture), figure.Raw, how];
    }

    private CellId Id(FormRow row, FormColumn column) => new(table.Id, row.Id, column.Id);

    private static string Span(string name, int size) => size > 1 ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{size}\"") : "";

    // The form's own word in the language of the page.
    private string Label(string printed) => Escaped(FormWords.In(site.Words.Language, printed));

    private static string Escaped(string text) => Text.Html.Escape(text);
}

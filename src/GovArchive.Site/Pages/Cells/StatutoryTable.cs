using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Naming;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Cells;

/// <summary>
/// A statutory table cell for cell as on the form, so that an official can check it against the paper. Every cell is an anchor. A row says
/// where it is in the source; a cell only what is unlike its row: that it was recovered or corrected, or that something else is printed
/// than what is shown. Two hundred cells are most of the page: HTML's optional end tags and quotes are left out here, a third of the
/// table's bytes.
/// </summary>
/// <param name="kinds">Takes what cells are beside numbers: states, origins and flags, as their CSS classes name them.</param>
internal sealed class StatutoryTable(Site site, Report report, FormTable table, ISet<string> kinds)
{
    // Asked once: the answer is on the disk.
    private readonly bool _hasSourcePage = report.Content.Lines.IsThere;
    private readonly StringBuilder _html = new();
    private readonly AskedTable _asked = new(table, report.Figures);
    private readonly HashSet<CellId> _flagged = [
        .. site.FindingsOf(report.Key).Where(finding => finding.Severity != Severity.Note).SelectMany(finding => finding.Cells)];

    public Html Markup()
    {
        _html.Append(
            CultureInfo.InvariantCulture,
            $"<table class=\"form form-{table.Id}\" id=\"table-{table.Id}\" data-unit=\"{Escaped(TableUnit)}\">");
        // The section's heading is above it: only those who jump from table to table need the name again.
        _html.Append("<caption><span class=hidden>").Append(Label(table.Title)).Append("</span>")
            .Append(table.UnitLabel is null ? $" <span class=unit>{Escaped(site.Words["table.unit"])}</span></caption>" : "</caption>");
        if (table.Arrangement == Arrangement.Line) AppendLine(table.Blocks[0]);
        else if (table.Arrangement == Arrangement.List) AppendList(table.Blocks[0]);
        else foreach (var block in table.Blocks) AppendBlock(block);
        return new Html(_html.Append("</table>").ToString());
    }

    // One line of numbers below a header in which the rows are side by side.
    private void AppendLine(FormBlock block)
    {
        _html.Append("<thead>");
        AppendHeader(
            [.. block.Rows.SelectMany(
                row => block.Columns.Select(column => (ImmutableArray<string>)[.. row.Under, row.Label, column.Label]))], corner: null,
            cornerWidth: 0);
        _html.Append("<tbody>");
        _html.Append("<tr>");
        foreach (var row in block.Rows)
            foreach (var column in block.Columns) AppendCell(row, column, 1);
        AppendPlace([.. block.Rows.SelectMany(row => block.Columns.Select(column => Id(row, column)))]);
    }

    // A row each, indented below the group or the row it is a part of, with its own unit; groups have dashes for unit and number.
    private void AppendList(FormBlock block)
    {
        var column = block.Columns[0];
        _html.Append(
            CultureInfo.InvariantCulture,
            $"<thead><tr><th scope=col>{Label(block.Corner!)}<th scope=col>{Label(table.UnitLabel!)}<th scope=col>{Label(column.Label)}{PlaceHead(1)}<tbody>");
        ImmutableArray<string> above = [];
        foreach (var row in block.Rows)
        {
            foreach (var (level, group) in row.Under.Index())
                if (!above.Contains(group))
                    _html.Append(CultureInfo.InvariantCulture, $"<tr><th class=level-{level} scope=row>{Label(group)}<td>—<td>—");
            above = [.. row.Under, row.Label];
            OpenRow(row, column);
            _html.Append(CultureInfo.InvariantCulture, $"<th class=level-{row.Under.Length} scope=row>{Label(row.Label)}");
            if (row.Remark is { } remark) _html.Append("<span class=remark-inline>").Append(Label(remark)).Append("</span>");
            _html.Append("<td>").Append(Escaped(Unit(row, column)));
            AppendCell(row, column, 1);
            AppendPlace([Id(row, column)]);
        }
    }

    private void AppendBlock(FormBlock block)
    {
        var rows = block.Rows.Where(_asked.IsAsked).ToArray();
        if (rows.Length == 0) return;
        var isOnly = table.Blocks.Length == 1;
        var (labelWidth, width) = (rows.Max(row => row.Under.Length) + 1, table.Blocks.Max(other => other.Columns.Length));
        _html.Append(isOnly ? "<thead>" : "<tbody>");
        if (block.Label is { } label)
            _html.Append(CultureInfo.InvariantCulture, $"<tr><th class=block colspan={labelWidth + width} scope=colgroup>{Label(label)}");
        AppendHeader(
            [.. block.Columns.Select(column => (ImmutableArray<string>)[.. column.Under, column.Label])], block.Corner, labelWidth, width,
            block.Columns.Any(column => column.IsTotal) ? index => !block.Columns[index].IsTotal : null);
        if (isOnly) _html.Append("<tbody>");
        for (var i = 0; i < rows.Length; i++)
        {
            OpenRow(rows[i], block.Columns[0]);
            AppendRowLabels(rows, i, labelWidth);
            foreach (var (index, column) in block.Columns.Index()) AppendCell(
                rows[i], column, index == block.Columns.Length - 1 ? width - index : 1);
            AppendPlace([.. block.Columns.Select(column => Id(rows[i], column))]);
        }
    }

    // Groups span the columns below them; a column without a group spans the levels that groups have. What holds no total has a class, by
    // which a narrow page leaves it out until it is asked for.
    private void AppendHeader(
        ImmutableArray<ImmutableArray<string>> paths, string? corner, int cornerWidth, int width = 0, Func<int, bool>? isPart = null)
    {
        var depth = paths.Max(path => path.Length);
        for (var level = 0; level < depth; level++)
        {
            _html.Append("<tr>");
            if (level == 0 && corner is not null)
                _html.Append("<td class=corner").Append(Span("colspan", cornerWidth)).Append(Span("rowspan", depth)).Append('>')
                    .Append(Label(corner));
            for (var i = 0; i < paths.Length;)
            {
                var path = paths[i];
                var end = i + 1;
                if (level < path.Length - 1)
                    while (end < paths.Length && paths[end].Length > level + 1
                        && paths[end].AsSpan(0, level + 1).SequenceEqual(path.AsSpan(0, level + 1))) end++;
                if (level < path.Length)
                {
                    var isLeaf = level == path.Length - 1;
                    var extra = width > 0 && end == paths.Length ? width - paths.Length : 0;
                    if (isPart is not null && Enumerable.Range(i, end - i).All(isPart)) _html.Append("<th class=part scope=");
                    else _html.Append("<th scope=");
                    _html.Append(isLeaf ? "col" : "colgroup").Append(Span("colspan", end - i + extra))
                        .Append(Span("rowspan", isLeaf ? depth - level : 1))
                        .Append('>').Append(Label(path[level]));
                }
                i = end;
            }
            if (level == 0) _html.Append(PlaceHead(depth));
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
            _html.Append("<th class=group scope=rowgroup").Append(Span("rowspan", end - index)).Append('>').Append(Label(row.Under[level]));
        }
        _html.Append("<th scope=row").Append(Span("colspan", labelWidth - row.Under.Length)).Append('>').Append(Label(row.Label));
    }

    private static bool IsUnderSame(FormRow left, FormRow right, int level) =>
        left.Under.Length > level && left.Under.AsSpan(0, level + 1).SequenceEqual(right.Under.AsSpan(0, level + 1));

    // Where the row is in the source is reported at its end, outside what the form has.
    private void AppendPlace(ImmutableArray<CellId> ids)
    {
        ImmutableArray<Figure> figures = [.. ids.Select(id => report.Figures[id])];
        var numbers = CellEvidence.Numbers(figures);
        _html.Append(figures.Any(figure => figure.Origin == FigureOrigin.Transcribed) ? "<td class=\"at transcribed\"" : "<td class=at");
        if (numbers.Length > 0) _html.Append(" data-at=\"").Append(numbers).Append('"');
        _html.Append('>');
        if (CellEvidence.Lines(site, figures) is not { Length: > 0 } lines) return;
        // What was typed in beside a text is in a file of its own: there is no line to go to.
        if (ids.FirstOrDefault(IsOnSourcePage) is not { } read)
        {
            _html.Append(Escaped(lines));
            return;
        }
        _html.Append("<a href=\"source/#").Append(Urls.Anchor(read)).Append("\">").Append(Escaped(lines)).Append("</a>");
    }

    private bool IsOnSourcePage(CellId id) => _hasSourcePage
        && report.Figures[id] is { State: not FigureState.Absent, Origin: not FigureOrigin.Transcribed };

    private string PlaceHead(int depth) => $"<th class=at scope=col{Span("rowspan", depth)}>{Escaped(site.Words["evidence.where"])}";

    // What a row counts is said where it is not what the table's first counts.
    private void OpenRow(FormRow row, FormColumn column)
    {
        _html.Append(row.IsTotal ? "<tr class=total" : "<tr");
        if (Unit(row, column) is var unit && unit != TableUnit) _html.Append(" data-unit=\"").Append(Escaped(unit)).Append('"');
        _html.Append('>');
    }

    private string TableUnit => Unit(table.Blocks[0].Rows[0], table.Blocks[0].Columns[0]);

    private void AppendCell(FormRow row, FormColumn column, int span)
    {
        var id = Id(row, column);
        var figure = report.Figures[id];
        _html.Append("<td id=").Append(Urls.Anchor(id)).Append(Span("colspan", span));
        if (Classes(id, figure) is { Length: > 0 } classes)
            _html.Append(classes.Contains(' ') ? $" class=\"{classes}\"" : $" class={classes}");
        if (CellEvidence.Raw(figure) is { } raw) _html.Append(" data-raw=\"").Append(Escaped(raw)).Append('"');
        if (figure.Origin is FigureOrigin.Recovered or FigureOrigin.Corrected)
            _html.Append(" title=\"").Append(Escaped(Evidence(figure))).Append('"');
        _html.Append('>');
        if (figure.Origin == FigureOrigin.Corrected)
            _html.Append("<span class=\"as-corrected\">").Append(Escaped(CellText.Of(figure, site.Words)))
                .Append("</span><span class=\"as-printed\">").Append(Escaped(Printed(figure))).Append("</span>");
        else _html.Append(Escaped(CellText.Of(figure, site.Words)));
    }

    // Most numbers are zeros: a zero that was read with its own label, and to which nothing is to be said, has no class.
    private string Classes(CellId id, Figure figure)
    {
        string[] classes =
        [
            figure is { Value: 0 } ? "" : figure.State == FigureState.Reported ? "some" : CellText.Class(figure),
            figure.Origin is FigureOrigin.Recovered or FigureOrigin.Corrected ? figure.Origin.Word() : "",
            _flagged.Contains(id) ? "flagged" : "",
        ];
        foreach (var name in classes) kinds.Add(name);
        if (figure.Origin == FigureOrigin.ReadFromPicture) kinds.Add(figure.Origin.Word());
        return string.Join(' ', classes.Where(name => name.Length > 0));
    }

    private string Evidence(Figure figure) =>
        site.Words["origin." + figure.Origin.Word()]
        + (figure.Origin == FigureOrigin.Corrected ? site.Words["evidence.printed", Printed(figure)] : "");

    private string Printed(Figure figure) => figure.Printed is { } printed ? CellText.Number(printed) : site.Words["state.blank"];

    private CellId Id(FormRow row, FormColumn column) => new(table.Id, row.Id, column.Id);

    private static string Span(string name, int size) => size > 1 ? string.Create(CultureInfo.InvariantCulture, $" {name}={size}") : "";

    private string Unit(FormRow row, FormColumn column) =>
        CellUnits.In(site.Words.Language, Id(row, column), row.Unit ?? column.Unit);

    // The form's own word in the language of the page.
    private string Label(string printed) => Escaped(FormWords.In(site.Words.Language, printed));

    private static string Escaped(string text) => Text.Html.Escape(text);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Pages.Strips;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Cells;

/// <summary>
/// A source line by line, each with its number: that of the line in its file or on its page, or else how many are above it. Cells and
/// statements that were read lead to the report's page and are the anchors it leads to; what is no part of the report is set back; findings
/// are behind the line they speak of. HTML's optional end tags are left out: these are several hundred lines.
/// </summary>
internal sealed class SourceListing
{
    // A report has some hundreds; of a source that has far more, the rest is in the file alone.
    private const int MostRows = 5000;

    private readonly Site _site;
    private readonly ImmutableArray<PrintedRow> _rows;
    private readonly ReportStrips? _strips;
    private readonly SourceMarks _marks;
    private readonly ILookup<(int Line, string? Part), ReportFinding> _findings;
    private readonly string _read;
    private readonly (int First, int Last) _tables;
    private readonly HashSet<(int Line, string? Part)> _told = [];
    private readonly StringBuilder _html = new();
    private string? _page;
    private int _number;

    /// <param name="strips">Rows as they are printed; null where there are none.</param>
    public SourceListing(
        Site site, Report report, ReportProse text, MarkedProse prose, ImmutableArray<PrintedRow> rows, ReportStrips? strips)
    {
        (_site, _rows, _strips) = (site, rows, strips);
        var file = rows[0].Cells[0].Place.File;
        _marks = new SourceMarks(report, prose, rows);
        _findings = site.EntriesOf(report.Key).Where(entry => entry.Finding.Place.File == file && HasPlace(entry.Finding.Place))
            .ToLookup(entry => SourceMarks.Key(entry.Finding.Place));
        _read = HanText.Squeeze(string.Join('\n', (string?[])
        [
            report.Content.AgencyName, report.Content.Title, text.Preamble,
            .. text.Sections.SelectMany(section => new[] { section.Title, section.Text }),
            .. report.Form.Tables.SelectMany(table => table.Blocks).Select(block => block.Label),
        ]));
        _tables = Tables(report, text);
    }

    /// <summary>How many lines are not shown; none of them has a mark.</summary>
    public int Left => Enumerable.Range(0, _rows.Length).Count(index => !IsShown(index));

    /// <summary>The list; those of a format with pages in a list each.</summary>
    public Html Markup()
    {
        foreach (var (index, row) in _rows.Index().Where(entry => IsShown(entry.Index)))
        {
            Open(row.Cells[0].Place, index);
            if (!IsRead(row, index)) _html.Append(" class=unread");
            _html.Append('>');
            foreach (var (i, cell) in row.Cells.Index()) AppendCell(cell.Text, _marks.Of(index, i), row.Cells.Length > 1);
            var lines = row.Cells.Select(cell => SourceMarks.Key(cell.Place)).Distinct().Where(_told.Add);
            foreach (var entry in lines.SelectMany(line => _findings[line]))
                _html.Append(CultureInfo.InvariantCulture, $" <a class=found href=\"../#{entry.Id}\">{entry.Finding.Code.Id}</a>");
            if (row.Cells.Length > 1) _html.Append(_strips?.Of(row.Cells[0].Place.Part));
            _html.Append('\n');
        }
        return new Html(_html.Append("</ol>").ToString());
    }

    private bool IsShown(int index) => index < MostRows || _marks.HasAny(index);

    private static bool HasPlace(Place place) => place.Line > 0 || place.Part is not null;

    // The browser counts on by itself: a number is given where it would be another.
    private void Open(Place place, int index)
    {
        var parts = place.Part?.Split(' ') ?? [];
        var page = place.Line == 0 && parts is ["page", var name, "line", _] ? name : null;
        if (index == 0 || page != _page)
        {
            if (index > 0) _html.Append("</ol>\n");
            if (page is not null) _html.Append("<h2>").Append(Html.Escape(_site.Words["part.page", page])).Append("</h2>\n");
            _html.Append("<ol class=source lang=zh-Hans>\n");
            (_page, _number) = (page, 0);
        }
        var number = place.Line > 0 ? place.Line : page is not null ? int.Parse(parts[^1], CultureInfo.InvariantCulture) : index + 1;
        var id = page is null ? $"L{number}" : $"p{page}-{number}";
        _html.Append(number == _number ? "<li" : string.Create(CultureInfo.InvariantCulture, $"<li id={id}"));
        if (number != _number + 1) _html.Append(CultureInfo.InvariantCulture, $" value={number}");
        _number = number;
    }

    // From the heading of the first table, or its first number, to the last number.
    private (int First, int Last) Tables(Report report, ReportProse text)
    {
        int[] figures = [.. Enumerable.Range(0, _rows.Length).Where(_marks.HasFigures)];
        if (figures.Length == 0) return (0, -1);
        var titles = text.Sections.Where(section => report.Form.Table(section.Id) is not null)
            .Select(section => HanText.Squeeze(section.Title)).ToHashSet();
        var heading = Enumerable.Range(0, figures[0]).FirstOrDefault(
            index => titles.Contains(HanText.Squeeze(_rows[index].Cells[0].Text)), figures[0]);
        return (heading, figures[^1]);
    }

    // Of a table its labels are read too.
    private bool IsRead(PrintedRow row, int index) =>
        row.Cells.Length > 1 || index >= _tables.First && index <= _tables.Last
        || _read.Contains(HanText.Squeeze(row.Cells[0].Text), StringComparison.Ordinal);

    private void AppendCell(string text, ImmutableArray<SourceMark> marks, bool isInRow)
    {
        if (isInRow) _html.Append("<i>");
        var done = 0;
        foreach (var mark in marks)
        {
            _html.Append(Shown(text[done..mark.Start]));
            AppendMark(mark, text);
            done = mark.End;
        }
        _html.Append(Shown(text[done..]));
        if (isInRow) _html.Append("</i>");
    }

    // A blank cell that was read is a place to go to as well; of what is on the line somewhere, the line alone is the place.
    private void AppendMark(SourceMark mark, string text)
    {
        if (mark.Start == mark.End && mark.Class != FigureState.Blank.Word())
        {
            _html.Append("<b id=").Append(mark.Anchor).Append("></b>");
            return;
        }
        _html.Append("<a id=").Append(mark.Anchor).Append(" href=\"../#").Append(mark.Anchor).Append('"');
        if (mark.Class.Length > 0) _html.Append(" class=").Append(mark.Class);
        if (mark.Start == mark.End) _html.Append(" aria-label=\"").Append(Html.Escape(_site.Words["source.cell"])).Append('"');
        _html.Append('>').Append(Shown(text[mark.Start..mark.End])).Append("</a>");
    }

    // What has no shape and may turn the text round is named.
    private static string Shown(string text)
    {
        if (!text.Any(IsFormat)) return Html.Escape(text);
        return string.Concat(text.Select(c => IsFormat(c) ? $"<u>U+{(int)c:X4}</u>" : Html.Escape(c.ToString())));
    }

    private static bool IsFormat(char c) => c > '\u007f' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}

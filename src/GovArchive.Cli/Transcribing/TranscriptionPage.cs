using System.Globalization;
using System.Text;
using System.Text.Json;
using GovArchive.Forms;
using GovArchive.Reports.Strips;
using GovArchive.Text;
using GovArchive.Transcribing;

namespace GovArchive.Cli.Transcribing;

/// <summary>The page: each row as printed, below it what is typed of it. Its script knows the form's sums.</summary>
internal sealed class TranscriptionPage
{
    private readonly Transcription _report;
    private readonly Terminal _terminal;
    private readonly StringBuilder _html = new();

    private TranscriptionPage(Transcription report, Terminal terminal) => (_report, _terminal) = (report, terminal);

    /// <summary>Its HTML; everything of the archive is escaped.</summary>
    public static string Of(Transcription report, TypingDesk desk)
    {
        var page = new TranscriptionPage(report, desk.Terminal);
        page.AppendHead(desk.By);
        foreach (var table in report.Form.Tables) page.AppendTable(table);
        return page._html.Append("</main><script type=\"application/json\" id=form>").Append(page.Sums())
            .Append("</script><script src=\"/transcribe.js\"></script></html>").ToString();
    }

    private string Language => _terminal.Language == "zh" ? "zh-Hans" : "en";

    private void AppendHead(string by)
    {
        var name = Html.Escape($"{_report.Name} {_report.Key.Year}");
        _html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang={Language}><meta charset=utf-8>")
            .Append("<meta name=viewport content=\"width=device-width\"><title>").Append(name)
            .Append("</title><link rel=icon href=\"data:,\"><link rel=stylesheet href=\"/transcribe.css\"><header><h1>").Append(name)
            .Append("</h1><p class=do><label>")
            .Append(Words("Typed by", "录入人")).Append(" <input id=by maxlength=100 value=\"").Append(Html.Escape(by))
            .Append("\"></label> <button id=save type=button>").Append(Words("Save", "保存")).Append(" (Ctrl+S)</button>");
        if (_report.Original is not null)
            _html.Append(" <a href=\"/original\" target=_blank>").Append(Words("The original", "原件")).Append("</a>");
        _html.Append("</p><p id=state role=status></p><p class=keys>").Append(Words(
            "Tab: next cell. Enter: next cell without a value. Space: blank on paper. Ctrl+Enter: this row agrees with the paper, next "
                + "row. Only what you type or confirm is saved.",
            "Tab：下一格。回车：下一个未读出的格。空格：原件为空格。Ctrl+回车：本行已与原件核对，转下一行。只保存录入的和核对过的。"))
            .Append("</p></header><main>");
    }

    private void AppendTable(FormTable table)
    {
        _html.Append("<h2>").Append(Label(table.Title)).Append("</h2>");
        foreach (var line in TypingLine.Of(_report, table)) AppendLine(table, line);
    }

    private void AppendLine(FormTable table, TypingLine line)
    {
        var row = line.Cells[0].Cell.Row;
        var isOneRow = line.Cells.All(cell => cell.Cell.Row == row);
        var title = isOneRow ? string.Join(" · ", row.Under.Append(row.Label).Select(Label)) : Label(table.ShortTitle);
        _html.Append("<section class=line><h3>").Append(title).Append("</h3> <label class=seen><input type=checkbox tabindex=-1> ")
            .Append(Words("agrees with the paper", "与原件一致")).Append("</label><div class=scroll><div class=sheet>");
        foreach (var strip in line.Strip is { } own ? [own] : line.Unread) AppendStrip(strip);
        var texts = line.Cells.Select(cell => _report.Lines.GetValueOrDefault(cell.Cell.Id)).OfType<string>();
        if (line.Strip is null && texts.FirstOrDefault() is { } printed)
            _html.Append("<p class=printed lang=zh-Hans>").Append(Html.Escape(printed)).Append("</p>");
        _html.Append(line.IsPlaced ? "<div class=\"cells placed\">" : "<div class=cells>");
        foreach (var cell in line.Cells) AppendCell(cell, line, isOneRow);
        _html.Append("</div></div></div><p class=sums></p></section>");
    }

    private void AppendStrip(RowStrip strip) => _html.Append(
        CultureInfo.InvariantCulture,
        $"<svg role=img aria-label=\"{Words("The row as printed", "原件中的这一行")}\" viewBox=\"0 {strip.Top} {strip.Width} {strip.Height}\">"
        + $"<image href=\"/rows.png\" width={_report.Strips!.Width} height={_report.Strips.Height} /></svg>");

    private void AppendCell(TranscribedCell cell, TypingLine line, bool isOneRow)
    {
        var form = cell.Cell;
        var label = isOneRow ? Label(form.Column.Label) : Html.Escape(form.NameIn(Language));
        _html.Append("<label");
        if (line.PlaceOf(cell) is { } place)
        {
            _html.Append(CultureInfo.InvariantCulture, $" data-left={place.Left} data-right={place.Right}");
            var whole = line.Strip!.Width / 100.0;
            if (line.IsPlaced)
                _html.Append(
                    CultureInfo.InvariantCulture,
                    $" style=\"left:{place.Left / whole:0.##}%;width:{(place.Right - place.Left) / whole:0.##}%\"");
        }
        _html.Append(" title=\"").Append(label).Append("\"><span>").Append(label).Append("</span><input autocomplete=off data-cell=\"")
            .Append(form.Id).Append("\" data-kind=").Append(cell.Kind.ToString().ToLowerInvariant()).Append(" value=\"")
            .Append(Html.Escape(cell.IsBlank ? Words("blank", "空") : cell.Shown)).Append('"');
        if (cell.Kind == TranscribedKind.Given) _html.Append(" readonly tabindex=-1");
        _html.Append('>');
        if (cell.Said.Length > 0) _html.Append("<small>").Append(Html.Escape(cell.Said)).Append("</small>");
        _html.Append("</label>");
    }

    private string Sums() => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["blank"] = Words("blank", "空"),
        ["open"] = Words("%n cells without a value; sums that come out: %h, that do not: %f", "未读出 %n 格；合计相符 %h，不符 %f"),
        ["failed"] = Words("not saved: the program is no longer running", "未保存：程序已停止运行"),
        ["sums"] = _report.Sums.Select(sum => new[] { Ids(sum.Left), Ids(sum.Right) }),
    });

    private static string[] Ids(IEnumerable<FormCell> cells) => [.. cells.Select(cell => cell.Id.ToString())];

    private string Words(string english, string chinese) => _terminal.Words(english, chinese);

    private string Label(string printed) => Html.Escape(FormWords.In(Language, printed));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Checks.Prose;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Files;

/// <summary>
/// A report as plain text, for people and programs that read Chinese text: title, preamble, sections with their headings, tables as rows of
/// cells parted by tabs, as printed. UTF-8, LF.
/// </summary>
internal static class ReportText
{
    // What is in a cell beside numbers; the last line of a file with tables says so.
    private const string Legend =
        "（空）：空白单元格；—：不适用；未见：来源中没有该格；?：无法读作一个数字；*：按次序或勾稽关系归位";

    public static byte[] Write(Agency agency, Report report, ReportProse prose)
    {
        var text = new StringBuilder(32 << 10);
        text.Append(
            report.Content.Title.Length > 0 ? report.Content.Title
                : string.Create(CultureInfo.InvariantCulture, $"{agency.Name}{report.Key.Year}年政府信息公开工作年度报告"))
            .Append('\n');
        Append(text, prose.Preamble);
        var hasTable = false;
        foreach (var section in report.Form.Sections)
        {
            var own = prose.Sections.FirstOrDefault(found => found.Id == section.Id);
            var table = report.Form.Table(section.Id) is { } asked && report.Content.Tables[asked.Id] != TableState.Missing ? asked : null;
            if (own is null && table is null) continue;
            Append(text, own?.Title ?? Sentences.TitleOf(report, section.Id)!);
            Append(text, own?.Text ?? "");
            if (table is null) continue;
            hasTable = true;
            text.Append('\n');
            foreach (var block in table.Blocks) AppendBlock(text, table, block, report.Figures);
        }
        if (hasTable) Append(text, Legend);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Behind a blank line; nothing for an empty text.
    private static void Append(StringBuilder text, string part)
    {
        if (part.Length > 0) text.Append('\n').Append(part).Append('\n');
    }

    private static void AppendBlock(StringBuilder text, FormTable table, FormBlock block, FigureSheet figures)
    {
        var asked = new AskedTable(table, figures);
        var rows = block.Rows.Where(asked.IsAsked).ToArray();
        if (rows.Length == 0) return;
        if (block.Label is { } label) text.Append(label).Append('\n');
        text.AppendJoin('\t', block.Columns.Select(column => Path(column.Under, column.Label)).Prepend(block.Corner ?? "")).Append('\n');
        foreach (var row in rows)
        {
            var cells = block.Columns.Select(column => Cell(figures[new CellId(table.Id, row.Id, column.Id)]));
            text.AppendJoin('\t', cells.Prepend(Path(row.Under, row.Label))).Append('\n');
        }
    }

    private static string Path(ImmutableArray<string> groups, string label) => string.Join(" / ", [.. groups, label]);

    private static string Cell(Figure figure) => figure switch
    {
        { AsPrinted: { } value } => Csv.Number(value) + (figure.Origin == FigureOrigin.Recovered ? figure.Origin.Mark() : ""),
        { Origin: FigureOrigin.Corrected } or { State: FigureState.Blank } => "（空）",
        { State: FigureState.NotApplicable } => "—",
        { State: FigureState.Unreadable } => "?",
        _ => "未见",
    };
}

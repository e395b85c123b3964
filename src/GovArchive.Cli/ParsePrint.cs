using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Cli;

/// <summary>A line to be printed.</summary>
/// <param name="IsHeading">Is out on a terminal; plain text elsewhere.</param>
internal readonly record struct PrintedLine(string Text, bool IsHeading = false);

/// <summary>
/// Prints one source as the form: tables, sections, what was found. No line is wider than <see cref="ParseTable.LineWidth"/>, but for
/// paths.
/// </summary>
internal static class ParsePrint
{
    private const int TitleWidth = 60;

    public static IEnumerable<PrintedLine> Lines(ParsedSource source, Terminal terminal)
    {
        var content = source.Content!;
        var prose = content.Prose.Read();
        ImmutableArray<Finding> findings = [.. source.Said];
        yield return new PrintedLine(source.File, IsHeading: true);
        foreach (var line in TerminalText.Wrap(
            $"{Body(source, terminal)}  {Year(content, terminal)}  {terminal.Words("edition", "格式")} {content.Edition}",
            ParseTable.LineWidth - 2))
            yield return new PrintedLine("  " + line);
        yield return new PrintedLine("  " + terminal.Words(
            "* recovered  × missing  · blank  — not applicable  ? no single number  ! contradicted by a sum",
            "* 推定归位  × 来源中没有  · 空白  — 不适用  ? 不是一个数字  ! 与合计不符"));
        foreach (var line in Tables(content, findings, terminal).Concat(Sections(prose, terminal)).Concat(Statements(prose, terminal))
            .Concat(Findings(findings, terminal))) yield return line;
        yield return new PrintedLine("");
    }

    private static string Body(ParsedSource source, Terminal terminal) =>
        source.Content!.AgencyName is { } name ? $"{name} ({source.AgencyId ?? "?"})" : terminal.Words("no body named", "未写明机关");

    private static string Year(ReportContent content, Terminal terminal) =>
        content.Year?.ToString(CultureInfo.InvariantCulture) ?? terminal.Words("no year named", "未写明年份");

    private static IEnumerable<PrintedLine> Tables(ReportContent content, ImmutableArray<Finding> findings, Terminal terminal)
    {
        HashSet<CellId> contradicted = [.. findings.Where(finding => finding.Sides is not null).SelectMany(finding => finding.Cells)];
        foreach (var table in FormCatalog.Find(content.Edition)!.Tables)
        {
            var state = content.Tables[table.Id];
            yield return new PrintedLine("");
            yield return new PrintedLine($"{table.Title}  {Words(state, terminal)}", IsHeading: true);
            if (state == TableState.Missing) continue;
            foreach (var line in new ParseTable(table, content.Figures, contradicted).Lines()) yield return new PrintedLine(line);
        }
    }

    private static string Words(TableState state, Terminal terminal) => state switch
    {
        TableState.Complete => terminal.Words("complete", "完整"),
        TableState.Partial => terminal.Words("partial", "不完整"),
        _ => terminal.Words("missing", "缺失"),
    };

    private static IEnumerable<PrintedLine> Sections(ReportProse prose, Terminal terminal)
    {
        if (prose.Sections.IsEmpty) yield break;
        yield return new PrintedLine("");
        yield return new PrintedLine(terminal.Words("Sections", "章节"), IsHeading: true);
        foreach (var section in prose.Sections)
            yield return new PrintedLine(
                $"  {TerminalText.Left(TerminalText.Cut(section.Title, TitleWidth), TitleWidth)}  {terminal.Words($"{section.Text.Length} characters, line {section.Line}", $"{section.Text.Length} 字，第 {section.Line} 行")}");
    }

    private static IEnumerable<PrintedLine> Statements(ReportProse prose, Terminal terminal)
    {
        if (prose.Statements.IsEmpty) yield break;
        yield return new PrintedLine("");
        yield return new PrintedLine(terminal.Words("Said in the text", "正文所述"), IsHeading: true);
        foreach (var statement in prose.Statements)
        {
            var value = $"{Csv.Number(statement.Value)} {statement.Unit}".TrimEnd();
            foreach (var line in TerminalText.Wrap(
                $"{statement.Topic} = {value}  ({Terminal.Printable(statement.Text)})", ParseTable.LineWidth - 2))
                yield return new PrintedLine("  " + line);
        }
    }

    private static IEnumerable<PrintedLine> Findings(ImmutableArray<Finding> findings, Terminal terminal)
    {
        yield return new PrintedLine("");
        yield return new PrintedLine(
            findings.IsEmpty
                ? terminal.Words("Findings: none", "校验结果：无")
                : $"{terminal.Words("Findings", "校验结果")}{terminal.Words(": ", "：")}{terminal.Count(findings)}", IsHeading: true);
        foreach (var finding in findings)
        {
            var message = finding.MessageIn(terminal.Language);
            var (whole, place) = (finding.ToString(terminal.Language), finding.ToString(terminal.Language)[..^(message.Length + 1)]);
            var isOneLine = TerminalText.Width(whole) + 2 <= ParseTable.LineWidth;
            yield return new PrintedLine("  " + (isOneLine ? whole : place));
            foreach (var line in isOneLine ? [] : Wrapped(message)) yield return line;
            foreach (var line in finding.Sentence is { } sentence ? Wrapped($"“{sentence}”") : []) yield return line;
            foreach (var line in finding.Cells.IsEmpty ? [] : Wrapped($"{terminal.Words("cells", "单元格")}: {Together(finding.Cells)}"))
                yield return line;
        }
    }

    private static IEnumerable<PrintedLine> Wrapped(string text) =>
        TerminalText.Wrap(Terminal.Printable(text), ParseTable.LineWidth - 6).Select(line => new PrintedLine("      " + line));

    // requests/received/{total, business}: what cells have in common is said once.
    private static string Together(ImmutableArray<CellId> cells)
    {
        var first = cells[0];
        if (cells.Length > 1 && cells.All(cell => cell.Table == first.Table && cell.Column == first.Column))
            return $"{first.Table}/{{{string.Join(", ", cells.Select(cell => cell.Row))}}}/{first.Column}";
        return string.Join(", ", cells.GroupBy(cell => (cell.Table, cell.Row)).Select(row =>
            row.Count() == 1
                ? row.First().ToString() : $"{row.Key.Table}/{row.Key.Row}/{{{string.Join(", ", row.Select(cell => cell.Column))}}}"));
    }
}

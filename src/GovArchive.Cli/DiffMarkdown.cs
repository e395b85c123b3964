using System.Text;
using GovArchive.Archives;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <summary>The same as Markdown, for a pull request or a release note. What reports say is escaped.</summary>
internal static class DiffMarkdown
{
    // What means something in the middle of a line.
    private const string Special = @"\`*_[]<>|~&";

    public static IEnumerable<string> Lines(Diff diff, Terminal terminal)
    {
        var changes = diff.Changes;
        yield return terminal.Words("## What changed", "## 变动");
        yield return "";
        yield return "- " + terminal.Words("Reports: ", "报告：") + DiffText.Reports(changes, terminal);
        yield return "- " + terminal.Words($"Cells: {changes.Cells.Count()}", $"单元格：{changes.Cells.Count()}");
        yield return "- " + DiffText.Findings(diff, terminal);
        string[][] reports = [
            .. changes.Added.Select(key => (string[])[$"{key}", terminal.Words("added", "新增")]),
            .. changes.Removed.Select(key => (string[])[$"{key}", terminal.Words("removed", "移除")]),
            .. changes.Reread.Select(report => (string[])[$"{report.Key}", ChangeLines.Why(report.Reason, terminal)])];
        foreach (var line in Table(
            terminal.Words("Reports", "报告"), [terminal.Words("report", "报告"), terminal.Words("what", "变动")], reports)) yield return line;
        foreach (var line in Table(
            terminal.Words("Cells", "单元格"),
            [terminal.Words("report", "报告"), terminal.Words("cell", "单元格"), terminal.Words("was", "原为"), terminal.Words("is", "现为"),
                terminal.Words("why", "原因")],
            changes.Cells.Select(change => (string[])[$"{change.Key}", $"{change.Cell}", change.Before.Shown, change.Now.Shown,
                ChangeLines.Why(change.Reason, terminal)]))) yield return line;
        foreach (var (title, findings) in new[]
        {
            (terminal.Words("New findings", "新增的校验提示"), diff.New), (terminal.Words("Findings gone", "消失的校验提示"), diff.Gone),
        })
            foreach (var line in Table(
                title, [terminal.Words("report", "报告"), terminal.Words("code", "代码"), terminal.Words("finding", "提示")],
                findings.Select(entry => Row(entry, terminal)))) yield return line;
    }

    private static string[] Row(ReportFinding entry, Terminal terminal) =>
        [$"{entry.Key}", entry.Finding.Code.Id, entry.Finding.MessageIn(terminal.Language) + Terminal.Said(entry.Finding)];

    // Nothing without rows.
    private static IEnumerable<string> Table(string title, string[] head, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        return all.Length == 0 ? [] :
        [
            "", $"### {title}", "", $"| {string.Join(" | ", head)} |", $"|{string.Concat(head.Select(_ => " --- |"))}",
            .. all.Select(row => $"| {string.Join(" | ", row.Select(Escaped))} |"),
        ];
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" ")) _ = (Special.Contains(c) ? escaped.Append('\\') : escaped).Append(c);
        return escaped.ToString();
    }
}

using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <summary>What changed, for people at a terminal: a line a report, cell or finding.</summary>
internal static class DiffText
{
    public static IEnumerable<string> Lines(Diff diff, Terminal terminal)
    {
        if (diff.IsEmpty)
        {
            yield return terminal.Words("Nothing is different", "没有差异");
            yield break;
        }
        var changes = diff.Changes;
        yield return terminal.Words("Reports: ", "报告：") + Reports(changes, terminal);
        foreach (var key in changes.Added) yield return $"  + {key}";
        foreach (var key in changes.Removed) yield return $"  - {key}";
        foreach (var report in changes.Reread) yield return $"  ~ {report.Key}: {ChangeLines.Why(report.Reason, terminal)}";
        yield return terminal.Words($"Cells: {changes.Cells.Count()}", $"单元格：{changes.Cells.Count()}");
        foreach (var change in changes.Cells)
            yield return $"  {change.Key} {change.Cell}: {ChangeLines.Shown(change)} ({ChangeLines.Why(change.Reason, terminal)})";
        yield return Findings(diff, terminal);
        foreach (var finding in diff.New) yield return "  + " + Line(finding, terminal);
        foreach (var finding in diff.Gone) yield return "  - " + Line(finding, terminal);
    }

    /// <summary>How many came, went and were read again.</summary>
    public static string Reports(ArchiveChanges changes, Terminal terminal)
    {
        var (added, removed) = (changes.Added.Count(), changes.Removed.Count());
        return terminal.Words(
            $"{added} added, {removed} removed, {changes.Reread.Length} read again from another file or by another edition, "
                + $"{changes.RereadByOther} by another version of the program",
            $"新增 {added}，移除 {removed}，因文件或表式版次不同而重读 {changes.Reread.Length}，由另一版本的程序重读 {changes.RereadByOther}");
    }

    /// <summary>How many are new and gone.</summary>
    public static string Findings(Diff diff, Terminal terminal) => terminal.Words(
        $"Findings: {diff.New.Length} new, {diff.Gone.Length} gone", $"校验提示：新增 {diff.New.Length}，消失 {diff.Gone.Length}");

    private static string Line(ReportFinding entry, Terminal terminal) =>
        $"{entry.Key} {entry.Finding.Code.Id}: {entry.Finding.MessageIn(terminal.Language)}{Terminal.Said(entry.Finding)}";
}

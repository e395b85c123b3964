using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Upkeep;

namespace GovArchive.Cli;

/// <summary>Commands that change register, sources, data and corrections together.</summary>
internal static class UpkeepCommand
{
    public static int Rename(ArchiveLayout layout, string from, string to, bool isDryRun, Terminal terminal) =>
        Run(layout, isDryRun, terminal, (register, findings) => AgencyChanges.Rename(layout, register, from, to, findings));

    public static int Merge(ArchiveLayout layout, string from, string into, bool isDryRun, Terminal terminal) =>
        Run(layout, isDryRun, terminal, (register, findings) => AgencyChanges.Merge(layout, register, from, into, findings));

    public static int Remove(ArchiveLayout layout, string id, string? year, bool isDryRun, Terminal terminal)
    {
        var number = year is null ? null : ReportKey.YearOf(year);
        if (year is not null && number is null)
            return terminal.Misused($"'{year}' is not a year written 2024", $"“{year}”不是 2024 这样的年份");
        return Run(layout, isDryRun, terminal, (register, findings) =>
            AgencyChanges.Remove(layout, register, id, number, findings));
    }

    private static int Run(
        ArchiveLayout layout, bool isDryRun, Terminal terminal, Func<AgencyRegister, List<Finding>, ChangePlan> plan)
    {
        var findings = new List<Finding>();
        if (SitePreparation.LoadConfig(layout, findings) is null) return terminal.End(findings);
        using var run = isDryRun ? null : ArchiveRun.Begin(layout, findings);
        if (run is null && !isDryRun) return terminal.End(findings);
        // What is wrong in the register may be what is to be mended, such as one body that is in it twice.
        var others = new List<Finding>();
        if (ArchiveLoader.FindRegister(layout, others) is not { } register) return terminal.End(others);
        var changes = plan(register, findings);
        foreach (var line in Lines(changes, terminal)) Terminal.Say(line);
        if (changes == ChangePlan.None) return terminal.End(findings);
        if (isDryRun) terminal.Say("Dry run, nothing written.", "试运行，未写入。");
        else if (ChangeRun.Run(layout, changes, findings))
            terminal.Say($"Done: {Terminal.Counted(changes.Changes.Length, "file")}", $"完成：{changes.Changes.Length} 个文件");
        return terminal.End(findings);
    }

    private static IEnumerable<string> Lines(ChangePlan plan, Terminal terminal) =>
    [
        .. plan.RegisterEdits.Select(edit => $"{ArchiveLayout.RegisterName}: {edit}"),
        .. plan.Changes.Select(change => change.To is { } to
            ? $"{change.From} → {to}" : terminal.Words($"remove {change.From}", $"删除 {change.From}")),
    ];
}

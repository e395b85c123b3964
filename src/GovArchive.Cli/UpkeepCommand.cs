using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
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
        var number = 0;
        if (year is not null && !(year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            return terminal.Misused($"'{year}' is not a year written 2024", $"“{year}”不是 2024 这样的年份");
        return Run(layout, isDryRun, terminal, (register, findings) =>
            AgencyChanges.Remove(layout, register, id, year is null ? null : number, findings));
    }

    private static int Run(
        ArchiveLayout layout, bool isDryRun, Terminal terminal, Func<AgencyRegister, List<Finding>, ChangePlan> plan)
    {
        var findings = new List<Finding>();
        if (SitePreparation.LoadConfig(layout, findings) is null) return End(terminal, findings);
        using var run = isDryRun ? null : ArchiveRun.Begin(layout, findings);
        if (run is null && !isDryRun) return End(terminal, findings);
        // What is wrong in the register may be what is to be mended, such as one body that is in it twice.
        var others = new List<Finding>();
        if (ArchiveLoader.FindRegister(layout, others) is not { } register) return End(terminal, others);
        var changes = plan(register, findings);
        foreach (var line in Lines(changes, terminal)) Terminal.Say(line);
        if (changes == ChangePlan.None) return End(terminal, findings);
        if (isDryRun) terminal.Say("Dry run, nothing written.", "试运行，未写入。");
        else if (ChangeRun.Run(layout, changes, findings))
            terminal.Say($"Done: {changes.Changes.Length} files", $"完成：{changes.Changes.Length} 个文件");
        return End(terminal, findings);
    }

    private static IEnumerable<string> Lines(ChangePlan plan, Terminal terminal) =>
    [
        .. plan.RegisterEdits.Select(edit => $"{ArchiveLayout.RegisterName}: {edit}"),
        .. plan.Changes.Select(change => change.To is { } to
            ? $"{change.From} → {to}" : terminal.Words($"remove {change.From}", $"删除 {change.From}")),
    ];

    private static int End(Terminal terminal, List<Finding> findings)
    {
        terminal.Report(findings);
        return ExitCode.Of(findings);
    }
}

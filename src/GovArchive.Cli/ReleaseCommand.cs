using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Releases;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <summary>Writes down a citable state of the data.</summary>
internal static class ReleaseCommand
{
    /// <param name="layout">The archive.</param>
    /// <param name="terminal">Takes what is said.</param>
    /// <param name="version">As it was typed.</param>
    /// <param name="day">As it was typed; null for the archive's own.</param>
    /// <param name="doi">As it was typed; null for none.</param>
    public static int Run(ArchiveLayout layout, Terminal terminal, string version, string? day, string? doi)
    {
        if (ReleaseVersion.Parse(version) is not { } number)
            return terminal.Misused(
                "VERSION: two to four numbers with dots between, such as 2026.1", "VERSION：二至四个数字，以点分隔，例如 2026.1");
        var date = Typed.Day(day);
        if (day is not null && date is null) return terminal.Misused("--date: a day such as 2026-01-31", "--date：日期，例如 2026-01-31");
        if (doi is not null && !ReleaseFile.IsDoi(doi))
            return terminal.Misused("--doi: an identifier such as 10.5281/zenodo.1234567", "--doi：标识符，例如 10.5281/zenodo.1234567");
        var findings = new List<Finding>();
        var run = MakeRelease.Run(
            layout, new ReleaseSettings(number, date, doi, Environment.ProcessorCount), findings);
        if (run is { Release: { } release, Changes: { } changes })
        {
            terminal.Say(
                $"Release {release.Version} of {release.Date:yyyy-MM-dd}: {Terminal.Counted(release.Counts.Reports, "report")} of "
                    + $"{(release.Counts.Bodies == 1 ? "1 body" : $"{release.Counts.Bodies} bodies")}, "
                    + $"{Terminal.Counted(release.Counts.Cells, "number")}, {Terminal.Counted(release.Counts.Findings, "finding")}",
                $"发布版 {release.Version}（{release.Date:yyyy-MM-dd}）：{release.Counts.Bodies} 个机关的报告 {release.Counts.Reports} 份，"
                    + $"数字 {release.Counts.Cells} 个，校验提示 {release.Counts.Findings} 条");
            var reports = DiffText.Reports(changes, terminal);
            if (release.Since is { } since) terminal.Say($"Since {since}: {reports}", $"与 {since} 相比：{reports}");
            foreach (var reason in changes.Cells.GroupBy(change => change.Reason).OrderBy(reason => reason.Key))
                Terminal.Say($"  {ChangeLines.Why(reason.Key, terminal)}{terminal.Words(": ", "：")}{reason.Count()}");
            foreach (var name in run.LeftAlone)
                terminal.Say($"{name} was not written by a release and is left as it is", $"{name} 不是由发布命令写成，未作改动");
        }
        terminal.Report(findings);
        return run.Release is null ? ExitCode.Errors : ExitCode.Of(findings);
    }
}

using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <param name="Parts">Folders of the parts.</param>
/// <param name="Output">Folder of the site; null for _site in the archive.</param>
internal sealed record MergeOptions(string[] Parts, string? Output, bool CheckLinks);

/// <summary>Joins the parts that several machines made to what one would have made.</summary>
internal static class MergeCommand
{
    public static int Run(ArchiveLayout layout, Terminal terminal, MergeOptions options)
    {
        var name = options.Output is null ? "_site" : Path.GetRelativePath(Environment.CurrentDirectory, options.Output);
        var settings = new MergeSettings(
            options.Parts, options.Output ?? Path.Combine(layout.Root, "_site"), name, options.CheckLinks,
            options.Output is not null || options.CheckLinks);
        var findings = new List<Finding>();
        var run = Merge.Run(layout, settings, findings);
        if (run.IsMisused)
            terminal.Misused(
                $"these are parts of the data, which go into {ArchiveLayout.DataName}: --output and --check-links are for parts of a site",
                $"这些是数据的部分，合并到 {ArchiveLayout.DataName}：--output 和 --check-links 只用于站点的部分");
        Say(run, name, terminal);
        terminal.Report(findings);
        return run.IsMisused ? ExitCode.WrongUsage : ExitCode.Of(findings);
    }

    private static void Say(MergeRun run, string name, Terminal terminal)
    {
        if (run.Data is { } data)
            terminal.Say(
                $"Joined {Terminal.Counted(run.Parts, "part")}: {Terminal.Counted(data.Reports, "report")} "
                    + $"({data.Changed} changed) in {ArchiveLayout.DataName}",
                $"合并 {run.Parts} 份：{ArchiveLayout.DataName} 中 {data.Reports} 份报告（{data.Changed} 份有变）");
        if (run.Written is not { } written) return;
        terminal.Say($"Joined {Terminal.Counted(run.Parts, "part")}", $"合并 {run.Parts} 份");
        BuiltSite.Say(terminal, written, name, null);
        if (run.Links is { } links) BuiltSite.SayLinks(terminal, links);
        terminal.Say(
            $"Findings: {terminal.Count(run.Findings!)}; 'govarchive check' lists them",
            $"校验结果：{terminal.Count(run.Findings!)}；用 govarchive check 逐条列出");
    }
}

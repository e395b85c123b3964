using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <param name="Shard">"3/16"; null for everything.</param>
/// <param name="Folder">Where the part's data files are left too, to be taken elsewhere; null for nowhere.</param>
/// <param name="Format">text or github.</param>
/// <param name="Prune">Whether data without a source are removed.</param>
internal sealed record ImportChoices(string? Shard, string? Folder, string Format, bool Prune);

internal static class ImportCommand
{
    public static int Run(ArchiveLayout layout, Terminal terminal, ImportChoices choices)
    {
        var (folder, format) = (choices.Folder, choices.Format);
        if (!ShardOption.Read(choices.Shard, terminal, out var shard)) return ExitCode.WrongUsage;
        if (folder is not null && shard is null)
            return terminal.Misused(
                "--output: only with --shard; a whole import writes content/data alone", "--output：只能与 --shard 一起使用；完整导入只写 content/data");
        var name = folder is null ? "" : Path.GetRelativePath(Environment.CurrentDirectory, folder);
        var findings = new List<Finding>();
        var settings = new ImportSettings(shard, folder, name, Environment.ProcessorCount, choices.Prune);
        var run = terminal.WithProgress(progress => Import.Run(layout, settings, findings, progress));
        if (run.Imported is { } imported) Say(imported, terminal);
        if (run.Part is { } part)
            terminal.Say(
                $"Part {shard}: {part.Written + part.Unchanged} data files in {name}",
                $"第 {shard} 份：{part.Written + part.Unchanged} 个数据文件，在 {name}");
        if (format == "github")
            foreach (var line in Annotations.Lines(findings, terminal, CheckCommand.FolderOf(layout))) Console.Out.WriteLine(line);
        else terminal.Report(findings);
        return ExitCode.Of(findings);
    }

    /// <summary>Says what was imported, and which cells say something else now and why.</summary>
    public static void Say(ImportResult result, Terminal terminal)
    {
        // Of what was read, what failed was not imported.
        var imported = result.Read - result.Failed;
        terminal.Say(
            $"Imported {Terminal.Counted(imported, "report")} ({Terminal.Counted(result.Written, "data file")} changed), "
                + $"{result.Unchanged} unchanged, {result.Failed} failed",
            $"导入 {imported} 份报告（{result.Written} 份数据有变），{result.Unchanged} 份未变，{result.Failed} 份失败");
        foreach (var key in result.Pruned)
            terminal.Say(
                $"Removed the data of {key}: their source is gone; if they were committed, git has them",
                $"已删除 {key} 的数据：其来源已删除；如已提交，可从 git 取回");
        ChangeLines.Say(result.Changes, terminal);
    }
}

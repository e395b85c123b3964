using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Reports;
using GovArchive.Runs;
using GovArchive.Text.Formats;

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

    /// <summary>Says what was imported, and which cells this version of the program reads otherwise.</summary>
    public static void Say(ImportResult result, Terminal terminal)
    {
        terminal.Say(
            $"Imported {result.Read} reports ({result.Written} data files changed), {result.Unchanged} unchanged, {result.Failed} failed",
            $"导入 {result.Read} 份报告（{result.Written} 份数据有变），{result.Unchanged} 份未变，{result.Failed} 份失败");
        foreach (var key in result.Pruned)
            terminal.Say(
                $"Removed the data of {key}: their source is gone; if they were committed, git has them",
                $"已删除 {key} 的数据：其来源已删除；如已提交，可从 git 取回");
        if (result.Changes.IsEmpty) return;
        var reports = result.Changes.DistinctBy(change => change.Key).Count();
        terminal.Say(
            $"This program reads {result.Changes.Length} cells of {reports} reports otherwise than the one that read them before:",
            $"本程序对 {reports} 份报告的 {result.Changes.Length} 个单元格与此前的程序读法不同：");
        foreach (var change in result.Changes.Take(Terminal.MostOfOneCode))
            Terminal.Say($"  {ArchiveLayout.DataName}/{change.Key}.csv: {change.Cell}: {Shown(change.Before)} -> {Shown(change.Now)}");
        if (result.Changes.Length > Terminal.MostOfOneCode)
            terminal.Say(
                $"  and {result.Changes.Length - Terminal.MostOfOneCode} more; 'git diff' shows them all",
                $"  另有 {result.Changes.Length - Terminal.MostOfOneCode} 格，用 git diff 查看全部");
    }

    private static string Shown(Figure? figure) =>
        figure is null ? "-" : figure.AsPrinted is { } value ? Csv.Number(value) : figure.State.ToString().ToLowerInvariant();
}

using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Incremental;
using GovArchive.Output;
using GovArchive.Publishing;

namespace GovArchive.Cli;

internal static class ImportCommand
{
    /// <param name="layout">The archive.</param>
    /// <param name="terminal">Takes what is said.</param>
    /// <param name="text">"3/16"; null for everything.</param>
    /// <param name="folder">Where the part's data files are left too, to be taken elsewhere; null for nowhere.</param>
    public static int Run(ArchiveLayout layout, Terminal terminal, string? text, string? folder)
    {
        if (!ShardOption.Read(text, terminal, out var shard)) return ExitCode.WrongUsage;
        if (folder is not null && shard is null)
        {
            Console.Error.WriteLine(terminal.Words("--output: only with --shard; a whole import writes content/data alone", "--output：只能与 --shard 一起使用；完整导入只写 content/data"));
            return ExitCode.WrongUsage;
        }
        var findings = new List<Finding>();
        Import(layout, terminal, findings, shard, folder);
        terminal.Report(findings);
        return ExitCode.Of(findings);
    }

    private static void Import(ArchiveLayout layout, Terminal terminal, List<Finding> findings, Shard? shard, string? folder)
    {
        if (SitePreparation.LoadConfig(layout, findings) is not { } config) return;
        using var run = ArchiveRun.Begin(layout, findings, shard);
        if (run is null) return;
        var name = folder is null ? "" : Path.GetRelativePath(Environment.CurrentDirectory, folder);
        using var output = folder is null ? null : OutputFolder.Open(folder, name, findings);
        if (folder is not null && output is null) return;
        var inputs = output is null ? "" : SiteInputs.OfImport(layout);
        var options = new ImportOptions(Environment.ProcessorCount, shard, SourcesElsewhere: config.SourcesElsewhere);
        Import(layout, ArchiveLoader.LoadRegister(layout, findings), terminal, findings, options);
        if (output is null || shard is null) return;
        var result = OutputWriter.Write(
            output, null, DataParts.Of(layout, shard, findings), clean: false, () => SiteInputs.StillAre(inputs, SiteInputs.OfImport(layout), findings) && ExitCode.Of(findings) == ExitCode.Done, findings,
            null, () => new PartLabel(PartKind.Data, shard, inputs, BuiltFindings.Of(findings), "/"));
        if (result is not null)
            terminal.Say($"Part {shard}: {result.Written + result.Unchanged} data files in {name}", $"第 {shard} 份：{result.Written + result.Unchanged} 个数据文件，在 {name}");
    }

    /// <summary>Imports and says what was done.</summary>
    public static void Import(ArchiveLayout layout, Agencies.AgencyRegister register, Terminal terminal, ICollection<Finding> findings, ImportOptions options)
    {
        var result = terminal.WithProgress("Reading sources", "读取来源", progress => Importer.Run(layout, register, findings, progress, options));
        terminal.Say(
            $"Imported {result.Read} reports ({result.Written} data files changed), {result.Unchanged} unchanged, {result.Failed} failed",
            $"导入 {result.Read} 份报告（{result.Written} 份数据有变），{result.Unchanged} 份未变，{result.Failed} 份失败");
    }
}

using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;

namespace GovArchive.Cli;

internal static class ImportCommand
{
    /// <param name="shard">"3/16"; null for everything.</param>
    public static int Run(ArchiveLayout layout, Terminal terminal, string? shard)
    {
        if (shard is not null && Shard.Parse(shard) is null)
        {
            Console.Error.WriteLine(terminal.Words(
                $"--shard: '{shard}' is not a part of a whole, such as 3/16: from 1/16 to 16/16, of at most {Shard.MostParts} parts",
                $"--shard：“{shard}”不是几分之几，例如 3/16：从 1/16 到 16/16，最多 {Shard.MostParts} 份"));
            return ExitCode.WrongUsage;
        }
        var findings = new List<Finding>();
        if (SitePreparation.LoadConfig(layout, findings) is not null && ArchiveRun.Begin(layout, findings) is { } run)
        {
            using var held = run;
            var register = ArchiveLoader.LoadRegister(layout, findings);
            Import(layout, register, terminal, findings, shard is null ? null : Shard.Parse(shard));
        }
        terminal.Report(findings);
        return ExitCode.Of(findings);
    }

    /// <summary>Imports and says what was done.</summary>
    public static void Import(ArchiveLayout layout, Agencies.AgencyRegister register, Terminal terminal, ICollection<Finding> findings, Shard? shard = null)
    {
        var result = terminal.WithProgress("Reading sources", "读取来源", progress =>
            Importer.Run(layout, register, findings, progress, new ImportOptions(Environment.ProcessorCount, shard)));
        terminal.Say(
            $"Imported {result.Read} reports ({result.Written} data files changed), {result.Unchanged} unchanged, {result.Failed} failed",
            $"导入 {result.Read} 份报告（{result.Written} 份数据有变），{result.Unchanged} 份未变，{result.Failed} 份失败");
    }
}

using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;

namespace GovArchive.Cli;

internal static class ImportCommand
{
    public static int Run(ArchiveLayout layout, Terminal terminal)
    {
        var findings = new List<Finding>();
        if (SitePreparation.LoadConfig(layout, findings) is not null && ArchiveRun.Begin(layout, findings) is { } run)
        {
            using var held = run;
            var register = ArchiveLoader.LoadRegister(layout, findings);
            Import(layout, register, terminal, findings);
        }
        terminal.Report(findings);
        return ExitCode.Of(findings);
    }

    /// <summary>Imports and says what was done.</summary>
    public static void Import(ArchiveLayout layout, Agencies.AgencyRegister register, Terminal terminal, ICollection<Finding> findings)
    {
        var result = terminal.WithProgress("Reading sources", "读取来源", progress => Importer.Run(layout, register, findings, progress));
        terminal.Say(
            $"Imported {result.Read} reports ({result.Written} data files changed), {result.Unchanged} unchanged, {result.Failed} failed",
            $"导入 {result.Read} 份报告（{result.Written} 份数据有变），{result.Unchanged} 份未变，{result.Failed} 份失败");
    }
}

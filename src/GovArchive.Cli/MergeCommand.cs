using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Publishing;

namespace GovArchive.Cli;

/// <param name="Parts">Folders of the parts.</param>
/// <param name="Output">Folder of the site; null for _site in the archive.</param>
internal sealed record MergeOptions(string[] Parts, string? Output, bool CheckLinks);

/// <summary>Joins the parts that several machines made to what one would have made.</summary>
internal static class MergeCommand
{
    public static int Run(ArchiveLayout layout, Terminal terminal, MergeOptions options)
    {
        var findings = new List<Finding>();
        var isUsed = Merge(layout, terminal, options, findings);
        terminal.Report(findings);
        return isUsed ? ExitCode.Of(findings) : ExitCode.WrongUsage;
    }

    // False when an option was given that has no meaning for the parts.
    private static bool Merge(ArchiveLayout layout, Terminal terminal, MergeOptions options, List<Finding> findings)
    {
        if (SitePreparation.LoadConfig(layout, findings) is null) return true;
        using var run = ArchiveRun.Begin(layout, findings);
        if (run is null) return true;
        using var parts = OutputParts.Open(options.Parts, findings);
        if (parts is null) return true;
        if (parts.Label.Kind == PartKind.Data && (options.Output is not null || options.CheckLinks))
        {
            Console.Error.WriteLine(terminal.Words(
                $"these are parts of the data, which go into {ArchiveLayout.DataName}: --output and --check-links are for parts of a site", $"这些是数据的部分，合并到 {ArchiveLayout.DataName}：--output 和 --check-links 只用于站点的部分"));
            return false;
        }
        if (parts.Label.Kind == PartKind.Site) MergeSite(layout, terminal, options, parts, findings);
        else if (DataParts.Join(layout, parts, findings) is { } joined)
            terminal.Say(
                $"Joined {parts.Count} parts: {joined.Reports} reports ({joined.Changed} changed) in {ArchiveLayout.DataName}", $"合并 {parts.Count} 份：{ArchiveLayout.DataName} 中 {joined.Reports} 份报告（{joined.Changed} 份有变）");
        return true;
    }

    private static void MergeSite(ArchiveLayout layout, Terminal terminal, MergeOptions options, OutputParts parts, List<Finding> findings)
    {
        var (folder, name) = (options.Output ?? Path.Combine(layout.Root, "_site"), options.Output is null ? "_site" : Path.GetRelativePath(Environment.CurrentDirectory, options.Output));
        using var output = OutputFolder.Open(folder, name, findings);
        if (output is null) return;
        var (stamps, built, _) = BuiltSite.Kept(layout, null, folder);
        if (OutputWriter.Write(output, parts.Inputs, parts.Files(), clean: false, () => true, findings, stamps) is not { } result) return;
        terminal.Say($"Joined {parts.Count} parts", $"合并 {parts.Count} 份");
        BuiltSite.Say(terminal, result, name, null, findings);
        if (options.CheckLinks) BuiltSite.CheckLinks(terminal, folder, parts.Label.BasePath, findings);
        var own = BuiltFindings.Of(findings);
        var all = parts.Label.Findings with { Errors = own.Errors, Warnings = parts.Label.Findings.Warnings + own.Warnings, Notes = parts.Label.Findings.Notes + own.Notes };
        if (parts.Inputs is { } inputs) all.Write(built, inputs);
        terminal.Say($"Findings: {terminal.Count(all)}; 'govarchive check' lists them", $"校验结果：{terminal.Count(all)}；用 govarchive check 逐条列出");
    }
}

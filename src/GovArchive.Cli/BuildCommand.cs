using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Runs;
using GovArchive.Sites;

namespace GovArchive.Cli;

/// <param name="Output">Folder; null for _site in the archive, or the part's own folder beside it.</param>
/// <param name="BaseUrl">In place of site.yml's; null to keep that.</param>
/// <param name="Shard">"3/16"; null for the whole site.</param>
internal sealed record BuildOptions(string? Output, string? BaseUrl, bool NoImport, bool Clean, bool CheckLinks, string? Shard);

internal static class BuildCommand
{
    public static int Run(ArchiveLayout layout, Terminal terminal, BuildOptions options)
    {
        if (Typed.NoBase("--base-url", options.BaseUrl, terminal) is { } mistake) return Terminal.Misused(mistake);
        if (!ShardOption.Read(options.Shard, terminal, out var shard)) return ExitCode.WrongUsage;
        if (shard is not null && options.CheckLinks)
            return terminal.Misused(
                "--check-links: not with --shard, for links lead from part to part; 'govarchive merge --check-links' walks them",
                "--check-links：不能与 --shard 一起使用，链接会跨越各部分；请用 govarchive merge --check-links");
        var usual = shard is null ? "_site" : "_site-part-" + shard.Name;
        var name = options.Output is null ? usual : Path.GetRelativePath(Environment.CurrentDirectory, options.Output);
        var settings = new BuildSettings(
            options.Output ?? Path.Combine(layout.Root, usual), name, options.BaseUrl is null ? null : SiteConfig.Base(options.BaseUrl),
            !options.NoImport,
            options.Clean, options.CheckLinks, shard, Environment.ProcessorCount);
        var findings = new List<Finding>();
        var run = terminal.WithProgress(progress => Build.Run(layout, settings, findings, progress));
        Say(run, settings, terminal);
        return terminal.End(findings, run.Listed);
    }

    private static void Say(BuildRun run, BuildSettings settings, Terminal terminal)
    {
        if (run.Imported is { } imported) ImportCommand.Say(imported, terminal);
        if (run.Written is not { } written) return;
        BuiltSite.Say(terminal, written, settings.Name, settings.Shard);
        if (run.Links is { } links) BuiltSite.SayLinks(terminal, links);
        if (run.IsAsBefore)
            terminal.Say(
                $"Findings, as before: {terminal.Count(run.Findings!)}; 'govarchive check' lists them",
                $"校验结果与上次相同：{terminal.Count(run.Findings!)}；用 govarchive check 逐条列出");
        else terminal.Say($"Findings: {terminal.Count(run.Findings!)}", $"校验结果：{terminal.Count(run.Findings!)}");
    }
}

using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Incremental;
using GovArchive.Output;
using GovArchive.Publishing;
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
        var findings = new List<Finding>();
        if (options.BaseUrl is { } address && SiteConfig.Base(address) is null)
        {
            Console.Error.WriteLine(terminal.Words($"--base-url: '{address}' is not an address that begins with https:// or http://, without ? and #", $"--base-url：“{address}”不是以 https:// 或 http:// 开头、不含 ? 和 # 的地址"));
            return ExitCode.WrongUsage;
        }
        if (!ShardOption.Read(options.Shard, terminal, out var shard)) return ExitCode.WrongUsage;
        if (shard is not null && options.CheckLinks)
        {
            Console.Error.WriteLine(terminal.Words(
                "--check-links: not with --shard, for links lead from part to part; 'govarchive merge --check-links' walks them", "--check-links：不能与 --shard 一起使用，链接会跨越各部分；请用 govarchive merge --check-links"));
            return ExitCode.WrongUsage;
        }
        var listed = new List<Finding>();
        Build(layout, terminal, options, shard, findings, listed);
        terminal.Report(findings, listed);
        return ExitCode.Of(findings);
    }

    /// <param name="listed">Takes those of the findings that a check lists.</param>
    private static void Build(ArchiveLayout layout, Terminal terminal, BuildOptions options, Shard? shard, List<Finding> findings, List<Finding> listed)
    {
        if (SitePreparation.LoadConfig(layout, findings) is not { } config) return;
        if (options.BaseUrl is { } address) config = config with { BaseUrl = SiteConfig.Base(address) };
        using var run = ArchiveRun.Begin(layout, findings, shard);
        if (run is null) return;
        var usual = shard is null ? "_site" : "_site-part-" + shard.Name;
        var (folder, name) = (options.Output ?? Path.Combine(layout.Root, usual), options.Output is null ? usual : Path.GetRelativePath(Environment.CurrentDirectory, options.Output));
        using var output = OutputFolder.Open(folder, name, findings);
        if (output is null) return;
        var (stamps, built, made) = BuiltSite.Kept(layout, shard, folder);
        var standing = ExistingOutput.In(output, stamps);
        // Of a hundred thousand reports that takes seconds, while the sources are looked at.
        if (!options.Clean) _ = Task.Run(standing.Look);
        var register = ArchiveLoader.LoadRegister(layout, findings);
        // What one part imported while another is built would make parts of different sites.
        var import = new ImportOptions(Environment.ProcessorCount, shard, Mends: false, config.SourcesElsewhere);
        if (!options.NoImport && shard is null) ImportCommand.Import(layout, register, terminal, findings, import);
        else if (findings.Count == 0) Importer.Check(layout, register, findings, import, remembers: true);
        // Before anything of it is read: what is changed later is another site.
        var inputs = SiteInputs.Remembered(layout, config, shard);
        var own = shard is null ? inputs.Whole : $"{inputs.Whole}:{shard}";
        if (!options.Clean && findings.Count == 0 && BuiltFindings.Read(built, own) is { } before && OutputWriter.Unchanged(standing, own) is { } same)
        {
            BuiltSite.Say(terminal, same, name, shard, findings);
            if (options.CheckLinks) BuiltSite.CheckLinks(terminal, folder, BasePath(config), findings);
            terminal.Say(
                $"Findings, as before: {terminal.Count(before)}; 'govarchive check' lists them", $"校验结果与上次相同：{terminal.Count(before)}；用 govarchive check 逐条列出");
            return;
        }
        var archive = ArchiveLoader.Load(layout, register, findings, Environment.ProcessorCount);
        if (SitePreparation.LoadTheme(layout, config, findings) is not { } theme) return;
        if (SitePreparation.Prepare(layout, config, theme, archive, findings) is not { } site) return;
        listed.AddRange(site.Findings.Select(entry => entry.Finding));
        findings.AddRange(listed);

        using var terms = TermCache.Open(Path.Combine(layout.CacheOf(shard), "terms"));
        var memory = OutputCache.Open(made, standing, inputs, forget: options.Clean);
        var (found, isCertain) = (findings.Count, false);
        var result = terminal.WithProgress("Building pages", "生成页面", progress => OutputWriter.Write(
            output, standing, () => isCertain ? own : null, Counted(SiteBuilder.Build(site, theme, findings, Environment.ProcessorCount, terms.Of, shard, memory), progress), options.Clean, IsWhole, findings,
            shard is null ? null : () => new PartLabel(PartKind.Site, shard, inputs.Whole, BuiltFindings.Of(findings), BasePath(config))));
        if (result is null) return;
        terms.Save();
        // What was found while pages were made is to be found again, and what was made of files that changed meanwhile is not known.
        if (isCertain && findings.Count == found) memory.Save();
        BuiltSite.Say(terminal, result, name, shard, findings);
        if (options.CheckLinks) BuiltSite.CheckLinks(terminal, folder, BasePath(config), findings);
        BuiltFindings.Of(findings).Write(built, own);
        terminal.Say($"Findings: {terminal.Count(findings)}", $"校验结果：{terminal.Count(findings)}");

        // Parts that are joined must be made of the same; of a whole the next build makes what changed meanwhile.
        bool IsWhole()
        {
            var now = SiteInputs.Remembered(layout, config, shard).Whole;
            isCertain = now == inputs.Whole;
            return (shard is null || SiteInputs.StillAre(inputs.Whole, now, findings)) && ExitCode.Of(findings) == ExitCode.Done;
        }
    }

    private static string BasePath(SiteConfig config) => config.BaseUrl?.AbsolutePath ?? "/";

    // How many files there will be is not known before they are made.
    private static IEnumerable<OutputFile> Counted(IEnumerable<OutputFile> files, Action<int, int> progress)
    {
        var done = 0;
        foreach (var file in files)
        {
            progress(++done, done + 1);
            yield return file;
        }
    }
}

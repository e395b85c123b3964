using System.Security.Cryptography;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Sites;

namespace GovArchive.Cli;

/// <param name="Output">Folder; null for _site in the archive.</param>
/// <param name="BaseUrl">In place of site.yml's; null to keep that.</param>
internal sealed record BuildOptions(string? Output, string? BaseUrl, bool NoImport, bool Clean, bool CheckLinks);

internal static class BuildCommand
{
    public static int Run(ArchiveLayout layout, Terminal terminal, BuildOptions options)
    {
        var findings = new List<Finding>();
        if (options.BaseUrl is { } address && SiteConfig.Address(address) is null)
        {
            Console.Error.WriteLine(terminal.Words($"--base-url: '{address}' is not an address that begins with https:// or http://", $"--base-url：“{address}”不是以 https:// 或 http:// 开头的地址"));
            return ExitCode.WrongUsage;
        }
        Build(layout, terminal, options, findings);
        terminal.Report(findings);
        return ExitCode.Of(findings);
    }

    private static void Build(ArchiveLayout layout, Terminal terminal, BuildOptions options, List<Finding> findings)
    {
        if (SitePreparation.LoadConfig(layout, findings) is not { } config) return;
        if (options.BaseUrl is { } address) config = config with { BaseUrl = SiteConfig.Address(address) };
        using var run = ArchiveRun.Begin(layout, findings);
        if (run is null) return;
        var (folder, name) = (options.Output ?? Path.Combine(layout.Root, "_site"), options.Output is null ? "_site" : Path.GetRelativePath(Environment.CurrentDirectory, options.Output));
        using var output = OutputFolder.Open(folder, name, findings);
        if (output is null) return;
        var register = ArchiveLoader.LoadRegister(layout, findings);
        if (!options.NoImport) ImportCommand.Import(layout, register, terminal, findings);
        // Before anything of it is read: what is changed later is another site.
        var inputs = SiteInputs.Remembered(layout, config);
        var (stamps, built) = (Kept(layout, folder, "output"), Kept(layout, folder, "findings"));
        if (!options.Clean && findings.Count == 0 && BuiltFindings.Read(built, inputs) is { } before && OutputWriter.Unchanged(output, inputs, stamps) is { } same)
        {
            Say(terminal, same, name, folder, config, options, findings);
            terminal.Say(
                $"Findings, as before: {terminal.Count(before)}; 'govarchive check' lists them", $"校验结果与上次相同：{terminal.Count(before)}；用 govarchive check 逐条列出");
            return;
        }
        var archive = ArchiveLoader.Load(layout, register, findings);
        if (SitePreparation.LoadTheme(layout, config, findings) is not { } theme) return;
        if (SitePreparation.Prepare(layout, config, theme, archive, findings) is not { } site) return;
        findings.AddRange(site.Findings.Select(entry => entry.Finding));

        using var terms = RememberedTerms.Open(Path.Combine(layout.Cache, "terms"));
        var result = terminal.WithProgress("Building pages", "生成页面", progress => OutputWriter.Write(
            output, inputs, Counted(SiteBuilder.Build(site, theme, findings, Environment.ProcessorCount, terms.Of), progress), options.Clean, () => ExitCode.Of(findings) == ExitCode.Done, findings,
            stamps));
        if (result is null) return;
        terms.Save();
        Say(terminal, result, name, folder, config, options, findings);
        BuiltFindings.Of(findings).Write(built, inputs);
        terminal.Say($"Findings: {terminal.Count(findings)}", $"校验结果：{terminal.Count(findings)}");
    }

    private static void Say(Terminal terminal, WriteResult result, string name, string folder, SiteConfig config, BuildOptions options, List<Finding> findings)
    {
        terminal.Say(
            $"Built {result.Written + result.Unchanged} files, {result.Bytes / 1024.0:0} KB, in {name}: {result.Written} written, {result.Unchanged} unchanged, {result.Removed} removed",
            $"生成 {result.Written + result.Unchanged} 个文件，{result.Bytes / 1024.0:0} KB，在 {name}：写入 {result.Written}，未变 {result.Unchanged}，移除 {result.Removed}");
        foreach (var line in SizeLines.Of(result.Size, terminal)) Terminal.Say(line);
        result.Size.Check(name, findings);
        if (options.CheckLinks)
        {
            var links = LinkCheck.Run(folder, config.BaseUrl?.AbsolutePath ?? "/", findings);
            terminal.Say($"Followed {links} links", $"检查 {links} 个链接");
        }
    }

    // What was written where is remembered beside the archive, not in what is published.
    private static string Kept(ArchiveLayout layout, string folder, string what) =>
        Path.Combine(layout.Cache, what + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))))[..16]);

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

using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Output;
using GovArchive.Publishing;

namespace GovArchive.Cli;

/// <summary>What is said of a site that was written, and remembered of it, however it was made.</summary>
internal static class BuiltSite
{
    /// <summary>What was written where is remembered beside the archive, not in what is published.</summary>
    /// <returns>The files for the stamps of what was written, for the number of findings, and for what was made of what.</returns>
    public static (string Stamps, string Findings, string Made) Kept(ArchiveLayout layout, Shard? shard, string folder)
    {
        var name = ContentHash.Of(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))).ToString()[..16];
        return (Path.Combine(layout.CacheOf(shard), "output-" + name), Path.Combine(layout.CacheOf(shard), "findings-" + name), Path.Combine(layout.CacheOf(shard), "made-" + name));
    }

    /// <summary>How many files, and for a whole site how large it is; that it comes near a limit is a finding.</summary>
    public static void Say(Terminal terminal, WriteResult result, string name, Shard? shard, ICollection<Finding> findings)
    {
        var (english, chinese) = shard is null ? ("", "") : ($"Part {shard}: ", $"第 {shard} 份：");
        terminal.Say(
            $"{english}Built {result.Written + result.Unchanged} files, {result.Bytes / 1024.0:0} KB, in {name}: {result.Written} written, {result.Unchanged} unchanged, {result.Removed} removed",
            $"{chinese}生成 {result.Written + result.Unchanged} 个文件，{result.Bytes / 1024.0:0} KB，在 {name}：写入 {result.Written}，未变 {result.Unchanged}，移除 {result.Removed}");
        if (shard is not null) return;
        foreach (var line in SizeLines.Of(result.Size, terminal)) Terminal.Say(line);
        result.Size.Check(name, findings);
    }

    public static void CheckLinks(Terminal terminal, string folder, string basePath, ICollection<Finding> findings)
    {
        var links = LinkCheck.Run(folder, basePath, findings);
        terminal.Say($"Followed {links} links", $"检查 {links} 个链接");
    }
}

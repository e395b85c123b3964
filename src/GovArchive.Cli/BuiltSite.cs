using GovArchive.Archives;
using GovArchive.Output;

namespace GovArchive.Cli;

/// <summary>What is said of a site that was written, however it was made.</summary>
internal static class BuiltSite
{
    /// <summary>How many files, and for a whole site how large it is.</summary>
    public static void Say(Terminal terminal, WriteResult result, string name, Shard? shard)
    {
        var (english, chinese) = shard is null ? ("", "") : ($"Part {shard}: ", $"第 {shard} 份：");
        var (files, size) = (result.Written + result.Unchanged, $"{result.Bytes / 1024.0:0}");
        terminal.Say(
            $"{english}Built {Terminal.Counted(files, "file")}, {size} KB, in {name}: "
                + $"{result.Written} written, {result.Unchanged} unchanged, {result.Removed} removed",
            $"{chinese}生成 {files} 个文件，{size} KB，在 {name}：写入 {result.Written}，未变 {result.Unchanged}，移除 {result.Removed}");
        if (shard is not null) return;
        foreach (var line in SizeLines.Of(result.Size, terminal)) Terminal.Say(line);
    }

    public static void SayLinks(Terminal terminal, int links) =>
        terminal.Say($"Followed {Terminal.Counted(links, "link")}", $"检查 {links} 个链接");
}

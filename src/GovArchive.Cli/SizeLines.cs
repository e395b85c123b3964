using System.Globalization;
using GovArchive.Output;

namespace GovArchive.Cli;

/// <summary>How large the site is against what GitHub Pages takes: one line, and a table of its folders when it comes near.</summary>
internal static class SizeLines
{
    public static IEnumerable<string> Of(SiteSize size, Terminal terminal)
    {
        if (size.Files == 0) yield break;
        var (total, share) = (Megabytes(size.Bytes), Percent(size.Share));
        yield return terminal.Words(
            $"Size: {total} MB in {Terminal.Counted(size.Files, "file")}, {share} % of the 1 GB that GitHub Pages takes; "
                + $"largest file {Megabytes(size.Largest.Bytes)} MB ({size.Largest.Path})",
            $"大小：{total} MB，{size.Files} 个文件，占 GitHub Pages 上限 1 GB 的 {share}%；最大的文件 {Megabytes(size.Largest.Bytes)} MB（{size.Largest.Path}）");
        if (!size.IsWorthTelling) yield break;
        string[][] rows =
        [
            [terminal.Words("folder", "目录"), terminal.Words("files", "文件数"), "MB", "%"],
            .. size.Folders.Select(folder => (string[])
                [folder.Name.Length == 0
                    ? "/" : folder.Name + "/", folder.Files.ToString(CultureInfo.InvariantCulture), Megabytes(folder.Bytes),
                        Percent((double)folder.Bytes / Math.Max(1, size.Bytes))]),
        ];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => TerminalText.Width(row[column])))];
        foreach (var row in rows)
            yield return "  " + TerminalText.Left(row[0], widths[0])
                + string.Concat(row.Skip(1).Select((cell, i) => "  " + TerminalText.Right(cell, widths[i + 1])));
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}

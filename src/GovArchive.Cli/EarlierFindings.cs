using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <summary>The findings that were there before, by their ids.</summary>
internal sealed class EarlierFindings
{
    private const long MostBytes = 1 << 30;

    private readonly HashSet<string> _ids;

    private EarlierFindings(IEnumerable<string> ids) => _ids = [.. ids];

    /// <summary>Whether a finding was there. What is wrong with the archive's own files has no id, and is always taken for new.</summary>
    public bool Has(ToldFinding told) => told.Id.Length > 0 && (_ids.Contains(told.Id) || told.FormerIds.Any(_ids.Contains));

    /// <summary>False, and said on standard error, when what is named is neither a list nor a revision.</summary>
    /// <param name="since">A file or a revision; null for nothing to compare with.</param>
    /// <param name="layout">The archive whose revision may be meant.</param>
    /// <param name="terminal">Its words.</param>
    /// <param name="earlier">Null for nothing to compare with.</param>
    public static bool Read(string? since, ArchiveLayout layout, Terminal terminal, out EarlierFindings? earlier)
    {
        earlier = null;
        if (since is null) return true;
        earlier = File.Exists(since) ? OfList(since, terminal) : OfRevision(since, layout, terminal);
        return earlier is not null;
    }

    private static EarlierFindings? OfList(string file, Terminal terminal)
    {
        // A device or a pipe is no list, and may never end.
        if (File.GetAttributes(file) is var kind && (kind & FileAttributes.Device) != 0 || new FileInfo(file).Length is 0 or > MostBytes)
        {
            terminal.Misused(
                $"--since: '{file}' is empty, or larger than any list of findings",
                $"--since：“{file}”为空，或大于任何提示列表");
            return null;
        }
        try
        {
            using var stream = File.OpenRead(file);
            using var json = JsonDocument.Parse(stream);
            string[] ids = [.. json.RootElement.EnumerateArray().Select(entry => entry.GetProperty(CheckJson.Id).GetString()!)];
            return new EarlierFindings(ids);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            terminal.Misused(
                $"--since: '{file}' is no list that 'govarchive check --format json' wrote",
                $"--since：“{file}”不是 govarchive check --format json 写出的列表");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Misused($"--since: '{file}' cannot be read: {exception.Message}", $"--since：无法读取“{file}”：{exception.Message}");
        }
        return null;
    }

    private static EarlierFindings? OfRevision(string revision, ArchiveLayout layout, Terminal terminal)
    {
        if (Git.Find(layout.Root) is not { } git)
        {
            terminal.Misused(
                $"--since: there is no file '{revision}', and git, which would know it as a revision, is not installed",
                $"--since：没有文件“{revision}”；若为版本号，则需要安装 git");
            return null;
        }
        using var folder = new ScratchFolder();
        if (!git.Extract(layout.Root, revision, folder.Path, out var fault))
        {
            terminal.Misused(
                $"--since: '{revision}' is neither a file nor a revision of this archive: {Terminal.Printable(fault)}",
                $"--since：“{revision}”既不是文件，也不是本档案的版本：{Terminal.Printable(fault)}");
            return null;
        }
        var run = Check.OfData(new ArchiveLayout(folder.Path), Environment.ProcessorCount);
        var errors = run.Findings.Count(told => told.About is null && told.Finding.Severity == Severity.Error);
        if (errors > 0)
            Console.Error.WriteLine(terminal.Words(
                $"--since: '{revision}' has {Terminal.Counted(errors, "error")} of its own; "
                    + "what they kept from being checked there counts as new",
                $"--since：版本“{revision}”自身有 {errors} 处错误，因此未能校验的部分按新增计"));
        return new EarlierFindings(run.Findings.Select(told => told.Id));
    }
}

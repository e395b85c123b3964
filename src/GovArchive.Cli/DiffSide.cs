using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <summary>One side of a comparison: an archive's folder, a folder of data files, or a revision of git.</summary>
internal static class DiffSide
{
    private static readonly string[] DataExtensions = [".yml", ".csv", ".txt"];

    /// <summary>Null, after telling why, when what is named is none of them. A folder goes before a revision of the same name.</summary>
    /// <param name="name">As it was typed.</param>
    /// <param name="layout">The archive whose revision may be meant.</param>
    /// <param name="terminal">Its words.</param>
    public static ArchiveState? Read(string name, ArchiveLayout layout, Terminal terminal)
    {
        using var scratch = new ScratchFolder();
        if (Find(name, layout, scratch.Path, terminal) is not { } found) return null;
        var state = ArchiveState.Of(found, Environment.ProcessorCount);
        if (state.Errors > 0)
            Console.Error.WriteLine(Terminal.Printable(terminal.Words(
                $"'{name}' has {Terminal.Counted(state.Errors, "error")} of its own, which 'govarchive check' lists; "
                    + "what cannot be read there is taken for missing",
                $"“{name}”自身有 {state.Errors} 处错误（govarchive check 逐条列出），其中读不出的部分按没有处理")));
        return state;
    }

    private static ArchiveLayout? Find(string name, ArchiveLayout layout, string scratch, Terminal terminal)
    {
        if (Directory.Exists(name))
        {
            var folder = new ArchiveLayout(Path.GetFullPath(name));
            if (SourceFile.Exists(folder.Site) || Directory.Exists(folder.Data)) return folder;
            // content/data of an archive, which has a register and corrections too.
            var root = new ArchiveLayout(Path.GetFullPath(Path.Combine(name, "..", "..")));
            var isOfArchive = Path.GetFullPath(root.Data) == Path.TrimEndingDirectorySeparator(folder.Root);
            if (isOfArchive && SourceFile.Exists(root.Register)) return root;
            if (CopyData(folder.Root, new ArchiveLayout(scratch))) return new ArchiveLayout(scratch);
            terminal.Misused(
                $"'{name}' is neither an archive nor a folder of data files (AGENCY/YEAR.yml)",
                $"“{name}”既不是档案，也不是数据目录（机关/年份.yml）");
            return null;
        }
        if (Git.Find(layout.Root) is not { } git)
        {
            terminal.Misused(
                $"there is no folder '{name}', and git, which would know it as a revision, is not installed",
                $"没有目录“{name}”；若为版本号，则需要安装 git");
            return null;
        }
        if (git.Extract(layout.Root, name, scratch, out var fault)) return new ArchiveLayout(scratch);
        terminal.Misused(
            $"'{Terminal.Printable(name)}' is neither a folder nor a revision of this archive: {Terminal.Printable(fault)}",
            $"“{Terminal.Printable(name)}”既不是目录，也不是本档案的版本：{Terminal.Printable(fault)}");
        return null;
    }

    // As an archive whose register has every body by its id alone. False when there is no report.
    private static bool CopyData(string folder, ArchiveLayout scratch)
    {
        var register = AgencyRegister.Empty;
        foreach (var path in SourceFile.FilesBelow(folder))
        {
            var parts = path.Split('/');
            var isData = parts.Length == 2 && DataExtensions.Contains(Path.GetExtension(path))
                && int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out _);
            if (!isData && path != Path.GetFileName(scratch.Reader)) continue;
            var copy = Path.Combine(scratch.Data, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(folder, path), copy);
            if (isData) register = register.With(new Agency { Id = parts[0], Name = parts[0] });
        }
        if (register.Count == 0) return false;
        File.WriteAllText(scratch.Register, register.Write());
        return true;
    }
}

using System.Diagnostics;
using System.Formats.Tar;
using GovArchive.Archives;

namespace GovArchive.Cli;

/// <summary>
/// Git, as it is installed: never one that is in the archive's folder or found by a relative path, since that could be anybody's program.
/// </summary>
internal sealed class Git
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["git.exe"] : ["git"];

    // What an archive's findings follow from.
    private static readonly string[] Wanted =
        [ArchiveLayout.DataName, ArchiveLayout.CorrectionsName, ArchiveLayout.RegisterName];

    private readonly string _program;

    private Git(string program) => _program = program;

    /// <summary>Null when it is not installed.</summary>
    /// <param name="root">The archive's folder, in which no program is looked for.</param>
    public static Git? Find(string root)
    {
        var own = Path.GetFullPath(root) + Path.DirectorySeparatorChar;
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => Names.Select(name => Path.GetFullPath(Path.Combine(folder, name))))
            .FirstOrDefault(path => File.Exists(path) && !path.StartsWith(own, StringComparison.Ordinal));
        return found is null ? null : new Git(found);
    }

    /// <summary>Lays data, register and corrections of a revision into a folder; false, with what git says, when there is none.</summary>
    public bool Extract(string root, string revision, string folder, out string fault)
    {
        if (Run(root, ["ls-tree", "-r", "--name-only", "--end-of-options", revision, "--", .. Wanted], null, out fault) is not { } listed)
            return false;
        var names = listed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] there = [.. Wanted.Where(wanted => names.Any(name =>
            name == wanted || name.StartsWith(wanted + "/", StringComparison.Ordinal)))];
        if (there.Length == 0)
        {
            fault = $"it has no {ArchiveLayout.DataName}";
            return false;
        }
        return Run(root, ["archive", "--format=tar", "--end-of-options", revision, .. there], folder, out fault) is not null;
    }

    // What it prints; null, with the first line that it says, when it fails. With a folder, what it prints is unpacked there.
    private string? Run(string root, string[] arguments, string? folder, out string fault)
    {
        var start = new ProcessStartInfo(_program, ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = Path.GetFullPath(root),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = "";
        if (folder is null) printed = process.StandardOutput.ReadToEnd();
        else Unpack(process.StandardOutput.BaseStream, folder);
        process.WaitForExit();
        fault = errors.Result.Split('\n')[0];
        return process.ExitCode == 0 ? printed : null;
    }

    // Only plain files, and only below the folder.
    private static void Unpack(Stream tar, string folder)
    {
        using var reader = new TarReader(tar);
        while (Next(reader) is { } entry)
        {
            var path = Path.GetFullPath(Path.Combine(folder, entry.Name));
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                || !path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            entry.ExtractToFile(path, overwrite: false);
        }
    }

    // A run that failed has printed no archive.
    private static TarEntry? Next(TarReader reader)
    {
        try
        {
            return reader.GetNextEntry();
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
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
        // -z gives names as they are; a link or a submodule is no file of an archive.
        string[] arguments = ["ls-tree", "-r", "-z", "--end-of-options", revision, "--", .. Wanted];
        if (Run(root, arguments, "", output => new StreamReader(output, Encoding.UTF8).ReadToEnd(), out fault) is not { } listed)
            return false;
        var files = listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(GitFile.Parse).OfType<GitFile>().ToArray();
        if (files.Length == 0)
        {
            fault = $"it has no {ArchiveLayout.DataName}";
            return false;
        }
        var wanted = string.Concat(files.Select(file => file.Id + "\n"));
        return Run(root, ["cat-file", "--batch"], wanted, output => Unpack(output, files, folder), out fault) is not null;
    }

    // What is made of its output; null, with the first line that it says, when it fails.
    private T? Run<T>(string root, string[] arguments, string input, Func<Stream, T> read, out string fault)
        where T : class
    {
        var start = new ProcessStartInfo(_program, ["-c", "core.fsmonitor=false", .. arguments])
        {
            WorkingDirectory = Path.GetFullPath(root),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A hook of another repository may have set where git looks.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var written = Task.Run(() =>
        {
            using var writer = process.StandardInput;
            writer.Write(input);
        });
        var made = read(process.StandardOutput.BaseStream);
        written.Wait();
        process.WaitForExit();
        fault = errors.Result.Split('\n')[0];
        return process.ExitCode == 0 ? made : null;
    }

    // For each file a line "<id> blob <size>", its bytes, and a line break. No attribute of the revision has a say in them.
    private static string Unpack(Stream output, GitFile[] files, string folder)
    {
        using var buffered = new BufferedStream(output, 1 << 16);
        foreach (var file in files)
        {
            var bytes = new byte[int.Parse(Line(buffered).Split(' ')[^1], CultureInfo.InvariantCulture)];
            buffered.ReadExactly(bytes);
            buffered.ReadByte();
            var path = Path.GetFullPath(Path.Combine(folder, file.Name));
            if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
        return folder;
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next >= 0 && next != '\n'; next = stream.ReadByte()) line.Append((char)next);
        return line.ToString();
    }

    /// <summary>A plain file of a revision.</summary>
    private sealed record GitFile(string Id, string Name)
    {
        // 100644 blob <id>\t<name>
        public static GitFile? Parse(string entry) => entry.Split('\t', 2) is [var head, var name]
            && head.Split(' ') is ["100644" or "100755", "blob", var id] ? new GitFile(id, name) : null;
    }
}

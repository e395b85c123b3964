using GovArchive.Tests.Cli;

namespace GovArchive.Tests.Promises;

/// <summary>
/// A copy of the repository that all worked examples are added to, built by itself, and a small archive in it that is imported, checked and
/// published by the program that comes of it.
/// </summary>
public sealed class AddedRepository : IDisposable
{
    // Of the sample archive one source; the others are those of the examples.
    private static readonly (string Root, string[] Paths)[] Copied =
    [
        (Cases.Root, ["src", "themes", ".editorconfig", "global.json", "Directory.Build.props", "Directory.Packages.props"]),
        (Cases.Sample, ["content/pages", "content/sources/321322-fazhanhegaigeju", "content/agencies.yml", "site.yml"]),
    ];

    private readonly TemporaryFolder _folder = new();

    public AddedRepository()
    {
        try
        {
            foreach (var (root, paths) in Copied)
                foreach (var file in paths.Select(path => Path.Combine(root, path)).SelectMany(FilesAt))
                    Copy(root, Path.GetRelativePath(root, file));
            foreach (var example in AddedExamples.All) Add(example);
            Build();
            Imported = Run("import");
            Checked = Run("check");
            CheckedInChinese = Run("check", "--lang", "zh");
            Published = Run("build", "--check-links");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What the import said, and so on.</summary>
    public string Imported { get; }

    public string Checked { get; }

    public string CheckedInChinese { get; }

    public string Published { get; }

    /// <summary>A file of the copy; a failure where there is none.</summary>
    public string Read(string path)
    {
        Assert.True(File.Exists(_folder[path]), $"there is no {path} in the copy");
        return File.ReadAllText(_folder[path]);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> FilesAt(string path) => File.Exists(path) ? [path] : House.Below(path, "*");

    private void Copy(string root, string path) => _folder.Write(path, File.ReadAllBytes(Path.Combine(root, path)));

    private void Add(string example)
    {
        foreach (var file in AddedExamples.Files(example)) Copy(Path.Combine(AddedExamples.Folder, example), file);
        foreach (var lines in AddedExamples.Lines(example)) _folder.Write(lines.File, lines.AddTo(Read(lines.File)));
    }

    // No server of the compiler stays behind, and nobody asks a registry whether packages are safe: they are those of the repository. What
    // analyzers say of style takes as long as all the rest, and is asked of the repository itself by its own build.
    private void Build()
    {
        string[] build = ["build", "src/GovArchive.Cli", "-c", "Release", "-v", "q", "--disable-build-servers"];
        var (exit, said) = CommandLineRun.RunOf("dotnet", _folder.Path, [.. build, "-p:RunAnalyzers=false", "-p:NuGetAudit=false"]);
        Assert.True(exit == 0, $"the repository with the examples does not build:\n{said}");
    }

    private string Run(params string[] arguments)
    {
        var program = _folder["src/GovArchive.Cli/bin/Release/net10.0/govarchive.dll"];
        var (exit, said) = CommandLineRun.RunOf("dotnet", _folder.Path, [program, .. arguments]);
        Assert.True(exit == 0, $"govarchive {string.Join(' ', arguments)} ends with {exit}:\n{said}");
        return said;
    }
}

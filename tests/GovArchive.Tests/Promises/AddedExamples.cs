namespace GovArchive.Tests.Promises;

/// <summary>The worked examples of <c>Promises/adding</c>: a folder each, with files as they would be in the repository.</summary>
internal static class AddedExamples
{
    private const string LinesName = "lines.txt";

    public static readonly string Folder = Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Promises", "adding");

    /// <summary>Names of the examples, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Paths in the repository of the files that an example adds.</summary>
    public static IEnumerable<string> Files(string example) =>
        Directory.GetFiles(Path.Combine(Folder, example), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(Folder, example), path).Replace('\\', '/')).Where(path => path != LinesName);

    /// <summary>The lines that an example adds to files of the repository; none where it needs none.</summary>
    public static IEnumerable<AddedLines> Lines(string example) =>
        Path.Combine(Folder, example, LinesName) is var path && File.Exists(path) ? AddedLines.Read(path) : [];
}

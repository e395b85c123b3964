using System.Runtime.CompilerServices;

namespace GovArchive.Training;

/// <summary>Where the files of training are.</summary>
internal static class Places
{
    public static string Project { get; } = Path.GetDirectoryName(Source())!;

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Project, "..", ".."));

    /// <summary>The file that the library reads.</summary>
    public static string Weights { get; } = Path.Combine(Root, "src/GovArchive.Reading/Pictures/Digits/digits.weights");

    /// <summary>The crops that tests read.</summary>
    public static string Fixtures { get; } = Path.Combine(Root, "tests/GovArchive.Tests/Pictures/Digits/crops");

    private static string Source([CallerFilePath] string path = "") => path;
}

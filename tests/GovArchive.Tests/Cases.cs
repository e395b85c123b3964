namespace GovArchive.Tests;

/// <summary>Where the tests' input and expected files are.</summary>
internal static class Cases
{
    /// <summary>The folder that holds GovArchive.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The folder of the archive that tests build: a copy of the repository's sample as it once was, for that may be another one in a fork.
    /// </summary>
    public static string Sample { get; } = Path.Combine(Root, "tests", "GovArchive.Tests", "Sample");

    /// <summary>The case files of a room.</summary>
    public static string Folder(string room) => Path.Combine(Root, "tests", "GovArchive.Tests", room, "cases");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GovArchive.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run inside the repository");
    }
}

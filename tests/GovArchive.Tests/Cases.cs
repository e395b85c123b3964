namespace GovArchive.Tests;

/// <summary>Where the cases of each room are: in the source tree, not copied beside the tests.</summary>
internal static class Cases
{
    /// <summary>The folder that holds GovArchive.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder of one room's cases.</summary>
    public static string Folder(string room) => Path.Combine(Root, "tests", "GovArchive.Tests", room, "cases");

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "GovArchive.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}

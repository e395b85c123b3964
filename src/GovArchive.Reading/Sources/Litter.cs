namespace GovArchive.Sources;

/// <summary>
/// Files and folders that programs leave beside others: a document's lock while it is open, thumbnails, copies of before a change. They are
/// nobody's sources.
/// </summary>
internal static class Litter
{
    private static readonly string[] Names = [
        "Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store", "__MACOSX", ".Trashes", ".Spotlight-V100"];

    private static readonly (string Beginning, string End)[] Patterns =
    [
        ("~$", ""), // Word and Excel, while the file is open
        ("~WR", ".tmp"), // Word
        (".~lock.", "#"), // LibreOffice
        ("", "~"), // editors' copies
        (".", ".swp"),
        ("#", "#"),
        ("._", ""), // macOS, on disks of other systems
    ];

    /// <param name="name">Of the file or folder itself.</param>
    public static bool Is(string name) =>
        Array.Exists(Names, known => name.Equals(known, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Patterns, known => name.Length > known.Beginning.Length + known.End.Length
            && name.StartsWith(known.Beginning, StringComparison.OrdinalIgnoreCase)
            && name.EndsWith(known.End, StringComparison.OrdinalIgnoreCase));
}

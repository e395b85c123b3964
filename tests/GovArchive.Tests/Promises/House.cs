namespace GovArchive.Tests.Promises;

/// <summary>The libraries and their rooms in order: a room uses only those before it.</summary>
internal static class House
{
    /// <summary>Rooms are folders of a library and parts of the namespace: <c>Sources/Pdf</c> is <c>GovArchive.Sources.Pdf</c>.</summary>
    public static readonly (string Library, string[] Rooms)[] Libraries =
    [
        ("GovArchive.Reading",
        [
            "Forms/Cells", "Diagnostics", "Text", "Text/Formats", "Files", "Pictures", "Pictures/Strips", "Pictures/Digits",
            "Pictures/Letters",
            "Sources/Documents", "Sources/Layout", "Sources/Pdf/Limits", "Sources/Pdf/Pages", "Sources/Pdf/Pictures", "Sources/Pdf/Words",
            "Sources/Pdf/Ruled", "Sources/Scans", "Sources/Html/Styles", "Sources/Html", "Sources/Docx", "Sources/Pdf",
            "Sources/Markdown", "Sources", "Forms", "Reports",
            "Reports/Strips", "Reports/Values", "Reports/Files", "Reports/Sections", "Reports/Statements", "Reports/Tables/Labels",
            "Reports/Tables/Runs", "Reports/Tables/Heads", "Reports/Tables/Rows", "Reports/Tables", "Reports/Parsing",
        ]),
        ("GovArchive.Archive",
        [
            "Agencies", "Naming", "Archives", "Changes", "Importing", "Transcribing", "Filing/Incoming", "Filing", "Indicators",
            "Checks/Prose", "Checks/Copies", "Checks/Rules", "Checks/Rules/Years", "Checks", "Releases", "Upkeep",
        ]),
        ("GovArchive.Site",
        [
            "Sites", "Citing", "Charts/Drawing", "Charts", "Charts/Small", "Survey", "Datasets/Columns", "Datasets/Codebook",
            "Datasets/Texts", "Datasets/Zips", "Datasets/Workbooks", "Datasets/Stata", "Datasets/Panel", "Datasets/Groups", "Datasets",
            "Datasets/Whole", "Datasets/Sqlite", "Datasets/Programs", "Datasets/Snippets", "Datasets/Descriptions",
            "Datasets/Files", "Search/Bytes", "Search/Words", "Search", "Rendering/Prose", "Rendering/Assets", "Rendering",
            "Pages/Words", "Pages/Metadata", "Pages/Strips", "Pages/Cells", "Pages/Charts", "Pages/Navigation", "Pages/Lists",
            "Pages/Releases", "Pages", "Proofs", "Output", "Incremental", "Publishing/Handmade", "Publishing", "Serving", "Starting", "Runs",
        ]),
    ];

    /// <summary>How many files a room may have; the pages of a site have a file for each kind.</summary>
    public static int Most(string room) => room == "Pages" ? 25 : 15;

    /// <summary>Every source file of the libraries with its library and room, in ordinal order of the paths.</summary>
    public static IReadOnlyList<(string Path, string Library, string Room)> Files { get; } =
    [
        .. from entry in Libraries
           let folder = Path.Combine(Cases.Root, "src", entry.Library)
           from path in Below(folder).Order(StringComparer.Ordinal)
           select (path, entry.Library, Path.GetRelativePath(folder, Path.GetDirectoryName(path)!).Replace('\\', '/')),
    ];

    /// <summary>The source files below a folder; none that a build made.</summary>
    public static IEnumerable<string> Below(string folder, string pattern = "*.cs") =>
        Directory.GetFiles(folder, pattern, SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(folder, path).Replace('\\', '/').Split('/').Any(part => part is "bin" or "obj"));
}

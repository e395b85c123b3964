using System.Text.RegularExpressions;

namespace GovArchive.Tests.Promises;

/// <summary>What holds for every source file of the library.</summary>
public partial class CodePromises
{
    private const int LongestFile = 250;

    // A word, and the files that may hold it.
    private static readonly (string Word, string[] Files)[] Confined =
    [
        ("YamlDotNet", ["Text/Formats/Yaml*"]),
        ("CsvHelper", ["Text/Formats/Csv.cs"]),
        ("Scriban", ["Rendering/*"]),
        ("Markdig", ["Rendering/*", "Sources/Markdown/*"]),
        ("AngleSharp", ["Sources/Html/*", "Sources/Markdown/*"]),
        (@"DocumentFormat\.OpenXml", ["Sources/Docx/*"]),
        ("UglyToad", ["Sources/Pdf/*"]),
        ("SkiaSharp", ["Pictures/PictureDecoder.cs"]),
        ("BitMiracle", ["Pictures/TiffDecoder.cs"]),
        ("MimeKit", ["Filing/Incoming/SavedPage.cs"]),
        (@"Microsoft\.Data\.Sqlite|SQLitePCL", ["Datasets/Sqlite/*"]),
        (@"(?<![.\w])File\.|\bDirectory\.", ["Files/*", "Sources/SourceFolder.cs", "Output/*", "Incremental/TermCache.cs"]),
        (@"\b(?:FileStream|FileInfo|DirectoryInfo|StreamReader|StreamWriter)\b", [
            "Files/*", "Sources/SourceFolder.cs", "Output/*", "Incremental/TermCache.cs", "Datasets/Workbooks/Workbook.cs"]),
        (@"\bAtomicFile\.", [
            "Files/*", "Reports/Files/ReportFile.cs", "Archives/ArchiveRun.cs", "Archives/DataReader.cs", "Importing/GoneSources.cs",
            "Filing/Filer.cs", "Transcribing/TranscriptionWriting.cs", "Upkeep/ChangeRun.cs", "Releases/*",
            "Starting/*", "Incremental/*", "Output/*", "Publishing/DataParts.cs"]),
        // What a page is made of is noted where the archive is handed out, so that nothing else may keep parts of it or read them unnoted.
        (@"\bReads\.Apart\b|\.Once\(", ["Sites/*", "Survey/*", "Incremental/Facts.cs"]),
        (@"\bLazy<|\bConcurrentDictionary\b|\bConditionalWeakTable\b|\bThreadStatic\b", [
            "Diagnostics/*", "Importing/*", "Text/*", "Files/*", "Pictures/*", "Sources/*", "Forms/*", "Reports/*", "Agencies/*", "Naming/*",
            "Archives/*", "Indicators/*", "Checks/*", "Sites/*", "Survey/Holdings.cs", "Search/Words/*", "Rendering/*", "Output/*",
            "Incremental/*", "Serving/*"]),
        (@"\b(?:DateTime|DateTimeOffset|DateOnly|TimeProvider)\.(?:Now|UtcNow|Today|System)\b", []),
        (@"\bRandom\b|\bGuid\.NewGuid|\bEnvironment\.|\bCultureInfo\.Current|\bStopwatch\b|\bHttpClient\b|\bConsole\.", []),
        (@"\bProcessStartInfo\b|\bProcess\.", ["Pictures/Letters/Tesseract.cs"]),
    ];

    // Listed by hand: a file made for one thing that is long by nature. None is yet.
    private static readonly string[] Long = [];

    public static TheoryData<string> Files =>
        [.. House.Files.Select(file => Path.GetRelativePath(Cases.Root, file.Path).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Libraries_the_disk_and_the_world_stay_in_their_rooms(string file)
    {
        var (code, place) = (Code(File.ReadAllText(Path.Combine(Cases.Root, file))), string.Join('/', file.Split('/')[2..]));
        foreach (var (word, files) in Confined)
            if (!files.Any(
                allowed => allowed == place || allowed.EndsWith('*') && place.StartsWith(allowed[..^1], StringComparison.Ordinal)))
                Assert.DoesNotMatch(word, code);
    }

    [Fact]
    public void Files_are_short() =>
        Assert.All(House.Below(Path.Combine(Cases.Root, "src")).Where(path => !Long.Contains(Path.GetFileName(path))), path =>
        Assert.True(File.ReadLines(path).Count() <= LongestFile, $"{path} has more than {LongestFile} lines"));

    [Fact]
    public void No_file_names_a_place_on_someones_machine()
    {
        string[] folders = ["src", "tests", "content", "themes", ".github"];
        var files = folders.Select(folder => Path.Combine(Cases.Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => House.Below(folder, "*.*"))
            .Concat(Directory.GetFiles(Cases.Root, "*.*").Where(path => Path.GetFileName(path) is not ".git"))
            .Where(path => !path.EndsWith(nameof(CodePromises) + ".cs", StringComparison.Ordinal));
        Assert.All(files, path => Assert.DoesNotMatch(Elsewhere(), File.ReadAllText(path)));
    }

    private static string Code(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w.:])/(?:home|root|tmp|Users)/|\b[A-Z]:\\")]
    private static partial Regex Elsewhere();
}

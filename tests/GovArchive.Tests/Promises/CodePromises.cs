using System.Text.RegularExpressions;

namespace GovArchive.Tests.Promises;

/// <summary>What holds for every source file of the library.</summary>
public partial class CodePromises
{
    private const int LongestFile = 250;

    private static readonly string[] Rooms =
    [
        "Diagnostics", "Text", "Sources", "Forms", "Reports", "Agencies", "Archives", "Checks", "Sites", "Charts", "Datasets", "Search", "Pages", "Rendering", "Publishing",
    ];

    // A word, and the files that may hold it.
    private static readonly (string Word, string[] Files)[] Confined =
    [
        ("YamlDotNet", ["Text/Yaml.cs", "Text/YamlMap.cs", "Text/YamlOutput.cs"]),
        ("CsvHelper", ["Text/Csv.cs"]),
        ("Scriban", ["Rendering/*"]),
        ("Markdig", ["Rendering/*", "Sources/MarkdownInline.cs", "Sources/MarkdownParts.cs"]),
        ("AngleSharp", ["Sources/*"]),
        (@"DocumentFormat\.OpenXml", ["Sources/Docx*"]),
        (@"UglyToad", ["Sources/Pdf/*"]),
        (@"(?<![.\w])File\.", ["Sources/SourceFile.cs", "Sources/FileStamp*", "Sources/SplicedBytes.cs", "Reports/AtomicFile.cs", "Reports/RunLock.cs", "Publishing/Output*", "Publishing/TermCache.cs"]),
        (@"\bDirectory\.", ["Sources/SourceFile.cs", "Sources/FileStamp*", "Sources/SourceFolder.cs", "Reports/AtomicFile.cs", "Reports/RunLock.cs", "Publishing/Output*", "Publishing/TermCache.cs"]),
        (@"\b(?:FileStream|FileInfo|DirectoryInfo|StreamReader|StreamWriter)\b", ["Sources/SourceFile.cs", "Sources/FileStamp*", "Sources/SourceFolder.cs", "Reports/AtomicFile.cs", "Reports/RunLock.cs", "Publishing/Output*", "Publishing/TermCache.cs"]),
        (@"\bAtomicFile\.", ["Reports/ReportFile.cs", "Reports/KeptStamps.cs", "Archives/ArchiveRun.cs", "Archives/Filer.cs", "Publishing/OutputCache.cs", "Publishing/BuiltFindings.cs", "Publishing/DataParts.cs"]),
        (@"\b(?:DateTime|DateTimeOffset|DateOnly|TimeProvider)\.(?:Now|UtcNow|Today|System)\b", []),
        (@"\bRandom\b|\bGuid\.NewGuid|\bEnvironment\.|\bCultureInfo\.Current|\bStopwatch\b|\bHttpClient\b|\bConsole\.", []),
        (@"\bProcessStartInfo\b|\bProcess\.", []),
    ];

    // Listed by hand: a file made for one thing that is long by nature. None is yet.
    private static readonly string[] Long = [];

    private static readonly string Library = Path.Combine(Cases.Root, "src", "GovArchive");

    public static TheoryData<string> Files => [.. Below(Library, "*.cs").Select(path => Path.GetRelativePath(Library, path).Replace('\\', '/'))];

    [Fact]
    public void There_are_no_other_rooms() =>
        Assert.Equal(Rooms.Order(StringComparer.Ordinal), Files.Select(file => file.Data.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_room_uses_only_rooms_above_it(string file)
    {
        var (text, room) = (File.ReadAllText(Path.Combine(Library, file)), file.Split('/')[0]);
        Assert.Equal([room], Namespace().Matches(text).Select(match => match.Groups[1].Value));
        foreach (Match used in Mention().Matches(Code(text)))
            Assert.True(Array.IndexOf(Rooms, used.Groups[1].Value) <= Array.IndexOf(Rooms, room), $"{file} uses {used.Groups[1].Value}, which stands below {room}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Libraries_the_disk_and_the_world_stay_in_their_rooms(string file)
    {
        var code = Code(File.ReadAllText(Path.Combine(Library, file)));
        foreach (var (word, files) in Confined)
            if (!files.Any(allowed => allowed == file || allowed.EndsWith('*') && file.StartsWith(allowed[..^1], StringComparison.Ordinal)))
                Assert.DoesNotMatch(word, code);
    }

    [Fact]
    public void Files_are_short() => Assert.All(Below(Path.Combine(Cases.Root, "src"), "*.cs").Where(path => !Long.Contains(Path.GetFileName(path))), path =>
        Assert.True(File.ReadLines(path).Count() <= LongestFile, $"{path} has more than {LongestFile} lines"));

    [Fact]
    public void No_file_names_a_place_on_someones_machine()
    {
        string[] folders = ["src", "tests", "content", "themes", ".github"];
        var files = folders.Select(folder => Path.Combine(Cases.Root, folder)).Where(Directory.Exists).SelectMany(folder => Below(folder, "*.*"))
            .Concat(Directory.GetFiles(Cases.Root, "*.*").Where(path => Path.GetFileName(path) is not ".git"))
            .Where(path => !path.EndsWith(nameof(CodePromises) + ".cs", StringComparison.Ordinal));
        Assert.All(files, path => Assert.DoesNotMatch(Elsewhere(), File.ReadAllText(path)));
    }

    private static IEnumerable<string> Below(string folder, string pattern) => Directory.GetFiles(folder, pattern, SearchOption.AllDirectories)
        .Where(path => !Built().IsMatch(path)).Order(StringComparer.Ordinal);

    private static string Code(string text) => Comment().Replace(text, "");

    [GeneratedRegex(@"^namespace GovArchive\.(\w+)(?:\.\w+)?;", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bGovArchive\.(Diagnostics|Text|Sources|Forms|Reports|Agencies|Archives|Checks|Sites|Charts|Datasets|Search|Pages|Rendering|Publishing)\b")]
    private static partial Regex Mention();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[\\/](?:bin|obj)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex(@"(?<![\w.:])/(?:home|root|tmp|Users)/|\b[A-Z]:\\")]
    private static partial Regex Elsewhere();
}

using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Cli;

/// <summary>
/// Each folder under <c>cases/</c> is laid over the small archive in <c>Cli/archive/</c>; the lines of its <c>commands.txt</c> are run
/// there, and what they print is compared with <c>expected.txt</c>. A line begins with govarchive, rm (deletes a file or folder), put
/// (writes a file), cp, mkdir, ln (makes a symbolic link), ls (lists files) or cat; \n, \0 and \u202e stand for what cannot be typed, \e
/// for a word that is empty. How large a site is changes with every word of the theme: its sizes are N here.
/// </summary>
[Trait("Stage", "Process")]
[Collection(OneAtATime.Name)]
public sealed partial class CommandCases : IDisposable
{
    // Its data are as this program reads them.
    private readonly TemporaryFolder _folder =
        new TemporaryFolder().With(Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Cli", "archive"))
        .Write(ArchiveLayout.ReaderName, DataReader.Text());

    public static TheoryData<string> All =>
        [.. Directory.GetDirectories(Cases.Folder("Cli")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public void Does_what_is_expected(string name)
    {
        var folder = Path.Combine(Cases.Folder("Cli"), name);
        _folder.With(folder);
        File.Delete(_folder["commands.txt"]);
        File.Delete(_folder["expected.txt"]);
        var said = string.Concat(File.ReadAllLines(Path.Combine(folder, "commands.txt")).Select(line => $"> {line}\n{Run(line)}"));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        AcceptedFile.Assert(Path.Combine(folder, "expected.txt"), said);
    }

    [Fact]
    public void The_same_archive_is_the_same_site_wherever_it_stands()
    {
        using var other = new TemporaryFolder().With(_folder.Path);
        Run("govarchive build");
        Start(other.Path, ["build"]);
        var site = _folder.Snapshot("_site");
        Assert.Contains("agencies/yunxi-shiliju/2023/index.html", site.Keys);
        Assert.Equal(site, other.Snapshot("_site"));
        var times = Directory.GetFiles(_folder["_site"], "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".govarchive-lock", StringComparison.Ordinal))
            .ToDictionary(file => file, File.GetLastWriteTimeUtc);
        Run("govarchive build");
        Assert.Equal(site, _folder.Snapshot("_site"));
        Assert.All(times, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(file.Key)));
        Run("govarchive build --clean");
        Assert.Equal(site, _folder.Snapshot("_site"));
    }

    private string Run(string line)
    {
        var words = line.Split(' ').Select(Unescaped).ToArray();
        return words[0] switch
        {
            "rm" => Done(() => Remove(_folder[words[1]])),
            "put" => Done(() => _folder.Write(words[1], string.Join(' ', words[2..]))),
            "cp" => Done(() => _folder.Write(words[2], File.ReadAllBytes(_folder[words[1]]))),
            "mkdir" => Done(() => Directory.CreateDirectory(_folder[words[1]])),
            "ln" => Done(() => File.CreateSymbolicLink(_folder[words[2]], words[1])),
            "ls" => string.Concat(_folder.Snapshot(words[1]).Keys.Select(file => Build().Replace(file, "search/BUILD/") + "\n")),
            "cat" => string.Concat(
                File.ReadAllText(_folder[words[1]]).TrimEnd('\n').Split('\n')
                    .Select(text => $"  {text.Replace("\r", "\\r", StringComparison.Ordinal)}\n")),
            _ => Start(_folder.Path, words[1..]),
        };
    }

    private static string Done(Action action)
    {
        action();
        return "";
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else if (File.Exists(path)) File.Delete(path);
        else Assert.Fail($"there is no {path}");
    }

    // Named after all that the site says.
    [GeneratedRegex("^search/[0-9a-f]{12}/")]
    private static partial Regex Build();

    private static string Unescaped(string word) => Escape().Replace(word, match => match.Value switch
    {
        "\\n" => "\n",
        "\\t" => "\t",
        "\\0" => "\0",
        "\\e" => "",
        var code => ((char)Convert.ToInt32(code[2..], 16)).ToString(),
    });

    [GeneratedRegex(@"\\(?:n|t|0|e|u[0-9a-f]{4})")]
    private static partial Regex Escape();

    private static string Start(string folder, string[] arguments)
    {
        // JSON and CSV go past the console, to the stream of a process; help says how the program is called that was started.
        var (exit, output, errors) = arguments.Any(argument => argument is "json" or "csv" or "sarif" or "--json" or "--help")
            ? CommandLineRun.RunApart(folder, arguments)
            : CommandLineRun.RunHere(folder, arguments);
        var said = $"exit {exit}\n{Quoted("out", output)}{Quoted("err", errors)}".Replace(folder, "ARCHIVE", StringComparison.Ordinal);
        return SiteSize().Replace(said, size => Number().Replace(size.Value, "N"));
    }

    [GeneratedRegex("(?<=(?:Built|生成) .*)[0-9]+ KB|^out: (?:Size: |大小：).*$", RegexOptions.Multiline)]
    private static partial Regex SiteSize();

    [GeneratedRegex("[0-9.]+(?= [KM]B)|[0-9.]+(?= ?%)|(?<=search/)[0-9a-f]{12}")]
    private static partial Regex Number();

    private static string Quoted(string stream, string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split('\n').SkipLast(1).Select(line => $"{stream}: {line}\n"));
}

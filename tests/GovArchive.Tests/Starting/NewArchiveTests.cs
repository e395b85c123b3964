using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Runs;
using GovArchive.Starting;

namespace GovArchive.Tests.Starting;

/// <summary>What <c>new</c> makes is an archive at once: it builds, its links hold, and nothing of it is another archive's.</summary>
public sealed class NewArchiveTests
{
    private static readonly NewArchiveSettings Usual = new(
        "松石市政府信息公开年报档案", "松石市档案馆", "松石市", ["zh-Hans", "en"], "CC BY 4.0", "https://github.com/you/archive",
        "https://you.github.io/archive", new DateOnly(2026, 1, 2), HasSample: true);

    public static TheoryData<string> Kinds => ["sample", "empty", "english first", "one language", "no addresses", "hostile"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_builds_with_nothing_to_find(string kind)
    {
        using var folder = new TemporaryFolder();
        Assert.True(NewArchive.Write(folder.Path, "archive", Of(kind), []));

        var findings = new List<Finding>();
        var run = Build.Run(
            new ArchiveLayout(folder.Path), new BuildSettings(folder["_site"], "_site", ChecksLinks: true), findings);

        Assert.Empty(findings);
        Assert.True(run.Links > 100);
        Assert.Equal(Of(kind).HasSample ? 3 : 0, run.Imported!.Read);
        Assert.True(File.Exists(folder["_site/about/index.html"]));
    }

    [Fact]
    public void Nothing_of_it_is_of_another_archive()
    {
        var text = string.Join('\n', NewArchive.Of(Usual).Select(file => Encoding.UTF8.GetString(file.Bytes)));
        Assert.All(
            new[] { "govarchive.github.io", "宿迁", "示例档案", "<<" }, other => Assert.DoesNotContain(other, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("methodology.md")]
    [InlineData("methodology.en.md")]
    public void How_figures_are_read_is_told_as_the_repository_tells_it(string page)
    {
        var own = Path.Combine(Cases.Root, "content", "pages", page);
        Assert.SkipUnless(File.Exists(own), "a fork's pages are its own");
        var made = NewArchive.Of(Usual).Single(file => file.Path == "content/pages/" + page);
        Assert.Equal(File.ReadAllText(own), Encoding.UTF8.GetString(made.Bytes));
    }

    [Fact]
    public void The_same_settings_make_the_same_files() =>
        Assert.Equal(
            NewArchive.Of(Usual).Select(file => (file.Path, Convert.ToHexString(file.Bytes))),
            NewArchive.Of(Usual with { }).Select(file => (file.Path, Convert.ToHexString(file.Bytes))));

    [Fact]
    public void Where_a_file_is_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "own");
        var findings = new List<Finding>();

        Assert.False(NewArchive.Write(folder.Path, "archive", Usual, findings));

        Assert.Equal(FindingCodes.FolderNotEmpty, findings.Single().Code);
        Assert.Equal(["notes.txt"], folder.Snapshot("").Keys);
    }

    [Fact]
    public void What_its_workflows_run_is_pinned_and_may_little()
    {
        foreach (var (path, bytes) in NewArchive.Of(Usual).Where(file => file.Path.Contains("/workflows/", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            var used = Regex.Matches(text, "uses: (.*)").Select(match => match.Groups[1].Value).ToArray();
            Assert.NotEmpty(used);
            Assert.All(used, action => Assert.Matches(@"^actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", action));
            Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
            Assert.EndsWith(".yml", path, StringComparison.Ordinal);
        }
    }

    private static NewArchiveSettings Of(string kind) => kind switch
    {
        "empty" => Usual with { HasSample = false },
        "english first" => Usual with { Languages = ["en", "zh-Hans"] },
        "one language" => Usual with { Languages = ["zh-Hans"] },
        "no addresses" => Usual with { Repository = null, BaseUrl = null, Place = "", Licence = "自定" },
        "hostile" => Usual with { Title = "a: \"b\" # c\\ <<title>> *x*", Publisher = "- [甲](javascript:x) <b>&", Place = "'\"" },
        _ => Usual,
    };
}

using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Output;
using GovArchive.Sites;

namespace GovArchive.Tests.Output;

/// <summary>What is said of a site that was written, and what stands there then.</summary>
public sealed class WrittenSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Finding> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_done_is_counted_and_every_file_has_its_size()
    {
        Assert.Equal("3 written, 0 unchanged, 0 removed, 6 bytes in 3 files", Put("one", "a:1", "b/c:22", "d/e:333"));
        File.Delete(PathOf("d/e"));
        Assert.Equal("1 written, 1 unchanged, 0 removed, 5 bytes in 2 files", Put("two", "a:1", "b/c:2222"));
        Assert.Equal("0 written, 1 unchanged, 1 removed, 1 bytes in 1 files", Put("three", "a:1"));
        Assert.Equal("0 written, 1 unchanged, 0 removed, 1 bytes in 1 files", Put("three", "a:1"));
    }

    [Fact]
    public void Cleaned_out_every_file_is_written_again()
    {
        Put("one", "a:1", "b:2");
        Assert.Equal("2 written, 0 unchanged, 0 removed, 2 bytes in 2 files", Put("one", true, "a:1", "b:2"));
    }

    [Fact]
    public void A_build_with_errors_removes_nothing_and_is_not_taken_for_done()
    {
        Put("one", "a:1", "b:2");
        Assert.Equal("1 written, 0 unchanged, 0 removed, 1 bytes in 1 files", Put("two", _ => _.MayRemove = () => false, "a:3"));
        Assert.Equal(["a:3", "b:2"], Standing());
        Assert.DoesNotContain("# made of", List(), StringComparison.Ordinal);
        // What it left there is still its own.
        Assert.Equal("0 written, 1 unchanged, 1 removed, 1 bytes in 1 files", Put("two", "a:3"));
        Assert.Equal(["a:3"], Standing());
    }

    [Fact]
    public void What_is_not_certain_is_never_taken_for_the_same()
    {
        Put(null, "a:1");
        Assert.DoesNotContain("# made of", List(), StringComparison.Ordinal);
        var made = 0;
        Put(null, run => run.Between = () => made++, "a:1");
        Assert.Equal(1, made);
    }

    [Fact]
    public void Folders_that_become_empty_go_and_others_stay()
    {
        Put("one", "a/b/c/d:1", "a/e:2", "f/g:3");
        _folder.Write("site/f/own", "own");
        Put("two", "x:1");
        Assert.Equal(["f/own:own", "x:1"], Standing());
        Assert.False(Directory.Exists(PathOf("a")));
        Assert.True(Directory.Exists(PathOf("f")));
    }

    // None of these is moved away, and each would stop the change when half of it is in its place.
    [Theory]
    [InlineData("a/", "a")]
    [InlineData("a/b/c/", "a/b/c")]
    [InlineData("a/.hidden", "a/.hidden")]
    [InlineData("a/old/.hidden", "a/old/.hidden")]
    public void A_folder_that_seems_empty_in_the_way_of_a_page_stops_the_build_and_the_site_stays_as_it_was(string others, string told)
    {
        Put("one", "a/old/x:1", "x:1");
        if (others[^1] == '/') Directory.CreateDirectory(PathOf(others));
        else _folder.Write("site/" + others, "own");
        if (others == "a/") Directory.Delete(PathOf("a/old"), recursive: true);
        _folder.Write("site/ab", "own");
        var before = Standing();
        Assert.Equal("nothing", Put("two", "a:2", "x:3"));
        Assert.StartsWith(
            $"cannot be written: {told}, which this program did not write, is in the way of a page", Assert.Single(_findings).Message,
            StringComparison.Ordinal);
        Assert.Equal(before, Standing());
        Directory.Delete(PathOf("a"), recursive: true);
        Assert.Equal("2 written, 0 unchanged, 0 removed, 2 bytes in 2 files", Put("two", "a:2", "x:3"));
    }

    [Fact]
    public void The_same_holds_where_no_file_stands_yet()
    {
        Directory.CreateDirectory(PathOf("a"));
        Assert.Equal("nothing", Put("one", "a:1"));
        Assert.Equal("GA1421", Assert.Single(_findings).Code.Id);
        Directory.Delete(PathOf("a"));
        Assert.Equal("1 written, 0 unchanged, 0 removed, 1 bytes in 1 files", Put("one", "a:1"));
    }

    [Fact]
    public void Through_a_link_nothing_is_removed()
    {
        Put("one", "a/b:1", "c:2");
        Directory.Delete(PathOf("a"), recursive: true);
        _folder.Write("other/b", "own");
        Directory.CreateSymbolicLink(PathOf("a"), _folder["other"]);
        Assert.Equal("nothing", Put("two", "c:3"));
        Assert.Contains("a is a symbolic link", Assert.Single(_findings).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["other/b"]));
        Assert.Equal("2", File.ReadAllText(PathOf("c")));
    }

    [Fact]
    public void Where_nothing_changed_the_list_is_not_written_again()
    {
        var label = new PartLabel(PartKind.Site, new Shard(1, 2), "whole", new BuiltFindings(0, 0, 0), "/");
        Put(null, run => run.Part = () => label, "a:1");
        var old = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(PathOf(".govarchive-files"), old);
        Put(null, run => run.Part = () => label with { Inputs = "whole" }, "a:1");
        Assert.Equal(old, File.GetLastWriteTimeUtc(PathOf(".govarchive-files")));
        Put("two", run => run.Part = () => label, "a:1");
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(PathOf(".govarchive-files")));
        Assert.Contains("# made of two\n", List(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_is_no_longer_listed()
    {
        Put("one", "a:1", "b:2");
        File.Delete(PathOf("b"));
        Put("one", run => run.MayRemove = () => true, "a:1");
        Assert.DoesNotContain("  b\n", List(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_says_which_it_is_where_it_was_made_without_errors()
    {
        var label = new PartLabel(PartKind.Site, new Shard(1, 2), "whole", new BuiltFindings(0, 0, 0), "/");
        Put("one", run => run.Part = () => label, "a:1");
        Assert.Contains("# part site 1/2 whole 0 0 0 /\n", List(), StringComparison.Ordinal);
        Put("two", run => run.Part = () => label with { Inputs = "other" }, "a:1");
        Assert.Contains("# part site 1/2 other 0 0 0 /\n", List(), StringComparison.Ordinal);
        Put("three", run => (run.Part, run.MayRemove) = (() => label, () => false), "a:1");
        Assert.DoesNotContain("# part", List(), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_stand_there_are_neither_read_nor_written()
    {
        Put("one", "a:1", "b:2");
        using (var output = OutputFolder.Open(_folder["site"], "site", _findings)!)
        {
            var standing = ExistingOutput.In(output, null);
            var result = OutputWriter.Write(
                output, standing, () => "two", [standing.Find("a")!, Made("b:3")], clean: true, () => true, _findings)!;
            Assert.Equal("1 written, 1 unchanged, 0 removed, 2 bytes in 2 files", Did(result));
        }
        Assert.Equal(["a:1", "b:3"], Standing());
    }

    [Fact]
    public void Bytes_of_a_file_that_stands_there_are_taken_from_it()
    {
        _folder.Write("old", "0123456789");
        using (var output = OutputFolder.Open(_folder["site"], "site", _findings)!)
        {
            var spliced = new SplicedBytes(
                "ab"u8.ToArray(), _folder["old"], FileStamp.Of(_folder["old"])!.Value, [new Splice(1, 2, 3), new Splice(2, 8, 2)]);
            OutputWriter.Write(output, "one", [new OutputFile("a", default) { Spliced = spliced }], false, () => true, _findings);
        }
        Assert.Equal(["a:a234b89"], Standing());
        Assert.Equal("0 written, 1 unchanged, 0 removed, 7 bytes in 1 files", Put("one", "a:a234b89"));
    }

    [Fact]
    public void Where_nothing_can_be_written_that_is_told()
    {
        _folder.Write("site", "a file");
        Assert.Equal("nothing", Put("one", "a:1"));
        Assert.Equal("GA1421", Assert.Single(_findings).Code.Id);
    }

    private sealed class Run
    {
        public bool Clean { get; set; }

        public Func<bool> MayRemove { get; set; } = () => true;

        public Action Between { get; set; } = () => { };

        public Func<PartLabel>? Part { get; set; }
    }

    private string Put(string? inputs, params string[] files) => Put(inputs, _ => { }, files);

    private string Put(string? inputs, bool clean, params string[] files) => Put(inputs, run => run.Clean = clean, files);

    // Files as "path:content".
    private string Put(string? inputs, Action<Run> how, params string[] files)
    {
        var run = new Run();
        how(run);
        using var output = OutputFolder.Open(_folder["site"], "site", _findings)!;
        return Did(OutputWriter.Write(output, inputs, Made(run, files), run.Clean, run.MayRemove, _findings, part: run.Part));
    }

    private static IEnumerable<OutputFile> Made(Run run, string[] files)
    {
        run.Between();
        foreach (var file in files) yield return Made(file);
    }

    private static OutputFile Made(string file) =>
        new(file[..file.IndexOf(':', StringComparison.Ordinal)],
            Encoding.UTF8.GetBytes(file[(file.IndexOf(':', StringComparison.Ordinal) + 1)..]));

    private static string Did(WriteResult? result) => result is null
        ? "nothing"
        : $"{result.Written} written, {result.Unchanged} unchanged, {result.Removed} removed, "
            + $"{result.Bytes} bytes in {result.Size.Files} files";

    private string[] Standing() =>
        [.. _folder.Snapshot("site").Keys.Where(path => path[0] != '.').Select(path => $"{path}:{File.ReadAllText(PathOf(path))}")];

    private string List() => File.ReadAllText(PathOf(".govarchive-files"));

    private string PathOf(string path) => _folder["site/" + path];
}

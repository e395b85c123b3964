using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Output;
using GovArchive.Sites;

namespace GovArchive.Tests.Output;

/// <summary>Whose folder is written into, and how a broken-off run is made good there, link or no link.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Finding> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_with_files_of_others_is_left_alone()
    {
        _folder.Write("site/b.txt", "own").Write("site/a/c.txt", "own");
        Assert.Null(Open());
        Assert.Equal("site: error GA1431", Beginning());
        Assert.Contains("a/c.txt", _findings[0].Values);
        Assert.Equal(["a/c.txt", "b.txt"], _folder.Snapshot("site").Keys);
    }

    [Fact]
    public void An_empty_folder_and_one_that_is_not_there_are_taken()
    {
        Directory.CreateDirectory(_folder["empty"]);
        foreach (var name in new[] { "empty", "new" })
            using (var output = OutputFolder.Open(_folder[name], "shown", _findings))
                Assert.Equal((_folder[name], "shown"), (output!.Path, output.Display));
        Assert.Empty(_findings);
    }

    [Fact]
    public void What_a_broken_off_run_cannot_be_completed_with_is_told_and_the_folder_is_let_go()
    {
        _folder.Write("site/.govarchive-ready/site/a", "new").Write("site/.govarchive-ready/.govarchive-files", "a\n")
            .Write("site/a/own.txt", "in the way");
        Assert.Null(Open());
        Assert.Equal("site: error GA1421", Beginning());
        File.Delete(_folder["site/a/own.txt"]);
        Directory.Delete(_folder["site/a"]);
        _findings.Clear();
        using var output = Open();
        Assert.NotNull(output);
        Assert.Equal("new", File.ReadAllText(_folder["site/a"]));
    }

    [Fact]
    public void What_has_no_list_yet_was_never_ready()
    {
        _folder.Write("site/.govarchive-files", "a\n").Write("site/a", "old").Write("site/.govarchive-ready/site/a", "new");
        using (Open()) { }
        Assert.Equal("old", File.ReadAllText(_folder["site/a"]));
        Assert.False(Directory.Exists(_folder["site/.govarchive-ready"]));
    }

    [Theory]
    [InlineData(".govarchive-next")]
    [InlineData(".govarchive-ready")]
    public void A_link_in_place_of_what_was_prepared_is_taken_away_and_not_followed(string name)
    {
        _folder.Write("site/.govarchive-files", "").Write("other/.govarchive-files", "x\n").Write("other/site/x", "other");
        Directory.CreateSymbolicLink(_folder["site/" + name], _folder["other"]);
        using (Open()) { }
        Assert.Empty(_findings);
        Assert.Equal([".govarchive-files", ".govarchive-lock"], _folder.Snapshot("site").Keys);
        Assert.Equal([".govarchive-files", "site/x"], _folder.Snapshot("other").Keys);
    }

    [Fact]
    public void Through_a_link_no_run_is_completed_even_where_nothing_else_stands()
    {
        _folder.Write("other/.govarchive-files", "x\n").Write("other/site/x", "other").Write("site/own.txt", "own");
        Directory.CreateSymbolicLink(_folder["site/.govarchive-ready"], _folder["other"]);
        Assert.Null(Open());
        Assert.Equal("site: error GA1431", Beginning());
    }

    [Fact]
    public void Probes_of_a_run_that_was_killed_are_taken_away_with_the_folders_they_alone_were_in()
    {
        _folder.Write("site/.govarchive-files", "a/x\n").Write("site/a/x", "x").Write("site/a/.govarchive-probe", "")
            .Write("site/.govarchive-probe", "").Write("site/b/c/.govarchive-probe", "").Write(".govarchive-probe", "own")
            .Write("site/.govarchive-next/probes", "\na\nb/c\nd\n..\n");
        using (Open()) { }
        Assert.Equal([".govarchive-files", ".govarchive-lock", "a/x"], _folder.Snapshot("site").Keys);
        Assert.False(Directory.Exists(_folder["site/b"]));
        Assert.True(File.Exists(_folder[".govarchive-probe"]));
    }

    [Fact]
    public void Of_a_list_that_is_a_link_nothing_is_ours()
    {
        _folder.Write("other.txt", "a\n").Write("site/a", "own");
        File.CreateSymbolicLink(_folder["site/.govarchive-files"], _folder["other.txt"]);
        using var output = Open();
        OutputWriter.Write(output!, "inputs", [new OutputFile("b", Encoding.UTF8.GetBytes("b"))], false, () => true, _findings);
        Assert.Equal("own", File.ReadAllText(_folder["site/a"]));
        Assert.Equal("a\n", File.ReadAllText(_folder["other.txt"]));
    }

    [Fact]
    public void What_stands_there_is_found_while_it_is_what_was_written()
    {
        using (var output = Open())
            OutputWriter.Write(
                output!, "inputs", [new("a", "aa"u8.ToArray()), new("b", "bb"u8.ToArray())], false, () => true, _findings,
                part: () => new PartLabel(PartKind.Site, new Shard(1, 1), "whole", new BuiltFindings(0, 0, 0), "/"));
        _folder.Write("site/b", "xx").Write("site/own", "own");
        using var again = Open();
        var standing = ExistingOutput.In(again!, null);
        standing.Look();
        Assert.Equal(["a", "b", "own"], standing.All.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["a", "b"], standing.Ours.Files.Keys);
        Assert.Equal(new FileContent(ContentHash.Of("aa"u8), 2), standing.Find("a")!.Standing);
        Assert.Null(standing.Find("b"));
        Assert.Null(standing.Find("own"));
        Assert.Null(standing.Find("c"));
    }

    private OutputFolder? Open() => OutputFolder.Open(_folder["site"], "site", _findings);

    private string Beginning() => string.Join(':', Assert.Single(_findings).ToString().Split(':').Take(2));
}

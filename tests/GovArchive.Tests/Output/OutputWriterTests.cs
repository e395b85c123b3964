using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Output;
using GovArchive.Sites;

namespace GovArchive.Tests.Output;

/// <summary>What is written again and what is left alone.</summary>
public sealed class OutputWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Finding> _findings = [];
    private int _made;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_inputs_make_nothing_again()
    {
        Assert.Equal("2 written, 0 unchanged, 0 removed, 4 bytes", Write("inputs"));
        _made = 0;
        Assert.Equal("0 written, 2 unchanged, 0 removed, 4 bytes", Write("inputs"));
        Assert.Equal(0, _made);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("b/c.html")]
    public void A_file_that_was_changed_or_taken_away_is_made_again(string path)
    {
        Write("inputs");
        File.WriteAllText(PathOf(path), "another");
        Assert.Equal("1 written, 1 unchanged, 0 removed, 4 bytes", Write("inputs"));
        File.Delete(PathOf(path));
        Assert.Equal("1 written, 1 unchanged, 0 removed, 4 bytes", Write("inputs"));
    }

    [Fact]
    public void A_file_made_twice_is_told_and_counted_once()
    {
        Put("inputs", ("a.html", "aa"), ("a.html", "bb"), ("a.html", "cc"));
        Assert.Equal("aa", File.ReadAllText(PathOf("a.html")));
        Assert.All(_findings, finding => Assert.StartsWith("a.html: error GA1435: ", finding.ToString(), StringComparison.Ordinal));
        Assert.Equal(2, _findings.Count);
        Assert.Equal("0 written, 2 unchanged, 0 removed, 4 bytes", Twice());

        string Twice()
        {
            Write("inputs");
            var twice = Files(null).Concat(Files(null)).Concat(Files(null));
            return Did(OutputWriter.Write(_folder["site"], "site", "others", twice, clean: false, () => true, [], _folder["stamps"]));
        }
    }

    [Fact]
    public void Other_inputs_make_every_file_again()
    {
        Write("inputs");
        _made = 0;
        Assert.Equal("0 written, 2 unchanged, 0 removed, 4 bytes", Write("others"));
        Assert.Equal(2, _made);
    }

    [Fact]
    public void A_build_with_a_finding_is_not_taken_for_done()
    {
        Write("inputs", () => _findings.Add(FindingCodes.WriteFailed.At(new Place("x"), "y")));
        _made = 0;
        Write("inputs");
        Assert.Equal(2, _made);
    }

    [Fact]
    public void A_build_that_was_broken_off_changes_nothing_and_leaves_nothing_behind()
    {
        Assert.Throws<InvalidOperationException>(() => Write("inputs", () => throw new InvalidOperationException()));
        Assert.Equal([".govarchive-lock"], _folder.Snapshot("site").Keys);
        Assert.Equal("2 written, 0 unchanged, 0 removed, 4 bytes", Write("inputs"));
        Assert.Equal([".govarchive-files", ".govarchive-lock", "a.html", "b/c.html"], _folder.Snapshot("site").Keys);
    }

    [Fact]
    public void What_a_file_holds_is_told_by_its_stamp_and_read_where_that_is_another_one()
    {
        Write("inputs");
        var old = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(1234567);
        File.SetLastWriteTimeUtc(PathOf("a.html"), old);
        Write("inputs");
        // Only a deceiver can change a file and keep its stamp; here it shows that the file is not read.
        File.WriteAllText(PathOf("a.html"), "xx");
        File.SetLastWriteTimeUtc(PathOf("a.html"), old);
        Assert.Equal("0 written, 2 unchanged, 0 removed, 4 bytes", Write("inputs"));
        File.SetLastWriteTimeUtc(PathOf("a.html"), old.AddTicks(1));
        Assert.Equal("1 written, 1 unchanged, 0 removed, 4 bytes", Write("inputs"));
        Assert.Equal("aa", File.ReadAllText(PathOf("a.html")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public void Without_stamps_bytes_are_compared(string stamps)
    {
        Write("inputs");
        File.WriteAllText(_folder["stamps"], stamps);
        File.WriteAllText(PathOf("a.html"), "xx");
        Assert.Equal("1 written, 1 unchanged, 0 removed, 4 bytes", Write("inputs"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense\n")]
    [InlineData("0123\nb/c.html")]
    public void With_a_damaged_list_bytes_are_compared(string list)
    {
        Write("inputs");
        File.WriteAllText(PathOf(".govarchive-files"), list);
        Assert.Equal("0 written, 2 unchanged, 0 removed, 4 bytes", Write("inputs"));
        Assert.Equal("0 written, 2 unchanged, 0 removed, 4 bytes", Write("inputs"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_change_broken_off_while_it_was_put_in_place_is_completed(int moved)
    {
        Write("inputs");
        _folder.Write("site/stale.html", "stale");
        File.AppendAllText(PathOf(".govarchive-files"), $"{new string('0', 64)}  stale.html\n");
        // What a run had ready for this folder, of which the first files were moved when it was killed.
        _folder.Write("site/.govarchive-ready/site/a.html", "new").Write("site/.govarchive-ready/site/b/c.html", "new")
            .Write("site/.govarchive-ready/site/d/e/f.html", "new");
        string[] paths = ["a.html", "b/c.html", "d/e/f.html"];
        _folder.Write("site/.govarchive-ready/.govarchive-files", string.Concat(paths.Select(path => $"{new string('0', 64)}  {path}\n")));
        foreach (var path in paths.Take(moved))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            File.Move(PathOf(".govarchive-ready/site/" + path), PathOf(path), overwrite: true);
        }
        using (OutputFolder.Open(_folder["site"], "site", _findings)) { }
        Assert.Empty(_findings);
        Assert.Equal([".govarchive-files", ".govarchive-lock", "a.html", "b/c.html", "d/e/f.html"], _folder.Snapshot("site").Keys);
        Assert.All(["a.html", "b/c.html", "d/e/f.html"], path => Assert.Equal("new", File.ReadAllText(PathOf(path))));
    }

    [Fact]
    public void What_was_prepared_and_not_ready_is_thrown_away()
    {
        Write("inputs");
        var before = _folder.Snapshot("site");
        _folder.Write("site/.govarchive-next/site/a.html", "new");
        using (OutputFolder.Open(_folder["site"], "site", _findings)) { }
        Assert.Equal(before, _folder.Snapshot("site"));
    }

    [Fact]
    public void A_page_can_take_the_place_of_a_folder_that_goes_and_a_folder_that_of_a_page()
    {
        Put("one", ("a/b", "1"), ("c", "2"));
        Put("two", ("a", "3"), ("c/d", "4"));
        Assert.Empty(_findings);
        Assert.Equal([".govarchive-files", ".govarchive-lock", "a", "c/d"], _folder.Snapshot("site").Keys);
    }

    [Fact]
    public void Files_of_others_stay_whatever_their_names()
    {
        Write("inputs");
        _folder.Write("site/CNAME", "example.org").Write("site/b/own.txt", "own");
        Put("others", ("a.html", "aa"));
        Assert.Equal([".govarchive-files", ".govarchive-lock", "CNAME", "a.html", "b/own.txt"], _folder.Snapshot("site").Keys);
    }

    [Theory]
    [InlineData("b", "b/c.html")]
    [InlineData("own/text/x", "own/text")]
    public void A_file_of_others_in_the_way_of_a_page_stops_the_build_and_the_site_stays_as_it_was(string others, string page)
    {
        Put("one", ("a.html", "old"));
        _folder.Write("site/" + others, "own");
        Put("two", ("a.html", "new"), (page, "new"));
        Assert.Equal("GA1421", Assert.Single(_findings).Code.Id);
        Assert.Equal("old", File.ReadAllText(PathOf("a.html")));
        Assert.Equal("own", File.ReadAllText(PathOf(others)));
    }

    [Fact]
    public void What_would_lead_through_a_link_is_not_written_and_the_site_stays_as_it_was()
    {
        Write("inputs");
        using var other = new TemporaryFolder();
        Directory.CreateSymbolicLink(PathOf("out"), other.Path);
        Put("others", ("a.html", "new"), ("out/x.html", "new"));
        Assert.Equal("GA1421", Assert.Single(_findings).Code.Id);
        Assert.Equal("aa", File.ReadAllText(PathOf("a.html")));
        Assert.Empty(Directory.GetFileSystemEntries(other.Path));
    }

    [Theory]
    [InlineData("../../../out.html")]
    [InlineData(".govarchive-files")]
    public void A_page_out_of_the_site_or_in_place_of_the_programs_own_file_is_refused(string path)
    {
        Write("inputs");
        var before = _folder.Snapshot("");
        Assert.Throws<ArgumentException>(() => Put("others", (path, "new")));
        Assert.Equal(before, _folder.Snapshot(""));
    }

    [Fact]
    public void A_list_that_was_tampered_with_removes_nothing_outside()
    {
        Write("inputs");
        _folder.Write("out.html", "own");
        File.AppendAllText(PathOf(".govarchive-files"), $"{new string('0', 64)}  ../out.html\n");
        Put("others", ("a.html", "aa"));
        Assert.Empty(_findings);
        Assert.Equal("own", File.ReadAllText(_folder["out.html"]));
    }

    [Fact]
    public void A_folder_that_another_run_works_in_is_left_alone()
    {
        using (OutputFolder.Open(_folder["site"], "site", _findings))
        {
            Assert.Equal("nothing", Write("inputs"));
            Assert.Equal("GA1432", Assert.Single(_findings).Code.Id);
        }
        Assert.Equal("2 written, 0 unchanged, 0 removed, 4 bytes", Write("inputs"));
    }

    [Fact]
    public void A_long_list_is_read_and_written_in_proportion()
    {
        var read = Growth.IsInProportion(100_000, lines => Listed(lines).Write(), bytes =>
        {
            var list = OutputManifest.Read(bytes.Span);
            Assert.True(bytes.Span.SequenceEqual(list.Write().Span));
            return list;
        });
        Assert.Equal(("inputs", 100_000), (read.Inputs, read.Files.Count));

        static OutputManifest Listed(int lines) =>
            new("inputs", Enumerable.Range(0, lines).ToDictionary(PathOf, HashOf, StringComparer.Ordinal));

        static string PathOf(int line) => $"agencies/{line:x8}-example/2022/index.html";

        static ContentHash? HashOf(int line) => ContentHash.Of(BitConverter.GetBytes(line));
    }

    private string Write(string inputs, Action? between = null) =>
        Did(OutputWriter.Write(_folder["site"], "site", inputs, Files(between), clean: false, () => true, _findings, _folder["stamps"]));

    private void Put(string inputs, params (string Path, string Text)[] files) =>
        OutputWriter.Write(
            _folder["site"], "site", inputs, files.Select(file => new OutputFile(file.Path, Encoding.UTF8.GetBytes(file.Text))),
            clean: false, () => true, _findings, _folder["stamps"]);

    private static string Did(WriteResult? result) =>
        result is null
            ? "nothing" : $"{result.Written} written, {result.Unchanged} unchanged, {result.Removed} removed, {result.Bytes} bytes";

    private IEnumerable<OutputFile> Files(Action? between)
    {
        _made++;
        yield return new OutputFile("a.html", Encoding.UTF8.GetBytes("aa"));
        between?.Invoke();
        _made++;
        yield return new OutputFile("b/c.html", Encoding.UTF8.GetBytes("bb"));
    }

    private string PathOf(string path) => _folder["site/" + path];
}

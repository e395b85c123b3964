using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Output;
using GovArchive.Sites;

namespace GovArchive.Tests.Output;

/// <summary>Which folders are joined to a whole, and what is told of others.</summary>
public sealed class OutputPartsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Finding> _findings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_parts_together_have_all_files_in_the_order_of_the_parts()
    {
        Make("one", "1/2", "b", "a");
        Make("two", "2/2", "0");
        using var parts = Open("two", "one");
        Assert.NotNull(parts);
        Assert.Equal((2, 1, "inputs"), (parts.Count, parts.Label.Shard.Number, parts.Inputs));
        Assert.Equal(
            ["a: a of 1/2", "b: b of 1/2", "0: 0 of 2/2"],
            parts.Files().Select(file => $"{file.Path}: {Encoding.UTF8.GetString(file.Bytes.Span)}"));
    }

    [Fact]
    public void The_folders_are_held_until_the_parts_are_let_go()
    {
        Make("one", "1/1", "a");
        using (Open("one"))
        {
            Assert.Null(Open("one"));
            Assert.Equal(["one: GA1432"], Told());
            _findings.Clear();
        }
        using var again = Open("one");
        Assert.NotNull(again);
    }

    [Fact]
    public void Parts_that_are_refused_are_let_go()
    {
        Make("one", "1/2", "a");
        Assert.Null(Open("one"));
        _findings.Clear();
        Make("two", "2/2", "b");
        using var parts = Open("one", "two");
        Assert.NotNull(parts);
    }

    [Fact]
    public void A_part_that_was_made_with_findings_leaves_open_what_the_whole_is_made_of()
    {
        Make("one", "1/2", "a");
        MakeOf(null, "two", "2/2", "b");
        using var parts = Open("one", "two");
        Assert.Equal(("inputs", null), (parts!.Label.Inputs, parts.Inputs));
    }

    [Fact]
    public void A_folder_that_is_no_part_is_not_written_into()
    {
        _folder.Write("other/a.txt", "own");
        Make("whole", null, "a");
        Assert.Null(Open("other", "nothing", "whole/"));
        Assert.Equal(["other: GA1451", "nothing: GA1451", "whole: GA1451"], Told());
        Assert.Equal(["a.txt"], _folder.Snapshot("other").Keys);
        Assert.False(Directory.Exists(_folder["nothing"]));
        using var free = OutputFolder.Open(_folder["whole"], "whole", _findings);
        Assert.NotNull(free);
    }

    [Theory]
    [InlineData("data 2/2 inputs 0 0 0 /", "two: GA1452", "one")]
    [InlineData("site 2/2 others 0 0 0 /", "two: GA1452", "one")]
    [InlineData("site 2/2 inputs 0 0 0 /archive/", "two: GA1452", "one")]
    [InlineData("site 2/3 inputs 0 0 0 /", "two: GA1453", "2/3", "one", "1/2")]
    [InlineData("site 1/2 inputs 0 0 0 /", "two: GA1454", "1/2", "one")]
    public void A_part_of_another_whole_is_not_joined(string label, string told, params string[] values)
    {
        Make("one", "1/2", "a");
        Make("two", label, "b");
        Assert.Null(Open("one", "two"));
        Assert.Equal(told, Told()[0]);
        Assert.Equal(values, _findings[0].Values.Select(Name));
    }

    [Fact]
    public void Every_part_that_is_missing_is_told()
    {
        Make("two", "2/4", "b");
        Assert.Null(Open("two"));
        Assert.Equal(["two: GA1455", "two: GA1455", "two: GA1455"], Told());
        Assert.Equal(["1/4", "3/4", "4/4"], _findings.Select(finding => finding.Values[0]));
    }

    [Fact]
    public void A_folder_is_named_once()
    {
        Make("one", "1/1", "a");
        Assert.Null(Open("one", "one/"));
        Assert.Equal(["one: GA1454"], Told());
        Assert.Equal(["1/1", "one"], _findings[0].Values.Select(Name));
    }

    [Fact]
    public void A_file_that_was_changed_taken_away_or_is_in_two_parts_is_damage()
    {
        Make("one", "1/2", "a", "b", "c");
        Make("two", "2/2", "c", "d");
        _folder.Write("one/a", "another");
        File.Delete(_folder["two/d"]);
        Assert.Null(Open("one", "two"));
        Assert.Equal(["one/a: GA1456", "two/c: GA1456", "two/d: GA1456"], Told());
        Assert.Equal("1/2", _findings[0].Values[0]);
    }

    // Each with the hash of what stands there.
    [Theory]
    [InlineData("../out", "out")]
    [InlineData("link/x", "out")]
    [InlineData("./a", "a of 1/1")]
    [InlineData("b/../a", "a of 1/1")]
    [InlineData("b//a", "b/a of 1/1")]
    [InlineData(".govarchive-lock", "1")]
    public void A_list_that_was_tampered_with_names_nothing_else(string path, string content)
    {
        Make("one", "1/1", "a", "b/a");
        _folder.Write("out", "out").Write("elsewhere/x", "out");
        Directory.CreateSymbolicLink(_folder["one/link"], _folder["elsewhere"]);
        File.AppendAllText(_folder["one/.govarchive-files"], $"{ContentHash.Of(Encoding.UTF8.GetBytes(content))}  {path}\n");
        Assert.Null(Open("one"));
        Assert.Equal(["GA1456"], _findings.Select(finding => finding.Code.Id));
    }

    [Fact]
    public void A_file_that_changes_while_parts_are_joined_stops_it()
    {
        Make("one", "1/1", "a");
        using var parts = Open("one");
        _folder.Write("one/a", "another");
        Assert.EndsWith("one/a changed while it was read", Assert.Throws<IOException>(
            () => parts!.Files().ToArray()).Message, StringComparison.Ordinal);
    }

    private void Make(string folder, string? label, params string[] files) => MakeOf("inputs", folder, label, files);

    // A label, or which part it is of a site made of "inputs".
    private void MakeOf(string? inputs, string folder, string? label, params string[] files)
    {
        var shard = label?.Split(' ') is [_, var second, ..] ? second : label;
        var part = label is null ? null : PartLabel.Read(label.Contains(' ', StringComparison.Ordinal)
            ? label : $"site {label} inputs 0 0 0 /");
        using var output = OutputFolder.Open(_folder[folder], folder, _findings)!;
        OutputWriter.Write(
            output, inputs, files.Select(path => new OutputFile(path, Encoding.UTF8.GetBytes($"{path} of {shard}"))), clean: false,
            () => true, _findings, part: part is null ? null : () => part);
        Assert.Empty(_findings);
    }

    private OutputParts? Open(params string[] folders) => OutputParts.Open([.. folders.Select(folder => _folder[folder])], _findings);

    private string[] Told() => [.. _findings.Select(finding => $"{Name(finding.Place.File)}: {finding.Code.Id}")];

    // Without the temporary folder.
    private string Name(string text) => text.Replace(_folder.Path + "/", "", StringComparison.Ordinal);
}

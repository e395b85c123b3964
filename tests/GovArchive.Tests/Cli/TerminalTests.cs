using GovArchive.Cli;
using GovArchive.Diagnostics;

namespace GovArchive.Tests.Cli;

/// <summary>What a run tells of many findings.</summary>
public class TerminalTests
{
    private static readonly Finding[] Notes = [
        .. Enumerable.Range(1, 25).Select(i => FindingCodes.SourceGone.At(new Place($"content/data/a/{i:0000}.yml"), "b"))];

    [Fact]
    public void Of_many_notes_of_one_code_a_few_are_told_and_the_others_counted()
    {
        var lines = new Terminal("en").Lines(Notes, listed: Notes).ToArray();
        Assert.Equal(21, lines.Length);
        Assert.EndsWith($"{FindingCodes.SourceGone.Id}: 5 more; 'govarchive check' lists them all", lines[^1], StringComparison.Ordinal);
        Assert.Equal(25, new Terminal("en").Lines(Notes).Count());
    }

    // The last three come of the run, and no check lists them.
    [Fact]
    public void What_only_the_run_itself_tells_is_told_in_full()
    {
        var lines = new Terminal("en").Lines(Notes, listed: Notes[..^3]).ToArray();
        Assert.Equal(24, lines.Length);
        Assert.EndsWith(": 2 more; 'govarchive check' lists them all", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_all_told_and_the_same_only_once()
    {
        Finding[] errors = [.. Enumerable.Range(1, 25).Select(i => FindingCodes.WriteFailed.At(new Place($"{i:00}"), "b"))];
        Assert.Equal(25, new Terminal("zh").Lines(errors.Concat(errors), listed: errors).Count());
    }
}

using GovArchive.Datasets;
using GovArchive.Files;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets;

/// <summary>What is taken from the file that is there, and where it goes among what is written.</summary>
public class RecordBlocksTests
{
    // Digest, records and bytes of two agencies, behind a header of two bytes.
    private const string Standing = "one:1:4;two:1:4;";

    [Fact]
    public void Neighbours_are_taken_at_once() => Assert.Equal([new Splice(0, 2, 8)], Taken("one", "two"));

    [Fact]
    public void Neighbours_between_which_something_new_is_written_are_taken_one_by_one() =>
        Assert.Equal([new Splice(0, 2, 4), new Splice(4, 6, 4)], Taken("one", "new", "two"));

    [Fact]
    public void What_stood_in_another_order_is_taken_in_the_new_one() =>
        Assert.Equal([new Splice(0, 6, 4), new Splice(0, 2, 4)], Taken("two", "one"));

    private static IReadOnlyList<Splice> Taken(params string[] digests)
    {
        var (next, csv) = ("", new CsvBuffer());
        var blocks = new RecordBlocks(_ => next);
        blocks.Know(Standing, 10);
        foreach (var digest in digests)
        {
            next = digest;
            blocks.Write("yunxi", csv, () => csv.Record([digest]));
        }
        return blocks.Taken;
    }
}

using GovArchive.Datasets;
using GovArchive.Files;
using GovArchive.Sites;
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

    [Fact]
    public void What_is_known_of_nothing_is_written_and_noted()
    {
        var (csv, blocks) = (new CsvBuffer(), new RecordBlocks(agency => agency + "-digest"));
        Assert.True(blocks.IsEmpty);
        csv.Record(["header"]);
        blocks.Write("one", csv, () => csv.Record(["1"]));
        blocks.Write("two", csv, () =>
        {
            csv.Record(["22"]);
            csv.Record(["333"]);
        });
        Assert.Equal("header\n1\n22\n333\n", System.Text.Encoding.UTF8.GetString(csv.Bytes.Span));
        Assert.Equal("one-digest:1:2;two-digest:2:7;", blocks.Note);
        Assert.Empty(blocks.Taken);
    }

    [Fact]
    public void What_is_left_in_the_file_is_counted_and_noted_again()
    {
        var (csv, blocks) = (new CsvBuffer(), new RecordBlocks(agency => agency));
        blocks.Know("one:3:40;two:2:7;", 60);
        Assert.False(blocks.IsEmpty);
        csv.Record(["header"]);
        blocks.Write("new", csv, () => csv.Record(["1"]));
        blocks.Write("two", csv, () => Assert.Fail("it stands there"));
        Assert.Equal((4, "new:1:2;two:2:7;"), (csv.Records, blocks.Note));
        Assert.Equal([new Splice(9, 53, 7)], blocks.Taken);
    }

    [Fact]
    public void Where_nothing_is_remembered_all_is_written()
    {
        var csv = new CsvBuffer();
        RecordBlocks.None.Write("one", csv, () => csv.Record(["1"]));
        Assert.Equal((1, "", true), (csv.Records, RecordBlocks.None.Note, RecordBlocks.None.IsEmpty));
    }

    [Fact]
    public void Records_are_made_of_their_own_agency_alone()
    {
        var (csv, blocks) = (new CsvBuffer(), new RecordBlocks(agency => agency));
        blocks.Write("one", csv, () => Reads.Note(FactKind.Agency, "one"));
        blocks.Write("one", csv, () => Reads.Note(FactKind.Report, "one/2023"));
        foreach (var other in new[] { "two", "one-two", "one-two/2023" })
            Assert.Equal(
                $"the records of one are made of {new Fact(FactKind.Report, other)} too",
                Assert.Throws<InvalidOperationException>(
                    () => blocks.Write("one", csv, () => Reads.Note(FactKind.Report, other))).Message);
    }

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

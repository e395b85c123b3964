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
        var (csv, blocks) = (new CsvBuffer(), new RecordBlocks(agencies => agencies[0] + "-digest"));
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
        var (csv, blocks) = (new CsvBuffer(), new RecordBlocks(agencies => string.Join(' ', agencies)));
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
        var (csv, blocks) = (new CsvBuffer(), new RecordBlocks(agencies => string.Join(' ', agencies)));
        blocks.Write("one", csv, () => Reads.Note(FactKind.Agency, "one"));
        blocks.Write("one", csv, () => Reads.Note(FactKind.Report, "one/2023"));
        foreach (var other in new[] { "two", "one-two", "one-two/2023" })
            Assert.Equal(
                $"the records of one are made of {new Fact(FactKind.Report, other)} too",
                Assert.Throws<InvalidOperationException>(
                    () => blocks.Write("one", csv, () => Reads.Note(FactKind.Report, other))).Message);
    }

    [Fact]
    public void Records_of_several_agencies_are_made_of_no_other()
    {
        var blocks = new RecordBlocks(agencies => string.Join(' ', agencies));
        Assert.Equal((3, null), blocks.Write(["one", "two"], () => 0, () => Noted("one", "two/2023")));
        Assert.Equal("one two:3:0;", blocks.Note);
        Assert.Throws<InvalidOperationException>(() => blocks.Write(["one", "two"], () => 0, () => Noted("three")));

        static int Noted(params string[] names)
        {
            foreach (var name in names) Reads.Note(FactKind.Report, name);
            return 3;
        }
    }

    [Fact]
    public void Records_of_no_agency_are_written_always()
    {
        var blocks = new RecordBlocks(_ => throw new InvalidOperationException("of nothing"));
        Assert.Equal((3, null), blocks.Write([], () => 0, () => 3));
        Assert.Equal("", blocks.Note);
    }

    [Fact]
    public void What_stands_behind_all_records_is_read_and_is_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("standing", "hh1111end");
        var blocks = new RecordBlocks(agencies => agencies[0], folder["standing"]);
        Assert.Null(blocks.ReadClosing());
        blocks.Know("one:1:4;-:0:3;", 9);
        Assert.Equal("end"u8.ToArray(), blocks.ReadClosing());
        Assert.Equal((1, (2L, 4L)), blocks.Write(["one"], () => 2, () => 0));
        blocks.Close(5);
        Assert.Equal("one:1:4;-:0:5;", blocks.Note);
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

using System.Globalization;
using GovArchive.Sources.Layout;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Sources.Layout;

/// <summary>Words with their places, one a line (page, left, top, right, bottom, text), beside the lines and tables they make.</summary>
public class PositionedCases
{
    private static readonly string Folder = Path.Combine(Cases.Folder("Sources"), "containers");

    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Folder, "*.words.txt").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Make_lines_and_tables(string name)
    {
        var words = File.ReadAllLines(Path.Combine(Folder, name)).Where(line => line.Length > 0 && line[0] != '#').Select(Word).ToArray();
        AcceptedFile.Assert(
            Path.Combine(Folder, name.Replace(".words.txt", ".expected.txt", StringComparison.Ordinal)),
            SourceBlocks.Printed(PositionedText.Blocks("a.pdf", words), []));

        // The order that the words come in is the converter's and means nothing.
        Assert.Equal(
            SourceBlocks.Printed(PositionedText.Blocks("a.pdf", words), []),
            SourceBlocks.Printed(PositionedText.Blocks("a.pdf", [.. words.Reverse()]), []));
    }

    [Fact]
    public void Nothing_makes_nothing() => Assert.Empty(PositionedText.Blocks("a.pdf", []));

    [Fact]
    public void Words_without_a_place_are_left_out() =>
        Assert.Empty(
            PositionedText.Blocks(
                "a.pdf",
                [new PositionedWord(1, double.NaN, 0, 10, 10, "5"), new PositionedWord(1, 0, double.PositiveInfinity, 10, 10, "5")]));

    [Fact]
    public void A_page_of_very_many_words_takes_no_time()
    {
        var words = Enumerable.Range(0, 60_000)
            .Select(i => new PositionedWord(1, i % 40 * 20, i / 40 * 12, i % 40 * 20 + 8, i / 40 * 12 + 10, i % 7 == 0 ? "字" : "7"))
            .ToArray();
        Assert.NotEmpty(PositionedText.Blocks("a.pdf", words));
    }

    private static PositionedWord Word(string line)
    {
        var parts = line.Split(' ', 6);
        var (page, box) = (int.Parse(parts[0], CultureInfo.InvariantCulture),
            parts[1..5].Select(length => double.Parse(length, CultureInfo.InvariantCulture)).ToArray());
        return new PositionedWord(page, box[0], box[1], box[2], box[3], parts[5]);
    }
}

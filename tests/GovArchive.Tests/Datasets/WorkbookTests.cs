using GovArchive.Datasets.Workbooks;

namespace GovArchive.Tests.Datasets;

/// <summary>What a cell of a workbook holds, whoever wrote its text.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData(" before and after ", " before and after ")]
    [InlineData("_x0041_ _x41_ _xyz", "_x005F_x0041_ _x41_ _xyz")]
    [InlineData("<b>&amp;</b>", "<b>&amp;</b>")]
    [InlineData("𠀀二\n三", "𠀀二\\n三")]
    public void Text_is_text(string text, string expected) =>
        Assert.Equal($"== one\n{expected}|\n", Text(new SheetCell(text), new SheetCell("|"))
        .Replace(" | |", "|", StringComparison.Ordinal));

    [Fact]
    public void Of_what_is_no_character_there_is_a_sign() =>
        Assert.Equal("== one\na\ufffdb\ufffdc\ufffdd\ufffde\n", Text(new SheetCell("a\u0001b\ud800c\udc00d\uffffe")));

    [Fact]
    public void Numbers_are_numbers_with_their_marks() => Assert.Equal(
        "== one\n0 | -1.5 | 20163.2449 | 7* | 7† | 7 ≠ | 7* ≠ | 7† ≠ | 7▣ | 7▣ ≠\n",
        Text([new("", 0), new("", -1.5m), new("", 20163.2449m), .. Workbook.Marks.Select(mark => new SheetCell("", 7, Mark: mark))]));

    [Fact]
    public void Longer_text_than_a_cell_takes_is_cut_and_says_so() =>
        Assert.Equal($"== one\n{new string('字', 32766)}…\n", Text(new SheetCell(new string('字', 40000))));

    [Fact]
    public void A_number_that_Excel_would_change_is_text() =>
        Assert.Equal(
            "== one\n123456789012345 | '1234567890123456\n", Text(new SheetCell("", 123456789012345), new SheetCell("", 1234567890123456)));

    [Fact]
    public void There_are_no_other_marks() => Assert.Throws<ArgumentException>(() => Made(new SheetCell("", 1, Mark: "!")));

    [Fact]
    public void More_columns_than_letters_are_named_by_two() =>
        Assert.EndsWith(" | 29\n", Text([.. Enumerable.Range(0, 30).Select(i => new SheetCell("", i))]), StringComparison.Ordinal);

    [Fact]
    public void The_same_records_give_the_same_bytes() => Assert.Equal(Made(new SheetCell("a")), Made(new SheetCell("a")));

    private static string Text(params SheetCell[] row) => WorkbookText.Of(Made(row));

    private static byte[] Made(params SheetCell[] row) => Workbook.Of([new Sheet("one", [8], 1, [row])]);
}

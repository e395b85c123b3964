using GovArchive.Pictures;

namespace GovArchive.Tests.Pictures;

/// <summary>Letters are 20 points high; the cell is 100 by 60 at 10, 10.</summary>
public class CellPrintTests
{
    private static readonly PictureBox Cell = new(10, 10, 110, 70);

    private static CellPrint Print(GrayPicture picture) => CellPrint.Of(InkMap.Of(picture), Cell, 20);

    private static GrayPicture Page() => Drawn.Paper(130, 90);

    [Fact]
    public void An_empty_cell_is_clean()
    {
        var print = Print(Page());
        Assert.Empty(print.Lines);
        Assert.True(print.IsClean);
    }

    [Fact]
    public void What_is_left_of_a_rule_is_no_print()
    {
        var print = Print(Page().With(10, 10, 100, 2).With(10, 10, 2, 60));
        Assert.Empty(print.Lines);
        Assert.True(print.IsClean);
    }

    [Fact]
    public void A_speck_is_no_print_but_the_cell_is_not_clean()
    {
        var print = Print(Page().With(50, 40, 1, 2));
        Assert.Empty(print.Lines);
        Assert.False(print.IsClean);
    }

    [Fact]
    public void A_decimal_point_is_print() => Assert.Single(Print(Page().With(50, 40, 3, 3)).Lines);

    [Fact]
    public void Lines_are_told_apart_and_strokes_of_one_letter_are_not()
    {
        var two = Print(Page().With(30, 14, 8, 20).With(45, 14, 8, 20).With(30, 44, 8, 20));
        Assert.Equal([new PictureBox(30, 14, 53, 34), new PictureBox(30, 44, 38, 64)], two.Lines);
        Assert.Single(Print(Page().With(30, 20, 18, 3).With(28, 36, 22, 3)).Lines);
    }

    [Fact]
    public void Print_that_reaches_over_the_rule_is_cut()
    {
        Assert.True(Print(Page().With(100, 30, 20, 20)).IsCut);
        Assert.False(Print(Page().With(80, 30, 20, 20)).IsCut);
    }

    [Fact]
    public void A_stroke_that_touches_the_rule_is_no_rest_of_it()
    {
        var print = Print(Page().With(10, 30, 3, 20).With(20, 30, 8, 20));
        Assert.True(print.IsCut);
        Assert.Equal(new PictureBox(10, 30, 28, 50), Assert.Single(print.Lines));
    }

    [Fact]
    public void A_line_is_cut_out_without_what_is_no_print()
    {
        var picture = Page().With(30, 30, 8, 20).With(44, 38, 1, 1).With(10, 10, 100, 2);
        var print = Print(picture);
        var line = print.Line(picture, print.Lines[0], 10);
        Assert.Equal((28, 40), (line.Width, line.Height));
        Assert.Equal(8 * 20, line.Shades.Count(shade => shade == 0));
    }
}

using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Sources.Documents;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>Which of the cells that stand in a run are a row's; <c>.</c> is a blank one, and <c>-</c> that nothing settles it.</summary>
public class RowCellTests
{
    [Theory]
    [InlineData("Text", "1 2 3", "1 2 3")]
    [InlineData("Text", "1 2", "-")]
    [InlineData("Text", "1 2 3 4", "-")]
    [InlineData("Row", ". 1 2 3", "1 2 3")]
    [InlineData("Row", "1 2 3 .", "1 2 3")]
    [InlineData("Row", "1 . 3", "1 . 3")]
    [InlineData("Row", "1 2 .", "1 2 .")] // the form's row has no total
    [InlineData("Row", ". 1 2 .", "-")] // it may begin in either
    [InlineData("Row", "1 . . 4", "-")]
    [InlineData("Row", ". 1 . 3 .", "1 . 3")]
    [InlineData("Cells", "1 . 3", "1 . 3")]
    [InlineData("Cells", ". 2 3", "-")] // it may be the table's frame
    [InlineData("Cells", "1 2 .", "-")]
    [InlineData("Glued", "123", "1 2 3")]
    [InlineData("Glued", "12", "-")]
    [InlineData("Glued", "1234", "-")]
    public void A_row_of_three_has_the_cells_that_are_certainly_its_own(string kind, string run, string cells) =>
        Assert.Equal(cells, Text(RowCells.Settle(Of(kind, run), 3, Nothing)));

    [Fact]
    public void Digits_printed_together_stand_one_behind_another() => Assert.Equal(
        [5, 6, 7],
        RowCells.Settle(Of("Glued", "123"), 3, Nothing).Select(cell => cell.Place.Column));

    [Theory]
    [InlineData(3, "1_2_3 . .", "1 2 3")]
    [InlineData(3, ". 1_2_3 .", "1 2 3")]
    [InlineData(3, "1_2 . .", "-")]
    [InlineData(3, "1_2_3_4 . .", "-")]
    [InlineData(3, "012 . .", "-")]
    [InlineData(3, "00 . .", "-")]
    [InlineData(3, "09 . .", "-")]
    [InlineData(3, "0x . .", null)]
    [InlineData(3, "12 . .", null)]
    [InlineData(3, "123 . .", "-")]
    [InlineData(9, "1234567 . .", "-")]
    [InlineData(9, "123456 . .", null)]
    [InlineData(3, "0 . .", null)]
    [InlineData(3, "1 2 .", null)]
    [InlineData(1, "1_2", null)]
    [InlineData(2, "1_2 .", "1 2")]
    [InlineData(2, "12345 .", "-")]
    [InlineData(2, "1234 .", null)]
    [InlineData(2, "1234x .", null)]
    public void Several_numbers_may_stand_in_one_cell(int length, string run, string? cells) =>
        Assert.Equal(cells, InOneCell(length, run, hasBlanks: false));

    [Theory]
    [InlineData(3, "123 . .", null)] // where other rows leave cells blank it is one number
    [InlineData(3, "1234567 . .", "-")]
    [InlineData(3, "0123 . .", "-")]
    [InlineData(3, "1_2 . .", "-")]
    public void Where_other_rows_leave_cells_blank_one_number_is_one(int length, string run, string? cells) =>
        Assert.Equal(cells, InOneCell(length, run, hasBlanks: true));

    [Theory]
    [InlineData("Text")]
    [InlineData("Cells")]
    public void Only_in_a_grid_it_is_known_what_one_cell_is(string kind) =>
        Assert.Null(RowCells.InOneCell(Of(kind, "1_2_3 . ."), 3, hasBlanks: false));

    [Theory]
    [InlineData("Text", "1 2 3 4", true, "1 2 3")]
    [InlineData("Text", "1 2 3 4", false, "-")]
    [InlineData("Text", "1 2 3", true, "-")]
    [InlineData("Text", "1 2 3 4 5", true, "-")]
    [InlineData("Row", "1 2 3 4", true, "-")]
    public void A_number_behind_the_last_row_may_be_the_pages(string kind, string run, bool isLast, string cells) =>
        Assert.Equal(cells, Text(RowCells.BeforeTheEnd(Of(kind, run) with { IsLast = isLast }, 3)));

    [Theory]
    [InlineData("Text", "2 3 5", "5")]
    [InlineData("Text", "2 3 6", null)]
    [InlineData("Text", "5", null)]
    [InlineData("Text", "0 0", "0")]
    [InlineData("Text", "x 3 3", null)]
    [InlineData("Text", "1 1 1 1 1 1 6", null)] // nothing was dropped
    [InlineData("Row", "2 3 5", null)]
    public void The_last_of_fewer_numbers_is_the_total_where_it_is_the_sum_of_the_others(string kind, string run, string? total) =>
        Assert.Equal(total, RowCells.Total(Received, Of(kind, run))?.Text);

    [Theory]
    [InlineData("1 2 3 4 5 6 21", true)]
    [InlineData("1 2 3 4 5 6 20", false)]
    [InlineData("1 2 3 4 5 x 15", null)]
    public void The_sum_of_a_row_holds_or_does_not_or_is_not_known(string run, bool? holds)
    {
        var cells = Of("Row", run).Cells;
        Assert.Equal(holds, RowSums.Test(Requests, Received, cells));
        Assert.Equal(holds == true, RowSums.Hold(Requests, Received, cells));
    }

    [Fact]
    public void A_row_without_a_sum_has_none_that_holds() => Assert.Null(
        RowSums.Test(Form.Table("disclosure")!, Labels.Rows[0], Of("Row", "1 2 3").Cells));

    private static Form Form => FormCatalog.Find("2021")!;

    private static FormTable Requests => Form.Table("requests")!;

    // Rows of three numbers, none of which is a total.
    private static FormLabels Labels => FormLabels.Of(Form.Table("disclosure")!, Arrangement.Rows);

    // No other row tells where its values stand.
    private static RowLayout Nothing => RowLayout.Of(Labels, [.. Labels.Rows.Select(_ => default(PlacedRun))]);

    private static FormLabels.Line Received =>
        FormLabels.Of(Requests, Arrangement.Rows).Rows.Single(line => line.Cells[0].Row.Id == "received");

    private static string? InOneCell(int length, string run, bool hasBlanks) =>
        RowCells.InOneCell(Of("Row", run), length, hasBlanks) is { } cells ? Text(cells) : null;

    private static string Text(ImmutableArray<GridCell> cells) =>
        cells.IsEmpty ? "-" : string.Join(' ', cells.Select(cell => cell.IsBlank ? "." : cell.Text));

    private static Run Of(string kind, string cells)
    {
        var place = new Place("a.txt", 3, 5);
        ImmutableArray<GridCell> made =
            [.. cells.Split(' ').Select(cell => new GridCell(place, cell == "." ? "" : cell.Replace('_', ' ')))];
        return new Run(2, place, made, Enum.Parse<RunKind>(kind), 0);
    }
}

using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Scans;

namespace GovArchive.Tests.Sources.Scans;

public class TableRulesTests
{
    // Three columns of 60 points, four rows of 20, at 50, 50.
    private static IEnumerable<PdfRule> Table() =>
    [
        .. Enumerable.Range(0, 5).Select(i => new PdfRule(true, 50 + 20 * i, 50, 230)),
        .. Enumerable.Range(0, 4).Select(i => new PdfRule(false, 50 + 60 * i, 50, 130)),
    ];

    [Fact]
    public void A_stroke_in_a_cell_is_no_rule()
    {
        var grid = Assert.Single(TableRules.Grids([.. Table(), new PdfRule(true, 60, 125, 145), new PdfRule(false, 80, 95, 107)], 4));
        Assert.Equal((4, 3), (grid.Rows, grid.Columns));
    }

    // A stroke of a letter that makes the wall beside its cell longer.
    [Fact]
    public void Type_that_fills_its_cell_is_no_wall()
    {
        PdfRule[] rules = [.. Table().Where(rule => rule != new PdfRule(true, 90, 50, 230)), new PdfRule(true, 90, 75, 230)];
        var grid = Assert.Single(TableRules.Grids([.. rules], 4));
        Assert.Equal((4, 3, 11), (grid.Rows, grid.Columns, grid.Cells.Length));
    }

    [Fact]
    public void A_rule_in_pieces_is_one()
    {
        var rules = Table().Where(rule => rule != new PdfRule(true, 70, 50, 230))
            .Append(new PdfRule(true, 70.4, 50, 100)).Append(new PdfRule(true, 69.8, 108, 160)).Append(new PdfRule(true, 70, 165, 230));
        Assert.Equal(4, Assert.Single(TableRules.Grids([.. rules], 4)).Rows);
    }

    [Fact]
    public void Letters_of_a_title_are_no_table() =>
        Assert.Empty(TableRules.Grids([.. new[] { 0, 8, 16 }.SelectMany(
            at => new[] { new PdfRule(true, 50 + at, 50, 66), new PdfRule(false, 50 + at, 50, 66) })], 4));

    [Fact]
    public void A_table_without_rules_at_its_sides_is_one() =>
        Assert.Equal(3, Assert.Single(TableRules.Grids([.. Table().Where(rule => rule.IsLevel || rule.At is > 50 and < 230)], 4)).Columns);
}

using GovArchive.Forms;

namespace GovArchive.Tests.Datasets.Codebook;

/// <summary>What the forms say of each other's cells.</summary>
public class CrosswalkTests
{
    public static TheoryData<string> Editions => [.. FormCatalog.All.Select(form => form.Edition)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_cell_has_a_reason_and_cells_that_are_on_the_form(string edition)
    {
        var form = FormCatalog.Find(edition)!;
        Assert.All(form.Cells, id =>
        {
            var match = Crosswalk.Of(form, form.Find(id)!);
            Assert.All(match.Cells, cell => Assert.NotNull(Crosswalk.Current.Find(cell)));
            Assert.Equal(match.Relation == CellRelation.NotComparable, match.Cells.IsEmpty);
            Assert.Equal(match.Relation == CellRelation.Same, match.Same is not null);
            if (form != Crosswalk.Current)
                Assert.Contains(form.Comparisons, comparison => comparison.IsOf(id) && comparison.Why == match.Why);
        });
    }

    // A word that fits no cell is a slip of the pen.
    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_comparison_is_of_cells_that_are_there(string edition)
    {
        var form = FormCatalog.Find(edition)!;
        foreach (var comparison in form.Comparisons)
        {
            Assert.All(comparison.Cells, pattern => Assert.Contains(form.Cells, cell => FormComparison.Fits(pattern, cell)));
            Assert.All(comparison.To, pattern => Assert.Contains(Crosswalk.Current.Cells, cell => FormComparison.Fits(pattern, cell)));
            Assert.Equal(
                comparison.Relation is CellRelation.Roughly, !comparison.To.IsEmpty);
        }
    }

    [Theory]
    [InlineData("2014", "statistics/received/value", "same requests/received/total")]
    [InlineData("2014", "statistics/suit/value", "sum_of disputes/suit_direct/total disputes/suit_after_review/total")]
    [InlineData("2014", "statistics/review_other/value", "roughly disputes/review/other disputes/review/pending")]
    [InlineData("2014", "statistics/meetings/value", "not_comparable")]
    [InlineData("2019", "disclosure/licences/decisions", "same disclosure/licences/decisions")]
    [InlineData("2019", "disclosure/regulations/newly_made", "not_comparable")]
    [InlineData("2019", "disputes/review/upheld", "same disputes/review/upheld")]
    [InlineData(
        "2019", "requests/other_handling/total",
        "sum_of requests/other_not_corrected/total requests/other_fee_unpaid/total requests/other_other/total")]
    [InlineData(
        "2021", "requests/other_handling/total",
        "sum_of requests/other_not_corrected/total requests/other_fee_unpaid/total requests/other_other/total")]
    [InlineData("2021", "requests/received/total", "same requests/received/total")]
    public void A_cell_goes_on_as_its_form_says(string edition, string cell, string expected)
    {
        var form = FormCatalog.Find(edition)!;
        var match = Crosswalk.Of(form, form.Find(form.Cells.Single(id => id.ToString() == cell))!);
        Assert.Equal(expected, string.Join(' ', match.Cells.Select(id => id.ToString()).Prepend(match.Relation.Id())));
    }
}

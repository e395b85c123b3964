using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;

namespace GovArchive.Tests.Indicators;

/// <summary>What a formula is read as, and which cells of each edition of the form it stands on.</summary>
public class FormulaTests
{
    [Fact]
    public void Terms_are_read_with_their_signs_and_years()
    {
        var formula = Parsed("requests/received/total - before requests/refused_*/natural_person + cells_asked");
        Assert.Equal(
            [
                new IndicatorTerm(false, false, new CellId("requests", "received", "total"), false, null),
                new IndicatorTerm(true, true, new CellId("requests", "refused", "natural_person"), true, null),
                new IndicatorTerm(false, false, null, false, "cells_asked"),
            ],
            formula.Terms);
        Assert.True(formula.NeedsYearBefore);
        Assert.False(Parsed("cells_asked + requests/received/total").NeedsYearBefore);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("+ requests/received/total")]
    [InlineData("- requests/received/total")]
    [InlineData("requests/received/total +")]
    [InlineData("requests/received/total + before")]
    [InlineData("requests/received/total before requests/received/total")]
    [InlineData("requests/received/total * requests/granted/total")]
    [InlineData("before before requests/received/total")]
    public void What_is_no_sum_of_terms_is_no_formula(string text) => Assert.Null(IndicatorFormula.Parse(text));

    [Fact]
    public void Spaces_between_words_may_be_many() =>
        Assert.Equal(2, Parsed("  requests/received/total  -   requests/granted/total ").Terms.Length);

    [Fact]
    public void Cells_of_either_year_are_told_apart()
    {
        var formula = Parsed("requests/received/total - before requests/granted/total");
        Assert.Equal(["requests/received/total"], Ids(formula.Cells("2021", isBefore: false)));
        Assert.Equal(["requests/granted/total"], Ids(formula.Cells("2021", isBefore: true)));
        Assert.Equal(["requests/received/total", "requests/granted/total"], Ids(formula.Cells("2021")));
    }

    [Theory]
    [InlineData("2021", "requests/unavailable_*/total",
        "requests/unavailable_not_held/total requests/unavailable_not_compiled/total requests/unavailable_unclear/total")]
    [InlineData("2021", "requests/un_*/total", "requests/un/total")] // a row's beginning ends where a word does
    [InlineData("2021", "requests/unavailable_*/no_such_column", "requests/unavailable/no_such_column")]
    [InlineData("2014", "requests/unavailable_*/total", "requests/unavailable/total")]
    [InlineData("2014", "requests/received/total", "statistics/received/value")]
    [InlineData("2014", "requests/unavailable_not_held/total", "requests/unavailable_not_held/total")]
    public void Rows_of_one_beginning_are_those_of_the_edition(string edition, string term, string cells) =>
        Assert.Equal(cells.Split(' '), Ids(Parsed(term).Cells(edition)));

    [Fact]
    public void An_edition_that_nobody_knows_is_a_wrong_call() =>
        Assert.Throws<KeyNotFoundException>(() => Parsed("requests/received/total").Cells("1999"));

    [Theory]
    [InlineData("requests/received/total", false)]
    [InlineData("requests/received/total + before requests/received/total", false)]
    [InlineData("requests/received/total - requests/granted/total", true)]
    public void Only_a_difference_has_a_sign_that_says_something(string numerator, bool isSigned) =>
        Assert.Equal(isSigned, Of(numerator, null).IsSigned);

    [Theory]
    [InlineData("requests/received/total", null, false)]
    [InlineData("requests/received/total", "requests/handled_total/total", false)]
    [InlineData("requests/received/total - before requests/received/total", null, true)]
    [InlineData("requests/received/total", "before requests/received/total", true)]
    public void The_year_before_is_needed_where_either_half_asks_for_it(string numerator, string? denominator, bool isNeeded) =>
        Assert.Equal(isNeeded, Of(numerator, denominator).NeedsYearBefore);

    // The forms of 2019 and 2021 ask for the same requests; only the one of 2019 for documents newly made.
    [Theory]
    [InlineData("requests/received/total", "2019", "2019 2021")]
    [InlineData("requests/received/total", "2019 2021", "2019 2021")]
    [InlineData("requests/received/total", "2014", "2014")]
    [InlineData("requests/received/total - before disclosure/normative_documents/newly_made", "2019", "2019")]
    [InlineData("disclosure/normative_documents/newly_made + requests/received/total", "2019", "2019")]
    [InlineData("cells_asked", "2019", "2019 2021")]
    [InlineData("disclosure/compulsory_measures/decisions", "2019", "2019 2021")] // the first cell of all
    public void An_edition_that_continues_another_has_its_indicators_where_it_has_every_cell(
        string numerator, string listed, string editions)
    {
        var forms = FormCatalog.All.Select(form => form.Edition == "2021" ? form with { Continues = "2019" } : form);
        Assert.Equal(editions.Split(' '), IndicatorCatalog.Editions(listed.Split(' '), [Parsed(numerator), null], forms));
        Assert.Equal(
            editions.Split(' '),
            IndicatorCatalog.Editions(listed.Split(' '), [Parsed("requests/granted/total"), Parsed(numerator)], forms));
    }

    private static Indicator Of(string numerator, string? denominator) =>
        IndicatorCatalog.Find("applications")! with
        {
            Numerator = Parsed(numerator),
            Denominator = denominator is null ? null : Parsed(denominator),
        };

    private static IndicatorFormula Parsed(string text) => IndicatorFormula.Parse(text)!;

    private static IEnumerable<string> Ids(IEnumerable<CellId> cells) => cells.Select(cell => cell.ToString());
}

using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Naming;

namespace GovArchive.Tests.Naming;

/// <summary>件 is what is counted: requests, documents, decisions, cases.</summary>
public class CellUnitTests
{
    [Theory]
    [InlineData("2021", "requests/received/total", "requests")]
    [InlineData("2021", "disputes/review/upheld", "cases")]
    [InlineData("2021", "disclosure/normative_documents/issued", "documents")]
    [InlineData("2021", "disclosure/regulations/in_force", "rules")]
    [InlineData("2021", "disclosure/penalties/decisions", "decisions")]
    [InlineData("2021", "disclosure/fees/amount", "10,000 yuan")]
    [InlineData("2019", "disclosure/licences/items_change", "items")]
    [InlineData("2014", "statistics/received_online/value", "requests")]
    [InlineData("2014", "statistics/review_upheld/value", "cases")]
    [InlineData("2014", "statistics/normative_issued/value", "documents")]
    [InlineData("2014", "statistics/staff/value", "persons")]
    public void A_cell_says_in_English_what_it_counts(string edition, string cell, string unit)
    {
        Assert.True(CellId.TryParse(cell, out var id));
        var found = FormCatalog.Find(edition)!.Find(id)!;
        Assert.Equal(unit, CellUnits.In("en", found));
        Assert.Equal(found.Column.Unit, CellUnits.In("zh-Hans", found));
    }

    [Fact]
    public void Nothing_is_counted_in_cases_but_reviews_and_lawsuits() => Assert.Empty(
        from form in FormCatalog.All
        from id in form.Ordered
        where CellUnits.In("en", form.Find(id)!) == "cases" && id.Table != "disputes"
            && !id.Row.StartsWith("review", StringComparison.Ordinal) && !id.Row.StartsWith("suit", StringComparison.Ordinal)
        select id.ToString());
}

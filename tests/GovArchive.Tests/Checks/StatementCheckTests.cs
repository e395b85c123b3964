using System.Globalization;
using GovArchive.Checks.Prose;
using GovArchive.Forms;
using GovArchive.Reports;

namespace GovArchive.Tests.Checks;

/// <summary>A number of the prose beside the cells that count the same.</summary>
public class StatementCheckTests
{
    private const string Figures =
        "requests/received/total,352\nrequests/carried_in/total,7\nrequests/received/business,0\ndisputes/suit_direct/total,2\ndisputes/suit_after_review/total,\n";

    [Theory]
    [InlineData("requests_received", 352, StatementQualifier.Exact, "agrees 352")]
    [InlineData("requests_received", 358, StatementQualifier.Exact, "differs 352")]
    [InlineData("requests_received", 359, StatementQualifier.Exact, "agrees 359")] // with what was carried in
    [InlineData("requests_to_handle", 359, StatementQualifier.Exact, "agrees 359")]
    [InlineData("requests_received", 350, StatementQualifier.Over, "agrees 352")]
    [InlineData("requests_received", 352, StatementQualifier.Over, "agrees 352")] // 352 and more
    [InlineData("requests_received", 360, StatementQualifier.Over, "")]
    [InlineData("requests_received", 360, StatementQualifier.Nearly, "agrees 352")]
    [InlineData("requests_received", 340, StatementQualifier.About, "agrees 352")]
    [InlineData("requests_received", 320, StatementQualifier.About, "agrees 352")] // a tenth of 320 away
    [InlineData("requests_received", 319, StatementQualifier.About, "")] // further than a tenth: it may be about something else
    [InlineData("requests_received", 3, StatementQualifier.About, "")]
    [InlineData("suits", 2, StatementQualifier.Exact, "")] // a blank in a sum makes it unknown
    [InlineData("requests_carried_out", 1, StatementQualifier.Exact, "")] // the cell is not there
    [InlineData("followers", 352, StatementQualifier.Exact, "")] // the form has no such count
    public void Is_compared(string topic, int value, StatementQualifier qualifier, string expected) =>
        Assert.Equal(expected, Compared(2023, new Statement
        {
            Topic = topic,
            Value = value,
            Unit = "件",
            Qualifier = qualifier,
            Year = 2023,
            Text = "",
            Line = 1,
        }));

    [Fact]
    public void Another_year_and_a_count_up_to_the_year_are_not_compared()
    {
        var statement = new Statement { Topic = "requests_received", Value = 1, Unit = "件", Year = 2022, Text = "", Line = 1 };
        Assert.Equal("", Compared(2023, statement));
        Assert.Equal("", Compared(2023, statement with { Year = 2023, Cumulative = true }));
        Assert.Equal("", Compared(2023, statement with { Year = null }));
    }

    [Fact]
    public void Every_cell_is_on_a_form() =>
        Assert.All(StatementCells.All.Values.SelectMany(entry => entry.Cells), cell =>
            Assert.NotNull(FormCatalog.Find("2021")!.Find(cell)));

    [Fact]
    public void Groups_of_outcomes_are_the_cells_that_the_report_counts_them_in()
    {
        var report = SampleReports.OfFigures(Figures);
        Assert.Equal(
            "requests/granted/total requests/partly_granted/total",
            string.Join(' ', StatementCells.All["requests_granted_in_full_or_part"].Of(report)));
        Assert.Equal("requests/received/total", string.Join(' ', StatementCells.All["requests_received"].Of(report)));
    }

    [Theory]
    [InlineData("statements: [{ topic: a, cells: [requests] }]", "(1,33)", "'cells' must be cell ids: table/row/column")]
    [InlineData("statements: [{ cells: [requests/received/total] }]", "(1,14)", "'topic'")]
    [InlineData("statements: [{ topic: a, cell: [] }]", "(1,26)", "'cell'")]
    [InlineData("statement: []", "(1,1)", "'statement'")]
    [InlineData("statements: [", "", "YAML")]
    public void A_fault_of_the_table_is_told_with_its_place(string text, string place, string told)
    {
        var message = Assert.Throws<InvalidDataException>(() => StatementCells.Load(text)).Message;
        Assert.StartsWith("Checks/Prose/statements.yml" + place, message, StringComparison.Ordinal);
        Assert.Contains(told, message, StringComparison.Ordinal);
    }

    private static string Compared(int year, Statement statement)
    {
        var report = SampleReports.OfFigures(Figures, year);
        var checks = StatementCheck.Of(report, new ReportProse("", [], [statement]));
        return string.Join(
            ' ', checks.Select(
                check => string.Create(CultureInfo.InvariantCulture, $"{(check.Agrees ? "agrees" : "differs")} {check.Table}")));
    }
}

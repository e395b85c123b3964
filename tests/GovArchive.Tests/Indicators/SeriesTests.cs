using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Tests.Indicators;

/// <summary>What counts the same in two editions of the form is one series; what does not is missing, and says why.</summary>
public class SeriesTests
{
    [Theory]
    [InlineData("requests/received/total", 12, null)]
    [InlineData("requests/granted/total", 5, null)]
    [InlineData("requests/partly_granted/total", 1, null)]
    [InlineData("disputes/review/total", 2, null)]
    [InlineData("disputes/suit_direct/total disputes/suit_after_review/total", 3, null)]
    [InlineData("disputes/suit_direct/total", null, MissingReason.NotOnForm)]
    [InlineData("requests/handled_total/total", null, MissingReason.NotOnForm)]
    [InlineData("requests/carried_in/total", null, MissingReason.NotOnForm)]
    public void Equal_counts_are_found_in_the_older_edition(string cells, int? value, MissingReason? missing)
    {
        var point = Series.Sum(Report2014(), cells.Split(' ').Select(Cell));
        Assert.Equal((value, missing), ((int?)point.Value, point.Missing));
    }

    [Theory]
    [InlineData("granted", 5)]
    [InlineData("partly_granted", 1)]
    [InlineData("refused", null)]
    [InlineData("unavailable", null)]
    public void Outcomes_join_only_what_was_counted_alike(string group, int? value)
    {
        var report = Report2014();
        Assert.Equal(value, (int?)Series.Sum(report, Outcomes.Cells(report, group)).Value);
    }

    [Fact]
    public void Newer_editions_keep_their_own_cells() =>
        Assert.Equal([Cell("requests/received/total")], FormCatalog.Find("2021")!.Own([Cell("requests/received/total")]));

    private static CellId Cell(string text) => CellId.TryParse(text, out var cell) ? cell : throw new ArgumentException(text);

    private static Report Report2014()
    {
        const string Figures = """
            # 云溪县示例局 2016; edition 2014; typed in
            cell,value
            statistics/received/value,12
            statistics/granted/value,5
            statistics/partly_granted/value,1
            statistics/refused/value,4
            statistics/concluded/value,11
            statistics/review/value,2
            statistics/suit/value,3
            """;
        var findings = new List<Finding>();
        var content = ReportParser.Parse(
            Readers.Read(new SourceFile("2016.figures.csv", Encoding.UTF8.GetBytes(Figures)), findings)!, findings);
        Assert.Empty(findings);
        return new Report(new ReportKey("yunxi", 2016), new Provenance("2016.figures.csv", ""), content!);
    }
}

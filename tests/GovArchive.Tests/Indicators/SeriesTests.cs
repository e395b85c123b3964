using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
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

    [Fact]
    public void A_group_of_outcomes_is_its_rows_or_the_one_that_stands_for_them()
    {
        var report = SampleReports.OfFigures("requests/granted/total,1");
        Assert.Equal(["granted", "partly_granted", "refused", "unavailable", "rejected", "other"], Outcomes.Groups);
        Assert.Equal("requests/granted/total", Assert.Single(Outcomes.Cells(report, "granted")).ToString());
        Assert.Equal(
            "requests/unavailable_not_held/total requests/unavailable_not_compiled/total requests/unavailable_unclear/total",
            string.Join(' ', Outcomes.Cells(report, "unavailable")));
        Assert.Equal("requests/refused/total", Assert.Single(Outcomes.Cells(Report2014(), "refused")).ToString());
    }

    [Fact]
    public void Every_year_from_the_first_report_to_the_last_has_a_point()
    {
        var history = History(
            SampleReports.OfFigures("requests/received/total,3", 2021), SampleReports.OfFigures("requests/granted/total,3", 2022),
            SampleReports.OfFigures("requests/received/total,7\nrequests/granted/total,2", 2024));
        Assert.Equal(
            [
                new SeriesPoint(2021, 3, null), new SeriesPoint(2022, null, MissingReason.Absent),
                new SeriesPoint(2023, null, MissingReason.NoReport), new SeriesPoint(2024, 7, null),
            ],
            Series.Of(history, _ => [Cell("requests/received/total")]));
        Assert.Equal(9, Series.Of(history, _ => [Cell("requests/received/total"), Cell("requests/granted/total")])[^1].Value);
    }

    [Fact]
    public void Without_a_report_there_is_no_point() => Assert.Empty(Series.Of(History(), _ => [Cell("requests/received/total")]));

    [Fact]
    public void A_year_whose_report_follows_another_edition_is_told()
    {
        const string Old = "# 云溪县示例局 2020; edition 2019; typed in\ncell,value\nrequests/received/total,4\n";
        var history = History(
            Report2014(), SampleReports.Of("2020.figures.csv", Old, 2020), SampleReports.OfFigures("requests/received/total,9", 2021),
            SampleReports.OfFigures("requests/received/total,9", 2022));
        Assert.Equal([(2020, "2019"), (2021, "2021")], Series.FormChanges(history));
    }

    private static AgencyHistory History(params Report[] reports) => new(new Agency { Id = "yunxi", Name = "云溪县示例局" }, [.. reports]);

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

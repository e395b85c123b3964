using System.Text;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets;

/// <summary>What the records of indicators say of corrections, in the dataset and in an indicator's own file.</summary>
public sealed class IndicatorFileTests : IDisposable
{
    private const string Header =
        "agency_id,year,indicator,value,numerator,denominator,small_base,why_null,cell,value_printed,findings\n";

    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void The_printed_value_is_given_where_a_correction_of_either_year_changes_it()
    {
        var received = new CellId("requests", "received", "total");
        var corrected = Corrections.LayOver(
            SampleReports.OfFigures("requests/received/total,10", 2021),
            [new Correction(received, 10, 12, "a slip", null, null, new Place("corrections"))], []);
        var history = new AgencyHistory(
            _archive.Site.Reporting[^1].Agency,
            [corrected, .. Enumerable.Range(2022, 2).Select(year => SampleReports.OfFigures("requests/received/total,15", year))]);
        var site = new Site(
            _archive.Site.Config, new Archive([history], _archive.Site.Archive.Corrections), [], _archive.Site.Words, []);
        var csv = new CsvBuffer();
        foreach (var report in history.Reports) IndicatorsDataset.Write(site, history, report, csv);
        var lines = Encoding.UTF8.GetString(csv.Bytes.Span).Split('\n');
        Assert.Equal(
            ["yunxi-shiliju,2021,applications,12,,,false,,,10,", "yunxi-shiliju,2022,applications,15,,,false,,,,",
                "yunxi-shiliju,2023,applications,15,,,false,,,,"],
            lines.Where(line => line.Contains(",applications,", StringComparison.Ordinal)));
        Assert.Equal(
            ["yunxi-shiliju,2021,applications_change,,,,false,no_year_before,,,",
                "yunxi-shiliju,2022,applications_change,3,,,false,,,5,", "yunxi-shiliju,2023,applications_change,0,,,false,,,,"],
            lines.Where(line => line.Contains(",applications_change,", StringComparison.Ordinal)));
        // In the order of their ids, as programs look for them.
        var ids = lines.Where(line => line.Contains(",2022,", StringComparison.Ordinal)).Select(line => line.Split(',')[2]).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void An_indicator_has_a_file_of_its_own_with_the_same_columns()
    {
        var history = _archive.Site.Reporting[^1];
        var licences = IndicatorCatalog.Find("licences")!;
        var values = history.Reports.Select(
            report => new ReportValue(history, report, Contradictions.Marked(_archive.Site, licences, history, report)));
        Assert.Equal(
            Header + "yunxi-shiliju,2020,licences,1036,,,false,,,,\nyunxi-shiliju,2023,licences,21,,,false,,,12,\n",
            Encoding.UTF8.GetString(IndicatorsDataset.Csv(licences, values).Span));
    }

    [Fact]
    public void A_value_that_rests_on_little_or_is_contradicted_says_so()
    {
        var cell = new CellId("requests", "granted", "total");
        var history = new AgencyHistory(
            _archive.Site.Reporting[^1].Agency, [SampleReports.OfFigures("requests/granted/total,2\nrequests/handled_total/total,29")]);
        var finding = new Finding(FindingCodes.SumWrong, new Place("a"), ["", "", "", "", ""])
        { Cells = [cell], Sides = new Comparison(1, 2) };
        var site = new Site(
            _archive.Site.Config, new Archive([history], _archive.Site.Archive.Corrections),
            [new ReportFinding(history.Reports[0].Key, finding)], _archive.Site.Words, []);
        var csv = new CsvBuffer();
        IndicatorsDataset.Write(site, history, history.Reports[0], csv);
        Assert.Contains(
            $"yunxi-shiliju,2023,granted_share,6.8966,2,29,true,,,,{finding.Code.Id}\n", Encoding.UTF8.GetString(csv.Bytes.Span),
            StringComparison.Ordinal);
    }
}

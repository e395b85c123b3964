using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Datasets.Whole;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Datasets;

/// <summary>How a large dataset is cut into files, which keep their names while others grow.</summary>
public sealed class PartTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void What_just_fits_is_one_file()
    {
        var site = Of(("230103", 2), ("230104", 1));
        Assert.Equal([": 3"], Parts(site, 3));
        Assert.True(DatasetParts.IsWhole(site, _ => 1, 3));
        Assert.False(DatasetParts.IsWhole(site, _ => 1, 2));
    }

    [Fact]
    public void Years_come_first() => Assert.Equal(["-2021: 2", "-2022: 2", "-2023: 1"], Parts(Of(("230103", 3), ("440103", 2)), 2));

    [Fact]
    public void A_year_that_is_too_large_is_cut_by_province_city_and_county_and_no_further()
    {
        var site = Of(
            ("440103", 1), ("230103", 1), ("230103", 1), ("230104", 1), ("230100", 1), ("230200", 1), ("230000", 1), ("110101", 1),
            (null, 1), (null, 1));
        Assert.Equal(
            [
                "-2021-00: 2", "-2021-11: 1", "-2021-2300: 1", "-2021-230100: 1", "-2021-230103: 2", "-2021-230104: 1", "-2021-2302: 1",
                "-2021-44: 1",
            ],
            Parts(site, 1));
        Assert.Equal(["-2021-00: 2", "-2021-11: 1", "-2021-2300: 1", "-2021-2301: 4", "-2021-2302: 1", "-2021-44: 1"], Parts(site, 4));
    }

    [Fact]
    public void Other_years_stay_whole()
    {
        var site = Of(("230103", 2), ("440103", 1), ("440103", 1));
        Assert.Equal(["-2021-23: 1", "-2021-44: 2", "-2022: 1"], Parts(site, 2));
    }

    // What a part is made of: by this it is known when it must be made again.
    [Fact]
    public void A_part_is_made_of_its_reports_and_those_of_the_years_before()
    {
        var site = Of(("230103", 1), ("440103", 1));
        var parts = DatasetParts.Of(site, _ => 1, 1).ToArray();
        var (reports, facts) = Reads.While(() => parts[0].Reports);
        Assert.Equal("a00", Assert.Single(reports).History.Agency.Id);
        Assert.Equal(
            [new(FactKind.Entry, "a00"), new(FactKind.Report, "a00/2020"), new Fact(FactKind.Report, "a00/2021")],
            facts.OrderBy(fact => fact.Name, StringComparer.Ordinal));
        var whole = DatasetParts.Of(site, _ => 1, 2).Single();
        Assert.Equal([new Fact(FactKind.Everything, "")], Reads.While(() => whole.Reports).Facts);
    }

    // A file of a size that nobody foretold could not be hosted.
    [Theory]
    [InlineData("figures")]
    [InlineData("reports")]
    [InlineData("indicators")]
    public void The_size_that_was_foretold_is_about_right(string id)
    {
        var dataset = DatasetTable.All.Single(dataset => dataset.Id == id);
        var figures = string.Join('\n', SampleReports.OfFigures("").Form.Cells.Select((cell, i) => $"{cell},{i % 90}"));
        var history = new AgencyHistory(
            new Agency { Id = "yunxi-shichangjianduguanliju", Name = "云溪县市场监督管理局", RegionCode = "230103" },
            [.. Enumerable.Range(2021, 3).Select(year => SampleReports.OfFigures(figures, year))]);
        var site = Of([history]);
        var foretold = history.Reports.Sum(dataset.SizeOfReport);
        Assert.InRange(dataset.Files(site).First().Bytes.Length, foretold / 3, foretold * 3 / 2);
    }

    [Fact]
    public void All_figures_are_one_file_below_fifty_megabytes()
    {
        Assert.True(DatasetTable.HasAllFigures(Of(("230103", 1))));
        var reports = (int)(DatasetParts.LargestFile / DatasetTable.All[0].SizeOfReport(SampleReports.OfFigures(""))) + 1;
        Assert.Equal(50_000_000, DatasetParts.LargestFile);
        Assert.False(DatasetTable.HasAllFigures(Of(("230103", reports))));
    }

    [Fact]
    public void Files_are_planned_in_the_order_of_the_data_page()
    {
        var planned = DatasetFiles.Plan(_archive.Site).ToArray();
        Assert.Equal(
            DatasetTable.All.SelectMany(dataset => new[] { ".csv", dataset.HasExcelEdition ? "-excel.csv" : "", ".csv.gz", ".parquet" }
                .Where(ending => ending.Length > 0).Select(ending => dataset.Id + ending)).Append("texts.jsonl.gz"),
            planned.Select(file => file.Name));
        Assert.All(planned, file => Assert.Equal(file.Name, file.Make(RecordBlocks.None).Name));
        Assert.All(planned, file => Assert.Equal("", file.Members));
        Assert.All(
            DatasetTable.All[0].Plan(_archive.Site, largest: 1), file => Assert.Equal(file.Name, file.Make(RecordBlocks.None).Name));
    }

    [Fact]
    public void What_was_published_is_listed_with_its_dataset()
    {
        var listed = SmallArchive.Listed(_archive.Site);
        var site = _archive.Site with
        {
            Published = [.. listed.Select(file => new PublishedDataset(file.Dataset.Id, file.Name, file.Rows, file.Content))],
        };
        Assert.Equal(listed, DatasetTable.Listed(site));
        Assert.Equal("figures-excel.csv", Assert.Single(listed, file => file.IsForExcel).Name);
        Assert.Equal(DatasetTable.All.Length, listed.Count(file => file.IsWhole));
        Assert.DoesNotContain(listed, file => file.IsZip);
    }

    private static string[] Parts(Site site, long largest) =>
        [.. DatasetParts.Of(site, _ => 1, largest).Select(part => $"{part.Suffix}: {part.Reports.Count}")];

    // A body for each place, with so many reports from 2021 on.
    private Site Of(params (string? Region, int Reports)[] bodies)
    {
        var report = SampleReports.OfFigures("requests/received/total,1");
        return Of([
            .. bodies.Select((body, i) => new AgencyHistory(
                new Agency { Id = $"a{i:00}", Name = "云溪县示例局", RegionCode = body.Region },
                [.. Enumerable.Range(2021, body.Reports).Select(year => report with { Key = new ReportKey($"a{i:00}", year) })]))]);
    }

    private Site Of(AgencyHistory[] histories) => new(
        _archive.Site.Config, new Archive([.. histories], _archive.Site.Archive.Corrections), [], _archive.Site.Words, []);
}

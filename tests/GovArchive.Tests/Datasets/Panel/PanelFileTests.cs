using GovArchive.Datasets;
using GovArchive.Datasets.Panel;
using GovArchive.Datasets.Programs;
using GovArchive.Sites;
using GovArchive.Tests.Datasets.Recomputing;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Datasets.Panel;

/// <summary>The panel as Excel and Stata have it.</summary>
public sealed class PanelFileTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_workbook_has_words_where_others_have_codes(bool inEnglish)
    {
        var site = inEnglish ? _archive.English : _archive.Site;
        var file = PanelWorkbook.Make(Panel, site, DatasetParts.Whole(site));
        AcceptedFile.Assert(
            SmallArchive.Expected(inEnglish ? "panel-en.xlsx.txt" : "panel.xlsx.txt"),
            WorkbookText.Of(file.Bytes.ToArray(), IsNoCellColumn));
    }

    // Two hundred more names of columns say nothing new.
    private static bool IsNoCellColumn(string line) => !line.Contains(" | requests_", StringComparison.Ordinal);

    [Fact]
    public void Each_year_has_a_workbook_of_its_own_and_each_language()
    {
        var site = InventedArchive.Of(_archive.Site, seed: 3, bodies: 5);
        site = site with { Languages = [site.Words, _archive.English.Words] };
        var names = HeavyFiles.Plan(site).Select(file => file.Name).ToArray();
        Assert.Equal(
            ["panel.dta", "panel.xlsx", "panel-en.xlsx", .. site.Archive.Reports.Select(report => report.Key.Year).Distinct().Order()
                .SelectMany(year => new[] { $"panel-{year}.xlsx", $"panel-{year}-en.xlsx" })],
            names.Where(name => name.StartsWith("panel", StringComparison.Ordinal)));
        var year = HeavyFiles.Plan(site).Single(file => file.Name == "panel-2020.xlsx").Make(RecordBlocks.None);
        Assert.Equal(site.Archive.Reports.Count(report => report.Key.Year == 2020), year.Rows);
    }

    [Fact]
    public void A_large_archive_has_them_where_it_names_them()
    {
        Assert.NotEmpty(HeavyFiles.Plan(_archive.Site));
        using var large = new SmallArchive("heavy_downloads_up_to: 1\n");
        Assert.Empty(HeavyFiles.Plan(large.Site));
        using var named = new SmallArchive("heavy_downloads_up_to: 1\ndownloads: [csv, xlsx]\n");
        Assert.All(HeavyFiles.Plan(named.Site), file => Assert.EndsWith(".xlsx", file.Name, StringComparison.Ordinal));
        Assert.NotEmpty(HeavyFiles.Plan(named.Site));
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes() => Assert.All(HeavyFiles.Plan(_archive.Site), file =>
        Assert.Equal(file.Make(RecordBlocks.None).Bytes.ToArray(), file.Make(RecordBlocks.None).Bytes.ToArray()));

    internal static Dataset Panel => DatasetTable.All.Single(dataset => dataset.Id == PanelDataset.Id);
}

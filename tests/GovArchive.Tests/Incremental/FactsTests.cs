using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Incremental;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Incremental;

/// <summary>A fact is another when what it stands for is.</summary>
public sealed class FactsTests : IDisposable
{
    private static readonly int[] Years = [2021, 2022, 2023];

    private readonly TemporaryFolder _folder = new();

    public FactsTests()
    {
        foreach (var year in Years) _folder.Write($"content/data/yunxi/{year}.csv", "as imported");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2023, true)]
    [InlineData(2022, false)]
    public void A_report_is_its_own_data(int changed, bool isAnother)
    {
        var before = Digest();
        _folder.Write($"content/data/yunxi/{changed}.csv", "changed");
        Assert.Equal(isAnother, Digest() != before);
    }

    [Fact]
    public void A_report_is_what_was_found_in_it_too()
    {
        var found = FindingCodes.SumWrong.At(new Place("2023.csv", 1, 1), "总计", "3", "1 + 1", "2", "1");
        Assert.NotEqual(Digest(), Digest(found));
        Assert.NotEqual(Digest(found with { Cells = [new CellId("requests", "received", "total")] }), Digest(found));
    }

    private UInt128 Digest(params Finding[] findings)
    {
        var layout = new ArchiveLayout(_folder.Path);
        var reports = Years.Select(year => SampleReports.OfFigures("requests/received/total,4", year));
        var history = new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局" }, [.. reports]);
        var archive = new Archive([history], ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
        var config = SiteConfig.Read("site.yml", "title: 示例\npublisher: 示例\nlicence: CC BY 4.0\nas_of: 2024-06-30\n", [])!;
        var words = new SiteWords("zh-Hans", ImmutableDictionary<string, string>.Empty);
        var found = findings.Select(finding => new ReportFinding(history.Reports[2].Key, finding));
        var site = new Site(config, archive, [.. found], words, []);
        return new Facts(site, SiteInputs.Of(layout, config)).Of([new Fact(FactKind.Report, history.Reports[2].Key.ToString())]);
    }
}

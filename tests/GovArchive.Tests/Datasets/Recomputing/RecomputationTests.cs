using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Sites;

namespace GovArchive.Tests.Datasets.Recomputing;

/// <summary>Everybody can work the indicators out again: the downloads and their dictionary are enough.</summary>
public class RecomputationTests
{
    [Fact]
    public void All_indicators_of_the_sample_archive_follow_from_its_downloads()
    {
        var (layout, findings) = (new ArchiveLayout(Cases.Sample), new List<Finding>());
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        var site = SitePreparation.Prepare(layout, config, SitePreparation.LoadTheme(layout, config, findings)!, archive, findings)!;
        AssertRecomputed(site, least: 500);
    }

    [Fact]
    public void All_indicators_of_invented_reports_on_every_form_follow_from_their_downloads()
    {
        using var archive = new SmallArchive();
        AssertRecomputed(InventedArchive.Of(archive.Site, seed: 7, bodies: 60), least: 10_000);
    }

    private static void AssertRecomputed(Site site, int least)
    {
        var downloads = new Downloads(site);
        string[] names = ["agency_id", "year", "indicator", "value", "numerator", "denominator", "small_base", "why_null", "value_printed"];
        var published = downloads.Table("indicators").Select(row => string.Join(',', names.Select(name => row[name])))
            .Order(StringComparer.Ordinal).ToArray();
        Assert.InRange(published.Length, least, int.MaxValue);
        Assert.Equal(published, new Recomputation(downloads).Values().Order(StringComparer.Ordinal));
    }
}

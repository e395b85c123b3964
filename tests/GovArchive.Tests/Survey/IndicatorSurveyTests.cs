using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Tests.Survey;

/// <summary>Bands and distributions: who counts, and where the middle half lies.</summary>
public class IndicatorSurveyTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.25, 17.5)]
    [InlineData(0.5, 25)]
    [InlineData(1, 40)]
    public void A_quantile_lies_on_the_line_between_neighbours(double share, double value) =>
        Assert.Equal((decimal)value, Spread(10, 40, 20, 30).Quantile((decimal)share));

    [Fact]
    public void Seven_values_have_no_band_and_eight_have_one()
    {
        Assert.Null(Spread(1, 2, 3, 4, 5, 6, 7).Band);
        Assert.Equal(new Band(2.75m, 4.5m, 6.25m, 8), Spread(8, 7, 6, 5, 4, 3, 2, 1).Band);
    }

    [Fact]
    public void Small_bases_and_what_is_missing_are_counted_apart()
    {
        var spread = Distribution.Of(
            [new IndicatorValue(50, 1, 2, IsSmallBase: true), new IndicatorValue(10, 3, 30), IndicatorValue.Unknown(MissingReason.Blank),
                IndicatorValue.Unknown(MissingReason.NotOnForm)]);
        Assert.Equal([10m], spread.Values);
        Assert.Equal((1, 1), (spread.SmallBases, spread.Missing));
        Assert.Null(Distribution.Of([]).Median);
    }

    // Eight city bodies of one sector in 2023, with 100 handled and 10, 20, … 80 granted, beside others that are no peers of theirs.
    [Fact]
    public void Peers_are_the_nearest_eight_of_the_year()
    {
        var share = IndicatorCatalog.Find("granted_share")!;
        var city = Enumerable.Range(1, 8).Select(i => Body($"c{i}", Level.City, "industry", 100, i * 10)).ToArray();
        var archive = new Archive(
            [
                .. city, Body("county", Level.County, "industry", 100, 100), Body("tax", Level.City, "tax", 100, 100),
                Body("small", Level.City, "industry", 29, 29),
                .. Enumerable.Range(1, 9).Select(i => Body($"o{i}", Level.City, Sectors.Other, 100, i)),
            ],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
        var site = SiteOf(archive);
        Assert.Equal(new Band(27.5m, 45, 62.5m, 8), Nearest(city[0].Agency, 2023)?.Band);
        Assert.Equal("city,industry,department,all", Nearest(city[0].Agency, 2023)?.Peers.Id);
        Assert.Null(Nearest(city[0].Agency, 2022));
        Assert.Null(Nearest(city[0].Agency with { Level = null }, 2023));
        // A body whose field has too few is set beside all of its level and kind, the only one of its level beside all of its kind.
        Assert.Equal(("city,all,department,all", 18), Found(archive.Agencies[9].Agency));
        Assert.Equal(("all,all,department,all", 19), Found(archive.Agencies[8].Agency));
        Assert.Equal(("city,all,department,all", 18), Found(archive.Agencies[^1].Agency));
        Assert.Equal(("city,industry,department,all", 8), Found(city[0].Agency with { RegionCode = "320000" }));

        (PeerGroup Peers, Band Band)? Nearest(Agency agency, int year) => IndicatorSurvey.NearestTo(site, share, agency, year);

        (string, int) Found(Agency agency) => Nearest(agency, 2023) is var (peers, band) ? (peers.Id, band.Count) : ("", 0);
    }

    [Fact]
    public void A_digest_of_an_indicators_values_tells_whether_one_of_them_changed()
    {
        var (before, after) = (Surveyed(10), Surveyed(20));
        Assert.NotEqual(before.DigestOf("granted_share"), after.DigestOf("granted_share"));
        Assert.Equal(before.DigestOf("refused_share"), after.DigestOf("refused_share"));
        Assert.Equal("", before.DigestOf("none"));

        static IndicatorSurvey Surveyed(int last) => IndicatorSurvey.Of(SiteOf(new Archive(
            [.. Enumerable.Range(0, 501).Select(i => Body($"b{i:000}", Level.City, "industry", 100, i == 500 ? last : 10))],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty)));
    }

    private static Distribution Spread(params decimal[] values) => Distribution.Of(values.Select(value => new IndicatorValue(value)));

    private static AgencyHistory Body(string id, Level level, string sector, int handled, int granted) => new(
        new Agency { Id = id, Name = id, Level = level, Sector = sector },
        [SampleReports.OfFigures($"requests/handled_total/total,{handled}\nrequests/granted/total,{granted}")]);

    private static Site SiteOf(Archive archive)
    {
        var config = SiteConfig.Read("site.yml", "title: 示例\npublisher: 示例\nlicence: CC BY 4.0\nas_of: 2024-06-30\n", [])!;
        return new Site(config, archive, [], new SiteWords("zh-Hans", ImmutableDictionary<string, string>.Empty), []);
    }
}

using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Groups;
using GovArchive.Sites;
using GovArchive.Tests.Datasets.Recomputing;

namespace GovArchive.Tests.Datasets.Groups;

/// <summary>What groups say together follows from what their bodies say.</summary>
public sealed class GroupTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Sums_and_rates_follow_from_the_bodies_values()
    {
        var downloads = new Downloads(OfFewKinds(InventedArchive.Of(_archive.Site, seed: 5, bodies: 60)));
        var bodies = downloads.Table("agencies").ToDictionary(row => row["agency_id"]);
        var kinds = downloads.Table("indicator_definitions").ToDictionary(row => row["indicator"], row => row["kind"]);
        var values = downloads.Table("indicators").ToLookup(row => (
            row["indicator"], LevelOf(bodies[row["agency_id"]]["level"]), bodies[row["agency_id"]]["kind"], row["year"]));
        var groups = downloads.Table("groups").Where(row => row["place"] == ReportGroup.Nation).ToArray();
        Assert.True(groups.Length > 1500);
        foreach (var group in groups)
        {
            var own = values[(group["indicator"], group["level"], group["kind"], group["year"])].ToArray();
            Assert.Equal(own.Length.ToString(CultureInfo.InvariantCulture), group["reports"]);
            Assert.Equal(
                Told(kinds[group["indicator"]], own), $"{group["given"]} {group["sum"]} {group["numerator"]} {group["denominator"]}");
            if (group["rate"].Length > 0)
                Assert.Equal(Number(group["rate"]), Math.Round(100 * Number(group["numerator"]) / Number(group["denominator"]), 4,
                    MidpointRounding.AwayFromZero));
            Assert.Equal(Spread(kinds[group["indicator"]], own), $"{group["compared"]} {group["p25"]} {group["median"]} {group["p75"]}");
        }
        Assert.Contains(groups, group => group["rate"].Length > 0);
        Assert.Contains(groups, group => group["p25"].Length > 0);
    }

    [Fact]
    public void Places_hold_the_bodies_of_places_in_them_and_one_body_is_no_group()
    {
        var site = InventedArchive.Of(_archive.Site, seed: 5, bodies: 12);
        var rows = new Downloads(site).Table("groups").Where(row => row["indicator"] == "applications").ToArray();
        Assert.Equal(["000000", "230000", "230100"], rows.Select(row => row["place"]).Distinct());
        Assert.All(rows, row => Assert.True(Number(row["bodies"]) > 1));
        var byPlace = rows.ToLookup(row => row["place"], row => $"{row["level"]} {row["kind"]} {row["year"]} {row["sum"]}");
        Assert.Equal(byPlace["000000"], byPlace["230100"]);
    }

    [Fact]
    public void Cities_have_the_indicators_that_are_no_part_of_another()
    {
        var downloads = new Downloads(InventedArchive.Of(_archive.Site, seed: 5, bodies: 12));
        var parts = downloads.Table("indicator_definitions").Where(row => row["detail"] == "true").Select(Id).ToHashSet();
        Assert.Contains("refused_inquiry_share", parts);
        Assert.Equal(In("230000").Where(id => !parts.Contains(id)), In("230100"));
        Assert.Contains(In("230000"), parts.Contains);

        string[] In(string place) => [.. downloads.Table("groups").Where(row => row["place"] == place).Select(Id).Distinct()];
        static string Id(Dictionary<string, string> row) => row["indicator"];
    }

    // So that groups are large enough for quartiles.
    private static Site OfFewKinds(Site site) => new(
        site.Config,
        new Archive(
            [
                .. site.Archive.Agencies.Select((history, i) => history with
                {
                    Agency = history.Agency with
                    {
                        Level = i % 5 == 0 ? null : Level.County,
                        Sector = i % 2 == 0 ? "education" : "government",
                    },
                }),
            ],
            site.Archive.Corrections),
        [], site.Words, []);

    private static string Told(string kind, Dictionary<string, string>[] rows)
    {
        if (kind is "share" or "rate")
        {
            var both = rows.Where(row => row["numerator"].Length > 0 && row["denominator"].Length > 0
                && Number(row["denominator"]) >= 0).ToArray();
            return both.Length == 0 ? "0   " : $"{both.Length}  {Sum(both, "numerator")} {Sum(both, "denominator")}";
        }
        var given = rows.Where(row => row["value"].Length > 0).ToArray();
        return kind is "count" or "amount" ? $"{given.Length} {(given.Length == 0 ? "" : Sum(given, "value"))}  "
            : kind == "yes_no" && given.Length > 0 ? $"{given.Length}  {Sum(given, "value")} {given.Length}"
            : $"{given.Length}   ";
    }

    private static string Spread(string kind, Dictionary<string, string>[] rows)
    {
        decimal[] values = kind == "yes_no" ? []
            : [.. rows.Where(row => row["value"].Length > 0 && row["small_base"] != "true").Select(row => Number(row["value"])).Order()];
        return values.Length switch
        {
            0 => "0   ",
            < 8 => $"{values.Length}  {Text(At(values, 0.5m))} ",
            _ => $"{values.Length} {Text(At(values, 0.25m))} {Text(At(values, 0.5m))} {Text(At(values, 0.75m))}",
        };
    }

    // PERCENTILE.INC of spreadsheets.
    private static decimal At(decimal[] values, decimal share)
    {
        var place = share * (values.Length - 1);
        var below = (int)place;
        return below + 1 == values.Length ? values[below] : values[below] + (values[below + 1] - values[below]) * (place - below);
    }

    private static string Sum(Dictionary<string, string>[] rows, string column) => Text(rows.Sum(row => Number(row[column])));

    private static string Text(decimal number) =>
        Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string LevelOf(string level) => level.Length == 0 ? "unknown" : level;
}

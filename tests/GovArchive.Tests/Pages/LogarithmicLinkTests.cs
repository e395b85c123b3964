using System.Globalization;
using GovArchive.Archives;
using GovArchive.Pages.Charts;
using GovArchive.Reports;

namespace GovArchive.Tests.Pages;

/// <summary>Where an agency's line lies flat for want of a logarithmic scale, its chart leads to one.</summary>
public class LogarithmicLinkTests
{
    private const string Agency = "230100-gonganju";

    [Theory]
    [InlineData(4000, 80, "applications,handled")]
    [InlineData(4000, 81, "")]
    [InlineData(4000, 0, "applications")]
    public void Numbers_far_apart_lead_to_comparing(int most, int least, string counts)
    {
        var sample = GroupArchive.Load();
        var agency = sample.Agencies.Single(history => history.Agency.Id == Agency).Agency;
        var other = Math.Max(80, least);
        var history = new AgencyHistory(
            agency, [.. Enumerable.Range(2016, 9).Select(year => Report(year, year == 2020 ? most : other, year == 2018 ? least : other))]);
        var site = GroupArchive.Site(
            new Archive([.. sample.Agencies.Select(other => other.Agency.Id == Agency ? history : other)], sample.Corrections));
        var chart = AgencyCharts.Of(site, history).Single(chart => chart.Id == "applications");
        Assert.Equal(counts.Length == 0 ? null : $"compare/?a={Agency}&i={counts}&scale=log", chart.Logarithmic);
    }

    private static Report Report(int year, int received, int handled) => GroupArchive.Report(
        Agency, year, "2021", "", received.ToString(CultureInfo.InvariantCulture), handled.ToString(CultureInfo.InvariantCulture));
}

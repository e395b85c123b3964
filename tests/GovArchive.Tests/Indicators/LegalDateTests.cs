using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Indicators;

namespace GovArchive.Tests.Indicators;

/// <summary>By when a report must be published, and what a day of publication says of it.</summary>
public class LegalDateTests
{
    [Theory]
    // Before the new rule all have until the end of March.
    [InlineData("county", "health", 2018, "2019-03-31", "2019-03-31")]
    [InlineData("town", "street", 2018, "2019-03-31", "2019-03-31")]
    [InlineData(null, "health", 2008, "2009-03-31", "2009-03-31")]
    // Since then departments have until the end of January, governments until the end of March, general offices publish for both.
    [InlineData("county", "health", 2019, "2020-01-31", "2020-01-31")]
    [InlineData("county", "government", 2019, "2020-03-31", "2020-03-31")]
    [InlineData("county", "general_office", 2019, "2020-01-31", "2020-03-31")]
    [InlineData("nation", "health", 9998, "9999-01-31", "9999-01-31")]
    // For these no date is set.
    [InlineData("town", "health", 2019, null, null)]
    [InlineData(null, "health", 2019, null, null)]
    [InlineData("county", "town", 2019, null, null)]
    [InlineData("county", "street", 2019, null, null)]
    [InlineData("county", "development_zone", 2019, null, null)]
    // There was no rule yet, and no calendar goes on for ever.
    [InlineData("county", "health", 2007, null, null)]
    [InlineData("county", "health", 9999, null, null)]
    public void The_day_is_that_of_the_regulations(string? level, string sector, int year, string? earliest, string? latest)
    {
        var agency = new Agency { Id = "yunxi", Name = "云溪县示例局", Level = Levels.Find(level), Sector = sector };
        var expected = earliest is null ? null : new LegalDate(DateOnly.Parse(earliest), DateOnly.Parse(latest!));
        Assert.Equal(expected, LegalDate.Of(agency, year));
    }

    [Theory]
    [InlineData("health", "2024-01-31", 1)]
    [InlineData("health", "2024-02-01", 0)]
    [InlineData("government", "2024-03-31", 1)]
    [InlineData("government", "2024-04-01", 0)]
    [InlineData("general_office", "2024-01-31", 1)]
    [InlineData("general_office", "2024-02-01", null)]
    [InlineData("general_office", "2024-03-31", null)]
    [InlineData("general_office", "2024-04-01", 0)]
    [InlineData("street", "2024-01-01", null)]
    [InlineData("health", null, null)]
    public void A_report_is_on_time_on_the_last_day_and_late_on_the_next(string sector, string? day, int? onTime)
    {
        var report = SampleReports.OfFigures("requests/received/total,1");
        report = report with { Source = report.Source with { PublishedAt = day is null ? null : DateOnly.Parse(day) } };
        var agency = new Agency { Id = "yunxi", Name = "云溪县示例局", Level = Level.County, Sector = sector };
        var value = IndicatorValue.Of(IndicatorCatalog.Find("published_on_time")!, new AgencyHistory(agency, [report]), report);
        Assert.Equal(
            (onTime, onTime is null ? MissingReason.NotKnown : null, null), ((int?)value.Value, value.Missing, value.MissingCell));
    }
}

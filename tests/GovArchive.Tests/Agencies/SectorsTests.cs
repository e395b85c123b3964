using GovArchive.Agencies;

namespace GovArchive.Tests.Agencies;

public class SectorsTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Names =>
        CaseTable.Read("Agencies", "sectors.csv").Select(row => new TheoryDataRow<string, string>(row[0], row[1]));

    [Theory, MemberData(nameof(Names))]
    public void The_first_that_fits(string rest, string expected) => Assert.Equal(expected, Sectors.Of(rest).Id);

    [Fact]
    public void Ids_are_unique_and_fit_for_addresses()
    {
        Assert.Distinct(Sectors.All.Select(sector => sector.Id));
        Assert.Distinct(Sectors.All.Select(sector => sector.Chinese));
        Assert.All(Sectors.All, sector => Assert.Matches("^[a-z_]+$", sector.Id));
        Assert.Equal(Sectors.Other, Sectors.All[^1].Id);
    }
}

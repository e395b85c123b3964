using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Survey;
using GovArchive.Tests.Pages;

namespace GovArchive.Tests.Survey;

/// <summary>By hand: bodies with the years of their reports, what is expected, and what is then missing.</summary>
public class MissingReportsTests
{
    private static readonly Agency Bureau = Body("a-ju", "education", Level.County);
    private static readonly Agency Government = Body("b-zhengfu", "government", Level.County);
    private static readonly Agency Office = Body("c-bangongshi", "general_office", Level.County);

    public static TheoryData<string, Case> All => new(
    [
        ("years behind the first report, and none before it", new([(Bureau, "2020 2022")], "2024-02-01", "a-ju 2021 2023")),
        ("the day itself is not behind the legal date", new([(Bureau, "2020 2022")], "2024-01-31", "a-ju 2021")),
        ("governments have until March", new([(Government, "2022")], "2024-03-31", "")),
        ("and are missing then", new([(Government, "2022")], "2024-04-01", "b-zhengfu 2023")),
        ("offices have the later day", new([(Office, "2022")], "2024-02-15", "")),
        ("no date for towns since 2019", new([(Body("d", "street", Level.Town), "2017 2021")], "2023-04-01", "d 2018")),
        ("no date for zones since 2019", new([(Body("d", "development_zone", Level.City), "2019")], "2023-04-01", "")),
        ("no date where the level is not known", new([(Bureau with { Level = null }, "2020")], "2023-04-01", "")),
        ("no report at all, so not known whether one is due", new([(Bureau, ""), (Government, "2023")], "2024-05-01", "")),
        ("years far behind the archive are left out", new([(Bureau, "2010")], "9999-05-01", "a-ju 2011 2012 2013 2014 2015")),
        ("of a body that has a successor only what is between",
            new([(Bureau with { Successor = "b-zhengfu" }, "2018 2020"), (Government, "2018 2019 2020 2021")], "2022-05-01", "a-ju 2019")),
        ("an office may publish its government's report", new([(Government, "2019 2020"), (Office, "2021 2022")], "2023-05-01", "")),
        ("not where both had one for a year",
            new([(Government, "2019 2020"), (Office, "2020 2021")], "2022-05-01", "b-zhengfu 2021")),
        ("nor where it is of another level", new([(Government, "2019"), (Office with { Level = Level.City }, "2020")], "2021-05-01",
            "b-zhengfu 2020")),
        ("an expected body that is not registered",
            new([], "2023-03-31", "expected_321322_government!2020!2021", "{ region: 321322, kind: government, years: 2020-2024 }")),
        ("before its first report it is missing where it is listed",
            new([(Bureau, "2021")], "2022-05-01", "a-ju!2019!2020",
                "{ region: 321322, kind: department, sector: education, years: 2019-2022 }")),
        ("the register's reason goes before the list's",
            new([(Bureau, "2020")], "2022-05-01", "a-ju!2019 2021",
                "{ region: 321322, kind: department, sector: education, years: 2019-2021 }")),
        ("an office's report may be the government's that is expected",
            new([(Office, "2021")], "2022-05-01", "expected_321322_government!2020",
                "{ region: 321322, kind: government, years: 2020-2021 }")),
        ("of two bodies of a field none is named",
            new([(Bureau, ""), (Bureau with { Id = "e-ju" }, "")], "2022-05-01", "expected_321322_education!2021",
                "{ region: 321322, kind: department, sector: education, years: 2021 }")),
        ("and one report of either is enough",
            new([(Bureau, ""), (Bureau with { Id = "e-ju" }, "2021")], "2022-05-01", "",
                "{ region: 321322, kind: department, sector: education, years: 2021 }")),
        ("what the register says of one of two is said once",
            new([(Bureau, "2020"), (Bureau with { Id = "e-ju" }, "")], "2022-05-01", "a-ju 2021",
                "{ region: 321322, kind: department, sector: education, years: 2021 }")),
        ("a body of another level of the place is another",
            new([(Bureau with { Level = Level.Town }, "2021")], "2022-05-01", "expected_321322_education!2021",
                "{ region: 321322, kind: department, sector: education, years: 2021 }")),
        ("a body is not named for years before its names",
            new([(Bureau with { FormerNames = [new("旧局", 2019, 2020)] }, "")], "2022-05-01", "a-ju!2019,expected_321322_education!2018",
                "{ region: 321322, kind: department, sector: education, years: 2018-2019 }")),
        ("nor a successor before its first report",
            new([(Bureau, "2020"), (Bureau with { Id = "e-ju", Successor = "a-ju" }, "2018")], "2021-05-01",
                "expected_321322_education!2019", "{ region: 321322, kind: department, sector: education, years: 2018-2020 }")),
    ]);

    [Theory]
    [MemberData(nameof(All))]
    public void Missing_is_what_was_worked_out_by_hand(string what, Case one)
    {
        var findings = new List<Finding>();
        var expected = one.Listed.Length == 0 ? [] : ExpectedReports.Read("e.yml", "- " + one.Listed, findings);
        Assert.Empty(findings);
        var archive = new Archive(
            [.. one.Bodies.Select(body => new AgencyHistory(body.Agency, [.. Reports(body.Agency.Id, body.Years)]))],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty)
        { Expected = expected };
        var missing = MissingReports.Of(GroupArchive.Site(archive, one.AsOf)).All;
        // A year behind ! is one that only the list asks for.
        Assert.True(one.Missing == string.Join(',', missing.Select(body => body.Id + string.Concat(body.Reports.Select(
            report => $"{(report.IsByRegister ? ' ' : '!')}{report.Year}")))), $"{what}: {string.Join(',', missing)}");
    }

    [Fact]
    public void Days_are_counted_from_the_legal_date_and_the_longest_are_first()
    {
        var archive = new Archive(
            [
                new AgencyHistory(Bureau, [.. Reports("a-ju", "2021")]),
                new AgencyHistory(Government, [.. Reports("b-zhengfu", "2019 2021")]),
            ],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
        var missing = MissingReports.Of(GroupArchive.Site(archive, "2023-02-02")).LongestFirst;
        Assert.Equal(["b-zhengfu", "a-ju"], missing.Select(body => body.Id));
        Assert.Equal((new DateOnly(2023, 1, 31), 2, 2021), (missing[1].Reports[0].Due, missing[1].Reports[0].Days, missing[1].LastYear));
    }

    /// <param name="Bodies">With the years of their reports.</param>
    public sealed record Case((Agency Agency, string Years)[] Bodies, string AsOf, string Missing, string Listed = "")
    {
        public override string ToString() => Missing;
    }

    private static Agency Body(string id, string sector, Level level) =>
        new() { Id = id, Name = "沭阳县示例" + id, RegionCode = "321322", Level = level, Sector = sector };

    private static IEnumerable<Report> Reports(string agency, string years) =>
        from year in years.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select GroupArchive.Report(agency, int.Parse(year, CultureInfo.InvariantCulture), "2021", "", "1", "1", "0", "0", "0", "0");
}

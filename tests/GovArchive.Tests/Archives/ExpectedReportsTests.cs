using GovArchive.Archives;
using GovArchive.Diagnostics;

namespace GovArchive.Tests.Archives;

public class ExpectedReportsTests
{
    [Theory]
    [InlineData("- { region: 321300, level: county, kind: government, years: 2021-2024 }",
        "government 2021 2024: 321302 321311 321322 321323 321324")]
    [InlineData("- { region: 321300, kind: office, years: 2021 }", "general_office 2021 2021: 321300")]
    [InlineData("- { region: 321300, level: city, kind: department, sector: education, years: \"2008 – 2100\" }",
        "education 2008 2100: 321300")]
    [InlineData("[]", "")]
    public void An_entry_names_places_a_kind_and_years(string text, string expected)
    {
        var (entries, messages) = Read(text);
        Assert.Empty(messages);
        Assert.Equal(expected, string.Concat(entries.Select(entry =>
            $"{entry.Sector} {entry.From} {entry.Until}: {string.Join(' ', entry.Places.Select(place => place.Code))}")));
    }

    [Fact]
    public void A_level_without_a_region_is_of_the_whole_country() =>
        Assert.InRange(Read("- { level: province, kind: government, years: 2021 }").Entries.Single().Places.Count(), 31, 34);

    [Theory]
    [InlineData("- { region: 999999, kind: government, years: 2021 }",
        "e.yml(1,13): error GA1511: '999999' is no known region code; use a six-digit GB/T 2260 code such as 230100, or leave region out and give level for the whole country")]
    [InlineData("- { region: 320000, kind: county, years: 2021 }",
        "e.yml(1,27): error GA1512: 'county' is no kind of body that is expected to report; use one of: government, office, department")]
    [InlineData("- { region: 320000, kind: town, years: 2021 }",
        "e.yml(1,27): error GA1512: 'town' is no kind of body that is expected to report; use one of: government, office, department")]
    [InlineData("- { region: 320000, kind: government, years: 2024-2021 }",
        "e.yml(1,46): error GA1513: '2024-2021' is no year and no range of years; write it like 2021-2024, the earlier first, from 2008 to 2100")]
    [InlineData("- { region: 320000, kind: government, years: 2021- }",
        "e.yml(1,46): error GA1513: '2021-' is no year and no range of years; write it like 2021-2024, the earlier first, from 2008 to 2100")]
    [InlineData("- { region: 320000, kind: government, years: 2021-2022-2023 }",
        "e.yml(1,46): error GA1513: '2021-2022-2023' is no year and no range of years; write it like 2021-2024, the earlier first, from 2008 to 2100")]
    [InlineData("- { region: 320000, kind: government, years: 1-999999999 }",
        "e.yml(1,46): error GA1513: '1-999999999' is no year and no range of years; write it like 2021-2024, the earlier first, from 2008 to 2100")]
    [InlineData("- { region: 320000, kind: government, years: [2021, 2022] }",
        "e.yml(1,46): error GA1104: 'years' must be one value")]
    [InlineData("- { kind: government, years: 2021 }", "e.yml(1,3): error GA1103: 'region' is missing or empty; add it here")]
    [InlineData("- { region: 320000, years: 2021 }", "e.yml(1,3): error GA1103: 'kind' is missing or empty; add it here")]
    [InlineData("- { region: 320000, level: town, kind: government, years: 2021 }",
        "e.yml(1,28): error GA1104: 'level' must be province, city or county: every place of that level in the region")]
    [InlineData("- { region: 321302, level: province, kind: government, years: 2021 }",
        "e.yml(1,28): error GA1104: 'level' must be no level above that of 321302 宿城区, or be left out for the place alone")]
    [InlineData("- { region: 320000, kind: government, sector: education, years: 2021 }",
        "e.yml(1,47): error GA1104: 'sector' must be left out: it is for kind: department")]
    [InlineData("- { region: 320000, kind: government, year: 2021, years: 2021 }",
        "e.yml(1,39): error GA1102: unknown key 'year'; known here: kind, level, region, sector, years")]
    [InlineData("region: 320000", "e.yml(1,1): error GA1104: 'the file' must be a list of mappings")]
    public void A_fault_is_told_with_its_line_and_what_to_do(string text, string expected)
    {
        var (entries, messages) = Read(text);
        Assert.Equal([expected], messages);
        Assert.Empty(entries);
    }

    [Theory]
    [InlineData("other")]
    [InlineData("street")]
    [InlineData("nothing")]
    public void A_department_has_a_field_of_work_that_a_department_can_have(string sector)
    {
        var (entries, messages) = Read($"- {{ region: 320000, kind: department, sector: {sector}, years: 2021 }}");
        Assert.StartsWith("e.yml(1,47): error GA1104: 'sector' must be the department's field of work, one of: ", Assert.Single(messages));
        Assert.Empty(entries);
    }

    [Fact]
    public void Two_entries_that_say_the_same_are_told_and_the_first_kept()
    {
        const string Entry = "- { region: 320000, level: county, kind: government, years: ";
        var (entries, messages) = Read($"{Entry}2019-2021 }}\n{Entry}2022-2023 }}\n{Entry}2021-2022 }}\n- {{ region: 320100, kind: government, years: 2019 }}\n");
        Assert.Equal(
            ["e.yml(3,3): error GA1514: the entry on line 1 names the same bodies for some of these years; join the two, or change the years"],
            messages);
        Assert.Equal(3, entries.Length);
    }

    private static (ExpectedReports[] Entries, string[] Messages) Read(string text)
    {
        var findings = new List<Finding>();
        var entries = ExpectedReports.Read("e.yml", text, findings);
        return ([.. entries], [.. findings.Select(finding => finding.ToString())]);
    }
}

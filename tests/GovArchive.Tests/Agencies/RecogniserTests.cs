using GovArchive.Agencies;

namespace GovArchive.Tests.Agencies;

public class RecogniserTests
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Names =>
        CaseTable.Read("Agencies", "recognise.csv")
            .Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], string.Join(" | ", row[2..])));

    [Theory, MemberData(nameof(Names))]
    public void Recognises(string name, string id, string facts)
    {
        var body = AgencyRecogniser.Recognise(name);
        Assert.NotNull(body);
        Assert.Equal(id, body.Id);
        Assert.Equal(
            facts, $"{body.RegionCode} | {body.Level?.Id()} | {body.Sector} | {string.Join(" ", body.CandidateRegions.Select(region => region.Code))}");
        Assert.True(AgencyId.IsWellFormed(body.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 　\u200b")]
    [InlineData("《》——！")]
    [InlineData("../..")]
    public void A_name_with_nothing_to_write_is_no_body(string name) => Assert.Null(AgencyRecogniser.Recognise(name));

    [Theory]
    [InlineData("../../etc/passwd<script>", "etcpasswdscript")]
    [InlineData("CON: a\u0000b", "conab")]
    public void Hostile_names_make_harmless_ids(string name, string id) => Assert.Equal(id, AgencyRecogniser.Recognise(name)?.Id);

    [Fact]
    public void Long_names_are_cut()
    {
        var body = AgencyRecogniser.Recognise("哈尔滨市" + new string('局', 200));
        Assert.Equal("230100-" + string.Concat(Enumerable.Repeat("ju", 40))[..73], body?.Id);
    }

    [Fact]
    public void The_name_is_cleaned_but_not_converted() =>
        Assert.Equal("哈爾濱市教育局", AgencyRecogniser.Recognise(" 《哈爾濱市　“教育局”》 ")?.Name);
}

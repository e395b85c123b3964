using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Naming;

namespace GovArchive.Tests.Naming;

/// <summary>English names that are composed; a body with a word that is not understood has none.</summary>
public class EnglishNameTests
{
    public static IEnumerable<TheoryDataRow<string, string, string, string, string>> Bodies =>
        CaseTable.Read("Naming", "bodies.csv")
            .Select(row => new TheoryDataRow<string, string, string, string, string>(row[0], row[1], row[2], row[3], row[4]));

    [Theory, MemberData(nameof(Bodies))]
    public void A_body_has_the_name_that_its_words_come_to(string name, string region, string level, string sector, string english)
    {
        var agency = new Agency
        {
            Id = "a",
            Name = name,
            RegionCode = region.Length == 0 ? null : region,
            Level = Levels.Find(level),
            Sector = sector,
        };
        Assert.Equal(english, EnglishNames.Plain.Of(agency) ?? "");
    }

    [Fact]
    public void Every_field_of_work_and_every_level_has_bodies_with_a_name()
    {
        var named = Bodies.Select(row => row.Data).Where(row => row.Item5.Length > 0).ToArray();
        Assert.Empty(Sectors.All.Select(sector => sector.Id).Except(named.Select(row => row.Item4)).Except([Sectors.Other]));
        Assert.Empty(Levels.Ids.Except(named.Select(row => row.Item3)));
        Assert.True(Bodies.Count() >= 120);
    }

    [Fact]
    public void Every_place_has_a_government_with_a_name()
    {
        Assert.Equal(31, Regions.All.Count(region => region.Level == Level.Province));
        foreach (var region in Regions.All)
        {
            var government = EnglishNames.Plain.Of(region.Name + "人民政府", region.Code);
            Assert.NotNull(government);
            Assert.Contains("People's Government", government, StringComparison.Ordinal);
            Assert.DoesNotContain(government, c => c is >= '一' and <= '鿿');
        }
    }

    [Theory]
    [InlineData("台湾省", "Taiwan")]
    [InlineData("香港特别行政区", "Hong Kong")]
    [InlineData("澳门特别行政区", "Macao")]
    public void The_three_that_are_in_no_table_of_places_have_names_too(string name, string english) =>
        Assert.Equal(english, EnglishNames.OfPlace(name));

    [Theory]
    [InlineData("230100", "Harbin")]
    [InlineData("540000", "Tibet")]
    [InlineData("150000", "Inner Mongolia")]
    [InlineData("610000", "Shaanxi")]
    [InlineData("140000", "Shanxi")]
    [InlineData("150100", "Hohhot")]
    [InlineData("650100", "Urumqi")]
    [InlineData("540100", "Lhasa")]
    [InlineData("653100", "Kashgar Prefecture")]
    [InlineData("222400", "Yanbian Korean Autonomous Prefecture")]
    [InlineData("152500", "Xilingol League")]
    [InlineData("320321", "Fengxian County")]
    [InlineData("140302", "Chengqu District")]
    [InlineData("130107", "Jingxing Mining District")]
    [InlineData("210113", "Shenbei New Area")]
    [InlineData("520526", "Weining Yi, Hui and Miao Autonomous County")]
    [InlineData("320500", "Suzhou, Jiangsu")]
    [InlineData("341300", "Suzhou, Anhui")]
    [InlineData("110105", "Chaoyang District")]
    public void Places_are_called_as_maps_call_them(string code, string english) =>
        Assert.Equal(english, EnglishNames.Plain.Of(Regions.Find(code)!));

    [Fact]
    public void Each_line_of_the_table_of_places_is_of_a_place() =>
        Assert.All(NameTable.Of("places"), fields => Assert.NotNull(Regions.Find(fields[0])));

    [Fact]
    public void What_the_register_says_comes_first()
    {
        var names = new EnglishNames(ImmutableSortedDictionary<string, string>.Empty.Add("540000", "Xizang").Add("320500", "Soochow"));
        Assert.Equal("Xizang", names.Of(Regions.Find("540000")!));
        Assert.Equal("Xizang Autonomous Region Department of Finance", names.Of("西藏自治区财政厅", "540000"));
        Assert.Equal("Soochow Finance Bureau", names.Of("苏州市财政局", "320500"));
        Assert.Equal("Suzhou Finance Bureau, Anhui", names.Of("宿州市财政局", "341300"));
        Assert.Equal("Gusu District, Soochow, Jiangsu", names.InFull(Regions.Chain("320508")));
        Assert.Equal(
            "Our Bureau",
            names.Of(new Agency { Id = "a", Name = "苏州市财政局", RegionCode = "320500", EnglishName = "Our Bureau" }));
    }
}

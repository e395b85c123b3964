using GovArchive.Agencies;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Agencies;

public class RegionsTests
{
    [Fact]
    public void Every_place_lies_in_a_known_place_of_a_higher_level()
    {
        foreach (var region in Regions.All)
        {
            Assert.Matches("^[1-6][0-9]{5}$", region.Code);
            if (region.Level == Level.Province)
            {
                Assert.Null(region.ParentCode);
                continue;
            }
            var parent = Regions.Find(region.ParentCode);
            Assert.NotNull(parent);
            Assert.True(parent.Level < region.Level, region.Name);
            Assert.Equal(parent.Code[..2], region.Code[..2]);
        }
    }

    [Fact]
    public void The_table_holds_31_provinces_333_cities_and_2849_counties()
    {
        Assert.Equal(31, Regions.All.Count(region => region.Level == Level.Province));
        Assert.Equal(333, Regions.All.Count(region => region.Level == Level.City));
        Assert.Equal(2849, Regions.All.Count(region => region.Level == Level.County));
    }

    [Theory]
    [InlineData("230103", "黑龙江省 哈尔滨市 南岗区")]
    [InlineData("310115", "上海市 浦东新区")]
    [InlineData("419001", "河南省 济源市")]
    [InlineData("500233", "重庆市 忠县")]
    [InlineData("441900", "广东省 东莞市")]
    [InlineData("999999", "")]
    public void A_chain_goes_from_the_province_down(string code, string expected) =>
        Assert.Equal(expected, string.Join(" ", Regions.Chain(code).Select(region => region.Name)));

    [Fact]
    public void Every_place_is_found_by_its_full_chain_of_names()
    {
        foreach (var region in Regions.All)
        {
            var name = string.Concat(Regions.Chain(region.Code).Select(one => one.Name));
            var match = Regions.AtTheBeginningOf(name + "教育局");
            Assert.Equal((region.Code, "教育局"), (match.Region?.Code, match.Rest));
        }
    }

    [Fact]
    public void Levels_are_written_and_read_back()
    {
        foreach (var level in Enum.GetValues<Level>()) Assert.Equal(level, Levels.Find(level.Id()));
        Assert.Null(Levels.Find("district"));
        Assert.Equal("国家级 省级 市级 县级 乡级", string.Join(" ", Enum.GetValues<Level>().Select(level => level.Chinese())));
    }

    [Fact]
    public void Every_other_name_is_a_known_places_and_no_other_places_full_name()
    {
        var names = Regions.All.Select(region => region.Name).ToHashSet(StringComparer.Ordinal);
        var aliases = Csv.Read(EmbeddedTable.Bytes(typeof(Regions), "Agencies/region-aliases.csv")).Skip(1).ToList();
        Assert.Distinct(aliases.Select(row => row[0]));
        foreach (var row in aliases)
        {
            Assert.NotNull(Regions.Find(row[1]));
            Assert.Contains(row[2], new[] { "bare", "former", "short" });
            Assert.DoesNotContain(row[0], names);
        }
    }

    [Theory]
    [InlineData("Agencies/regions.csv", 4)]
    [InlineData("Agencies/region-aliases.csv", 3)]
    public void The_tables_are_plain_enough_to_be_split_at_commas(string table, int fields)
    {
        var text = EmbeddedTable.Text(typeof(Regions), table);
        Assert.DoesNotContain('"', text);
        Assert.All(Csv.Read(EmbeddedTable.Bytes(typeof(Regions), table)), row => Assert.Equal(fields, row.Fields.Length));
    }
}

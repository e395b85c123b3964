using GovArchive.Agencies;
using GovArchive.Datasets.Columns;

namespace GovArchive.Tests.Datasets;

/// <summary>Whoever groups rows by the name of a place in pinyin adds up no two places.</summary>
public class PlaceNameTests
{
    [Fact]
    public void No_two_provinces_or_cities_have_one_name_in_pinyin() => Assert.Distinct(
        Regions.All.Where(place => place.Level is Level.Province or Level.City).Select(PlaceNames.InPinyin),
        StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("140000", "Shanxi Sheng")]
    [InlineData("610000", "Shaanxi Sheng")]
    [InlineData("320500", "Suzhou Shi (Jiangsu Sheng)")]
    [InlineData("341300", "Suzhou Shi (Anhui Sheng)")]
    [InlineData("230100", "Ha'erbin Shi")]
    [InlineData("110105", "Chaoyang Qu")]
    public void A_city_has_its_province_behind_it_where_another_one_is_written_alike(string code, string expected) =>
        Assert.Equal(expected, PlaceNames.InPinyin(Regions.Find(code)!));
}

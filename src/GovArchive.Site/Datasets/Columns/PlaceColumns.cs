using GovArchive.Agencies;
using GovArchive.Sites;

namespace GovArchive.Datasets.Columns;

/// <summary>The places that a body lies in: code, name and name in pinyin of each.</summary>
internal static class PlaceColumns
{
    public static readonly DatasetColumn[] All =
    [
        new("province", "省代码", new("Code of the province it lies in; empty when not known", "所在省级行政区划代码，不详则空")),
        new("province_zh", "省", new("Its name", "省级行政区划名称")),
        new("province_en", "省（拼音）", new("The same in pinyin", "名称的拼音")),
        new("city", "市代码", new("Code of the city; empty for a body of a province, or above", "所在市级代码，省级及以上机关为空")),
        new("city_zh", "市", new("Its name", "市级名称")),
        new("city_en", "市（拼音）",
            new("The same in pinyin, with the province where two cities are written alike", "名称的拼音，两市同拼时加省名")),
        new("county", "县代码", new("Code of the county or district; empty for a body of a city, or above", "所在县级代码，市级及以上机关为空")),
        new("county_zh", "县", new("Its name", "县级名称")),
        new("county_en", "县（拼音）", new("The same in pinyin", "名称的拼音")),
    ];

    /// <summary>A body's fields; "" where it lies in none.</summary>
    public static string[] Of(Agency agency)
    {
        var places = Site.RegionsOf(agency);
        return [.. At(places, Level.Province), .. At(places, Level.City), .. At(places, Level.County)];
    }

    private static string[] At(IReadOnlyList<Region> places, Level level) =>
        places.FirstOrDefault(place => place.Level == level) is { } place
            ? [place.Code, place.Name, PlaceNames.InPinyin(place)] : ["", "", ""];
}

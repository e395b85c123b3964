using System.Collections.Frozen;
using GovArchive.Agencies;

namespace GovArchive.Datasets.Columns;

/// <summary>
/// Names of places in pinyin, by which rows can be told apart: of cities that are written alike, 苏州市 and 宿州市, each has its province
/// behind it. Counties are not told apart, since their Chinese names are not either.
/// </summary>
internal static class PlaceNames
{
    private static readonly FrozenDictionary<string, string> ByCode = Made();

    /// <param name="place">A province, a city or a county.</param>
    public static string InPinyin(Region place) => ByCode.GetValueOrDefault(place.Code) ?? Romanised.Of(place.Name);

    private static FrozenDictionary<string, string> Made() => Regions.All.Where(place => place.Level is Level.Province or Level.City)
        .GroupBy(place => Romanised.Of(place.Name), StringComparer.Ordinal)
        .SelectMany(alike => alike.Select(
            place => (place.Code, Name: alike.Count() == 1 ? alike.Key : $"{alike.Key} ({ProvinceOf(place)})")))
        .ToFrozenDictionary(entry => entry.Code, entry => entry.Name, StringComparer.Ordinal);

    private static string ProvinceOf(Region place) => Romanised.Of(Regions.Chain(place.Code)[0].Name);
}

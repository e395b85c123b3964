using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>
/// What readers of other languages look for: the usual English names of places, the words of sectors and of kinds of bodies, and the
/// pinyin that pages show. All in small letters without signs.
/// </summary>
internal static class EnglishNames
{
    private static readonly Lazy<Dictionary<string, string[]>> Usual = new(
        () => TableLines.Of(typeof(EnglishNames), "Search/Words/english-places.tsv").Select(line => line.ToString().Split('\t'))
            .ToDictionary(fields => fields[0], fields => fields[1].Split('|'), StringComparer.Ordinal));

    private static readonly (string End, string Words)[] KindsOfPlace =
    [
        ("自治区", "autonomous region"), ("自治州", "autonomous prefecture"), ("自治县", "autonomous county"), ("省", "province"), ("市", "city"),
        ("地区", "prefecture"), ("盟", "league"), ("区", "district"), ("县", "county"), ("旗", "banner"),
    ];

    private static readonly (string End, string Words)[] KindsOfBody =
        [("局", "bureau"), ("厅", "department"), ("委员会", "commission committee"), ("办公室", "office"), ("政府", "government")];

    /// <summary>The names of a place: innermongolia, neimongol.</summary>
    public static IEnumerable<string> Of(Region place) =>
        (Usual.Value.GetValueOrDefault(place.Code) ?? []).Select(name => string.Concat(Words(name)));

    /// <summary>The words that a place is found by.</summary>
    public static ImmutableSortedSet<string> WordsOf(Region place) =>
        [.. Named(place), .. Words(Kind(KindsOfPlace, place.Name)), .. Words(Romanised.Of(place.Name))];

    /// <summary>The words that a body is found by.</summary>
    /// <param name="name">In full.</param>
    /// <param name="place">Where it is; null when not known.</param>
    /// <param name="sector">Id of its sector; null when not known.</param>
    public static ImmutableSortedSet<string> WordsOf(string name, Region? place, string? sector) =>
    [
        .. place is null ? [] : Named(place),
        .. Words(Kind(KindsOfBody, name)),
        .. sector is null or Sectors.Other ? [] : Words(Sectors.Find(sector)?.English ?? ""),
        .. Words(Romanised.Of(name)),
    ];

    private static IEnumerable<string> Named(Region place) =>
        Words(string.Join(' ', Usual.Value.GetValueOrDefault(place.Code) ?? [])).Append(HanText.Pinyin(PlaceNames.Bare(place.Name)));

    private static string Kind((string End, string Words)[] kinds, string name) =>
        Array.Find(kinds, kind => name.EndsWith(kind.End, StringComparison.Ordinal)).Words ?? "";

    private static IEnumerable<string> Words(string text) =>
        text.Replace("'", "", StringComparison.Ordinal).Replace('ü', 'v').ToLowerInvariant()
            .Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("and" or "of") && word.All(char.IsAsciiLetterLower));
}

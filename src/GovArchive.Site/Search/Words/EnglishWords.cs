using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Naming;
using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>
/// What readers of other languages look for: the English names of places, usual and other ones, the words of sectors and of kinds of
/// bodies, and the pinyin that pages show. All in small letters without signs.
/// </summary>
internal static class EnglishWords
{
    private static readonly Lazy<Dictionary<string, string[]>> Others = new(
        () => TableLines.Of(typeof(EnglishWords), "Search/Words/other-english-places.tsv").Select(line => line.ToString().Split('\t'))
            .ToDictionary(fields => fields[0], fields => fields[1].Split('|'), StringComparer.Ordinal));

    private static readonly (string End, string Words)[] KindsOfPlace =
    [
        ("自治区", "autonomous region"), ("自治州", "autonomous prefecture"), ("自治县", "autonomous county"), ("省", "province"), ("市", "city"),
        ("地区", "prefecture"), ("盟", "league"), ("区", "district"), ("县", "county"), ("旗", "banner"),
    ];

    private static readonly (string End, string Words)[] KindsOfBody =
        [("局", "bureau"), ("厅", "department"), ("委员会", "commission committee"), ("办公室", "office"), ("政府", "government")];

    /// <summary>The names of a place: innermongolia, neimongol.</summary>
    public static IEnumerable<string> Of(Region place) => Names(place).Select(name => string.Concat(WordsIn(name))).Distinct();

    /// <summary>The words that a place is found by.</summary>
    public static ImmutableSortedSet<string> WordsOf(Region place) =>
        [.. Named(place), .. WordsIn(Kind(KindsOfPlace, place.Name)), .. WordsIn(Romanised.Of(place.Name))];

    /// <summary>The words that a body is found by.</summary>
    /// <param name="name">In full.</param>
    /// <param name="place">Where it is; null when not known.</param>
    /// <param name="sector">Id of its sector; null when not known.</param>
    public static ImmutableSortedSet<string> WordsOf(string name, Region? place, string? sector) =>
    [
        .. place is null ? [] : Named(place),
        .. WordsIn(Kind(KindsOfBody, name)),
        .. sector is null or Sectors.Other ? [] : WordsIn(Sectors.Find(sector)?.English ?? ""),
        .. WordsIn(Romanised.Of(name)),
    ];

    private static IEnumerable<string> Named(Region place) =>
        Names(place).SelectMany(WordsIn).Append(HanText.Pinyin(PlaceNames.Bare(place.Name)));

    private static IEnumerable<string> Names(Region place) =>
        (Others.Value.GetValueOrDefault(place.Code) ?? []).Prepend(EnglishNames.Bare(place));

    private static string Kind((string End, string Words)[] kinds, string name) =>
        Array.Find(kinds, kind => name.EndsWith(kind.End, StringComparison.Ordinal)).Words ?? "";

    /// <summary>The words of a text that is in English already.</summary>
    public static IEnumerable<string> WordsIn(string text) =>
        text.Replace("'", "", StringComparison.Ordinal).Replace('ü', 'v').ToLowerInvariant()
            .Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("and" or "of") && word.All(char.IsAsciiLetterLower));
}

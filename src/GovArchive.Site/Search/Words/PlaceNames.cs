using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>What people call a place: 杭州市 also 杭州, 浙江杭州, 浙江省杭州市.</summary>
internal static class PlaceNames
{
    // The longest first. A name of one character keeps its kind: 泾县.
    private static readonly string[] Kinds =
        ["维吾尔自治区", "回族自治区", "壮族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "林区", "特区", "省", "市", "盟", "州", "县", "区", "旗"];

    private static readonly Lazy<ILookup<string, string>> Aliases = new(
        () => TableLines.Of(typeof(Regions), "Agencies/region-aliases.csv").Skip(1).Select(line => line.ToString().Split(','))
            .ToLookup(fields => fields[1], fields => fields[0], StringComparer.Ordinal));

    /// <summary>The names of a place alone, the full one first: 恩施土家族苗族自治州, 恩施, 恩施州.</summary>
    public static ImmutableArray<string> Own(Region region) =>
        [.. new[] { region.Name, Bare(region.Name) }.Concat(Aliases.Value[region.Code]).Distinct()];

    /// <summary>The same with the places above it in front, in full or not, each with or without those between.</summary>
    public static ImmutableArray<string> WithPlacesAbove(Region region)
    {
        var own = Own(region);
        var above = new List<string> { "" };
        foreach (var place in Regions.Chain(region.Code))
            if (place.Code != region.Code) above.AddRange(above.SelectMany(_ => Own(place), (before, name) => before + name).ToArray());
        return [.. above.SelectMany(_ => own, (before, name) => before + name).Distinct()];
    }

    /// <summary>A name without its kind; as it is where nothing or one character would be left.</summary>
    public static string Bare(string name) =>
        Kinds.FirstOrDefault(kind => name.Length > kind.Length + 1 && name.EndsWith(kind, StringComparison.Ordinal)) is { } found
            ? name[..^found.Length] : name;
}

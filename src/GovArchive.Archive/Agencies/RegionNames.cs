using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Agencies;

/// <summary>
/// Finds the places a body's name begins with. Places may follow each other from high to low, levels may be skipped; a name that several
/// places bear counts only where the place before it says which is meant.
/// </summary>
internal static class RegionNames
{
    private static readonly string[] Kinds = ["省", "市", "地区", "盟"];

    // 北京街道办事处 is a street's office, not the capital's.
    private static readonly string[] TownKinds = ["街", "镇", "乡"];

    private sealed record Names(Dictionary<string, List<Region>> Full, Dictionary<string, List<Region>> Bare, int Longest);

    private static readonly Lazy<Names> Index = new(ReadNames);

    /// <param name="name">A body's name in the form of <see cref="HanText.Squeeze"/>.</param>
    public static RegionMatch Match(string name)
    {
        var match = Descend(null, name, name);
        return match is { Region: null, Candidates: [] } ? BareAt(name) : match;
    }

    /// <summary>Follows full names of places downwards from <paramref name="within"/>.</summary>
    private static RegionMatch Descend(Region? within, string rest, string name)
    {
        while (FullAt(rest, within) is { Candidates: var candidates, Length: var length })
        {
            if (candidates.Length > 1) return new RegionMatch(null, name, candidates);
            within = candidates[0];
            rest = rest[length..];
        }
        return new RegionMatch(within, rest, []);
    }

    /// <summary>The longest full name of a place, below <paramref name="within"/> where that is given; null when there is none.</summary>
    private static (ImmutableArray<Region> Candidates, int Length)? FullAt(string text, Region? within)
    {
        for (var length = Math.Min(Index.Value.Longest, text.Length); length > 1; length--)
        {
            var name = text[..length];
            if (!Index.Value.Full.TryGetValue(name, out var bearers) || (within is null && IsPartOfTown(name))) continue;
            var candidates = within is null ? bearers : bearers.FindAll(region => Regions.LiesIn(region, within));
            if (candidates.Count > 0) return ([.. candidates], length);
        }
        return null;
    }

    // 城区, 郊区, 矿区, 东区: ordinary words too, so places only after the city they lie in.
    private static bool IsPartOfTown(string name) => name.Length == 2 && name[1] == '区';

    /// <summary>哈尔滨 for 哈尔滨市: only before a lower place in full that lies in it, or before words that begin a public body's name.</summary>
    private static RegionMatch BareAt(string name)
    {
        for (var length = Math.Min(Index.Value.Longest, name.Length); length > 1; length--)
        {
            if (!Index.Value.Bare.TryGetValue(name[..length], out var bearers)) continue;
            var rest = name[length..];
            var lower = bearers.Select(region => Descend(region, rest, name)).Where(match => match.Rest != rest)
                .DistinctBy(match => match.Region).ToList();
            if (lower.Count == 1) return lower[0];
            if (Sectors.BeginsABody(rest) && !TownKinds.Any(kind => rest.StartsWith(kind, StringComparison.Ordinal)))
                return bearers.Count == 1 ? new RegionMatch(bearers[0], rest, []) : new RegionMatch(null, name, [.. bearers]);
        }
        return new RegionMatch(null, name, []);
    }

    private static Names ReadNames()
    {
        var full = new Dictionary<string, List<Region>>(StringComparer.Ordinal);
        var bare = new Dictionary<string, List<Region>>(StringComparer.Ordinal);
        foreach (var region in Regions.All)
        {
            Add(full, region.Name, region);
            if (region.Level != Level.County && BareName(region.Name) is { } name) Add(bare, name, region);
        }
        foreach (var line in TableLines.Of(typeof(RegionNames), "Agencies/region-aliases.csv").Skip(1))
        {
            var fields = line.ToString().Split(',');
            var region = Regions.Find(fields[1]) ?? throw new InvalidOperationException($"region-aliases.csv: no region '{fields[1]}'");
            Add(fields[2] == "bare" ? bare : full, fields[0], region);
        }
        return new Names(full, bare, full.Keys.Max(name => name.Length));
    }

    private static string? BareName(string name) =>
        Kinds.FirstOrDefault(kind => name.EndsWith(kind, StringComparison.Ordinal)) is { } kind ? name[..^kind.Length] : null;

    // Names are compared in squeezed form, so they are filed in it too.
    private static void Add(Dictionary<string, List<Region>> names, string name, Region region)
    {
        var key = HanText.Squeeze(name);
        if (names.TryGetValue(key, out var bearers)) bearers.Add(region);
        else names.Add(key, [region]);
    }
}

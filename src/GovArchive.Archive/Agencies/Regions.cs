using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Agencies;

/// <summary>The places of regions.csv, by code. Where a name begins with one is worked out by <see cref="RegionNames"/>.</summary>
public static class Regions
{
    private static readonly Lazy<Dictionary<string, Region>> ByCode = new(Read);

    /// <summary>All places by code, each province before its cities, each city before its counties.</summary>
    public static IEnumerable<Region> All => ByCode.Value.Values;

    /// <summary>The place with a six-digit code; null when there is none.</summary>
    public static Region? Find(string? code) => code is null ? null : ByCode.Value.GetValueOrDefault(code);

    /// <summary>From the province down to the place itself; empty for an unknown code.</summary>
    public static ImmutableArray<Region> Chain(string? code)
    {
        var chain = ImmutableArray<Region>.Empty;
        for (var region = Find(code); region is not null; region = Find(region.ParentCode)) chain = chain.Insert(0, region);
        return chain;
    }

    /// <summary>True when a place lies in another, at any depth; a place does not lie in itself.</summary>
    public static bool LiesIn(Region region, Region other)
    {
        for (var above = Find(region.ParentCode); above is not null; above = Find(above.ParentCode))
            if (above.Code == other.Code) return true;
        return false;
    }

    /// <summary>The place a body's name begins with: 哈尔滨市南岗区教育局 → 230103 and 教育局.</summary>
    public static RegionMatch AtTheBeginningOf(string name) => RegionNames.Match(HanText.Squeeze(name));

    private static Dictionary<string, Region> Read()
    {
        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (var line in TableLines.Of(typeof(Regions), "Agencies/regions.csv").Skip(1))
        {
            var fields = line.ToString().Split(',');
            var level = Levels.Find(fields[2]) ?? throw new InvalidOperationException($"regions.csv: no level '{fields[2]}'");
            regions.Add(fields[0], new Region(fields[0], fields[1], level, fields[3].Length == 0 ? null : fields[3]));
        }
        return regions;
    }
}

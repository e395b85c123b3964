using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Agencies;

/// <summary>What a public body does; one of the list in sectors.yml.</summary>
/// <param name="Id">Small letters and _: the word in files and addresses.</param>
/// <param name="Chinese">工业和信息化.</param>
/// <param name="English">Industry and information technology.</param>
public sealed record Sector(string Id, string Chinese, string English)
{
    /// <summary>The name in a language of the interface.</summary>
    public string In(string language) => new Words(English, Chinese).In(language);

    internal ImmutableArray<string> Is { get; init; } = [];

    internal ImmutableArray<string> Ends { get; init; } = [];

    internal ImmutableArray<string> Contains { get; init; } = [];

    internal bool Fits(string rest) =>
        Is.Contains(rest)
        || Ends.Any(word => rest.EndsWith(word, StringComparison.Ordinal))
        || Contains.Any(word => rest.Contains(word, StringComparison.Ordinal));

    internal bool Begins(string rest) =>
        Is.Contains(rest) || Ends.Concat(Contains).Any(word => rest.StartsWith(word, StringComparison.Ordinal));
}

/// <summary>The sectors of sectors.yml in their order.</summary>
public static class Sectors
{
    /// <summary>The sector of every body that no other fits.</summary>
    public const string Other = "other";

    private sealed record Table(
        ImmutableArray<Sector> Sectors, ImmutableArray<string> Bodies, ImmutableArray<string> OtherEnds, ImmutableArray<string> Parents);

    private static readonly Lazy<Table> Known = new(Read);

    public static ImmutableArray<Sector> All => Known.Value.Sectors;

    /// <summary>The sector with an id; null when there is none.</summary>
    public static Sector? Find(string? id) => All.FirstOrDefault(sector => sector.Id == id);

    /// <summary>The first sector that fits; <see cref="Other"/> when none does.</summary>
    /// <param name="rest">A body's name after its place, 工业和信息化局; compared in squeezed form.</param>
    public static Sector Of(string rest)
    {
        var department = Department(HanText.Squeeze(rest));
        return All.FirstOrDefault(sector => sector.Fits(department)) ?? All.Single(sector => sector.Id == Other);
    }

    private static string Department(string rest)
    {
        var start = Known.Value.Parents
            .Max(parent => rest.LastIndexOf(parent, StringComparison.Ordinal) is var at and >= 0 ? at + parent.Length : 0);
        return start < rest.Length ? rest[start..] : rest;
    }

    /// <summary>True when words begin like a sector's and end like a public body's name.</summary>
    internal static bool BeginsABody(string rest) =>
        Known.Value.Bodies.Any(word => rest.EndsWith(word, StringComparison.Ordinal)) && All.Any(sector => sector.Begins(rest));

    /// <summary>True when words end like a public body's name.</summary>
    internal static bool EndsABody(string rest) =>
        Known.Value.Bodies.Concat(Of(rest).Ends).Any(word => rest.EndsWith(word, StringComparison.Ordinal));

    /// <summary>True when a name ends like that of a body of any kind, or of a place that stands for its government.</summary>
    internal static bool IsABodyByItsEnd(string name) =>
        Known.Value.Bodies.Concat(Known.Value.OtherEnds).Concat(All.SelectMany(sector => sector.Ends))
            .Any(word => name.EndsWith(word, StringComparison.Ordinal));

    private static Table Read()
    {
        var findings = new List<Finding>();
        var file = Yaml.ReadMap("sectors.yml", EmbeddedTable.Text(typeof(Sector), "Agencies/sectors.yml"), findings);
        var bodies = file?.Texts("bodies") ?? [];
        var otherEnds = file?.Texts("other_ends") ?? [];
        var parents = file?.Texts("parents") ?? [];
        var sectors = file?.Maps("sectors").Select(ReadSector).ToImmutableArray() ?? [];
        file?.Close();
        return findings.Count == 0
            ? new Table(sectors, [.. bodies], [.. otherEnds], [.. parents]) : throw new InvalidOperationException(findings[0].ToString());
    }

    private static Sector ReadSector(YamlMap map)
    {
        var sector = new Sector(map.Required("id"), map.Required("chinese"), map.Required("english"))
        {
            Is = Words(map, "is"),
            Ends = Words(map, "ends"),
            Contains = Words(map, "contains"),
        };
        map.Close();
        return sector;
    }

    private static ImmutableArray<string> Words(YamlMap map, string key) => [.. map.Texts(key).Select(HanText.Squeeze)];
}

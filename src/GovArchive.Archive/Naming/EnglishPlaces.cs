using System.Collections.Concurrent;
using System.Collections.Frozen;
using GovArchive.Agencies;

namespace GovArchive.Naming;

/// <summary>A place in English.</summary>
/// <param name="Usual">As maps have it: Harbin, Inner Mongolia, Suyu District, Yanbian Korean Autonomous Prefecture.</param>
/// <param name="Formal">Before the name of a body: Inner Mongolia Autonomous Region; mostly the usual name.</param>
/// <param name="Kind">Between that and a government: Municipal, Provincial; "" where the name has its kind in it.</param>
internal sealed record EnglishPlace(string Usual, string Formal, string Kind)
{
    /// <summary>The name with its kind: Suqian Municipal, Suyu District.</summary>
    public string Full => Kind.Length == 0 ? Formal : $"{Formal} {Kind}";
}

/// <summary>
/// Names of places in English by rule: the usual name (places.tsv, else pinyin), the peoples of an autonomous area, and the kind. Cities
/// and provinces go without a kind, autonomous regions have it only in names of bodies.
/// </summary>
/// <param name="given">What an archive calls places, by code: each stands for the usual name.</param>
internal sealed class EnglishPlaces(IReadOnlyDictionary<string, string> given)
{
    private const string AutonomousRegion = "自治区";

    private static readonly FrozenDictionary<string, string> Known = NameTable.Pairs("places").ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Provinces that have no code in the table of places, by their names in full.</summary>
    public static readonly FrozenDictionary<string, string> Apart =
        NameTable.Pairs("provinces-apart").ToFrozenDictionary(StringComparer.Ordinal);

    // The places of one English name, by code: Suzhou is 苏州 and 宿州, and there are many Chaoyang Districts.
    private static readonly Lazy<FrozenSet<string>> Alike = new(() =>
    {
        var places = new EnglishPlaces(FrozenDictionary<string, string>.Empty);
        return Regions.All.GroupBy(region => places.Of(region).Usual, StringComparer.OrdinalIgnoreCase).Where(alike => alike.Skip(1).Any())
            .SelectMany(alike => alike).Select(region => region.Code).ToFrozenSet(StringComparer.Ordinal);
    });

    private readonly ConcurrentDictionary<string, EnglishPlace> _made = new(StringComparer.Ordinal);

    public EnglishPlace Of(Region region) =>
        _made.GetOrAdd(region.Code, static (_, made) => Made(made.region, made.given), (region, given));

    /// <summary>Without its kind and its peoples: Harbin, Yanbian, Suyu.</summary>
    public static string Bare(Region region) =>
        Known.GetValueOrDefault(region.Code)?.TrimStart('*') ?? Spelled(region.Name, PlaceParts.Of(region.Name));

    /// <summary>True when another place has the same English name, and the archive has not said another one.</summary>
    public bool IsShared(Region region) => !given.ContainsKey(region.Code) && Alike.Value.Contains(region.Code);

    private static EnglishPlace Made(Region region, IReadOnlyDictionary<string, string> given) =>
        Made(region.Name, given.GetValueOrDefault(region.Code), Known.GetValueOrDefault(region.Code));

    /// <param name="name">In Chinese and in full.</param>
    /// <param name="given">What the archive calls it; null for nothing.</param>
    /// <param name="known">What the table calls it; null for nothing.</param>
    public static EnglishPlace Made(string name, string? given, string? known)
    {
        var parts = PlaceParts.Of(name);
        if (known is ['*', .. var whole]) return new EnglishPlace(given ?? whole, given ?? whole, parts.BeforeBody);
        var bare = known ?? Spelled(name, parts);
        var full = string.Join(' ', ((string[])[bare, EnglishFields.Joined(parts.Peoples), parts.Behind]).Where(word => word.Length > 0));
        var isRegion = parts.Kind == AutonomousRegion;
        var usual = given ?? (isRegion ? bare : full);
        return new EnglishPlace(usual, isRegion ? usual + full[bare.Length..] : usual, parts.BeforeBody);
    }

    // A name of one character is never without its kind: 丰县 is Fengxian County.
    private static string Spelled(string name, PlaceParts parts) => Romanised.Word(parts.Bare.Length == 1 ? name : parts.Bare);
}

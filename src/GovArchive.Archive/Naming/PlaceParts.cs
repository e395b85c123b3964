using System.Collections.Frozen;
using System.Collections.Immutable;
using GovArchive.Agencies;

namespace GovArchive.Naming;

/// <summary>What a place's Chinese name is made of: 恩施土家族苗族自治州 is 恩施, its peoples, and 自治州.</summary>
/// <param name="Bare">The name alone: 恩施.</param>
/// <param name="Peoples">In English, in the order of the name.</param>
/// <param name="Kind">自治州; "" where it ends like no kind of place.</param>
/// <param name="Behind">English behind the name, District; "" where a place of that kind goes without.</param>
/// <param name="BeforeBody">What tells the kind in names of bodies where nothing is behind the name: Municipal.</param>
internal sealed record PlaceParts(string Bare, ImmutableArray<string> Peoples, string Kind, string Behind, string BeforeBody)
{
    private const string Autonomous = "自治";

    private static readonly string[][] Kinds = [.. NameTable.Of("kinds").OrderByDescending(fields => fields[0].Length)];

    private static readonly FrozenDictionary<string, string> AllPeoples =
        NameTable.Pairs("peoples").ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly int LongestPeople = AllPeoples.Keys.Max(people => people.Length);

    public static PlaceParts Of(string name)
    {
        var kind = Array.Find(Kinds, kind => name.Length > kind[0].Length && name.EndsWith(kind[0], StringComparison.Ordinal));
        if (kind is null) return new PlaceParts(name, [], "", "", "");
        var (bare, peoples) = kind[0].StartsWith(Autonomous, StringComparison.Ordinal) ? Apart(name[..^kind[0].Length])
            : (name[..^kind[0].Length], []);
        return new PlaceParts(bare, peoples, kind[0], kind[1], kind[2]);
    }

    /// <summary>How names of bodies may call the place: in full, without its peoples (恩施州), or by its name alone (恩施).</summary>
    public static IEnumerable<string> Forms(Region region)
    {
        yield return region.Name;
        var parts = Of(region.Name);
        if (parts.Kind.StartsWith(Autonomous, StringComparison.Ordinal) && parts.Kind != "自治区") yield return parts.Bare + parts.Kind[^1];
        if (parts.Bare.Length > 1 && parts.Bare != region.Name) yield return parts.Bare;
    }

    // Peoples stand at the end, the last one first when they are taken off; the name itself is never taken for one.
    private static (string Bare, ImmutableArray<string> Peoples) Apart(string name)
    {
        var peoples = ImmutableArray<string>.Empty;
        for (var isMore = true; isMore;)
        {
            isMore = false;
            for (var length = Math.Min(LongestPeople, name.Length - 2); length > 1 && !isMore; length--)
            {
                if (!AllPeoples.TryGetValue(name[^length..], out var people)) continue;
                peoples = peoples.Insert(0, people);
                name = name[..^length];
                isMore = true;
            }
        }
        return (name, peoples);
    }

    /// <summary>The people that a township's name ends with, 满族 of 三家子满族; null for none.</summary>
    public static (string Bare, string People)? EndingWithPeople(string name) =>
        Apart(name) is { Peoples: [var people], Bare: var bare } ? (bare, people) : null;
}

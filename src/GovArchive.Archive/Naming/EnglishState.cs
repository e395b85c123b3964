using System.Collections.Frozen;
using GovArchive.Agencies;

namespace GovArchive.Naming;

/// <summary>Bodies of the State: ministries by name (nation.tsv), and those in a place by what is around it (branches.tsv).</summary>
internal static class EnglishState
{
    private const string Republic = "中华人民共和国";

    private static readonly FrozenDictionary<string, string> Known = NameTable.Pairs("nation").ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Before, string Behind, string English)[] Branches =
        [.. NameTable.Of("branches").Select(fields => (fields[0], fields[1], fields[2])).OrderByDescending(branch => branch.Item2.Length)];

    public static string? Of(string name)
    {
        if (Known.TryGetValue(name, out var known)) return known;
        return name.StartsWith(Republic, StringComparison.Ordinal) && Known.TryGetValue(name[Republic.Length..], out var ministry)
            ? $"{ministry} of the People's Republic of China" : null;
    }

    /// <param name="where">How a place is said.</param>
    public static string? InPlace(string name, string? code, Func<BodyPlace, EnglishWhere> where)
    {
        foreach (var (before, behind, english) in Branches)
        {
            if (!name.StartsWith(before, StringComparison.Ordinal) || !name.EndsWith(behind, StringComparison.Ordinal)
                || before.Length + behind.Length >= name.Length) continue;
            var place = name[before.Length..^behind.Length];
            // 江苏 begins a body's name only before a word that a body's name begins with.
            var found = BodyPlace.Of(place, code).Concat(BodyPlace.Of(place, Regions.AtTheBeginningOf(place + "教育局").Region?.Code))
                .FirstOrDefault(found => found.Rest.Length == 0);
            if (found is null) continue;
            var said = where(found);
            var above = said.Above.Length == 0 ? "" : $" ({said.Above[2..]})";
            var isBefore = english.StartsWith("{0}", StringComparison.Ordinal) && before != Republic;
            var own = !isBefore ? said.Place.Usual : said.IsProvince ? said.Place.Full : said.Place.Formal;
            return english.Replace("{0}", own + above, StringComparison.Ordinal);
        }
        return null;
    }
}

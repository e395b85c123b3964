using GovArchive.Agencies;

namespace GovArchive.Naming;

/// <summary>Street offices and the governments of towns and townships: Huayuan Subdistrict Office, Nangang District.</summary>
internal static class EnglishTowns
{
    private const int LongestName = 6;

    private static readonly string[] Governments = ["人民政府", "政府"];

    private static readonly string[] StreetOffices = ["街道办事处", "街道办"];

    private static readonly (string Chinese, string English)[] Kinds = [("镇", "Town"), ("苏木", "Sumu"), ("乡", "Township")];

    private static readonly HashSet<string> NoNames = [.. NameTable.Of("no-names").Select(fields => fields[0])];

    public static string? Of(EnglishWhere where, string rest)
    {
        var own = Array.Find(Governments, word => rest.StartsWith(word, StringComparison.Ordinal)) is { } government
            ? rest[government.Length..] : rest;
        var english = Street(own) ?? Town(rest);
        return english is null ? null : $"{english}, {where.Place.Usual}{where.Above}";
    }

    /// <summary>A town's or a zone's own name in pinyin; null where it holds words that mean something, or is too long to be one.</summary>
    public static string? Name(string name) =>
        name.Length is > 1 and <= LongestName && name.All(c => c is >= '一' and <= '鿿')
            && !NoNames.Any(word => name.Contains(word, StringComparison.Ordinal)) && !EnglishFields.IsIn(name)
            && Romanised.Word(name) is { Length: > 0 } spelled ? spelled : null;

    private static string? Street(string rest) =>
        Array.Find(StreetOffices, word => rest.EndsWith(word, StringComparison.Ordinal)) is { } office
            && Name(rest[..^office.Length]) is { } name ? $"{name} Subdistrict Office" : null;

    private static string? Town(string rest)
    {
        if (Array.Find(Governments, word => rest.EndsWith(word, StringComparison.Ordinal)) is not { } government) return null;
        var town = rest[..^government.Length];
        var (chinese, english) = Array.Find(Kinds, kind => town.EndsWith(kind.Chinese, StringComparison.Ordinal));
        if (chinese is null) return null;
        var bare = town[..^chinese.Length];
        if (PlaceParts.EndingWithPeople(bare) is { } ethnic && Name(ethnic.Bare) is { } of)
            return $"{of} {ethnic.People} Ethnic {english} People's Government";
        return Name(bare.Length == 1 ? town : bare) is { } name ? $"{name} {english} People's Government" : null;
    }
}

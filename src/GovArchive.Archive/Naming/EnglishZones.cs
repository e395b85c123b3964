namespace GovArchive.Naming;

/// <summary>Administrations of development zones: Administrative Committee of the Hubin New Area, Suqian.</summary>
internal static class EnglishZones
{
    private static readonly string[] Committees = ["管理委员会", "管委会"];

    private static readonly string[] Offices = ["", "办公室", "党政办公室"];

    private static readonly (string Chinese, string English)[] Kinds = NameTable.ByLength("zones");

    public static string? Of(EnglishWhere where, string rest)
    {
        foreach (var committee in Committees)
        {
            var at = rest.IndexOf(committee, StringComparison.Ordinal);
            if (at <= 0 || Array.IndexOf(Offices, rest[(at + committee.Length)..]) is not (>= 0 and var office)) continue;
            if (Zone(where, rest[..at]) is not { } zone) return null;
            return $"{(office == 0 ? "" : "Office of the ")}Administrative Committee of the {zone}{where.Above}";
        }
        return null;
    }

    /// <summary>A kind of zone by itself, 经济技术开发区; null for none.</summary>
    public static string? Kind(string zone) => Array.Find(Kinds, kind => kind.Chinese == zone).English;

    private static string? Zone(EnglishWhere where, string zone)
    {
        var (chinese, english) = Array.Find(Kinds, kind => zone.EndsWith(kind.Chinese, StringComparison.Ordinal));
        if (chinese is null) return null;
        var own = zone[..^chinese.Length];
        if (own.Length == 0) return $"{where.Place.Usual} {english}";
        return EnglishTowns.Name(own) is { } name ? $"{name} {english}, {where.Place.Usual}" : null;
    }
}

using GovArchive.Agencies;

namespace GovArchive.Naming;

/// <summary>
/// The English of a body by the form of its Chinese name: governments and their offices, departments, towns and street offices, development
/// zones, branches. Each is null where the name is not of that form or a word of it is not known.
/// </summary>
internal static class EnglishBodies
{
    private static readonly string[] Governments = ["人民政府", "政府"];

    private static readonly string[] Commissioners = ["行政公署", "行署"];

    private static readonly string[] Offices = ["办公厅", "办公室", "办"];

    private const string Branch = "分局";

    /// <summary>The whole name; null where it is not understood.</summary>
    /// <param name="rest">The name behind its places.</param>
    public static string? Of(EnglishWhere where, string rest) =>
        Government(where, rest) ?? EnglishTowns.Of(where, rest) ?? EnglishZones.Of(where, rest) ?? BranchOf(where, rest)
        ?? Department(where, rest);

    private static string? Government(EnglishWhere where, string rest)
    {
        foreach (var (word, english) in Governments.Select(word => (word, where.Government))
            .Concat(Commissioners.Select(word => (word, $"{where.Place.Full} Administrative Office"))))
        {
            if (!rest.StartsWith(word, StringComparison.Ordinal)) continue;
            var office = rest[word.Length..];
            if (office.Length == 0) return english + where.Above;
            if (Offices.Contains(office)) return $"General Office of the {english}{where.Above}";
            return EnglishFields.Of(office) is { } field ? $"{field.English} of the {english}{where.Above}" : null;
        }
        return null;
    }

    private static string? Department(EnglishWhere where, string rest) =>
        Own(where, rest) is { } name ? name + where.Above : null;

    // A province's departments say that they are a province's; those of cities and below go by the name of the place.
    private static string? Own(EnglishWhere where, string rest) => EnglishFields.Of(rest) is { } field
        ? $"{(field.IsPlain ? where.Place.Usual : where.IsProvince ? where.Place.Full : where.Place.Formal)} {field.English}" : null;

    // 公安局宿城分局: of a place below, or of a zone.
    private static string? BranchOf(EnglishWhere where, string rest)
    {
        var end = rest.IndexOf('局', StringComparison.Ordinal) + 1;
        if (!rest.EndsWith(Branch, StringComparison.Ordinal) || end == 0 || end + Branch.Length >= rest.Length) return null;
        var area = rest[end..^Branch.Length];
        return Own(where, rest[..end]) is { } whole && Area(where, area) is { } part ? $"{part} Branch of the {whole}{where.Above}" : null;
    }

    private static string? Area(EnglishWhere where, string area)
    {
        var below = Regions.All.Where(region => region.ParentCode == where.Region.Code)
            .Where(region => PlaceParts.Forms(region).Contains(area)).ToArray();
        return below.Length == 1 ? where.Places.Of(below[0]).Usual : EnglishZones.Kind(area);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Text.Formats;

namespace GovArchive.Archives;

/// <summary>
/// Reports that must be there: one kind of body of each of some places, for some years. An entry of content/expected.yml; entries may
/// speak of the same report.
/// </summary>
/// <param name="RegionCode">GB/T 2260 code of the place; null for the whole country.</param>
/// <param name="Level">Every place of this level in it; null for the place alone.</param>
/// <param name="Sector">Of the body: government, general_office, or a department's field of work.</param>
/// <param name="From">First year reported on.</param>
/// <param name="Until">Last year reported on.</param>
/// <param name="Place">Where in the file.</param>
public sealed record ExpectedReports(string? RegionCode, Level? Level, string Sector, int From, int Until, Place Place)
{
    /// <summary>The first year that there are annual reports on: the regulations came into force in 2008.</summary>
    public const int FirstYear = 2008;

    private const int LastYear = 2100;
    private const string Department = "department";

    // Kinds of which a place has one body, or one in each field of work, by the sector of the body.
    private static readonly (string Kind, string? Sector)[] Kinds =
        [("government", "government"), ("office", "general_office"), (Department, null)];

    private static readonly string[] OfNoDepartment = ["government", "general_office", "development_zone", "town", "street", Sectors.Other];

    /// <summary>The places whose bodies must report, in order of codes.</summary>
    public IEnumerable<Region> Places => Regions.Find(RegionCode) is { } region && (Level is null || Level == region.Level)
        ? [region]
        : Regions.All.Where(place => place.Level == Level && (RegionCode is null || Regions.LiesIn(place, Regions.Find(RegionCode)!)))
            .OrderBy(place => place.Code, StringComparer.Ordinal);

    /// <summary>The entries of the file; one with a fault is a finding at its line and left out.</summary>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="text">A list of region, level, kind, sector, years.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static ImmutableArray<ExpectedReports> Read(string file, string text, ICollection<Finding> findings)
    {
        var entries = ImmutableArray.CreateBuilder<ExpectedReports>();
        foreach (var map in Yaml.ReadMaps(file, text, findings))
        {
            var before = findings.Count;
            var (level, sector, years) = (LevelOf(map), SectorOf(map, findings), YearsOf(map, findings));
            var region = RegionOf(map, level, findings);
            map.Close();
            if (findings.Count > before) continue;
            var entry = new ExpectedReports(region, level, sector, years.From, years.Until, map.Place);
            if (entries.FirstOrDefault(entry.Repeats) is { } first)
                findings.Add(FindingCodes.ExpectedTwice.At(map.Place, first.Place.Line.ToString(CultureInfo.InvariantCulture)));
            else entries.Add(entry);
        }
        return entries.ToImmutable();
    }

    // Of other entries that speak of the same report, such as of a province's counties and of one of them, there may be good reason.
    private bool Repeats(ExpectedReports other) => (RegionCode, Level, Sector) == (other.RegionCode, other.Level, other.Sector)
        && From <= other.Until && other.From <= Until;

    private static Level? LevelOf(YamlMap map)
    {
        if (map.Text("level") is not { } text) return null;
        if (Levels.Find(text) is { } level and not (Agencies.Level.Nation or Agencies.Level.Town)) return level;
        map.Report("level", "province, city or county: every place of that level in the region");
        return null;
    }

    private static string? RegionOf(YamlMap map, Level? level, ICollection<Finding> findings)
    {
        var code = level is null ? map.Required("region") : map.Text("region");
        if (code is null or "") return null;
        if (Regions.Find(code) is not { } region) findings.Add(FindingCodes.ExpectedUnknownRegion.At(map.PlaceOf("region"), code));
        else if (level < region.Level)
            map.Report("level", $"no level above that of {code} {region.Name}, or be left out for the place alone");
        return code;
    }

    private static string SectorOf(YamlMap map, ICollection<Finding> findings)
    {
        var (kind, sector) = (map.Required("kind"), map.Text("sector"));
        var known = Array.Find(Kinds, known => known.Kind == kind);
        if (known.Kind is null)
        {
            if (kind.Length > 0)
                findings.Add(FindingCodes.ExpectedUnknownKind.At(
                    map.PlaceOf("kind"), kind, string.Join(", ", Kinds.Select(known => known.Kind))));
        }
        else if (known.Sector is not null)
        {
            if (sector is not null) map.Report("sector", $"left out: it is for kind: {Department}");
        }
        else if (sector is null || Sectors.Find(sector) is null || OfNoDepartment.Contains(sector))
        {
            var fields = string.Join(", ", Sectors.All.Select(one => one.Id).Except(OfNoDepartment));
            map.Report("sector", "the department's field of work, one of: " + fields);
        }
        return known.Sector ?? sector ?? "";
    }

    // 2021 or 2021-2024.
    private static (int From, int Until) YearsOf(YamlMap map, ICollection<Finding> findings)
    {
        var text = map.Required("years");
        var parts = text.Split('-', '–');
        if (parts.Length <= 2 && Year(parts[0]) is { } from && Year(parts[^1]) is { } until && from <= until) return (from, until);
        if (text.Length > 0)
            findings.Add(FindingCodes.ExpectedBadYears.At(map.PlaceOf("years"), text, $"{FirstYear}", $"{LastYear}"));
        return default;
    }

    private static int? Year(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year : null;
}

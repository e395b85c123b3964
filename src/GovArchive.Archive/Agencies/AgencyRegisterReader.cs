using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Agencies;

/// <summary>Reads agencies.yml entry by entry and checks what each entry says of the others.</summary>
internal static class AgencyRegisterReader
{
    private const string Government = "government";

    // What reports for a whole place is never taken for one of its departments; a town's government is of its own sector.
    private static readonly string[] Governments = [.. "省市州盟县旗区".Select(place => place + "人民政府")];

    private static readonly (string Key, Func<Agency, string?> Of, Func<Agency, Agency> Without)[] References =
    [
        ("parent", agency => agency.Parent, agency => agency with { Parent = null }),
        ("successor", agency => agency.Successor, agency => agency with { Successor = null }),
    ];

    public static ImmutableSortedDictionary<string, Agency> Read(YamlMap file, ICollection<Finding> findings)
    {
        var entries = new Dictionary<string, (YamlMap Map, Agency Agency)>(StringComparer.Ordinal);
        foreach (var map in file.Maps("agencies"))
        {
            var agency = ReadAgency(map, findings);
            if (agency is null) continue;
            if (entries.TryGetValue(agency.Id, out var first))
                findings.Add(
                    FindingCodes.AgencyDuplicateId.At(
                        map.PlaceOf("id"), agency.Id, first.Map.PlaceOf("id").Line.ToString(CultureInfo.InvariantCulture)));
            else
                entries.Add(agency.Id, (map, agency));
        }
        DropIdsInUse(entries, findings);
        ReportNamesInUse(entries.Values, findings);
        DropUnknownReferences(entries, findings);
        DropCircles(entries, findings);
        return entries.Values.ToImmutableSortedDictionary(entry => entry.Agency.Id, entry => entry.Agency, StringComparer.Ordinal);
    }

    /// <summary>What the archive calls places in English, by code.</summary>
    public static ImmutableSortedDictionary<string, string> ReadPlaces(YamlMap file, ICollection<Finding> findings)
    {
        var places = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var map in file.Maps("places"))
        {
            var (code, name) = (map.Required("region"), map.Required("name_en"));
            map.Close();
            if (Regions.Find(code) is null && code.Length > 0)
                findings.Add(FindingCodes.AgencyUnknownRegion.At(map.PlaceOf("region"), code, name));
            else if (!string.IsNullOrWhiteSpace(name)) places[code] = name.Trim();
        }
        return places.ToImmutable();
    }

    private static Agency? ReadAgency(YamlMap map, ICollection<Finding> findings)
    {
        var id = map.Required("id");
        var name = map.Required("name");
        var agency = new Agency
        {
            Id = id,
            Name = name,
            EnglishName = map.Text("name_en") is { } english && !string.IsNullOrWhiteSpace(english) ? english.Trim() : null,
            FormerIds = [.. map.Texts("former_ids")],
            Aliases = [.. map.Texts("aliases")],
            FormerNames = [.. map.Maps("former_names").Select(former => ReadFormerName(former, id, findings)).OfType<FormerName>()],
            Level = ReadLevel(map, id, findings),
            RegionCode = ReadRegion(map, id, findings),
            Sector = ReadSector(map, id, name, findings),
            Parent = map.Text("parent"),
            Homepage = ReadHomepage(map, id, findings),
            Successor = map.Text("successor"),
        };
        map.Close();
        if (id.Length > 0 && !AgencyId.IsWellFormed(id)) findings.Add(FindingCodes.AgencyBadId.At(map.PlaceOf("id"), id));
        return AgencyId.IsWellFormed(id) && !string.IsNullOrWhiteSpace(agency.Name) ? agency : null;
    }

    private static FormerName? ReadFormerName(YamlMap map, string id, ICollection<Finding> findings)
    {
        var former = new FormerName(map.Required("name"), map.WholeNumber("from"), map.WholeNumber("until"));
        map.Close();
        if (former.From > former.Until)
        {
            var years = (From: $"{former.From}", Until: $"{former.Until}");
            findings.Add(FindingCodes.AgencyYearsReversed.At(map.PlaceOf("from"), former.Name, id, years.From, years.Until));
            former = former with { From = null, Until = null };
        }
        return string.IsNullOrWhiteSpace(former.Name) ? null : former;
    }

    private static Level? ReadLevel(YamlMap map, string id, ICollection<Finding> findings)
    {
        var text = map.Text("level");
        var level = Levels.Find(text);
        if (text is not null && level is null)
            findings.Add(FindingCodes.AgencyUnknownLevel.At(map.PlaceOf("level"), text, id, string.Join(", ", Levels.Ids)));
        return level;
    }

    private static string? ReadRegion(YamlMap map, string id, ICollection<Finding> findings)
    {
        var code = map.Text("region");
        if (code is null || Regions.Find(code) is not null) return code;
        findings.Add(FindingCodes.AgencyUnknownRegion.At(map.PlaceOf("region"), code, id));
        return null;
    }

    private static bool IsGovernment(string name) => Array.Exists(Governments, end => name.EndsWith(end, StringComparison.Ordinal));

    private static string ReadSector(YamlMap map, string id, string name, ICollection<Finding> findings)
    {
        var sector = map.Text("sector");
        if (sector is null) return IsGovernment(name) ? Government : Sectors.Other;
        if (Sectors.Find(sector) is not null) return sector;
        findings.Add(
            FindingCodes.AgencyUnknownSector.At(map.PlaceOf("sector"), sector, id, string.Join(", ", Sectors.All.Select(one => one.Id))));
        return Sectors.Other;
    }

    private static string? ReadHomepage(YamlMap map, string id, ICollection<Finding> findings)
    {
        var homepage = map.Text("homepage");
        if (homepage is null) return null;
        if (WebAddress.Read(homepage) is not null) return homepage;
        findings.Add(FindingCodes.AgencyBadHomepage.At(map.PlaceOf("homepage"), homepage, id));
        return null;
    }

    // Addresses of an id lead to one agency.
    private static void DropIdsInUse(Dictionary<string, (YamlMap Map, Agency Agency)> entries, ICollection<Finding> findings)
    {
        var former = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, (map, agency)) in entries.ToList())
        {
            foreach (var old in agency.FormerIds)
            {
                var other = entries.ContainsKey(old) ? old : former.GetValueOrDefault(old);
                if (other is null && AgencyId.IsWellFormed(old)) former.Add(old, id);
                else findings.Add(other is null
                    ? FindingCodes.AgencyBadId.At(map.PlaceOf("former_ids"), old)
                    : FindingCodes.AgencyFormerIdInUse.At(map.PlaceOf("former_ids"), old, id, other));
            }
            entries[id] = (map, agency with { FormerIds = [.. agency.FormerIds.Where(old => former.GetValueOrDefault(old) == id)] });
        }
    }

    // A name that two bodies bear at one time means neither of them. A former name may be another body's now, where it is said until when.
    private static void ReportNamesInUse(IEnumerable<(YamlMap Map, Agency Agency)> entries, ICollection<Finding> findings)
    {
        var known = new Dictionary<string, List<(string Id, FormerName Name, bool IsFormer, int Line)>>(StringComparer.Ordinal);
        foreach (var (map, agency) in entries.OrderBy(entry => entry.Map.Place.Line).ThenBy(entry => entry.Map.Place.Column))
            foreach (var (name, isFormer, place) in NamesOf(map, agency))
            {
                var key = HanText.Squeeze(name.Name);
                if (!known.TryGetValue(key, out var bearers)) known[key] = bearers = [];
                if (bearers.FirstOrDefault(one => one.Id != agency.Id && (one.IsFormer, isFormer) switch
                {
                    (false, false) => true,
                    (true, true) => one.Name.MeetsIn(name),
                    _ => (isFormer ? name : one.Name).Until is null,
                }) is { Id: not null } other)
                    findings.Add(FindingCodes.AgencyNameInUse.At(
                        place, name.Name, agency.Id, other.Id, other.Line.ToString(CultureInfo.InvariantCulture)));
                bearers.Add((agency.Id, name, isFormer, place.Line));
            }
    }

    private static IEnumerable<(FormerName Name, bool IsFormer, Place Place)> NamesOf(YamlMap map, Agency agency) =>
    [
        (new FormerName(agency.Name), false, map.PlaceOf("name")),
        .. agency.Aliases.Select(alias => (new FormerName(alias), false, map.PlaceOf("aliases"))),
        .. agency.FormerNames.Select(former => (former, true, map.PlaceOf("former_names"))),
    ];

    private static void DropUnknownReferences(Dictionary<string, (YamlMap Map, Agency Agency)> entries, ICollection<Finding> findings)
    {
        foreach (var id in entries.Keys.ToList())
        {
            foreach (var (key, of, without) in References)
            {
                var (map, agency) = entries[id];
                if (of(agency) is not { } other || (other != id && entries.ContainsKey(other))) continue;
                findings.Add(other == id
                    ? FindingCodes.AgencyOwnReference.At(map.PlaceOf(key), key, id)
                    : FindingCodes.AgencyUnknownReference.At(map.PlaceOf(key), key, id, other));
                entries[id] = (map, without(agency));
            }
        }
    }

    // A walk ends where an earlier one has been, so that each agency is walked through once.
    private static void DropCircles(Dictionary<string, (YamlMap Map, Agency Agency)> entries, ICollection<Finding> findings)
    {
        foreach (var (key, of, without) in References)
        {
            var done = new HashSet<string>(StringComparer.Ordinal);
            foreach (var start in entries.Keys.ToList())
            {
                var path = new List<string>();
                var at = start;
                for (; at is not null && done.Add(at); at = of(entries[at].Agency)) path.Add(at);
                if (at is null || path.IndexOf(at) is not (>= 0 and var first)) continue;
                var id = path.Skip(first).Min(StringComparer.Ordinal)!;
                var (map, agency) = entries[id];
                findings.Add(FindingCodes.AgencyCircle.At(map.PlaceOf(key), key, id));
                entries[id] = (map, without(agency));
            }
        }
    }
}

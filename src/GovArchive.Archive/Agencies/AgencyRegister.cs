using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Agencies;

/// <summary>The agencies of an archive: content/agencies.yml.</summary>
public sealed class AgencyRegister
{
    public static readonly AgencyRegister Empty = new(ImmutableSortedDictionary.Create<string, Agency>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, Agency> _agencies;
    private readonly Lazy<ILookup<string, (FormerName Bearing, Agency Agency)>> _byName;

    private AgencyRegister(ImmutableSortedDictionary<string, Agency> agencies, ImmutableSortedDictionary<string, string>? places = null)
    {
        _agencies = agencies;
        EnglishPlaces = places ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        _byName = new(() => agencies.Values.SelectMany(Names).ToLookup(one => HanText.Squeeze(one.Bearing.Name), StringComparer.Ordinal));
    }

    /// <summary>All agencies by id, ordinally.</summary>
    public IEnumerable<Agency> All => _agencies.Values;

    /// <summary>What places are called in English where the archive says so, by code.</summary>
    public ImmutableSortedDictionary<string, string> EnglishPlaces { get; }

    public int Count => _agencies.Count;

    /// <summary>The agency with an id; null when there is none.</summary>
    public Agency? Find(string id) => _agencies.GetValueOrDefault(id);

    /// <summary>
    /// The one agency that bears a name, an alias or a former name; null when none does, or several. Width, spaces and traditional
    /// characters do not matter. With a year, a former name counts only in the years it was borne.
    /// </summary>
    public Agency? FindByName(string name, int? year = null)
    {
        Agency? found = null;
        foreach (var (bearing, agency) in _byName.Value[HanText.Squeeze(name)])
        {
            if (year is { } asked && !bearing.CoversYear(asked)) continue;
            if (found is not null && found.Id != agency.Id) return null;
            found = agency;
        }
        return found;
    }

    /// <summary>The agency that had an id before; null when none had.</summary>
    public Agency? FindFormer(string id) => All.FirstOrDefault(agency => agency.FormerIds.Contains(id));

    /// <summary>The register without an agency.</summary>
    public AgencyRegister Without(string id) => new(_agencies.Remove(id), EnglishPlaces);

    /// <summary>The register with one agency more, or with another entry for an id that it has.</summary>
    public AgencyRegister With(Agency agency) => new(_agencies.SetItem(agency.Id, agency), EnglishPlaces);

    /// <summary>
    /// Reads the register. What is wrong becomes a finding at its line; an entry without a usable id or name is left out, a value that
    /// cannot be used is treated as not known.
    /// </summary>
    public static AgencyRegister Read(string file, string text, ICollection<Finding> findings) =>
        ReadFile(file, text, findings) ?? Empty;

    /// <summary>The same; null, with the one finding that says why, when the file as a whole cannot be read.</summary>
    public static AgencyRegister? ReadFile(string file, string text, ICollection<Finding> findings)
    {
        if (Yaml.ReadMap(file, text, findings) is not { } map) return null;
        var places = AgencyRegisterReader.ReadPlaces(map, findings);
        var register = AgencyRegisterReader.Read(map, findings);
        map.Close();
        return new AgencyRegister(register, places);
    }

    /// <summary>The file's text: agencies by id, keys in a fixed order, what is not known left out.</summary>
    public string Write() => YamlOutput.Write(file =>
    {
        if (!EnglishPlaces.IsEmpty)
            file.Maps("places", [.. EnglishPlaces], (place, entry) => place.Text("region", entry.Key).Text("name_en", entry.Value));
        file.Maps("agencies", [.. All], WriteAgency);
    });

    internal static void WriteAgency(YamlOutput output, Agency agency) => output
        .Text("id", agency.Id)
        .Texts("former_ids", agency.FormerIds)
        .Text("name", agency.Name)
        .Text("name_en", agency.EnglishName)
        .Texts("aliases", agency.Aliases)
        .Maps("former_names", agency.FormerNames, (former, one) =>
            former.Text("name", one.Name).Number("from", one.From).Number("until", one.Until))
        .Text("level", agency.Level?.Id())
        .Text("region", agency.RegionCode)
        .Text("sector", agency.Sector)
        .Text("parent", agency.Parent)
        .Text("homepage", agency.Homepage)
        .Text("successor", agency.Successor);

    private static IEnumerable<(FormerName Bearing, Agency Agency)> Names(Agency agency) =>
        agency.Aliases.Prepend(agency.Name).Select(name => new FormerName(name)).Concat(agency.FormerNames)
            .Select(bearing => (bearing, agency));
}

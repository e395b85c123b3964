using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Text;

namespace GovArchive.Naming;

/// <summary>
/// English names of bodies and places, composed by rule as governments compose their own. A body has one only when every part of its
/// Chinese name is understood; nothing is guessed. What the register says comes first.
/// <list type="bullet">
/// <item>A government has the kind of its place: Suqian Municipal, Jiangsu Provincial, Shuyang County People's Government.</item>
/// <item>A province's department has it too (Jiangsu Provincial Department of Finance); a city's and a county's is called after the place,
/// the field first: Suqian Justice Bureau, Harbin Industry and Information Technology Bureau, Shuyang County Finance Bureau.</item>
/// <item>委员会 is a Commission, 办公厅 and 办公室 of a government are its General Office, 管理委员会 of a zone is its Administrative
/// Committee, 街道办事处 is a Subdistrict Office.</item>
/// <item>The place above comes last, after a comma, where the Chinese name has it or another place is called the same: Nangang District
/// Education Bureau, Harbin.</item>
/// </list>
/// </summary>
/// <param name="given">What an archive calls places, by code.</param>
public sealed class EnglishNames(ImmutableSortedDictionary<string, string> given)
{
    private readonly EnglishPlaces _places = new(given);

    private readonly ConcurrentDictionary<(string Name, string? Code), string> _bodies = new();

    /// <summary>What the archive calls places, by code.</summary>
    public ImmutableSortedDictionary<string, string> Given => given;

    /// <summary>By rule alone.</summary>
    public static EnglishNames Plain { get; } = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>What the register calls the body, else what its name comes to; null where that is not understood.</summary>
    public string? Of(Agency agency) => agency.EnglishName ?? Of(agency.Name, agency.RegionCode);

    /// <summary>What a body's name comes to in English; null where it is not understood.</summary>
    /// <param name="code">Of its place; null when not known.</param>
    public string? Of(string name, string? code)
    {
        var made = _bodies.GetOrAdd((name, code), static (key, names) => names.Made(HanText.Squeeze(key.Name), key.Code) ?? "", this);
        return made.Length == 0 ? null : made;
    }

    /// <summary>A place by itself: Harbin; Suzhou, Jiangsu where another city is called the same.</summary>
    public string Of(Region region) =>
        region.Level == Level.City && _places.IsShared(region) ? InFull(Regions.Chain(region.Code)) : _places.Of(region).Usual;

    /// <summary>A place without its kind and its peoples, as the tables have it: Harbin, Yanbian, Suyu.</summary>
    public static string Bare(Region region) => EnglishPlaces.Bare(region);

    /// <summary>A place by its Chinese name in full, which need not be in the table of places; null for none that is known.</summary>
    public static string? OfPlace(string name) => EnglishPlaces.Apart.GetValueOrDefault(name);

    /// <summary>A place and those above it, the innermost first: Nangang District, Harbin, Heilongjiang.</summary>
    /// <param name="places">From the province down.</param>
    public string InFull(IEnumerable<Region> places) => string.Join(", ", places.Reverse().Select(region => _places.Of(region).Usual));

    private string? Made(string name, string? code)
    {
        if (EnglishState.Of(name) is { } state) return state;
        foreach (var place in BodyPlace.Of(name, code))
            if (place.Rest.Length > 0 && EnglishBodies.Of(Where(place), place.Rest) is { } english) return english;
        return EnglishState.InPlace(name, code, Where);
    }

    private EnglishWhere Where(BodyPlace place) =>
        new(
            _places, place.Place, place.Place.Level == Level.Province,
            string.Concat(Above(place).Select(name => ", " + name)));

    // The nearest place above that the name has, or that tells the place from another; a city of two the same, with its province.
    private IEnumerable<string> Above(BodyPlace place)
    {
        var above = place.Named is [.., var named, _] ? named : _places.IsShared(place.Place) ? Regions.Find(place.Place.ParentCode) : null;
        while (above is not null)
        {
            yield return _places.Of(above).Usual;
            above = _places.IsShared(above) ? Regions.Find(above.ParentCode) : null;
        }
    }
}

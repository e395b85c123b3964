using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Text;

namespace GovArchive.Search.Words;

/// <summary>
/// The forms in which people write the name of a body or a place: any of its places' names before any of its own. 杭州市工业和信息化局 is also
/// 杭州工信局, 浙江省杭州市工信局.
/// </summary>
/// <param name="Places">Names of its place, with and without places above; "" alone where it has none.</param>
/// <param name="Bodies">Names of the body after its place, the full one first; "" alone for a place.</param>
/// <param name="Usual">Those of the places that people begin with when they look for it.</param>
internal sealed record NameForms(ImmutableArray<string> Places, ImmutableArray<string> Bodies, ImmutableArray<string> Usual)
{
    private const int UsualBodies = 2;

    /// <summary>Of a body; of any other name that name alone.</summary>
    public static NameForms Of(string name)
    {
        var match = Regions.AtTheBeginningOf(name);
        if (match.Region is not { } region) return new NameForms([""], [name], [""]);
        var (squeezed, own) = (HanText.Squeeze(name), PlaceNames.Own(region));
        var printed = squeezed[..(squeezed.Length - match.Rest.Length)];
        return new NameForms(
            [.. PlaceNames.WithPlacesAbove(region).Prepend(printed).Distinct()],
            match.Rest.Length == 0 ? [""] : [match.Rest, .. ShortNames.Of(match.Rest)],
            [.. own.Prepend(printed).Concat(Above(region)).Distinct()]);
    }

    /// <summary>Every form.</summary>
    public IEnumerable<string> All => Places.SelectMany(_ => Bodies, (place, body) => place + body);

    /// <summary>Those that suggestions begin with.</summary>
    public IEnumerable<string> Beginnings => Usual.SelectMany(_ => Bodies.Take(UsualBodies), (place, body) => place + body);

    /// <summary>Pinyin and initials of the usual forms, and of the body without a place: npsgaj, npgaj, gaj.</summary>
    public IEnumerable<string> Readings =>
        Usual.SelectMany(_ => Bodies.Take(UsualBodies), (place, body) => HanText.PinyinInitials(place + body))
            .Concat(Usual.Append("").Select(place => HanText.Pinyin(place + Bodies[0]))).Append(HanText.PinyinInitials(Bodies[0]))
            .Where(reading => reading.Length > 1 && reading.All(char.IsAsciiLetter)).Distinct();

    // 杭州西湖 for 杭州市西湖区: counties are looked for below their city.
    private static IEnumerable<string> Above(Region region) =>
        region.Level == Level.County && Regions.Find(region.ParentCode) is { Level: Level.City } city
            ? [city.Name + region.Name, PlaceNames.Bare(city.Name) + PlaceNames.Bare(region.Name)] : [];
}

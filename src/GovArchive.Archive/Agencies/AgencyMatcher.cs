using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Agencies;

/// <summary>The agency that a printed name means.</summary>
/// <param name="Name">The name without spaces and marks.</param>
/// <param name="Agency">Null when the name does not tell.</param>
/// <param name="IsNew">The agency is not in the register yet: made of what its name tells.</param>
/// <param name="Problem">Why there is no agency; null when there is one.</param>
/// <param name="Values">What fills the problem's message.</param>
public sealed record NamedAgency(string Name, Agency? Agency, bool IsNew, FindingCode? Problem, ImmutableArray<string> Values);

/// <summary>Finds the agency of the register that a name means, or makes a new one of it.</summary>
public static class AgencyMatcher
{
    // 市水务局, 县教育局, 镇人民政府: of some city, county or town, but which?
    private const string Kinds = "省市州盟区县旗镇乡街村";

    private const int LongestSelf = 6;

    // 国家税务总局哈尔滨市税务局: the place is further on.
    private static readonly string[] National = ["国家", "国务院", "中国", "中华"];

    /// <summary>
    /// The agency that bears the name in that year; else the one whose name has the same place and the same rest (the places above may be
    /// left out or not); else a new one.
    /// </summary>
    /// <param name="year">Null for any: former names count only in the years they were borne.</param>
    public static NamedAgency Match(AgencyRegister register, string name, int? year)
    {
        if (register.FindByName(name, year) is { } bearer) return Known(bearer.Name, bearer);
        if (AgencyRecogniser.Recognise(name) is not { } body) return None(name, FindingCodes.BodyVague, name);
        if (!body.CandidateRegions.IsEmpty)
            return None(body.Name, FindingCodes.BodyPlaceAmbiguous, body.Name, string.Join(" / ", body.CandidateRegions.Select(Described)));
        if (SameBody(register, body) is { } same) return Known(body.Name, same);
        if (IsVague(body)) return None(body.Name, FindingCodes.BodyVague, body.Name);
        if (register.Find(body.Id) is { } other) return None(body.Name, FindingCodes.BodyIdTaken, body.Name, body.Id, other.Name);
        var agency = new Agency { Id = body.Id, Name = body.Name, Level = body.Level, RegionCode = body.RegionCode, Sector = body.Sector };
        return new NamedAgency(body.Name, agency, IsNew: true, null, []);
    }

    private static NamedAgency Known(string name, Agency agency) => new(name, agency, IsNew: false, null, []);

    private static NamedAgency None(string name, FindingCode problem, params ImmutableArray<string> values) =>
        new(name, null, IsNew: false, problem, values);

    private static string Described(Region region) =>
        $"{region.Code} {string.Concat(Regions.Chain(region.Code).Select(above => above.Name))}";

    // A place is named with the places above it or without them: 南岗区教育局, 哈尔滨市南岗区教育局.
    private static Agency? SameBody(AgencyRegister register, RecognisedAgency body)
    {
        if (body.RegionCode is null) return null;
        var rest = Regions.AtTheBeginningOf(body.Name).Rest;
        var same = register.All.Where(agency => HanText.Squeeze(agency.Name).EndsWith(rest, StringComparison.Ordinal))
            .Where(agency =>
                Regions.AtTheBeginningOf(agency.Name) is { } match && match.Region?.Code == body.RegionCode && match.Rest == rest)
            .ToArray();
        return same.Length == 1 ? same[0] : null;
    }

    /// <summary>Whether a body that belongs to a place, as most do, is named without it: 太平镇人民政府, of which there are many.</summary>
    public static bool LacksPlace(Agency agency) => agency is { RegionCode: null, Level: not Level.Nation } && !IsOfTheNation(agency.Name);

    private static bool IsOfTheNation(string name) => National.Any(word => name.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Whether a body calls itself so, and names no place: 我局, 本委; 本溪市水务局 is a name.</summary>
    public static bool IsSelf(string name) =>
        name.Length is > 0 and <= LongestSelf && (name[0] is '我' or '本')
        && Regions.AtTheBeginningOf(name) is { Region: null, Candidates.IsEmpty: true };

    private static bool IsVague(RecognisedAgency body)
    {
        if (body.RegionCode is not null || body.Level == Level.Nation) return false;
        var isSelf = IsSelf(body.Name);
        var isOfSomePlace = Kinds.Contains(body.Name[0], StringComparison.Ordinal);
        return isSelf || isOfSomePlace || Sectors.BeginsABody(HanText.Squeeze(body.Name)) && !IsOfTheNation(body.Name);
    }
}

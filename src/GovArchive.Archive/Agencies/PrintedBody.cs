using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Agencies;

/// <summary>
/// The agency that a report's own words mean. They count for less than what a person types: no agency is made of words that begin with no
/// place and end like no body, or that have other words in front of a place (无障碍阅读云水县水务局), for an id once given never changes.
/// </summary>
public static class PrintedBody
{
    private const int ShortestPlace = 3;

    // Their branches bear the place behind them: 中共哈尔滨市委员会.
    private static readonly string[] Parties = ["中共", "共青团"];

    /// <summary>As <see cref="AgencyMatcher.Match"/>; a name that is none is a problem.</summary>
    public static NamedAgency Match(AgencyRegister register, string printed, int? year)
    {
        var named = AgencyMatcher.Match(register, printed, year);
        if (named is not { IsNew: true, Agency: { } agency } || !AgencyMatcher.LacksPlace(agency)) return named;
        var name = HanText.Squeeze(named.Name);
        return Sectors.IsABodyByItsEnd(name) && !HasAPlaceBehindOtherWords(name)
            ? named : new NamedAgency(named.Name, null, IsNew: false, FindingCodes.BodyVague, [named.Name]);
    }

    /// <summary>
    /// Whether a printed name is one that an agency bears or bore. A report may leave out the places above its own: 南岗区工业信息科技局 for
    /// 哈尔滨市南岗区工业信息科技局.
    /// </summary>
    public static bool IsOf(Agency agency, string printed)
    {
        var said = HanText.Squeeze(printed);
        // 我局, 本委: of whoever writes.
        return AgencyMatcher.IsSelf(said) || NamesOf(agency).Select(HanText.Squeeze).Any(known =>
            known.EndsWith(said, StringComparison.Ordinal) || said.EndsWith(known, StringComparison.Ordinal));
    }

    /// <summary>All names that an agency bears or bore, the present one first.</summary>
    public static IEnumerable<string> NamesOf(Agency agency) =>
        [agency.Name, .. agency.Aliases, .. agency.FormerNames.Select(former => former.Name)];

    // What ends like a place or a body in front of it may be that: 云水市南岗区教育局 is of a city that the program does not know.
    private static bool HasAPlaceBehindOtherWords(string name)
    {
        if (Array.Exists(Parties, party => name.StartsWith(party, StringComparison.Ordinal))) return false;
        for (var start = 1; start + ShortestPlace < name.Length; start++)
        {
            var match = Regions.AtTheBeginningOf(name[start..]);
            var length = name.Length - start - match.Rest.Length;
            var isPlace = match.Region is not null && length >= ShortestPlace || !match.Candidates.IsEmpty;
            if (isPlace && !Sectors.IsABodyByItsEnd(name[..start])) return true;
        }
        return false;
    }
}

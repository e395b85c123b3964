using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Filing;

/// <summary>Decides whose a report is: what the person says, then what the report prints, then the names of its file and folder.</summary>
internal static class FilingAgency
{
    /// <summary>The agency; null, with a finding, when nothing tells. What tells otherwise but counts for less is a finding too.</summary>
    /// <param name="register">The archive's agencies.</param>
    /// <param name="given">What the person says; null when nothing.</param>
    /// <param name="printed">The body as the report prints it; null when it names none.</param>
    /// <param name="named">What the names of file and folder tell.</param>
    /// <param name="year">The year of the report: former names count in theirs; null when not known.</param>
    /// <param name="place">The file, for findings.</param>
    /// <param name="findings">Takes what was found.</param>
    public static NamedAgency? Of(
        AgencyRegister register, NamedAgency? given, string? printed, ImmutableArray<NamedAgency> named, int? year, Place place,
        ICollection<Finding> findings)
    {
        var says = printed is null ? null : PrintedBody.Match(register, printed, year);
        var chosen = given is null ? null : InRegister(register, given);
        if (chosen is not null && says is not null && Differs(says, chosen))
            findings.Add(FindingCodes.AgencyDiffers.At(place, chosen.Agency!.Name, says.Name));
        chosen ??= says?.Agency is null ? null : says;
        chosen ??= named.FirstOrDefault(one => says is null || Agrees(says.Name, one)) ?? null;
        if (chosen is null)
        {
            findings.Add(says is null ? FindingCodes.BodyNotNamed.At(place) : says.Problem!.At(place, says.Values));
            return null;
        }
        foreach (var other in named.Where(other => other.Agency!.Id != chosen.Agency!.Id).DistinctBy(other => other.Agency!.Id))
            findings.Add(FindingCodes.FiledOtherwise.At(place, chosen.Agency!.Name, other.Agency!.Name));
        return chosen;
    }

    // The first file of a new agency makes it known to the others.
    private static NamedAgency InRegister(AgencyRegister register, NamedAgency given) =>
        register.Find(given.Agency!.Id) is { } known ? given with { Agency = known, IsNew = false } : given;

    private static bool Differs(NamedAgency says, NamedAgency chosen) =>
        says.Agency is { } agency ? agency.Id != chosen.Agency!.Id : says.Problem != FindingCodes.BodyVague && !Agrees(says.Name, chosen);

    // 我局 agrees with every body, 市水务局 and 鼓楼区水务局 with those whose names end so.
    private static bool Agrees(string vague, NamedAgency named)
    {
        var (part, whole) = (HanText.Squeeze(vague), HanText.Squeeze(named.Agency!.Name));
        return part.Length == 0 || part[0] is '我' or '本' || whole.EndsWith(part, StringComparison.Ordinal);
    }
}

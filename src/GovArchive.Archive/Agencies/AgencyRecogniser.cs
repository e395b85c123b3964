using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Agencies;

/// <summary>A body as far as its name tells.</summary>
/// <param name="Id">Proposed agency id, <c>230100-jiaoyuju</c>; without a known place the pinyin of the whole name alone.</param>
/// <param name="Name">The name without spaces, invisible marks, quotes and book marks.</param>
/// <param name="RegionCode">The place its name begins with; null when there is none or it is not clear which.</param>
/// <param name="Level">
/// Town for town governments and street offices, else the level of the place; null without a place, but for national bodies.
/// </param>
/// <param name="Sector">Sector id; never null.</param>
/// <param name="CandidateRegions">The places that can be meant where it is not clear which; empty otherwise.</param>
public sealed record RecognisedAgency(
    string Id, string Name, string? RegionCode, Level? Level, string Sector, ImmutableArray<Region> CandidateRegions);

/// <summary>Makes an agency's id, place, level and sector out of its name.</summary>
public static class AgencyRecogniser
{
    private const string Marks = "\"'“”‘’「」『』《》〈〉";

    /// <summary>Null when the name holds nothing an id can be made of.</summary>
    public static RecognisedAgency? Recognise(string name)
    {
        var clean = Clean(name);
        var match = Regions.AtTheBeginningOf(clean);
        // A place alone stands for its government.
        if (match is { Region: not null, Rest: "" }) match = match with { Rest = "人民政府" };
        if (AgencyId.From(match.Region?.Code, match.Rest) is not { } id) return null;
        var sector = Sectors.Of(match.Rest).Id;
        return new RecognisedAgency(id, clean, match.Region?.Code, LevelOf(match, sector), sector, match.Candidates);
    }

    private static string Clean(string name) =>
        string.Concat(name.Where(c => !HanText.IsInvisible(c) && !Marks.Contains(c, StringComparison.Ordinal)));

    private static Level? LevelOf(RegionMatch match, string sector)
    {
        if (sector is "town" or "street") return Level.Town;
        return match.Region?.Level ?? (IsNational(match.Rest) ? Level.Nation : null);
    }

    // Branches such as 国家税务总局哈尔滨市税务局 begin like national bodies but do not end like one.
    private static bool IsNational(string rest) =>
        rest.StartsWith("国务院", StringComparison.Ordinal)
        || ((rest.StartsWith("国家", StringComparison.Ordinal) || rest.StartsWith("中华人民共和国", StringComparison.Ordinal))
            && (rest.EndsWith('部') || rest.EndsWith("总局", StringComparison.Ordinal) || rest.EndsWith("总署", StringComparison.Ordinal)
                || rest.EndsWith("委员会", StringComparison.Ordinal)));
}

using GovArchive.Agencies;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>Bodies that one is compared with.</summary>
/// <param name="Level">Null for all levels.</param>
/// <param name="Sector">The field they work in; null for all of a kind.</param>
/// <param name="Kind">For whom they report.</param>
/// <param name="Province">Code of the province they are in; null for the whole country.</param>
internal sealed record PeerGroup(Level? Level, string? Sector, BodyKind Kind, string? Province)
{
    /// <summary>Its id in facts; the same for the same bodies.</summary>
    public string Id => $"{Level?.Id() ?? "all"},{Sector ?? "all"},{Kind.Id()},{Province ?? "all"}";

    /// <summary>
    /// The groups an agency is in, the nearest first: same level, field and province; the whole country; then all of its kind. Bodies of no
    /// known level are compared with nobody, those of no known field only by their kind.
    /// </summary>
    public static IEnumerable<PeerGroup> Of(Agency agency)
    {
        if (agency.Level is not { } level) yield break;
        var (kind, province) = (BodyKinds.Of(agency), Regions.Chain(agency.RegionCode).FirstOrDefault()?.Code);
        // A government's field is to be one: its kind says the same.
        var hasField = agency.Sector != Sectors.Other && kind == BodyKind.Department;
        if (hasField && province is not null) yield return new PeerGroup(level, agency.Sector, kind, province);
        if (hasField) yield return new PeerGroup(level, agency.Sector, kind, null);
        if (province is not null) yield return new PeerGroup(level, null, kind, province);
        yield return new PeerGroup(level, null, kind, null);
        yield return new PeerGroup(null, null, kind, null);
    }

    /// <summary>Who they are, in a few words: 江苏省 · 市级 · 司法.</summary>
    public string Name(Site site) => string.Join(" · ", Parts(site));

    private IEnumerable<string> Parts(Site site)
    {
        if (Province is not null && Regions.Find(Province) is { } place) yield return site.Named(place);
        if (Level is { } level) yield return site.Words["level." + level.Id()];
        yield return Sector is not null && Sectors.Find(Sector) is { } sector
            ? sector.In(site.Words.Language) : site.Words["kind." + Kind.Id()];
    }
}

using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>The register: every agency that has reports, by place.</summary>
public sealed record AgenciesModel(string Count, ImmutableArray<PlaceSection> Places) : PageModel;

/// <summary>A place and its agencies.</summary>
/// <param name="Anchor">Code of the place, or "other".</param>
/// <param name="Above">Codes of places above it that have no section before it; links to them lead here.</param>
public sealed record PlaceSection(string Anchor, ImmutableArray<string> Above, string Name, ImmutableArray<AgencyRow> Agencies);

/// <summary>An agency in a list.</summary>
/// <param name="Reports">One link a year, oldest first.</param>
public sealed record AgencyRow(string Name, string Address, string Level, string Sector, string Received, string ReceivedYear, ImmutableArray<ReportLink> Reports);

internal static class AgenciesPage
{
    public static IEnumerable<Page> Make(Site site)
    {
        yield return new Page("agencies", new AgenciesModel(CellText.Number(site.Reporting.Length), Sections(site))
        {
            Path = Urls.Agencies,
            Title = site.Words["agencies.title"],
            Description = site.Words["agencies.description", CellText.Number(site.Reporting.Length)],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    // Each place is listed with the places above it, in the order of codes: a province, its cities, their districts.
    private static ImmutableArray<PlaceSection> Sections(Site site)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. site.Reporting
                .GroupBy(history => history.Agency.RegionCode ?? "")
                .OrderBy(group => group.Key.Length == 0).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new PlaceSection(
                    group.Key.Length == 0 ? "other" : group.Key,
                    [.. Regions.Chain(group.Key).Select(region => region.Code).Where(code => seen.Add(code) && code != group.Key)],
                    group.Key.Length == 0 ? site.Words["agencies.no_place"] : string.Join(" › ", Regions.Chain(group.Key).Select(region => region.Name)),
                    [.. group.OrderBy(history => history.Agency.Id, StringComparer.Ordinal).Select(history => Row(site, history))])),
        ];
    }

    /// <summary>Provinces with their agencies.</summary>
    public static ImmutableArray<PlaceGroup> Places(Site site) =>
    [
        .. site.Reporting
            .GroupBy(history => Site.RegionsOf(history.Agency) is [var province, ..] ? province : null)
            .OrderBy(group => group.Key is null).ThenBy(group => group.Key?.Code, StringComparer.Ordinal)
            .Select(group => new PlaceGroup(group.Key?.Name ?? site.Words["agencies.no_place"], [.. group.Select(history => Row(site, history))])),
    ];

    private static AgencyRow Row(Site site, AgencyHistory history)
    {
        var agency = history.Agency;
        var last = history.Reports[^1];
        var received = Series.Sum(last, [Outcomes.Total("received")]);
        return new AgencyRow(
            agency.Name, Urls.Agency(agency.Id), agency.Level is { } level ? site.Words["level." + level.Id()] : "", Sectors.Find(agency.Sector)?.In(site.Words.Language) ?? "",
            received.Value is { } value ? CellText.Number(value) : CellText.Reason(received.Missing!.Value, site.Words),
            last.Key.Year.ToString(CultureInfo.InvariantCulture),
            [.. history.Reports.Select(report => ReportState.Link(site, agency, report))]);
    }
}

using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>A field of work: what the bodies at work in it report, added up level by level, and the bodies themselves.</summary>
/// <param name="Summary">How many agencies and reports, in a sentence.</param>
public sealed record SectorModel(string Summary, SumTable Sums, ListPart Part, ImmutableArray<AgencyRow> Agencies) : PageModel;

internal static class SectorPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        from sector in Sectors.All
        where Holdings.Of(site).Sectors.ContainsKey(sector.Id)
        from page in Plan(site, sector, Holdings.Of(site).Sectors[sector.Id])
        select page;

    private static IEnumerable<PlannedPage> Plan(Site site, Sector sector, ImmutableArray<Holding> holdings)
    {
        var name = sector.In(site.Words.Language);
        return Paging.Plan(Urls.Sector(sector.Id), holdings.Length, page => new Page("sector", new SectorModel(
            RegionPage.Summary(site, holdings), SumList.Of(site, page.Part.IsFirst ? Stratum.Of(holdings, Holdings.Of(site).Years) : []),
            page.Part, [.. holdings[page.Rows].Select(holding => AgencyList.Row(site, holding))])
        {
            Path = page.Path,
            Title = GroupTitle.Of(site, site.Words["sector.title", name], page.Part),
            Description = site.Words["sector.description", name, RegionPage.Summary(site, holdings)],
            Site = Frames.Of(site),
            Crumbs = [.. Frames.Home(site), new Link(site.Words["sectors.title"], Urls.Sectors)],
        }), (page, _) => page with { Agencies = Holdings.Ids(holdings), Beside = Holdings.Of(site).YearsText });
    }
}

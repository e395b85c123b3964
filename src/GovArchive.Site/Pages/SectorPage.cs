using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>A field of work: what the bodies at work in it report, added up level by level, and the bodies themselves.</summary>
/// <param name="Summary">How many agencies and reports, in a sentence.</param>
public sealed record SectorModel(string Summary, SumTable Sums, ListPart Part, ImmutableArray<AgencyRow> Agencies) : PageModel
{
    /// <summary>What became of requests, on the first page; null where too few reports tell.</summary>
    public GroupOutcomes? Outcomes { get; init; }
}

internal static class SectorPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        from sector in Sectors.All
        from page in Holdings.Of(site).Sectors.TryGetValue(sector.Id, out var holdings)
            ? Paging.Plan(Urls.Sector(sector.Id), holdings.Length, sector.Id) : []
        select page;

    public static Page Make(Site site, PlannedPage planned)
    {
        var (all, name) = (Holdings.Of(site), Sectors.Find(planned.Of)!.In(site.Words.Language));
        var holdings = all.At(planned.Of);
        var page = Paging.Slice(Urls.Sector(planned.Of), holdings.Length, planned.Number);
        return new Page("sector", new SectorModel(
            RegionPage.Summary(site, holdings), SumList.Of(site, page.Part.IsFirst ? Stratum.Of(holdings, all.Years) : []),
            page.Part, [.. holdings[page.Rows].Select(holding => AgencyList.Row(site, holding))])
        {
            Outcomes = page.Part.IsFirst ? GroupOutcomes.Of(site, holdings) : null,
            Path = page.Path,
            Title = Paging.Title(site, site.Words["sector.title", name], page.Part),
            Description = site.Words["sector.description", name, RegionPage.Summary(site, holdings)],
            Site = Frames.Of(site),
            Crumbs = [.. Frames.Home(site), new Link(site.Words["sectors.title"], Urls.Sectors)],
        });
    }
}

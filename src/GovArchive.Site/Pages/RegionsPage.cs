using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>All places that have agencies.</summary>
public sealed record RegionsModel(string Count, ListPart Part, ImmutableArray<PlaceRow> Places) : PageModel;

internal static class RegionsPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => Paging.Plan(Urls.Regions, Holdings.Of(site).Regions.Count);

    public static Page Make(Site site, PlannedPage planned)
    {
        var regions = Holdings.Of(site).Regions;
        var page = Paging.Slice(Urls.Regions, regions.Count, planned.Number);
        var places = regions.Take(page.Rows).Select(entry => RegionPage.Row(site, Regions.Find(entry.Key)!, entry.Value));
        return new Page("regions", new RegionsModel(CellText.Number(regions.Count), page.Part, [.. places])
        {
            Path = page.Path,
            Title = GroupTitle.Of(site, site.Words["regions.title"], page.Part),
            Description = site.Words["regions.description", CellText.Number(regions.Count)],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }
}

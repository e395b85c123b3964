using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>All places that have agencies.</summary>
/// <param name="GrantedYear">Of the shares granted that places are compared by; "" where there is none.</param>
public sealed record RegionsModel(string Count, ListPart Part, ImmutableArray<PlaceRow> Places, string GrantedYear) : PageModel;

internal static class RegionsPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => Paging.Plan(Urls.Regions, Holdings.Of(site).Regions.Count);

    public static Page Make(Site site, PlannedPage planned)
    {
        var regions = Holdings.Of(site).Regions;
        var page = Paging.Slice(Urls.Regions, regions.Count, planned.Number);
        var year = GrantedShare.NewestYear(site, [.. regions.Values]);
        var places = regions.Take(page.Rows).Select(entry => RegionPage.Row(site, Regions.Find(entry.Key)!, entry.Value, year));
        return new Page("regions", new RegionsModel(CellText.Number(regions.Count), page.Part, [.. places],
            year is { } compared ? CellText.Year(compared) : "")
        {
            Path = page.Path,
            Title = Paging.Title(site, site.Words["regions.title"], page.Part),
            Description = site.Words["regions.description", CellText.Number(regions.Count)],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }
}

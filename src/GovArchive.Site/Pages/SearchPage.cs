using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Navigation;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>The search page: a form that works by script, and plain lists for those without one.</summary>
/// <param name="Index">Address of the index's head.</param>
/// <param name="Places">The provinces of the agencies, by code.</param>
/// <param name="Examples">What to try.</param>
public sealed record SearchModel(string Index, ImmutableArray<Link> Places, ImmutableArray<SearchExample> Examples) : PageModel;

internal static class SearchPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => site.Config.HasSearch ? [new(Urls.Search)] : [];

    public static Page Make(Site site, PlannedPage planned) => new("search", new SearchModel(
        Urls.SearchHead, Places(site), SearchExamples.Of(site))
    {
        Path = Urls.Search,
        Title = site.Words["search.title"],
        Description = site.Words["search.description"],
        Site = Frames.Of(site),
        Crumbs = Frames.Home(site),
    });

    private static ImmutableArray<Link> Places(Site site) =>
    [
        .. Holdings.Of(site).Reporting.Select(holding => Site.RegionsOf(holding.Agency)).Where(chain => chain.Count > 0)
            .Select(chain => chain[0]).DistinctBy(region => region.Code)
            .OrderBy(region => region.Code, StringComparer.Ordinal)
            .Select(region => new Link(site.Named(region), Urls.Region(region.Code))),
    ];
}

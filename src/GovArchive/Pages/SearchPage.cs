using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>The search page: a form that works by script, and plain lists for those without one.</summary>
/// <param name="Index">Address of the index's head.</param>
/// <param name="Levels">The words for the levels, highest first, with | between.</param>
/// <param name="Lists">Ways to every page without a script.</param>
public sealed record SearchModel(string Index, string Levels, ImmutableArray<SearchList> Lists) : PageModel;

/// <summary>A line of links.</summary>
public sealed record SearchList(string Name, ImmutableArray<Link> Links);

internal static class SearchPage
{
    public static IEnumerable<Page> Make(Site site)
    {
        yield return new Page("search", new SearchModel(Urls.SearchHead, string.Join('|', Agencies.Levels.Ids.Select(id => site.Words["level." + id])), [.. Lists(site).Where(list => !list.Links.IsEmpty)])
        {
            Path = Urls.Search,
            Title = site.Words["search.title"],
            Description = site.Words["search.description"],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    private static IEnumerable<SearchList> Lists(Site site) =>
    [
        new(site.Words["search.by_agency"], [new(site.Words["home.all_agencies"], Urls.Agencies)]),
        new(site.Words["search.facet_region"],
        [
            .. site.Reporting.Select(history => Site.RegionsOf(history.Agency)).Where(chain => chain.Count > 0).Select(chain => chain[0]).DistinctBy(region => region.Code)
                .OrderBy(region => region.Code, StringComparer.Ordinal).Select(region => new Link(region.Name, Urls.Region(region.Code))),
        ]),
        new(site.Words["search.facet_year"],
        [
            .. site.Reporting.SelectMany(history => history.Reports).Select(report => report.Key.Year).Distinct().OrderDescending()
                .Select(year => new Link(year.ToString(CultureInfo.InvariantCulture), Urls.Year(year))),
        ]),
        new(site.Words["search.by_data"], [new(site.Words["home.all_data"], Urls.Data)]),
    ];
}

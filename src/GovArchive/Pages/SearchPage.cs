using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>The search page: a form that works by script, and plain lists for those without one.</summary>
/// <param name="Index">Address of the index the script loads.</param>
public sealed record SearchModel(string Index) : PageModel;

internal static class SearchPage
{
    public static IEnumerable<Page> Make(Site site)
    {
        yield return new Page("search", new SearchModel(Urls.SearchHead)
        {
            Path = Urls.Search,
            Title = site.Words["search.title"],
            Description = site.Words["search.description"],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }
}

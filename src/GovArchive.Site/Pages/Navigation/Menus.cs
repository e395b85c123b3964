using System.Collections.Immutable;
using GovArchive.Sites;

namespace GovArchive.Pages.Navigation;

/// <summary>The lists and pages that every page leads to: in its head what site.yml names, and at its foot all others.</summary>
internal static class Menus
{
    // Those of the head where site.yml says nothing, and then the others.
    private static readonly (string Word, string Address, bool IsInHead)[] Lists =
    [
        ("nav.agencies", Urls.Agencies, true), ("nav.regions", Urls.Regions, true), ("nav.years", Urls.Years, true),
        ("nav.indicators", Urls.Indicators, true), ("nav.compare", Urls.Compare, true), ("nav.data", Urls.Data, true),
        ("nav.search", Urls.Search, false), ("sectors.title", Urls.Sectors, false), ("quality.title", Urls.Quality, false),
        ("nav.glossary", Urls.Glossary, false), ("releases.title", Urls.Releases, false),
    ];

    /// <summary>What <see cref="SiteLook.Navigation"/> may name: lists, and pages of the site's main language.</summary>
    public static IEnumerable<string> Names(Site site) => Links(site).Select(entry => entry.Name);

    public static (ImmutableArray<Link> Head, ImmutableArray<Link> Foot) Of(Site site)
    {
        var (named, links) = (site.Config.Look.Navigation, Links(site).ToArray());
        if (named.IsEmpty) return (Of(links.Where(entry => entry.IsInHead)), Of(links.Where(entry => !entry.IsInHead)));
        return (
            Of(named.SelectMany(name => links.Where(entry => entry.Name == name))),
            Of(links.Where(entry => !named.Contains(entry.Name))));

        static ImmutableArray<Link> Of(IEnumerable<(string Name, Link Link, bool IsInHead)> links) =>
            [.. links.Select(entry => entry.Link)];
    }

    private static IEnumerable<(string Name, Link Link, bool IsInHead)> Links(Site site) =>
    [
        .. from list in Lists
           where list.Address == Urls.Search ? site.Config.HasSearch : list.Address != Urls.Releases || !site.Releases.All.IsEmpty
           select (Name(list.Address), new Link(site.Words[list.Word], list.Address), list.IsInHead),
        .. from page in site.WrittenHere
           select (Name(page.Address), new Link(page.Title, page.Address), page.InNavigation),
    ];

    private static string Name(string address) => address.Trim('/');
}

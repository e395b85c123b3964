using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>What pages share: the frame of the site, and the way to a page.</summary>
internal static class Frames
{
    public static SiteFrame Of(Site site) => new(
        site.Config.Title, site.Config.Description, site.Words.Language, site.Home, site.Config.Publisher, site.Config.Licence, site.Config.LicenceUrl, site.Config.AsOfText,
        site.Config.Repository, site.Config.BaseUrl?.AbsoluteUri,
        site.Languages.Length < 2 ? [] : [.. site.Languages.Select(words => new SiteLanguage(words.Language, words["language"], Urls.HomeOf(words.Language, site.Languages[0].Language)))],
        [new(site.Words["nav.agencies"], Urls.Agencies), new(site.Words["nav.data"], Urls.Data), .. site.WrittenHere.Where(page => page.InNavigation).Select(page => new Link(page.Title, page.Address)), new(site.Words["nav.search"], Urls.Search)],
        [.. site.WrittenHere.Where(page => !page.InNavigation).Select(page => new Link(page.Title, page.Address))]);

    /// <summary>Home, and below it the places of an agency, which have no pages of their own.</summary>
    public static ImmutableArray<Link> ToAgency(Site site, Agency agency) =>
    [
        new(site.Words["nav.home"], Urls.Home), new(site.Words["nav.agencies"], Urls.Agencies),
        .. Site.RegionsOf(agency).Select(region => new Link(region.Name, $"{Urls.Agencies}#{region.Code}")),
    ];

    public static ImmutableArray<Link> ToReports(Site site, AgencyHistory history) =>
        [.. ToAgency(site, history.Agency), new(history.Agency.Name, Urls.Agency(history.Agency.Id))];

    public static ImmutableArray<Link> Home(Site site) => [new(site.Words["nav.home"], Urls.Home)];
}

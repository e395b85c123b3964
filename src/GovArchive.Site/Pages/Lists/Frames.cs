using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Datasets.Files;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Navigation;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Lists;

/// <summary>What pages share: the frame of the site, and the way to a page.</summary>
internal static class Frames
{
    public static SiteFrame Of(Site site)
    {
        var (config, words, (head, foot)) = (site.Config, site.Words, Menus.Of(site));
        return new SiteFrame(
            config.Title, config.Description, words.Language, site.Home, config.Publisher, config.Licence, config.LicenceUrl,
            config.AsOfText, config.Repository, config.BaseUrl?.AbsoluteUri,
            site.Languages.Length < 2
                ? [] : [.. site.Languages.Select(
                    other => new SiteLanguage(other.Language, other["language"], Urls.HomeOf(other.Language, site.Languages[0].Language)))],
            head, foot)
        {
            HasSearch = config.HasSearch,
            Look = new LookFrame(
                config.Look.HasColours ? Urls.LookStyles : null, config.Look.Css, config.Look.Logo, config.Look.Favicon,
                config.Look.Footer.GetValueOrDefault(words.Language) ?? config.Look.Footer.GetValueOrDefault(config.Language)),
        };
    }

    /// <summary>Home, and the places of an agency from the province down; the list of agencies for one whose place is not known.</summary>
    public static ImmutableArray<Link> ToAgency(Site site, Agency agency) => Site.RegionsOf(agency) is { Count: > 0 } regions
        ? [.. Home(site), .. regions.Select(region => new Link(site.Named(region), Urls.Region(region.Code)))]
        : [.. Home(site), new Link(site.Words["nav.agencies"], Urls.Agencies)];

    /// <summary>Home, the list of places, and the places from the province down to the one with a code; without places for none.</summary>
    public static ImmutableArray<Link> ToRegion(Site site, string? code) =>
        [.. Home(site), new(site.Words["regions.title"], Urls.Regions),
            .. Regions.Chain(code).Select(region => new Link(site.Named(region), Urls.Region(region.Code)))];

    public static ImmutableArray<Link> ToReports(Site site, AgencyHistory history) =>
        [.. ToAgency(site, history.Agency), new(site.Named(history.Agency), Urls.Agency(history.Agency.Id))];

    /// <summary>The downloads of an agency.</summary>
    public static ImmutableArray<Link> FilesOf(Site site, string agency) =>
        [.. ((string[])["xlsx", "csv", "json", "zip"]).Select(
            kind => new Link(site.Words["download." + kind], Urls.AgencyFile(agency, kind)))];

    /// <summary>A report's sources as they came, where site.yml publishes them and they are there.</summary>
    public static ImmutableArray<Link> OriginalsOf(Site site, Report report) =>
        [.. OriginalFiles.Of(site, report).Select(file => new Link(
            site.Words["download.original", file.Path[(file.Path.LastIndexOf('/') + 1)..]], file.Path))];

    /// <summary>The file of all figures: the CSV, or while it is too large the packed one; none where that is not published.</summary>
    public static ImmutableArray<Link> Figures(Site site)
    {
        var address = Urls.Dataset(DatasetTable.HasAllFigures(site) ? "figures.csv" : "figures.csv.gz");
        return site.LeavesOut(address) ? [] : [new(site.Words["download.figures"], address)];
    }

    public static ImmutableArray<Link> Home(Site site) => [new(site.Words["nav.home"], Urls.Home)];
}

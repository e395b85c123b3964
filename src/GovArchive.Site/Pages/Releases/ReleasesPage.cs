using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Releases;

/// <summary>All releases.</summary>
/// <param name="Releases">Newest first.</param>
/// <param name="Note">Whether the pages are of the newest one, in words.</param>
public sealed record ReleasesModel(ImmutableArray<ReleaseEntry> Releases, string Note, ImmutableArray<Link> Downloads) : PageModel;

/// <param name="Doi">Null where it has none.</param>
/// <param name="Held">How much it held, in words.</param>
/// <param name="Changed">How much changed since the one before, in words.</param>
public sealed record ReleaseEntry(string Version, string Address, string Date, string? Doi, string Held, string Changed);

internal static class ReleasesPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => site.Releases.All.IsEmpty ? [] : [new(Urls.Releases)];

    public static Page Make(Site site, PlannedPage planned) => new("releases", new ReleasesModel(
        [.. site.Releases.All.Reverse().Select(release => new ReleaseEntry(
            release.Version.Text, Urls.Release(release.Version), Csv.Date(release.Date), release.Doi, ReleaseFacts.Held(site, release),
            ReleaseFacts.Changed(site, release)))],
        site.Words[site.Releases.Current is null ? "releases.not_current" : "releases.current", site.Releases.Newest!.Version.Text],
        Files(site))
    {
        Path = Urls.Releases,
        Title = site.Words["releases.title"],
        Description = site.Words["releases.description"],
        Site = Frames.Of(site),
        Crumbs = [.. Frames.Home(site), new Link(site.Words["nav.data"], Urls.Data)],
    });

    /// <summary>The files that have all changes and follow them.</summary>
    internal static ImmutableArray<Link> Files(Site site) =>
    [
        .. new[] { Urls.Dataset("changes.csv"), Urls.DataCite }.Where(address => !site.LeavesOut(address))
            .Select(address => new Link(Path.GetFileName(address), address)),
        new Link(Urls.ReleasesFeed, site.Home + Urls.ReleasesFeed),
    ];
}

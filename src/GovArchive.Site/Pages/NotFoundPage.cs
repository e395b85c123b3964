using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>What a server shows for an address that is none. It may be shown at any depth, so its links begin at the site's root.</summary>
/// <param name="Others">The same in the site's other languages, for a server shows one page for all.</param>
/// <param name="PathOnServer">What the site's addresses begin with; null where that is not known.</param>
public sealed record NotFoundModel(ImmutableArray<NotFoundWords> Others, string? PathOnServer) : PageModel
{
    /// <summary>The path of the site's address; where that is not known, the folder of the page asked for.</summary>
    public override string Root => PathOnServer ?? base.Root;

    /// <summary>Null: it is shown in place of other addresses.</summary>
    public override string? Canonical => null;

    /// <summary>None: a server shows one page for all.</summary>
    public override ImmutableArray<Translation> Translations => [];
}

/// <summary>What the page says in another language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Links">Where to go on, in that language.</param>
public sealed record NotFoundWords(string Language, string Title, string Text, ImmutableArray<Link> Links);

internal static class NotFoundPage
{
    // A server shows one for all languages.
    public static IEnumerable<PlannedPage> Plan(Site site) => site.Home.Length > 0 ? [] : [new(Urls.NotFound)];

    public static Page Make(Site site, PlannedPage planned) => new("not_found", new NotFoundModel(
        [.. site.Languages.Skip(1).Select(words => Words(site.In(words)))], site.Config.PathOnServer)
    {
        Path = Urls.NotFound,
        Title = site.Words["not_found.title"],
        Site = Frames.Of(site),
    });

    private static NotFoundWords Words(Site site) => new(
        site.Words.Language, site.Words["not_found.title"], site.Words["not_found.text"],
        [
            new(site.Words["nav.home"], site.Home), new(site.Words["home.all_agencies"], site.Home + Urls.Agencies),
            .. site.Config.HasSearch ? [new Link(site.Words["nav.search"], site.Home + Urls.Search)] : (Link[])[],
        ]);
}

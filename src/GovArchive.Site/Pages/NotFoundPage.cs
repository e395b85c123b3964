using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>What a server shows for an address that is none. It may be shown at any depth, so its links begin at the site's root.</summary>
public sealed record NotFoundModel : PageModel
{
    /// <summary>The path of the site's address; where that is not known, the folder of the page asked for.</summary>
    public override string Root => Site.BaseUrl is { } address ? new Uri(address).AbsolutePath : base.Root;

    /// <summary>Null: it is shown in place of other addresses.</summary>
    public override string? Canonical => null;

    /// <summary>None: a server shows one page for all.</summary>
    public override ImmutableArray<Translation> Translations => [];
}

internal static class NotFoundPage
{
    // A server shows one for all languages.
    public static IEnumerable<PlannedPage> Plan(Site site) => site.Home.Length > 0 ? [] : [new(Urls.NotFound)];

    public static Page Make(Site site, PlannedPage planned) => new("not_found", new NotFoundModel
    {
        Path = Urls.NotFound,
        Title = site.Words["not_found.title"],
        Site = Frames.Of(site),
    });
}

using System.Collections.Immutable;
using GovArchive.Sites;

namespace GovArchive.Pages.Metadata;

/// <summary>
/// What every kind of page has, worked out from its address and title in one place: how to cite it, and what machines are given of it.
/// </summary>
public static class PageExtras
{
    private static readonly ImmutableArray<string> Uncited = [Urls.NotFound, Urls.Search];

    public static Page Add(Site site, Page page) =>
        WithData(site,
            page with { Model = page.Model with { Files = [.. page.Model.Files.Where(file => !site.LeavesOut(file.Address!))] } });

    private static Page WithData(Site site, Page page) => page with
    {
        Model = page.Model with
        {
            Cite = Uncited.Contains(page.Model.Path) ? null : Citation.Of(site, page.Model),
            Data = StructuredData.Of(site, page.Model),
        },
    };
}

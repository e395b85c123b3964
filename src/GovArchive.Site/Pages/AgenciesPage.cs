using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>The register: every agency that has reports, by place.</summary>
public sealed record AgenciesModel(string Count, ListPart Part, ImmutableArray<AgencyRow> Agencies) : PageModel;

internal static class AgenciesPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => Paging.Plan(Urls.Agencies, Holdings.Of(site).Reporting.Length);

    public static Page Make(Site site, PlannedPage planned)
    {
        var holdings = Holdings.Of(site).Reporting;
        var page = Paging.Slice(Urls.Agencies, holdings.Length, planned.Number);
        return new Page(
            "agencies",
            new AgenciesModel(
                CellText.Number(holdings.Length), page.Part, [.. holdings[page.Rows].Select(holding => AgencyList.Row(site, holding))])
            {
                Path = page.Path,
                Title = Paging.Title(site, site.Words["agencies.title"], page.Part),
                Description = site.Words["agencies.description", CellText.Number(holdings.Length)],
                Site = Frames.Of(site),
                Crumbs = Frames.Home(site),
            });
    }
}

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
    public static IEnumerable<PlannedPage> Plan(Site site)
    {
        var holdings = Holdings.Of(site).Reporting;
        return Paging.Plan(Urls.Agencies, holdings.Length, page => new Page(
            "agencies", new AgenciesModel(CellText.Number(holdings.Length), page.Part, [.. holdings[page.Rows].Select(holding => AgencyList.Row(site, holding))])
            {
                Path = page.Path,
                Title = GroupTitle.Of(site, site.Words["agencies.title"], page.Part),
                Description = site.Words["agencies.description", CellText.Number(holdings.Length)],
                Site = Frames.Of(site),
                Crumbs = Frames.Home(site),
            }), (page, rows) => page with { ShowsRegister = true, Beside = () => string.Join('\n', holdings[rows].SelectMany(holding => holding.Lines).Select(line => line.Text())) });
    }
}

using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>All fields of work that have agencies.</summary>
public sealed record SectorsModel(string Count, ImmutableArray<SectorRow> Sectors) : PageModel;

/// <param name="Year">Newest year of a report; "" for none.</param>
public sealed record SectorRow(string Name, string Address, ListNumber Agencies, ListNumber Reporting, ListNumber Reports, string Year);

internal static class SectorsPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Sectors)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var rows = Rows(site).ToImmutableArray();
        return new Page("sectors", new SectorsModel(CellText.Number(rows.Length), rows)
        {
            Path = Urls.Sectors,
            Title = site.Words["sectors.title"],
            Description = site.Words["sectors.description", CellText.Number(rows.Length)],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    private static IEnumerable<SectorRow> Rows(Site site) =>
        from sector in Sectors.All
        where Holdings.Of(site).Sectors.ContainsKey(sector.Id)
        let holdings = Holdings.Of(site).Sectors[sector.Id]
        select new SectorRow(
            sector.In(site.Words.Language), Urls.Sector(sector.Id), ListNumber.Of(holdings.Length),
            ListNumber.Of(holdings.Count(holding => !holding.Lines.IsEmpty)),
            ListNumber.Of(holdings.Sum(holding => holding.Lines.Length)), RegionPage.NewestYear(holdings));
}

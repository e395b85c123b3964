using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>A year: what was reported for it, added up where that is sound, and every agency with its report or without.</summary>
/// <param name="Summary">"n of m agencies reported".</param>
/// <param name="Provinces">How many reports there are by province.</param>
/// <param name="Previous">Null in the first year.</param>
/// <param name="Next">Null in the last year.</param>
public sealed record YearModel(
    string Summary, SumTable Sums, ImmutableArray<YearPlaceRow> Provinces, ListPart Part, ImmutableArray<string> Measures,
    ImmutableArray<ReportRow> Reports, Link? Previous, Link? Next) : PageModel
{
    /// <summary>What became of requests, on the first page; null where too few reports tell.</summary>
    public GroupOutcomes? Outcomes { get; init; }
}

/// <param name="Reported">"n of m".</param>
/// <param name="Complete">Reports with all tables.</param>
public sealed record YearPlaceRow(string Name, string? Address, ListNumber Reported, ListNumber Complete, ListNumber Granted);

internal static class YearPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        from year in Holdings.Of(site).Years
        from page in Paging.Plan(
            Urls.Year(year), Holdings.Of(site).All.Count(holding => holding.IsCountedIn(year)), year.ToString(CultureInfo.InvariantCulture))
        select page;

    public static Page Make(Site site, PlannedPage planned)
    {
        var (all, year) = (Holdings.Of(site), int.Parse(planned.Of, CultureInfo.InvariantCulture));
        Holding[] counted = [.. all.All.Where(holding => holding.IsCountedIn(year))];
        var page = Paging.Slice(Urls.Year(year), counted.Length, planned.Number);
        var summary =
            site.Words["years.summary", CellText.Year(year), CellText.Number(counted.Count(holding => holding.On(year) is not null)),
                CellText.Number(counted.Length)];
        return new Page("year", new YearModel(
            summary, SumList.Of(site, page.Part.IsFirst ? Stratum.Of(all.All, [year]) : []),
            page.Part.IsFirst ? [.. Provinces(site, counted, year)] : [],
            page.Part, SummedIndicators.Labels(site), [.. counted[page.Rows].Select(holding => AgencyList.Row(site, holding, year))],
            Turn(site, year - 1), Turn(site, year + 1))
        {
            Outcomes = page.Part.IsFirst ? GroupOutcomes.Of(site, all.All, year) : null,
            Path = page.Path,
            Title = Paging.Title(site, site.Words["years.one", CellText.Year(year)], page.Part),
            Description = summary,
            Site = Frames.Of(site),
            Crumbs = [.. Frames.Home(site), new Link(site.Words["years.title"], Urls.Years)],
        });
    }

    private static Link? Turn(Site site, int year) =>
        Holdings.Of(site).Years.Contains(year) ? new Link(CellText.Year(year), Urls.Year(year)) : null;

    private static IEnumerable<YearPlaceRow> Provinces(Site site, IEnumerable<Holding> counted, int year) =>
        from holding in counted
        group holding by Regions.Chain(holding.Agency.RegionCode) is [var province, ..] ? province : null into place
        orderby place.Key is null, place.Key?.Code
        select Row(site, place.Key, place.Select(holding => holding.On(year)).ToArray());

    private static YearPlaceRow Row(Site site, Region? province, ReportLine?[] lines)
    {
        var reports = lines.OfType<ReportLine>().ToArray();
        return new YearPlaceRow(
            province is not null ? site.Named(province) : site.Words["agencies.no_place"],
            province is null ? null : Urls.Region(province.Code),
            ListNumber.Of(reports.Length, lines.Length, site.Words),
            ListNumber.Of(reports.Count(line => line.State == GovArchive.Reports.TableState.Complete), reports.Length, site.Words),
            GrantedShare.MiddleOf(site, reports));
    }
}

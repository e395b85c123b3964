using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>A place: what its agencies report, added up where that is sound, and the agencies in it and in the places below.</summary>
/// <param name="Summary">How many agencies and reports, in a sentence.</param>
/// <param name="Parts">The government's total beside its parts, newest year first; empty where there is nothing to compare.</param>
/// <param name="Places">The places directly below that have agencies.</param>
public sealed record RegionModel(
    string Summary, SumTable Sums, ImmutableArray<PartsRow> Parts, ImmutableArray<PlaceRow> Places, ListPart Part,
    ImmutableArray<AgencyRow> Agencies) : PageModel
{
    /// <summary>What became of requests, on the first page; null where too few reports tell.</summary>
    public GroupOutcomes? Outcomes { get; init; }

    /// <summary>Of the shares granted that places are compared by; "" where there is none.</summary>
    public string GrantedYear { get; init; } = "";
}

/// <summary>A place in a list.</summary>
/// <param name="Above">Names of the places above it, run together; "" for a province.</param>
/// <param name="Year">Newest year of a report; "" for none.</param>
/// <param name="Granted">Of the bodies in it the middle share granted; empty in lists that do not compare.</param>
public sealed record PlaceRow(
    string Name, string Address, string Above, Choice Level, ListNumber Agencies, ListNumber Reporting, ListNumber Reports, string Year,
    ListNumber Granted);

internal static class RegionPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        Holdings.Of(site).Regions.SelectMany(place => Paging.Plan(Urls.Region(place.Key), place.Value.Length, place.Key));

    public static Page Make(Site site, PlannedPage planned)
    {
        var (all, region) = (Holdings.Of(site), Regions.Find(planned.Of)!);
        var holdings = all.In(region.Code);
        var page = Paging.Slice(Urls.Region(region.Code), holdings.Length, planned.Number);
        var name = site.Named(Regions.Chain(region.Code));
        Region[] below = page.Part.IsFirst ? [.. all.Below(region.Code)] : [];
        var year = GrantedShare.NewestYear(site, [.. below.Select(place => all.In(place.Code))]);
        return new Page("region", new RegionModel(
            Summary(site, holdings), SumList.Of(site, page.Part.IsFirst ? Stratum.Of(holdings, all.Years) : []),
            page.Part.IsFirst ? [.. RegionParts.Of(site, region, holdings)] : [],
            [.. below.Select(place => Row(site, place, all.In(place.Code), year))],
            page.Part, [.. holdings[page.Rows].Select(holding => AgencyList.Row(site, holding))])
        {
            Outcomes = page.Part.IsFirst ? GroupOutcomes.Of(site, holdings) : null,
            GrantedYear = year is { } compared ? CellText.Year(compared) : "",
            Path = page.Path,
            Title = Paging.Title(site, site.Words["region.title", name], page.Part),
            Description = site.Words["region.description", name, Summary(site, holdings)],
            Site = Frames.Of(site),
            Crumbs = [.. Frames.ToRegion(site, region.ParentCode)],
        });
    }

    /// <summary>How many agencies, how many of them with reports, how many reports.</summary>
    public static string Summary(Site site, ImmutableArray<Holding> holdings) => site.Words[
        "group.summary", CellText.Number(holdings.Length), CellText.Number(holdings.Count(holding => !holding.Lines.IsEmpty)),
        CellText.Number(holdings.Sum(holding => holding.Lines.Length))];

    /// <param name="year">That places are compared in; null where they are not.</param>
    public static PlaceRow Row(Site site, Region region, ImmutableArray<Holding> holdings, int? year) => new(
        site.Named(region), Urls.Region(region.Code),
        site.Named(Regions.Chain(region.ParentCode)), AgencyList.LevelOf(site, region.Level),
        ListNumber.Of(holdings.Length), ListNumber.Of(holdings.Count(holding => !holding.Lines.IsEmpty)),
        ListNumber.Of(holdings.Sum(holding => holding.Lines.Length)), NewestYear(holdings),
        year is { } compared
            ? GrantedShare.MiddleOf(site, holdings.Select(holding => holding.On(compared)).OfType<ReportLine>()) : new ListNumber("", ""));

    public static string NewestYear(IEnumerable<Holding> holdings) =>
        holdings.SelectMany(holding => holding.Lines).Select(line => line.Year).DefaultIfEmpty(0).Max() is var year and > 0
            ? CellText.Year(year) : "";
}

using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Navigation;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>What disclosure is like, at a glance. Nothing on it grows with the number of reports.</summary>
/// <param name="Outcomes">What became of requests; null where too few reports tell.</param>
/// <param name="Map">The share granted by province; null where too few reports tell.</param>
/// <param name="Moves">What moved most in the newest year.</param>
/// <param name="Stock">What the archive holds, in a sentence.</param>
/// <param name="Newest">The newest reports, a bounded number.</param>
/// <param name="Corrections">The newest corrections, a bounded number.</param>
/// <param name="Places">Provinces with how much there is of each.</param>
public sealed record HomeModel(
    GroupOutcomes? Outcomes, ImmutableArray<ChartView> Charts, ProvinceMap? Map, ImmutableArray<Move> Moves, string Stock,
    ImmutableArray<ReportLink> Newest, ImmutableArray<CorrectionLink> Corrections, ImmutableArray<PlaceRow> Places) : PageModel
{
    /// <summary>What to try in the search.</summary>
    public ImmutableArray<SearchExample> Examples { get; init; } = [];
}

/// <summary>A correction, led to where it shows.</summary>
public sealed record CorrectionLink(string Date, string Agency, string Year, string Address, string Text);

internal static class HomePage
{
    private const int NewestReports = 8;
    private const int NewestCorrections = 5;

    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Home)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var all = Holdings.Of(site);
        var outcomes = GroupOutcomes.Of(site, all.Reporting);
        return new Page("home", new HomeModel(
            outcomes, [.. HomeCharts.Of(site, all), .. outcomes?.Years is { } years ? (ChartView[])[years] : []], ProvinceMap.Of(site, all),
            [.. Moves.Of(site, all)], Stock(site, all), [.. Newest(site, all)], [.. Corrections(site)], [.. Provinces(site, all)])
        {
            Path = Urls.Home,
            Title = site.Config.Title,
            Description = site.Config.Description,
            Site = Frames.Of(site),
            Files = Frames.Figures(site),
            Examples = SearchExamples.Of(site),
            Dataset = new DatasetNote(
                null, all.Years is [var first, ..] ? $"{CellText.Year(first)}/{CellText.Year(all.Years[^1])}" : "", []),
        });
    }

    private static string Stock(Site site, Holdings all) => site.Words[
        "front.stock", Count(all.Reporting.Length), Count(all.All.Length), Count(all.Reporting.Sum(holding => holding.Lines.Length)),
        all.Years is [var first, ..] ? $"{CellText.Year(first)}–{CellText.Year(all.Years[^1])}" : ""];

    // The newest year's first, and of a year those published last.
    private static IEnumerable<ReportLink> Newest(Site site, Holdings all) =>
        (from year in all.Years.Reverse()
         from entry in all.Reporting.Select(holding => (holding.Agency, Line: holding.On(year))).Where(entry => entry.Line is not null)
             .OrderByDescending(entry => entry.Line!.Report.Source.PublishedAt ?? entry.Line.Report.Source.FetchedAt)
             .ThenBy(entry => entry.Agency.Id, StringComparer.Ordinal)
         select ReportLink.To(site, entry.Agency, entry.Line!.Report)).Take(NewestReports);

    private static IEnumerable<CorrectionLink> Corrections(Site site)
    {
        var agencies = site.Archive.Agencies.Where(history => !history.Reports.IsEmpty)
            .ToDictionary(history => history.Agency.Id, StringComparer.Ordinal);
        return site.Archive.Corrections
            .Where(entry => agencies.TryGetValue(entry.Key.AgencyId, out var history) && history.ReportOn(entry.Key.Year) is not null)
            .SelectMany(entry =>
                entry.Value.Where(correction => !correction.IsExplanation).Select(correction => (entry.Key, Correction: correction)))
            .OrderByDescending(entry => entry.Correction.Date).ThenBy(entry => entry.Key).ThenBy(entry => entry.Correction.Cell)
            .Take(NewestCorrections)
            .Select(entry => new CorrectionLink(
                entry.Correction.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? site.Words["missing.not_known"],
                site.Named(agencies[entry.Key.AgencyId].Agency), CellText.Year(entry.Key.Year),
                Urls.Cell(entry.Key, entry.Correction.Cell),
                site.Words["corrections.text", Value(site, entry.Correction.Printed), Value(site, entry.Correction.Corrected)]));
    }

    private static IEnumerable<PlaceRow> Provinces(Site site, Holdings all) =>
        all.Regions.Where(entry => Regions.Find(entry.Key)!.ParentCode is null)
            .Select(entry => RegionPage.Row(site, Regions.Find(entry.Key)!, entry.Value, year: null));

    private static string Value(Site site, decimal? value) => value is { } number ? CellText.Number(number) : site.Words["state.blank"];

    private static string Count(int number) => CellText.Number(number);
}

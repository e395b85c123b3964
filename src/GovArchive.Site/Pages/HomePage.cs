using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Navigation;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>What the archive holds, at a glance. Nothing on it grows with the number of reports.</summary>
/// <param name="Numbers">What it holds in numbers.</param>
/// <param name="Years">Columns of the coverage matrix.</param>
/// <param name="Coverage">One row a level.</param>
/// <param name="Newest">The newest reports, a bounded number.</param>
/// <param name="Corrections">The newest corrections, a bounded number.</param>
/// <param name="Places">Provinces with how much there is of each.</param>
public sealed record HomeModel(
    ImmutableArray<HomeNumber> Numbers, ImmutableArray<Link> Years, ImmutableArray<CoverageRow> Coverage, ImmutableArray<ChartView> Charts,
    ImmutableArray<ReportLink> Newest, ImmutableArray<CorrectionLink> Corrections, ImmutableArray<PlaceRow> Places) : PageModel
{
    /// <summary>What to try in the search.</summary>
    public ImmutableArray<SearchExample> Examples { get; init; } = [];
}

/// <param name="Note">How it changed, or what it is of; "" for nothing.</param>
public sealed record HomeNumber(string Value, string Name, string Note);

/// <summary>Reports of one level, a cell a year.</summary>
public sealed record CoverageRow(string Level, ImmutableArray<CoverageCell> Cells);

/// <param name="Reports">How many reports; "" for none.</param>
/// <param name="Address">The year's list of this level; null for no report.</param>
/// <param name="Note">How many of them have all tables.</param>
/// <param name="State">complete, partial, missing or none: the least good of its reports.</param>
public sealed record CoverageCell(string Reports, string? Address, string Note, string State);

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
        return new Page("home", new HomeModel(
            [.. Numbers(site, all)], [.. all.Years.Select(year => new Link(CellText.Year(year), Urls.Year(year)))],
            [.. Coverage(site, all)], [.. HomeCharts.Of(site, all)],
            [.. Newest(site, all)], [.. Corrections(site)], [.. Provinces(site, all)])
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

    private static IEnumerable<HomeNumber> Numbers(Site site, Holdings all)
    {
        var (words, tally) = (site.Words, QualityTallies.Of(site).Total);
        yield return new HomeNumber(
            Count(all.Reporting.Length), words["home.agencies", Count(all.Reporting.Length)],
            words["front.registered", Count(all.All.Length)]);
        yield return new HomeNumber(
            Count(all.Reporting.Sum(holding => holding.Lines.Length)),
            words["home.reports", Count(all.Reporting.Sum(holding => holding.Lines.Length))],
            all.Years is [.., var last]
                ? words["front.newest_year", CellText.Year(last), Count(On(all, last)), Count(On(all, last - 1))] : "");
        yield return new HomeNumber(
            Count(tally.Numbers), words["home.figures", Count(tally.Numbers)],
            tally.Cells == 0 ? "" : words["front.cells", Count(tally.Cells), Share(words, tally.Numbers, tally.Cells)]);
        var (holds, fails) = (tally[IdentityState.Holds], tally[IdentityState.Fails]);
        yield return new HomeNumber(
            Count(holds + fails), words["front.checks"], holds + fails == 0 ? "" : words["front.checks_hold", Count(holds), Count(fails)]);
        yield return new HomeNumber(
            all.Years is [var first, ..] ? $"{CellText.Year(first)}–{CellText.Year(all.Years[^1])}" : "",
            words["home.years", Count(all.Years.Length)], "");
    }

    private static int On(Holdings all, int year) => all.Reporting.Count(holding => holding.On(year) is not null);

    private static IEnumerable<CoverageRow> Coverage(Site site, Holdings all) =>
        from level in all.Reporting.GroupBy(holding => holding.Agency.Level)
        orderby level.Key is null, level.Key
        let name = AgencyList.LevelOf(site, level.Key)
        select new CoverageRow(
            name.Text,
            [.. all.Years.Select(year => Cell(site, [.. level.Select(holding => holding.On(year)).OfType<ReportLine>()], year, name.Id))]);

    private static CoverageCell Cell(Site site, ReportLine[] lines, int year, string level)
    {
        if (lines.Length == 0) return new CoverageCell("", null, site.Words["coverage.none"], "none");
        var complete = lines.Count(line => line.State == TableState.Complete);
        return new CoverageCell(
            Count(lines.Length), $"{Urls.Year(year)}?level={level}#reports",
            site.Words["coverage.complete", Count(complete), Count(lines.Length)], ReportState.Word(lines.Max(line => line.State)));
    }

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
            .Select(entry => RegionPage.Row(site, Regions.Find(entry.Key)!, entry.Value));

    private static string Value(Site site, decimal? value) => value is { } number ? CellText.Number(number) : site.Words["state.blank"];

    private static string Share(SiteWords words, int part, int whole) =>
        ((decimal)part / whole * 100).ToString("0.0", CultureInfo.InvariantCulture) + words.Percent;

    private static string Count(int number) => CellText.Number(number);
}

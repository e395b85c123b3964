using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>What the archive holds, at a glance.</summary>
/// <param name="Years">Columns of the coverage matrix.</param>
/// <param name="Coverage">One row a level.</param>
/// <param name="Newest">The newest years' reports.</param>
/// <param name="Places">Provinces with the agencies of each.</param>
public sealed record HomeModel(
    string AgencyCount, string ReportCount, string FigureCount, string FirstYear, string LastYear,
    ImmutableArray<int> Years, ImmutableArray<CoverageRow> Coverage, ImmutableArray<ReportLink> Newest, ImmutableArray<PlaceGroup> Places) : PageModel;

/// <summary>Reports of one level, a cell a year.</summary>
public sealed record CoverageRow(string Level, ImmutableArray<CoverageCell> Cells);

/// <param name="Reports">How many reports; "" for none.</param>
/// <param name="Note">How many of them have all tables.</param>
/// <param name="State">complete, partial, missing or none: the least good of its reports.</param>
public sealed record CoverageCell(string Reports, string Note, string State);

/// <param name="State">complete, partial or missing: the least good of its tables.</param>
public sealed record ReportLink(string Agency, string Year, string Address, string State, string StateText);

/// <summary>The agencies of one place.</summary>
public sealed record PlaceGroup(string Name, ImmutableArray<AgencyRow> Agencies);

internal static class HomePage
{
    private const int NewestReports = 8;

    public static IEnumerable<Page> Make(Site site)
    {
        var reports = site.Archive.Reports.ToArray();
        ImmutableArray<int> years = reports.Length == 0 ? [] : [.. Enumerable.Range(reports.Min(report => report.Key.Year), reports.Max(report => report.Key.Year) - reports.Min(report => report.Key.Year) + 1)];
        yield return new Page("home", new HomeModel(
            Count(site.Reporting.Length), Count(reports.Length), Count(reports.Sum(report => report.Figures.Values.Count(figure => figure.Value is not null))),
            years.IsEmpty ? "" : years[0].ToString(CultureInfo.InvariantCulture), years.IsEmpty ? "" : years[^1].ToString(CultureInfo.InvariantCulture),
            years, [.. Coverage(site, years)], [.. Newest(site)], AgenciesPage.Places(site))
        {
            Path = Urls.Home,
            Title = site.Config.Title,
            Description = site.Config.Description,
            Site = Frames.Of(site),
            Files = [new(site.Words["download.figures"], Urls.Dataset("figures.csv"))],
            Dataset = new DatasetNote(null, years.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $"{years[0]}/{years[^1]}"), []),
        });
    }

    private static IEnumerable<CoverageRow> Coverage(Site site, ImmutableArray<int> years) =>
        from level in Enum.GetValues<Level>()
        let agencies = site.Reporting.Where(history => history.Agency.Level == level).ToArray()
        where agencies.Length > 0
        select new CoverageRow(site.Words["level." + level.Id()], [.. years.Select(year => Cell(site, agencies, year))]);

    private static CoverageCell Cell(Site site, AgencyHistory[] agencies, int year)
    {
        var states = agencies.Select(agency => agency.ReportOn(year)).OfType<Report>().Select(ReportState.Of).ToArray();
        if (states.Length == 0) return new CoverageCell("", site.Words["coverage.none"], "none");
        var complete = states.Count(state => state == TableState.Complete);
        return new CoverageCell(Count(states.Length), site.Words["coverage.complete", Count(complete), Count(states.Length)], states.Max().ToString().ToLowerInvariant());
    }

    private static IEnumerable<ReportLink> Newest(Site site) => site.Reporting
        .SelectMany(history => history.Reports.Select(report => (history.Agency, Report: report)))
        .OrderByDescending(entry => entry.Report.Key.Year)
        .ThenBy(entry => entry.Report.Key)
        .Take(NewestReports)
        .Select(entry => ReportState.Link(site, entry.Agency, entry.Report));

    private static string Count(int number) => CellText.Number(number);
}

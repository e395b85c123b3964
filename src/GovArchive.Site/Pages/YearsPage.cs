using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>All years from the first report to the last.</summary>
public sealed record YearsModel(ImmutableArray<YearListRow> Years) : PageModel;

/// <param name="Reported">"n of m agencies reported".</param>
/// <param name="Complete">Reports with all tables.</param>
/// <param name="Partial">Reports with some of the tables.</param>
/// <param name="Missing">Reports without tables.</param>
public sealed record YearListRow(
    string Year, string Address, ListNumber Reported, ListNumber Complete, ListNumber Partial, ListNumber Missing);

internal static class YearsPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Years)];

    public static Page Make(Site site, PlannedPage planned)
    {
        return new Page("years", new YearsModel([.. Rows(site)])
        {
            Path = Urls.Years,
            Title = site.Words["years.title"],
            Description = site.Words["years.description"],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    /// <summary>Newest first.</summary>
    public static IEnumerable<YearListRow> Rows(Site site)
    {
        foreach (var year in Holdings.Of(site).Years.Reverse())
        {
            var counted = Holdings.Of(site).All.Where(holding => holding.IsCountedIn(year)).ToArray();
            var states = counted.Select(holding => holding.On(year)).OfType<ReportLine>().Select(line => line.State).ToArray();
            yield return new YearListRow(
                CellText.Year(year), Urls.Year(year),
                ListNumber.Of(states.Length, counted.Length, site.Words),
                ListNumber.Of(states.Count(state => state == TableState.Complete), states.Length, site.Words),
                Number(states, TableState.Partial), Number(states, TableState.Missing));
        }
    }

    private static ListNumber Number(TableState[] states, TableState state) => ListNumber.Of(states.Count(one => one == state));
}

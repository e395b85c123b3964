using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>Reports of one year that were due by one day, on the day the archive speaks of.</summary>
/// <param name="YearAddress">The year's list of those without a report; null when the year has no page.</param>
/// <param name="Date">The legal date; for general offices the later of the two that may hold. "" where no date is set or known.</param>
/// <param name="Registered">Agencies of the register.</param>
/// <param name="Included">Those whose report the archive has.</param>
/// <param name="Missing">
/// Those without a report although they had one for an earlier year, after the legal date; no number while it is not yet due.
/// </param>
/// <param name="Unknown">
/// Those without a report of which it is not known whether they had to publish one: no earlier report, or no known date.
/// </param>
/// <param name="OnTime">Of the included: published by the date.</param>
/// <param name="Late">Of the included: published after it.</param>
/// <param name="NotDated">Of the included: not known when published, or whether in time.</param>
public sealed record DueRow(
    string Year, string? YearAddress, Choice Kind, string Date, ListNumber Registered, ListNumber Included, ListNumber Missing,
    ListNumber Unknown, ListNumber OnTime, ListNumber Late, ListNumber NotDated);

internal static class DueReports
{
    /// <summary>Newest year first; the years of the archive, and those after its last that have fallen due since.</summary>
    public static IEnumerable<DueRow> Of(Site site)
    {
        var all = Holdings.Of(site);
        return from year in MissingReports.Of(site).Years.Reverse()
               from entry in all.All.Where(holding => holding.IsCountedIn(year))
                   .GroupBy(holding => (holding.Kind, Due: LegalDate.Of(holding.Agency, year)))
                   .OrderBy(entry => entry.Key.Kind).ThenBy(entry => entry.Key.Due is null).ThenBy(entry => entry.Key.Due?.Latest)
               select Row(site, year, entry.Key.Kind, entry.Key.Due, [.. entry]);
    }

    private static DueRow Row(Site site, int year, BodyKind kind, LegalDate? due, Holding[] holdings)
    {
        var included = holdings.Select(holding => holding.On(year)).OfType<ReportLine>().ToArray();
        var hadEarlier = holdings.Count(holding => MissingReports.Of(site).Lacks(holding, year));
        var without = holdings.Length - included.Length;
        var isDue = due is not null && site.Config.AsOf > due.Latest;
        var dated = included.Where(line => line.Report.Source.PublishedAt is not null && due is not null)
            .Select(line => line.Report.Source.PublishedAt!.Value).ToArray();
        var (onTime, late) = (dated.Count(day => day <= due!.Earliest), dated.Count(day => day > due!.Latest));
        return new DueRow(
            CellText.Year(year), Holdings.Of(site).Years.Contains(year) ? $"{Urls.Year(year)}?state=none&kind={kind.Id()}" : null,
            AgencyList.KindOf(site, kind),
            due is null ? site.Words["quality.no_date"] : due.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ListNumber.Of(holdings.Length), ListNumber.Of(included.Length, holdings.Length, site.Words),
            due is null ? new ListNumber("", "") : isDue
                ? ListNumber.Of(hadEarlier) : new ListNumber(site.Words["quality.not_yet_due"], ""),
            ListNumber.Of(isDue ? without - hadEarlier : due is null ? without : 0),
            ListNumber.Of(onTime), ListNumber.Of(late), ListNumber.Of(included.Length - onTime - late));
    }
}

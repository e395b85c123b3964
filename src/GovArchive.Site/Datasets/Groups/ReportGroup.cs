using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Indicators;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Datasets.Groups;

/// <summary>The reports of one level and kind of body in one year, of a place or of the nation.</summary>
/// <param name="Place">Null for the nation.</param>
/// <param name="Reports">Their places among all reports of the archive, in the order of agencies and years.</param>
internal sealed record ReportGroup(Region? Place, Stratum Stratum, int[] Reports)
{
    /// <summary>In place of a code.</summary>
    public const string Nation = "000000";

    public static readonly Words NationName = new("China", "全国");

    /// <summary>
    /// Of the nation, the provinces and the cities; those of one body alone are left out, since it is that body and no group.
    /// </summary>
    public static ReportGroup[] Of(Site site)
    {
        var holdings = Holdings.Of(site);
        var numbers = site.Archive.Reports.Select(report => report.Key).Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var places = Regions.All.Where(place => place.Level is Level.Province or Level.City && holdings.Regions.ContainsKey(place.Code));
        return
        [
            .. from place in places.Prepend(null)
               from stratum in Stratum.Of(place is null ? holdings.All : holdings.In(place.Code), holdings.Years)
               where stratum.Registered > 1
               select new ReportGroup(place, stratum, [.. stratum.Lines.Select(line => numbers[line.Report.Key])]),
        ];
    }

    /// <summary>An indicator of all reports of the archive, what contradicts it marked.</summary>
    public static IndicatorValue[] Values(Site site, Indicator indicator) =>
    [
        .. from history in site.Archive.Agencies
           from report in history.Reports
           select Contradictions.Marked(site, indicator, history, report),
    ];
}

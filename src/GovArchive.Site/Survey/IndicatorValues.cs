using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>A value with the agency and report that it is of.</summary>
internal readonly record struct ReportValue(AgencyHistory History, Report Report, IndicatorValue Value);

/// <summary>All values of one indicator.</summary>
/// <param name="All">Of every report that it applies to, by agency and year.</param>
/// <param name="Newest">Each agency's newest of them.</param>
internal sealed record IndicatorValues(IReadOnlyList<ReportValue> All, IReadOnlyList<ReportValue> Newest)
{
    /// <summary>The values, what contradicts them marked.</summary>
    public static IndicatorValues Of(Site site, Indicator indicator)
    {
        // Who has them, and which of their cells have an address.
        Reads.Note(FactKind.Register);
        Reads.Note(FactKind.Values, indicator.Id);
        return Reads.Apart(() => Made(site, indicator));
    }

    /// <summary>How many agencies have a value, which is known without any of them.</summary>
    public static int CountOf(Site site, Indicator indicator)
    {
        Reads.Note(FactKind.Register);
        return Reads.Apart(
            () => site.Reporting.Count(history => history.Reports.Any(report => indicator.AppliesTo(report.Content.Edition))));
    }

    /// <summary>The values of each year.</summary>
    public SortedDictionary<int, List<IndicatorValue>> Years()
    {
        var years = new SortedDictionary<int, List<IndicatorValue>>();
        foreach (var (_, report, value) in All)
            if (years.TryGetValue(report.Key.Year, out var values)) values.Add(value);
            else years[report.Key.Year] = [value];
        return years;
    }

    private static IndicatorValues Made(Site site, Indicator indicator)
    {
        var (all, newest) = (new List<ReportValue>(), new List<ReportValue>());
        foreach (var history in site.Reporting)
        {
            var before = all.Count;
            foreach (var report in history.Reports)
                if (indicator.AppliesTo(report.Content.Edition))
                    all.Add(new ReportValue(history, report, Contradictions.Marked(site, indicator, history, report)));
            if (all.Count > before) newest.Add(all[^1]);
        }
        return new IndicatorValues(all, newest);
    }
}

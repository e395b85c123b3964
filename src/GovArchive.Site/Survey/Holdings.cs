using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>A report in the few numbers that lists and sums are made of.</summary>
internal sealed class ReportLine(Site site, AgencyHistory history, Report report)
{
    // Worked out by the first page that shows them: which pages there are is known without.
    private readonly Lazy<ImmutableArray<IndicatorValue>> _counts = new(() => [.. SummedIndicators.All.Select(indicator => Contradictions.Marked(site, indicator, history, report))]);

    public Report Report => report;

    public int Year => report.Key.Year;

    public TableState State { get; } = ReportState.Of(report);

    /// <summary>One for each of <see cref="SummedIndicators"/>.</summary>
    public ImmutableArray<IndicatorValue> Counts => _counts.Value;

    /// <summary>All that lists and sums tell of the report, in words.</summary>
    public string Text() => $"{State} {report.Source.PublishedAt:o} {string.Join(' ', Counts.Select(count => $"{count.Value}/{count.Missing}/{count.Contradicted}"))}";
}

/// <summary>An agency with its reports' lines, oldest first.</summary>
internal sealed record Holding(Agency Agency, BodyKind Kind, ImmutableArray<ReportLine> Lines)
{
    /// <summary>Null when the archive has no report on the year.</summary>
    public ReportLine? On(int year) => Lines.FirstOrDefault(line => line.Year == year);

    /// <summary>Whether it is one of those that a year's reports are counted against: a body that another took the place of is only for its own years.</summary>
    public bool IsCountedIn(int year) => Agency.Successor is null || On(year) is not null;
}

/// <summary>All agencies and reports in the order and groups that pages need, worked out once for an archive.</summary>
internal sealed class Holdings
{
    private static readonly ConditionalWeakTable<Archive, Lazy<Holdings>> Made = [];

    private Holdings(Site site)
    {
        All =
        [
            .. site.Archive.Agencies
                .Select(history => new Holding(history.Agency, BodyKinds.Of(history.Agency), [.. history.Reports.Select(report => new ReportLine(site, history, report))]))
                .OrderBy(holding => holding.Agency.RegionCode is null).ThenBy(holding => holding.Agency.RegionCode, StringComparer.Ordinal)
                .ThenBy(holding => holding.Agency.Id, StringComparer.Ordinal),
        ];
        Reporting = [.. All.Where(holding => !holding.Lines.IsEmpty)];
        var years = All.SelectMany(holding => holding.Lines).Select(line => line.Year).Distinct().ToArray();
        Years = years.Length == 0 ? [] : [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];
        Regions = Grouped(All.SelectMany(holding => Agencies.Regions.Chain(holding.Agency.RegionCode).Select(region => (region.Code, holding))));
        Below = Regions.Keys.Select(code => Agencies.Regions.Find(code)!).Where(region => region.ParentCode is not null).ToLookup(region => region.ParentCode!, StringComparer.Ordinal);
        Sectors = Grouped(All.Select(holding => (holding.Agency.Sector, holding)));
    }

    /// <summary>Every registered agency, by region and id; those of no known region last.</summary>
    public ImmutableArray<Holding> All { get; }

    /// <summary>Those of them that have a report.</summary>
    public ImmutableArray<Holding> Reporting { get; }

    /// <summary>From the first year of a report to the last, those between without one too.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>The same in words: sums are told of each.</summary>
    public string YearsText() => string.Join(' ', Years);

    /// <summary>The agencies of each place that has any, those of the places in it too.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Holding>> Regions { get; }

    /// <summary>The places of <see cref="Regions"/> by the code of the place directly above.</summary>
    public ILookup<string, Region> Below { get; }

    public ImmutableSortedDictionary<string, ImmutableArray<Holding>> Sectors { get; }

    /// <summary>The agencies' ids in the order of a list.</summary>
    public static ImmutableArray<string> Ids(ImmutableArray<Holding> holdings) => [.. holdings.Select(holding => holding.Agency.Id)];

    public static Holdings Of(Site site) => Made.GetValue(site.Archive, _ => new(() => new Holdings(site))).Value;

    private static ImmutableSortedDictionary<string, ImmutableArray<Holding>> Grouped(IEnumerable<(string Key, Holding Holding)> entries) =>
        entries.GroupBy(entry => entry.Key, entry => entry.Holding).ToImmutableSortedDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}

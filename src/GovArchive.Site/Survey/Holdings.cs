using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>A report in the few numbers that lists and sums are made of.</summary>
internal sealed class ReportLine(Site site, AgencyHistory history, Report report)
{
    private readonly string _name = report.Key.ToString();

    // Worked out by the first page that shows them: which pages there are is known without.
    private readonly Lazy<ImmutableArray<IndicatorValue>> _counts = new(() => Values(site, SummedIndicators.All, history, report));
    private readonly Lazy<ImmutableArray<IndicatorValue>> _rates = new(() => Values(site, SummedIndicators.Rates, history, report));

    private readonly Lazy<ImmutableArray<decimal>?> _outcomes = new(() => Reads.Apart(() => OutcomesOf(report)));

    public int Year => report.Key.Year;

    public Report Report
    {
        get
        {
            Reads.Note(FactKind.Report, _name);
            return report;
        }
    }

    public TableState State => ReportState.Of(Report);

    /// <summary>One for each of <see cref="SummedIndicators"/>, none of which asks for another year.</summary>
    public ImmutableArray<IndicatorValue> Counts
    {
        get
        {
            Reads.Note(FactKind.Report, _name);
            return _counts.Value;
        }
    }

    /// <summary>One for each of <see cref="SummedIndicators.Rates"/>, none of which asks for another year.</summary>
    public ImmutableArray<IndicatorValue> Rates
    {
        get
        {
            Reads.Note(FactKind.Report, _name);
            return _rates.Value;
        }
    }

    /// <summary>
    /// How many requests ended in each of <see cref="Indicators.Outcomes.Groups"/>; null where one is missing or they are not together what
    /// is said to be handled.
    /// </summary>
    public ImmutableArray<decimal>? Outcomes
    {
        get
        {
            Reads.Note(FactKind.Report, _name);
            return _outcomes.Value;
        }
    }

    private static ImmutableArray<decimal>? OutcomesOf(Report report)
    {
        var parts = Indicators.Outcomes.Of(report);
        return parts.All(part => part is >= 0 and <= PartialSum.Greatest) && parts.Sum() == Indicators.Outcomes.Handled(report)
                ? [.. parts.Select(part => part!.Value)] : null;
    }

    private static ImmutableArray<IndicatorValue> Values(
        Site site, ImmutableArray<Indicator> indicators, AgencyHistory history, Report report) => Reads.Apart(
        () => indicators.Select(indicator => Contradictions.Marked(site, indicator, history, report)).ToImmutableArray());
}

/// <summary>An agency with its reports' lines.</summary>
internal sealed class Holding(Agency agency, ImmutableArray<ReportLine> lines)
{
    public Agency Agency => Entry(agency);

    public BodyKind Kind { get => Entry(field); } = BodyKinds.Of(agency);

    /// <summary>Oldest first.</summary>
    public ImmutableArray<ReportLine> Lines => Entry(lines);

    /// <summary>Null when the archive has no report on the year.</summary>
    public ReportLine? On(int year) => Lines.FirstOrDefault(line => line.Year == year);

    /// <summary>
    /// Whether it is one of those that a year's reports are counted against: a body that another took the place of is only from its first
    /// report to its last.
    /// </summary>
    public bool IsCountedIn(int year) =>
        Agency.Successor is null || (!Lines.IsEmpty && Lines[0].Year <= year && year <= Lines[^1].Year);

    private T Entry<T>(T value)
    {
        Reads.Note(FactKind.Entry, agency.Id);
        return value;
    }
}

/// <summary>All agencies and reports in the order and groups that pages need, worked out once for an archive.</summary>
internal sealed class Holdings
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<Holding>> _regions;
    private readonly ImmutableSortedDictionary<string, ImmutableArray<Holding>> _sectors;
    private readonly ILookup<string, Region> _below;

    private Holdings(Site site)
    {
        All =
        [
            .. site.Archive.Agencies
                .Select(history => new Holding(
                    history.Agency, [.. history.Reports.Select(report => new ReportLine(site, history, report))]))
                .OrderBy(holding => holding.Agency.RegionCode is null).ThenBy(holding => holding.Agency.RegionCode, StringComparer.Ordinal)
                .ThenBy(holding => holding.Agency.Id, StringComparer.Ordinal),
        ];
        Reporting = [.. All.Where(holding => !holding.Lines.IsEmpty)];
        var years = All.SelectMany(holding => holding.Lines).Select(line => line.Year).Distinct().ToArray();
        Years = years.Length == 0 ? [] : [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];
        _regions = Grouped(
            All.SelectMany(holding => Agencies.Regions.Chain(holding.Agency.RegionCode).Select(region => (region.Code, holding))));
        _below = _regions.Keys.Select(code => Agencies.Regions.Find(code)!).Where(region => region.ParentCode is not null)
            .ToLookup(region => region.ParentCode!, StringComparer.Ordinal);
        _sectors = Grouped(All.Select(holding => (holding.Agency.Sector, holding)));
    }

    /// <summary>Every registered agency, by region and id; those of no known region last.</summary>
    public ImmutableArray<Holding> All { get => Noted(FactKind.Register, "", field); }

    /// <summary>Those of them that have a report.</summary>
    public ImmutableArray<Holding> Reporting { get => Noted(FactKind.Register, "", field); }

    /// <summary>From the first year of a report to the last, those between without one too.</summary>
    public ImmutableArray<int> Years { get => Noted(FactKind.Years, "", field); }

    /// <summary>The agencies of each place that has any, those of the places in it too.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Holding>> Regions => Noted(FactKind.Register, "", _regions);

    /// <summary>The agencies at work in each field that has any.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Holding>> Sectors => Noted(FactKind.Register, "", _sectors);

    /// <summary>The agencies of one place, those of the places in it too; none where there are none.</summary>
    public ImmutableArray<Holding> In(string code) => Noted(FactKind.Place, code, _regions.GetValueOrDefault(code, []));

    /// <summary>The places that have agencies directly below another.</summary>
    public IEnumerable<Region> Below(string code) => Noted(FactKind.Below, code, _below[code]);

    /// <summary>The agencies at work in one field; none where there are none.</summary>
    public ImmutableArray<Holding> At(string sector) => Noted(FactKind.Sector, sector, _sectors.GetValueOrDefault(sector, []));

    public static Holdings Of(Site site) => site.Once(site => new Holdings(site));

    private static T Noted<T>(FactKind kind, string name, T value)
    {
        Reads.Note(kind, name);
        return value;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<Holding>> Grouped(IEnumerable<(string Key, Holding Holding)> entries) =>
        entries.GroupBy(entry => entry.Key, entry => entry.Holding)
            .ToImmutableSortedDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}

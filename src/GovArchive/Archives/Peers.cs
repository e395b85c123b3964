using System.Runtime.CompilerServices;
using GovArchive.Agencies;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>Where the middle half of agencies of the same level and sector stands, for every indicator and year; worked out once for an archive.</summary>
public sealed class Peers
{
    private static readonly ConditionalWeakTable<Archive, Lazy<Peers>> Made = [];

    private readonly Dictionary<(string Indicator, Level Level, string Sector, int Year), Band> _bands = [];

    private Peers(Archive archive)
    {
        // One indicator at a time: only its bands are kept.
        foreach (var indicator in IndicatorCatalog.All.Where(indicator => indicator.Kind != IndicatorKind.YesNo))
        {
            var groups = new Dictionary<(Level Level, string Sector, int Year), List<IndicatorValue>>();
            foreach (var (key, history, report) in Comparable(archive))
            {
                if (!groups.TryGetValue(key, out var values)) groups[key] = values = [];
                values.Add(Indicators.Of(indicator, history, report));
            }
            foreach (var (key, values) in groups)
                if (values.Count >= Distribution.FewestForBand && Distribution.Of(values).Band is { } band) _bands[(indicator.Id, key.Level, key.Sector, key.Year)] = band;
        }
    }

    /// <summary>The bands of an archive.</summary>
    public static Peers Of(Archive archive) => Made.GetValue(archive, archive => new(() => new Peers(archive))).Value;

    /// <summary>
    /// The band of an agency's peers, itself among them, in a year; null when fewer than eight have a value that may be compared, or its level or sector
    /// is not known.
    /// </summary>
    public Band? Find(Indicator indicator, Agency agency, int year) =>
        agency.Level is { } level ? _bands.GetValueOrDefault((indicator.Id, level, agency.Sector, year)) : null;

    // Bodies of no known sector have nothing in common.
    private static IEnumerable<((Level Level, string Sector, int Year) Key, AgencyHistory History, Report Report)> Comparable(Archive archive) =>
        from history in archive.Agencies
        where history.Agency.Level is not null && history.Agency.Sector != Sectors.Other
        from report in history.Reports
        select ((history.Agency.Level!.Value, history.Agency.Sector, report.Key.Year), history, report);
}

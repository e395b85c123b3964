using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GovArchive.Archives;
using GovArchive.Reports;

namespace GovArchive.Checks.Copies;

/// <summary>
/// Finds sections of other bodies that are nearly the same text, by their prints: those that agree in one of six groups of four least
/// hashes are looked at, a few of each group, so that the work grows with the number of reports and no faster. Of two sections that share
/// 80 % of their stretches it misses about one in twenty-five; those that are equal in all Han characters it never misses.
/// </summary>
internal sealed class CopyIndex
{
    private const int Group = 4;

    // Of a group that hundreds of sections agree in, these stand for all.
    private const int MostOfGroup = 3;

    private readonly Dictionary<ulong, List<(ReportKey Report, SectionPrint Print)>> _groups = [];

    /// <param name="archive">Its reports with their prints; those without one are in no group.</param>
    public CopyIndex(Archive archive)
    {
        // Earlier years first: what is found is what was there before.
        foreach (var report in archive.Reports.Where(report => report.Print is not null)
            .OrderBy(report => report.Key.Year).ThenBy(report => report.Key))
            foreach (var print in report.Print!.Sections)
                foreach (var group in Groups(print))
                {
                    ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out _);
                    all ??= [];
                    if (all.Count < MostOfGroup && !all.Exists(other => other.Report.AgencyId == report.Key.AgencyId))
                        all.Add((report.Key, print));
                }
    }

    /// <summary>
    /// Sections of other bodies' reports on this year or before that may be the same text, the likeliest first.
    /// </summary>
    public IEnumerable<(ReportKey Report, SectionPrint Print)> Like(ReportKey report, SectionPrint print) =>
        Groups(print).SelectMany(group => _groups.GetValueOrDefault(group) ?? [])
            .Where(other => other.Report.AgencyId != report.AgencyId && IsBefore(other.Report, report)).Distinct()
            .OrderByDescending(other => other.Print.Whole == print.Whole)
            .ThenByDescending(other => other.Print.Least.Zip(print.Least).Count(pair => pair.First == pair.Second))
            .ThenBy(other => other.Report).ThenBy(other => other.Print.Section, StringComparer.Ordinal);

    // Of two of one year one is told, and not each of the other.
    private static bool IsBefore(ReportKey other, ReportKey report) =>
        other.Year < report.Year || other.Year == report.Year && other.CompareTo(report) < 0;

    private static IEnumerable<ulong> Groups(SectionPrint print)
    {
        yield return print.Whole;
        for (var start = 0; start < print.Least.Length; start += Group)
        {
            var hash = (ulong)start + 1;
            foreach (var least in print.Least.AsSpan(start, Group)) hash = (hash ^ least) * 0x9E3779B97F4A7C15 + 1;
            yield return hash;
        }
    }
}

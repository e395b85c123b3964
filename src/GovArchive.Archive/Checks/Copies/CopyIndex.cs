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

    // Where four fifths of two sections' stretches are common, 16 of 24 least hashes are, give or take two: fewer are not worth a reading.
    private const int FewestCommon = 12;

    // Texts that are kept: what was copied once was often copied many times.
    private const int MostKept = 256;

    // Up to three sections of each group by their places in the list, counted from 1; a hundred thousand lists of one would be most of it.
    private readonly Dictionary<ulong, (int First, int Second, int Third)> _groups = [];
    private readonly List<(ReportKey Report, SectionPrint Print)> _sections = [];
    private readonly Dictionary<ReportKey, ReportProse> _kept = [];
    private readonly Lock _keeping = new();
    private readonly Archive _archive;

    /// <param name="archive">Its reports with their prints; those without one are in no group.</param>
    public CopyIndex(Archive archive)
    {
        _archive = archive;
        // Earlier years first: what is found is what was there before.
        foreach (var report in archive.Reports.Where(report => report.Print is not null)
            .OrderBy(report => report.Key.Year).ThenBy(report => report.Key))
            foreach (var print in report.Print!.Sections) Add(report.Key, print);
    }

    /// <summary>The text of a section that <see cref="Like"/> names.</summary>
    public string TextOf(ReportKey report, string section) =>
        (Kept(report) ?? Keep(report)).Sections.First(candidate => candidate.Id == section).Text;

    private ReportProse? Kept(ReportKey report)
    {
        lock (_keeping) return _kept.GetValueOrDefault(report);
    }

    // Read outside the lock: others look at what is kept meanwhile.
    private ReportProse Keep(ReportKey report)
    {
        var prose = _archive.Find(report.AgencyId)!.ReportOn(report.Year)!.Content.Prose.Read();
        lock (_keeping)
        {
            if (_kept.Count == MostKept) _kept.Clear();
            _kept[report] = prose;
        }
        return prose;
    }

    /// <summary>
    /// Sections of other bodies' reports on this year or before that may be the same text, the likeliest first.
    /// </summary>
    public IEnumerable<(ReportKey Report, SectionPrint Print)> Like(ReportKey report, SectionPrint print)
    {
        var found = new List<(ReportKey Report, SectionPrint Print, int Common)>();
        foreach (var group in Groups(print))
            foreach (var (other, candidate) in In(group))
                if (other.AgencyId != report.AgencyId && IsBefore(other, report)
                    && !found.Exists(known => ReferenceEquals(known.Print, candidate))
                    && Common(candidate, print) is >= FewestCommon and var common) found.Add((other, candidate, common));
        return found.OrderByDescending(other => other.Common).ThenBy(other => other.Report)
            .ThenBy(other => other.Print.Section, StringComparer.Ordinal).Select(other => (other.Report, other.Print));
    }

    // Of a group that hundreds of sections agree in, those of three bodies stand for all.
    private void Add(ReportKey report, SectionPrint print)
    {
        _sections.Add((report, print));
        foreach (var group in Groups(print))
        {
            if (In(group).Any(other => other.Report.AgencyId == report.AgencyId)) continue;
            ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out _);
            if (all.First == 0) all.First = _sections.Count;
            else if (all.Second == 0) all.Second = _sections.Count;
            else if (all.Third == 0) all.Third = _sections.Count;
        }
    }

    private IEnumerable<(ReportKey Report, SectionPrint Print)> In(ulong group)
    {
        var (first, second, third) = _groups.GetValueOrDefault(group);
        if (first > 0) yield return _sections[first - 1];
        if (second > 0) yield return _sections[second - 1];
        if (third > 0) yield return _sections[third - 1];
    }

    private static int Common(SectionPrint print, SectionPrint other)
    {
        var common = 0;
        for (var i = 0; i < print.Least.Length; i++)
            if (print.Least[i] == other.Least[i]) common++;
        return common;
    }

    /// <summary>Of two of one year one is told, and not each of the other.</summary>
    public static bool IsBefore(ReportKey other, ReportKey report) =>
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

using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Naming;
using GovArchive.Reports;
using GovArchive.Reports.Files;

namespace GovArchive.Archives;

/// <summary>Loads an archive from its data files, register and corrections; sources are not looked at.</summary>
public static class ArchiveLoader
{
    /// <summary>The register; empty, with findings, when it cannot be read.</summary>
    public static AgencyRegister LoadRegister(ArchiveLayout layout, ICollection<Finding> findings) =>
        FindRegister(layout, findings) ?? AgencyRegister.Empty;

    /// <summary>
    /// The register; null, with the one finding that says why, when the file as a whole cannot be read: then every report of the archive
    /// would be missing from it, and nothing can be said of any.
    /// </summary>
    public static AgencyRegister? FindRegister(ArchiveLayout layout, ICollection<Finding> findings) =>
        SourceFile.ReadText(layout.Register, ArchiveLayout.RegisterName, findings) is { } text
            ? AgencyRegister.ReadFile(ArchiveLayout.RegisterName, text, findings)
            : null;

    /// <summary>
    /// All reports that can be loaded; each that cannot is a finding. Their prose stays on the disk, see <see cref="StoredProse"/>.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="register">The archive's agencies.</param>
    /// <param name="findings">Takes what is wrong, in the same order whatever the number of workers.</param>
    /// <param name="workers">How many reports are read at a time.</param>
    /// <param name="looks">
    /// Gives for each agency, on any thread, what is shown its reports year by year while their prose is at hand, and gives them back with
    /// what it adds; null to leave prose unread.
    /// </param>
    public static Archive Load(
        ArchiveLayout layout, AgencyRegister register, ICollection<Finding> findings, int workers = 1,
        Func<Func<Report, Report>>? looks = null)
    {
        var (corrections, explanations) = LoadCorrections(layout, findings);
        var reports = LoadReports(layout, register, findings, Math.Max(1, workers), looks)
            .Select(report => Corrected(report, corrections, findings))
            .ToLookup(report => report.Key.AgencyId, StringComparer.Ordinal);
        var archive = new Archive(
            [.. register.All.Select(agency => new AgencyHistory(agency, [.. reports[agency.Id].OrderBy(report => report.Key.Year)]))],
            corrections)
        { Explanations = explanations, Expected = LoadExpected(layout, findings), Names = new EnglishNames(register.EnglishPlaces) };
        var known = archive.Reports.Select(report => report.Key).ToHashSet();
        foreach (var (key, own) in corrections.Where(entry => !known.Contains(entry.Key)))
            findings.Add(
                FindingCodes.CorrectionForNothing.At(
                    own.IsEmpty ? new Place($"{ArchiveLayout.CorrectionsName}/{key.AgencyId}-{key.Year}.yml") : own[0].Place,
                    key.ToString()));
        return archive;
    }

    /// <summary>
    /// The archive with one agency's reports, corrections and explanations as they are on the disk now; all else as it was. Its corrections
    /// of years without a report are not looked for.
    /// </summary>
    /// <param name="register">The one that the archive was loaded with.</param>
    /// <param name="look">As in <see cref="Load"/>, for this agency.</param>
    public static Archive Reload(
        ArchiveLayout layout, AgencyRegister register, Archive archive, string agency, ICollection<Finding> findings,
        Func<Report, Report> look)
    {
        if (archive.IndexOf(agency) is not (>= 0 and var place)) return archive;
        var (corrections, explanations) = LoadCorrections(layout, findings, agency);
        var reports = LoadReports(layout, register, findings, workers: 1, () => look, agency)
            .Select(report => Corrected(report, corrections, findings))
            .OrderBy(report => report.Key.Year);
        return archive with
        {
            Agencies = archive.Agencies.SetItem(place, archive.Agencies[place] with { Reports = [.. reports] }),
            Corrections = Replaced(archive.Corrections, corrections),
            Explanations = Replaced(archive.Explanations, explanations),
        };

        ImmutableSortedDictionary<ReportKey, T> Replaced<T>(
            ImmutableSortedDictionary<ReportKey, T> all, ImmutableSortedDictionary<ReportKey, T> own) =>
            all.RemoveRange(all.Keys.Where(key => key.AgencyId == agency)).AddRange(own);
    }

    private static Report Corrected(
        Report report, ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>> corrections, ICollection<Finding> findings) =>
        corrections.TryGetValue(report.Key, out var own) ? Corrections.LayOver(report, own, findings) : report;

    private static ImmutableArray<ExpectedReports> LoadExpected(ArchiveLayout layout, ICollection<Finding> findings) =>
        SourceFile.Exists(layout.Expected) && SourceFile.ReadText(layout.Expected, ArchiveLayout.ExpectedName, findings) is { } text
            ? ExpectedReports.Read(ArchiveLayout.ExpectedName, text, findings) : [];

    /// <summary>
    /// One report of the archive as printed, without corrections; null where it has none, and, with a finding, where that cannot be loaded.
    /// </summary>
    public static Report? LoadReport(ArchiveLayout layout, AgencyRegister register, ReportKey key, ICollection<Finding> findings)
    {
        if (!SourceFile.Exists(layout.DataFile(key, ".yml")) || DataReader.IsNewer(layout, findings)) return null;
        var found = new List<Finding>();
        var report = LoadReport(new DataFolder(layout.Data, ArchiveLayout.DataName), $"{key}.yml", register, found, look: null);
        foreach (var finding in found) findings.Add(finding);
        return report;
    }

    private static IEnumerable<Report> LoadReports(
        ArchiveLayout layout, AgencyRegister register, ICollection<Finding> findings, int workers,
        Func<Func<Report, Report>>? looks, string? agency = null)
    {
        if (DataReader.IsNewer(layout, findings)) return [];
        var files = agency is null ? SourceFile.FilesBelow(layout.Data)
            : SourceFile.FilesBelow(Path.Combine(layout.Data, agency)).Select(path => $"{agency}/{path}");
        var paths = files
            .Where(path =>
                path.EndsWith(".yml", StringComparison.Ordinal) && $"{ArchiveLayout.DataName}/{path}" != ArchiveLayout.ReaderName)
            .Order(StringComparer.Ordinal).ToArray();
        var (folder, reports, problems) = (new DataFolder(layout.Data, ArchiveLayout.DataName), new Report?[paths.Length],
            new List<Finding>?[paths.Length]);
        var bodies = paths.Index().GroupBy(path => Path.GetDirectoryName(path.Item), path => path.Index, StringComparer.Ordinal)
            .ToArray();
        Parallel.ForEach(bodies, new ParallelOptions { MaxDegreeOfParallelism = workers }, body =>
        {
            var look = looks?.Invoke();
            foreach (var i in body)
            {
                var found = new List<Finding>();
                reports[i] = LoadReport(folder, paths[i], register, found, look);
                if (found.Count > 0) problems[i] = found;
            }
        });
        foreach (var problem in problems.OfType<List<Finding>>().SelectMany(found => found)) findings.Add(problem);
        return reports.OfType<Report>();
    }

    private static Report? LoadReport(
        DataFolder folder, string path, AgencyRegister register, List<Finding> findings, Func<Report, Report>? look)
    {
        var display = $"{folder.Display}/{path}";
        var yml = SourceFile.Read(Path.Combine(folder.Path, path), display, findings);
        var csv = SourceFile.Read(Path.Combine(folder.Path, path[..^4] + ".csv"), display[..^4] + ".csv", findings);
        if (yml is null || csv is null
            || ReportFile.Read(yml.WithPlainLineEnds(), csv.WithPlainLineEnds(), findings, folder, look) is not { } report) return null;
        if ($"{report.Key}.yml" != path) findings.Add(FindingCodes.DataMisplaced.At(new Place(display), path[..^4], report.Key.ToString()));
        else if (register.Find(report.Key.AgencyId) is null) findings.Add(
            FindingCodes.AgencyNotRegistered.At(new Place(display), report.Key.AgencyId, report.Content.AgencyName ?? "…"));
        else return report;
        return null;
    }

    private static (ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>> Corrections,
        ImmutableSortedDictionary<ReportKey, ImmutableArray<Explanation>> Explanations) LoadCorrections(
        ArchiveLayout layout, ICollection<Finding> findings, string? agency = null)
    {
        var explanations = ImmutableSortedDictionary.CreateBuilder<ReportKey, ImmutableArray<Explanation>>();
        var corrections = ImmutableSortedDictionary.CreateBuilder<ReportKey, ImmutableArray<Correction>>();
        foreach (var path in SourceFile.FilesBelow(layout.Corrections).Where(path => path.EndsWith(".yml", StringComparison.Ordinal)))
        {
            var display = $"{ArchiveLayout.CorrectionsName}/{path}";
            var cut = path.LastIndexOf('-');
            if (agency is not null && (cut < 1 || path[..cut] != agency)) continue;
            if (cut < 1 || !int.TryParse(path[(cut + 1)..^4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                findings.Add(FindingCodes.CorrectionForNothing.At(new Place(display), path));
            else if (SourceFile.ReadText(Path.Combine(layout.Corrections, path), display, findings) is { } text)
            {
                var explained = new List<Explanation>();
                corrections[new ReportKey(path[..cut], year)] = Corrections.Read(display, text, findings, explained);
                if (explained.Count > 0) explanations[new ReportKey(path[..cut], year)] = [.. explained];
            }
        }
        return (corrections.ToImmutable(), explanations.ToImmutable());
    }
}

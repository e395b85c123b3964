using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Strips;

namespace GovArchive.Importing;

/// <summary>Data of which no source is there any more.</summary>
/// <param name="layout">Where the archive keeps its files.</param>
/// <param name="data">The data files that are there, by their paths below the folder of data.</param>
/// <param name="filed">The sources.</param>
internal sealed class GoneSources(ArchiveLayout layout, IEnumerable<string> data, ImmutableArray<FiledSource> filed)
{
    /// <summary>Their paths without extensions below the folder of data: agency and year.</summary>
    public ImmutableArray<string> Reports { get; } = Gone(data, filed);

    /// <summary>Says of each that its source is missed.</summary>
    public void Report(ICollection<Finding> findings)
    {
        foreach (var report in Reports)
            findings.Add(FindingCodes.SourceGone.At(
                new Place($"{ArchiveLayout.DataName}/{report}.yml"), $"{ArchiveLayout.SourcesName}/{report}"));
    }

    /// <summary>
    /// Removes them; what persons wrote of them stays. None, with a finding, where sources are kept elsewhere, or a source that could not
    /// be filed may be the one that is missed.
    /// </summary>
    /// <param name="areElsewhere">Sources are kept elsewhere.</param>
    /// <param name="misplaced">What was found while sources were looked for.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>The reports whose data were removed.</returns>
    public ImmutableArray<ReportKey> Prune(bool areElsewhere, List<Finding> misplaced, ICollection<Finding> findings)
    {
        if (areElsewhere) findings.Add(FindingCodes.PruneElsewhere.At(new Place(ArchiveLayout.SiteName)));
        else if (Reports.Length > 0 && misplaced.Exists(finding => finding.Severity == Severity.Error))
            findings.Add(FindingCodes.PruneUncertain.At(
                new Place(ArchiveLayout.DataName), Reports.Length.ToString(CultureInfo.InvariantCulture)));
        else return [.. Reports.Where(report => IsReport(report) && Remove(report, findings)).Select(ReportKey.Parse)];
        return [];
    }

    private bool Remove(string report, ICollection<Finding> findings) => WriteAttempt.Run($"{ArchiveLayout.DataName}/{report}.yml", () =>
    {
        foreach (var extension in (string[])[".txt", StripSheet.Extension, ".csv", ".yml"])
            AtomicFile.Remove(Path.Combine(layout.Data, report + extension));
        AtomicFile.RemoveEmptyFolders(layout.Data, report);
    }, findings);

    private static ImmutableArray<string> Gone(IEnumerable<string> data, ImmutableArray<FiledSource> filed)
    {
        var known = filed.Select(sources => sources.Key.ToString()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. data.Where(path => path.EndsWith(".yml", StringComparison.Ordinal)).Select(path => path[..^4])
                .Where(report => !known.Contains(report)).Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsReport(string path) => path.Split('/') is [_, var year] && ReportKey.YearOf(year) is not null;
}

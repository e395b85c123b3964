using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Checks;
using GovArchive.Citing;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Importing;
using GovArchive.Publishing;
using GovArchive.Releases;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Runs;

/// <summary>How a release is made.</summary>
/// <param name="Version">Greater than all that there are.</param>
/// <param name="Date">The day it speaks of; null for site.yml's as_of.</param>
/// <param name="Doi">Null where it has none, or none yet.</param>
/// <param name="Workers">How many threads work.</param>
public sealed record ReleaseSettings(ReleaseVersion Version, DateOnly? Date = null, string? Doi = null, int Workers = 1);

/// <summary>What making a release came to.</summary>
/// <param name="Release">Null where none was made.</param>
/// <param name="Changes">Against the release before.</param>
/// <param name="LeftAlone">Files beside the archive that a person wrote, and that were not written anew.</param>
public sealed record ReleaseRun(Release? Release, ArchiveChanges? Changes = null, ImmutableArray<string> LeftAlone = default);

/// <summary>The archive as it is to a state of the data that can be cited.</summary>
public static class MakeRelease
{
    /// <summary>Nothing is written unless the data are those of the sources that are there and have no errors.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="settings">How it is done.</param>
    /// <param name="findings">Takes what was found.</param>
    public static ReleaseRun Run(ArchiveLayout layout, ReleaseSettings settings, List<Finding> findings)
    {
        if (SitePreparation.LoadConfig(layout, findings) is not { } config) return new ReleaseRun(null);
        using var run = ArchiveRun.Begin(layout, findings);
        if (run is null) return new ReleaseRun(null);
        var history = ReleaseHistory.Load(layout, findings);
        if (findings.Count > 0) return new ReleaseRun(null);
        var date = settings.Date ?? config.AsOf;
        var place = new Place($"{ArchiveLayout.ReleasesName}/{settings.Version}.yml");
        if (history.All.FirstOrDefault(there => there.Version == settings.Version) is { } written)
        {
            findings.Add(FindingCodes.ReleaseThere.At(
                place, written.Version.Text, Csv.Date(written.Date), history.Newest!.Version.Text));
            return new ReleaseRun(null);
        }
        if (history.Newest is { } newest && (settings.Version <= newest.Version || date < newest.Date))
        {
            findings.Add(FindingCodes.ReleaseNotNewer.At(place, Told(settings.Version, date), Told(newest.Version, newest.Date)));
            return new ReleaseRun(null);
        }
        if (Current(layout, config, settings, findings) is not var (archive, found))
        {
            findings.Add(FindingCodes.ReleaseNotCurrent.At(place));
            return new ReleaseRun(null);
        }
        var reader = DataReader.Read(layout, findings);
        var record = ArchiveRecord.Of(archive, reader?.Reading ?? "");
        var changes = ArchiveChanges.Between(history.ReadNumbers(), record);
        var release = new Release(
            settings.Version, date, settings.Doi, DataHash.Of(layout, FileStamps.None()), history.Newest?.Version)
        {
            RecordSha256 = "",
            ChangesSha256 = "",
            Program = (reader ?? DataReader.Own).Program.ToString(),
            Reading = record.Reading,
            Counts = Counts(archive, found),
            Changes = ChangeCounts.Of(changes),
        };
        if (ReleaseWriting.Write(layout, release, record, changes, findings) is not { } made) return new ReleaseRun(null);
        findings.AddRange(ArchiveDay.Check(config, archive, made));
        return new ReleaseRun(made, changes, Tell(layout, config, made, findings));
    }

    // Null, with findings, where the data are not those of the sources, or have errors.
    private static (Archive Archive, int Findings)? Current(
        ArchiveLayout layout, SiteConfig config, ReleaseSettings settings, List<Finding> findings)
    {
        var register = ArchiveLoader.LoadRegister(layout, findings);
        if (findings.Count == 0)
            Importer.Check(layout, register, findings, new ImportOptions(settings.Workers, SourcesElsewhere: config.SourcesElsewhere));
        if (findings.Count > 0) return null;
        var read = new CheckedReports();
        var archive = ArchiveLoader.Load(layout, register, findings, settings.Workers, read.Look);
        return findings.Exists(finding => finding.Severity == Severity.Error)
            ? null : (archive, ArchiveCheck.Run(archive, read).Findings.Length);
    }

    private static string Told(ReleaseVersion version, DateOnly date) => $"{version} ({Csv.Date(date)})";

    private static ReleaseCounts Counts(Archive archive, int findings) => new(
        archive.Reports.Count(), archive.Agencies.Count(history => !history.Reports.IsEmpty), archive.Reports.Sum(Numbers), findings);

    private static int Numbers(Report report) =>
        Enumerable.Range(0, report.Figures.Count).Count(cell => report.Figures.ValueAt(cell) is not null);

    private static ImmutableArray<string> Tell(ArchiveLayout layout, SiteConfig config, Release release, List<Finding> findings) =>
    [
        .. new[] { (CitationFile.Name, CitationFile.Write(config, release)), (ZenodoFile.Name, ZenodoFile.Write(config, release)) }
            .Where(file => !RootFile.Write(layout, file.Item1, CitedArchive.Mark, file.Item2, findings)).Select(file => file.Item1),
    ];
}

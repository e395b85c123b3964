using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Releases;
using GovArchive.Text.Formats;

namespace GovArchive.Sites;

/// <summary>
/// Whether the day that an archive speaks of is not before what it holds: nothing reads the clock, so people forget to set it.
/// </summary>
public static class ArchiveDay
{
    /// <summary>
    /// One finding for the latest day of a source, and one for that of the newest release, where they are after the archive's.
    /// </summary>
    /// <param name="config">Says the day.</param>
    /// <param name="archive">Its reports say when they were published and fetched, where that is known.</param>
    /// <param name="release">The newest one; null for none.</param>
    public static IEnumerable<Finding> Check(SiteConfig config, Archive archive, Release? release)
    {
        var latest = archive.Reports.Select(report => (report.Source.File, Day: Later(report.Source.PublishedAt, report.Source.FetchedAt)))
            .Where(source => source.Day > config.AsOf)
            .OrderByDescending(source => source.Day).ThenBy(source => source.File, StringComparer.Ordinal).FirstOrDefault();
        if (latest.Day is { } day) yield return At(latest.File, day);
        if (release is not null && release.Date > config.AsOf)
            yield return At($"{ArchiveLayout.ReleasesName}/{release.Version}{ReleaseFile.Extension}", release.Date);

        Finding At(string file, DateOnly later) =>
            FindingCodes.DayTooEarly.At(config.AsOfPlace, config.AsOfText, file, Csv.Date(later));
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}

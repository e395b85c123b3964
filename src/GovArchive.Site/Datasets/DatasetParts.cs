using System.Globalization;
using System.Text;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Datasets;

/// <summary>Some reports of a dataset, for a file of their own.</summary>
/// <param name="suffix">What the file's name has behind the dataset's: "-2022", "-2022-23"; "" for all reports.</param>
/// <param name="reports">In the order of agencies and years.</param>
internal sealed class DatasetPart(string suffix, IReadOnlyList<(AgencyHistory History, Report Report)> reports)
{
    public string Suffix => suffix;

    /// <summary>The same, where it is not yet known what is made of them.</summary>
    public IReadOnlyList<(AgencyHistory History, Report Report)> Unnoted => reports;

    /// <summary>In the order of agencies and years.</summary>
    public IReadOnlyList<(AgencyHistory History, Report Report)> Reports
    {
        get
        {
            if (suffix.Length == 0) Reads.Note(FactKind.Everything);
            else foreach (var (history, report) in reports) Note(history, report.Key);
            return reports;
        }
    }

    /// <summary>Which reports these are, in one word: with another one it is another part.</summary>
    public string Members => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join(' ', reports.Select(entry => entry.Report.Key)))).ToString();

    // An indicator may ask for the year before.
    private static void Note(AgencyHistory history, ReportKey key)
    {
        Reads.Note(FactKind.Entry, history.Agency.Id);
        Reads.Note(FactKind.Report, key.ToString());
        Reads.Note(FactKind.Report, (key with { Year = key.Year - 1 }).ToString());
    }
}

/// <summary>
/// How a dataset is cut into files: not at all while it stays below <see cref="LargestFile"/>, else by year, and a year that is still
/// larger by province, city and county. A file's name tells its year and place, so that it keeps its address while others grow.
/// </summary>
internal static class DatasetParts
{
    /// <summary>Bytes that a file may have, about: half of what GitHub takes at most.</summary>
    public const long LargestFile = 50_000_000;

    private const int YearLength = 5;

    // Digits of the place's code that a part's reports share.
    private static readonly int[] Depths = [0, 2, 4, 6];

    /// <summary>Whether all reports are one file.</summary>
    public static bool IsWhole(Site site, Func<Report, long> sizeOf, long largest = LargestFile) =>
        site.Archive.Reports.Sum(sizeOf) <= largest;

    /// <summary>All reports.</summary>
    public static DatasetPart Whole(Site site) =>
        new("", [.. site.Archive.Agencies.SelectMany(history => history.Reports.Select(report => (history, report)))]);

    /// <summary>Those of each year.</summary>
    public static IEnumerable<DatasetPart> Years(Site site) =>
        Whole(site).Unnoted.GroupBy(entry => entry.Report.Key.Year).OrderBy(year => year.Key)
            .Select(year => new DatasetPart("-" + year.Key.ToString(CultureInfo.InvariantCulture), [.. year]));

    /// <param name="site">Whose reports.</param>
    /// <param name="sizeOf">About how many bytes a report takes.</param>
    /// <param name="largest">In bytes.</param>
    public static IEnumerable<DatasetPart> Of(Site site, Func<Report, long> sizeOf, long largest)
    {
        var all = Whole(site);
        return IsWhole(site, sizeOf, largest)
            ? [all]
            : Years(site).SelectMany(year => Cut(year.Suffix, [.. year.Unnoted], 0, sizeOf, largest));
    }

    private static IEnumerable<DatasetPart> Cut(
        string suffix, (AgencyHistory History, Report Report)[] reports, int depth, Func<Report, long> sizeOf, long largest) =>
        depth == Depths.Length - 1 || reports.Sum(entry => sizeOf(entry.Report)) <= largest
            ? [new DatasetPart(suffix, reports)]
            : reports.GroupBy(entry => Place(entry.History, Depths[depth + 1])).OrderBy(place => place.Key, StringComparer.Ordinal)
                .SelectMany(place => Cut($"{suffix[..YearLength]}-{place.Key}", [.. place], depth + 1, sizeOf, largest));

    // Bodies of no known place, and those of the nation, are a part of their own.
    private static string Place(AgencyHistory history, int digits) =>
        history.Agency.RegionCode is { } code && code.Length >= digits ? code[..digits] : "00";
}

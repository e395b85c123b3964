using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Changes;

/// <summary>Every number of an archive at one time.</summary>
/// <param name="Reports">By agency and year.</param>
/// <param name="Editions">The cells of each edition in ordinal order, by its id: a later program's form may have others.</param>
/// <param name="Reading">The <see cref="ReadingFingerprint"/> of the program that read the data; "" where it is not known.</param>
public sealed record ArchiveRecord(
    ImmutableArray<RecordedReport> Reports, ImmutableSortedDictionary<string, ImmutableArray<CellId>> Editions, string Reading)
{
    /// <summary>Of nothing.</summary>
    public static ArchiveRecord Empty { get; } =
        new([], ImmutableSortedDictionary.Create<string, ImmutableArray<CellId>>(StringComparer.Ordinal), "");

    /// <summary>What agencies were called before; none where the record is of reports alone.</summary>
    public FormerIds FormerIds { get; init; } = FormerIds.None;

    /// <param name="archive">Corrections laid over.</param>
    /// <param name="reading">Of who read the data; "" where it is not known.</param>
    public static ArchiveRecord Of(Archive archive, string reading) =>
        Of(archive.Reports.Select(RecordedReport.Of), reading) with { FormerIds = FormerIds.Of(archive) };

    /// <summary>Of one report, as it was read by a program.</summary>
    internal static ArchiveRecord Of(Report report, string reading) => Of([RecordedReport.Of(report)], reading);

    /// <summary>The report of a key; null where there is none.</summary>
    public RecordedReport? Find(ReportKey key) =>
        Sorted.IndexOf(Reports, key, static (report, key) => report.Key.CompareTo(key)) is var index and >= 0 ? Reports[index] : null;

    /// <summary>What each cell of a report says, by its id.</summary>
    public IReadOnlyDictionary<CellId, RecordedCell> CellsOf(RecordedReport report) =>
        report.Read(Editions.GetValueOrDefault(report.Edition, []));

    private static ArchiveRecord Of(IEnumerable<RecordedReport> reports, string reading)
    {
        ImmutableArray<RecordedReport> all = [.. reports.OrderBy(report => report.Key)];
        return new ArchiveRecord(
            all,
            all.Select(report => report.Edition).Distinct().ToImmutableSortedDictionary(
                edition => edition, edition => FormCatalog.Find(edition)!.Ordered, StringComparer.Ordinal),
            reading);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Changes;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Releases;

/// <summary>
/// content/releases/&lt;version&gt;.numbers.tsv: every number of a release, a line a report, so that the next release can be compared with
/// it where there is no version control. Plain text: version control keeps of the next one only what differs.
/// </summary>
internal static class RecordFile
{
    public const string Extension = ".numbers.tsv";

    private const string Cells = "cells";
    private const string Report = "report";
    private const int ReportFields = 7;

    /// <summary>The same record is always the same bytes.</summary>
    public static byte[] Write(ArchiveRecord record)
    {
        var text = new StringBuilder();
        foreach (var (edition, cells) in record.Editions) text.Append($"{Cells}\t{edition}\t").AppendJoin(' ', cells).Append('\n');
        foreach (var report in record.Reports)
            text.Append(CultureInfo.InvariantCulture, $"{Report}\t{report.Key.AgencyId}\t{report.Key.Year}\t{report.Edition}\t")
                .Append(CultureInfo.InvariantCulture, $"{report.Source}\t{report.Figures}\t{report.Cells}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Lines that are not such are passed by: whether the file is the one that was written is asked before.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="reading">Of the release.</param>
    public static ArchiveRecord Read(byte[] bytes, string reading)
    {
        var editions = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<CellId>>(StringComparer.Ordinal);
        var reports = new SortedDictionary<ReportKey, RecordedReport>();
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            var fields = line.Split('\t');
            if (fields is [Cells, var edition, var ids]) editions[edition] = [.. Ids(ids)];
            else if (fields is [Report, ..] && fields.Length == ReportFields
                && int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && new ReportKey(fields[1], year) is var key)
                reports[key] = new RecordedReport(key, fields[3], fields[4], fields[5], fields[6]);
        }
        return new ArchiveRecord([.. reports.Values], editions.ToImmutable(), reading);
    }

    /// <summary>Whose report a line is of, and its packed cells; null for a line that is of none.</summary>
    internal static (string Body, string Cells)? ReportOf(string line) =>
        line.Split('\t') is [Report, var body, _, _, _, _, var cells] ? (body, cells) : null;

    private static IEnumerable<CellId> Ids(string text) =>
        text.Split(' ').Select(id => CellId.TryParse(id, out var cell) ? cell : null).OfType<CellId>();
}

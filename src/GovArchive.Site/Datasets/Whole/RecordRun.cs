using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Whole;

/// <summary>
/// Records of a dataset that are packed together: those of agencies that follow each other. Where a run ends depends on the agencies and
/// little on what came before, so that one more agency changes the run it is in and seldom the next.
/// </summary>
/// <param name="Agencies">Whose records they are, by id; none where records are no agency's.</param>
/// <param name="Csv">Makes them, without a header.</param>
internal sealed record RecordRun(string[] Agencies, Func<CsvBuffer> Csv)
{
    // An agency in so many ends a run that is long enough; one of so many times the length ends in any case.
    private const int Ends = 4;
    private const int Longest = 3;

    /// <summary>All records of a dataset, in their order.</summary>
    /// <param name="length">Reports that a run has at least; the last one may have less.</param>
    public static IEnumerable<RecordRun> Of(Dataset dataset, Site site, int length) =>
        dataset.WriteReport is { } write
            ? Cut(DatasetParts.Whole(site).Reports, length).Select(run => new RecordRun(
                [.. run.Select(entry => entry.History.Agency.Id).Distinct()],
                () =>
                {
                    var csv = new CsvBuffer(size: run.Sum(entry => dataset.SizeOfReport(entry.Report)));
                    foreach (var (history, report) in run) write(site, history, report, csv);
                    return csv;
                }))
            : [new RecordRun([], () => dataset.AllRows(site))];

    private static IEnumerable<List<(AgencyHistory History, Report Report)>> Cut(
        IEnumerable<(AgencyHistory History, Report Report)> reports, int length)
    {
        var run = new List<(AgencyHistory, Report)>();
        foreach (var agency in reports.GroupBy(entry => entry.History.Agency.Id, StringComparer.Ordinal))
        {
            run.AddRange(agency);
            if (run.Count < length || run.Count < Longest * length && !IsEnd(agency.Key)) continue;
            yield return run;
            run = [];
        }
        if (run.Count > 0) yield return run;
    }

    private static bool IsEnd(string agency) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(agency)).FirstHalf % Ends == 0;
}

using System.Globalization;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Reports;
using GovArchive.Runs;
using GovArchive.Text.Formats;

namespace GovArchive.Cli;

/// <summary>The same as one CSV table: a line a report, cell or finding, which its first column tells.</summary>
internal static class DiffCsv
{
    private static readonly string[] Header =
    [
        "kind", "agency_id", "year", "cell", "old_value", "old_state", "new_value", "new_state", "reason", "finding", "code", "message",
    ];

    public static void Write(Diff diff, string language)
    {
        var changes = diff.Changes;
        using var output = StandardOutput.Open();
        output.Write(Csv.Write(
            [
                Header,
                .. changes.All.Where(change => change.Cell is null).Select(change => Report(change.Key, change.Reason)),
                .. changes.Reread.Select(report => Report(report.Key, report.Reason)),
                .. changes.Cells.Select(Cell),
                .. diff.New.Select(entry => Finding(entry, "finding_new", language)),
                .. diff.Gone.Select(entry => Finding(entry, "finding_gone", language)),
            ]));
    }

    private static string[] Report(ReportKey key, ChangeReason reason) =>
        ["report", key.AgencyId, Year(key), "", "", "", "", "", reason.Id(), "", "", ""];

    private static string[] Cell(Change change) =>
    [
        "cell", change.Key.AgencyId, Year(change.Key), change.Cell!.ToString(), Csv.Number(change.Before.Value), change.Before.StateWord,
        Csv.Number(change.Now.Value), change.Now.StateWord, change.Reason.Id(), "", "", "",
    ];

    private static string[] Finding(ReportFinding entry, string kind, string language) =>
    [
        kind, entry.Key.AgencyId, Year(entry.Key), "", "", "", "", "", "", entry.Id, entry.Finding.Code.Id,
        entry.Finding.MessageIn(language) + Terminal.Said(entry.Finding),
    ];

    private static string Year(ReportKey key) => key.Year.ToString(CultureInfo.InvariantCulture);
}

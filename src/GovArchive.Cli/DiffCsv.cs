using System.Globalization;
using GovArchive.Archives;
using GovArchive.Changes;
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
                .. changes.All.Where(change => change.Cell is null).Select(change => Line("report", change)),
                .. changes.Reread.Select(report => Line("report", Change.OfReport(report.Key, report.Reason))),
                .. changes.Cells.Select(change => Line("cell", change)),
                .. diff.New.Select(entry => Finding(entry, "finding_new", language)),
                .. diff.Gone.Select(entry => Finding(entry, "finding_gone", language)),
            ]));
    }

    private static string[] Line(string kind, Change change) => [kind, .. change.Fields, "", "", ""];

    private static string[] Finding(ReportFinding entry, string kind, string language) =>
    [
        kind, entry.Key.AgencyId, entry.Key.Year.ToString(CultureInfo.InvariantCulture), "", "", "", "", "", "", entry.Id,
        entry.Finding.Code.Id,
        entry.Finding.MessageIn(language) + Terminal.Said(entry.Finding),
    ];
}

using System.Collections.Immutable;
using GovArchive.Changes;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Pages.Words;
using GovArchive.Releases;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Releases;

/// <summary>A line of a release's list of changes: reports of a body that came, went or were read again, or one of its cells.</summary>
/// <param name="Body">Name of the body; "" where the line above has it.</param>
/// <param name="BodyAddress">Null where the archive has no report of it now.</param>
/// <param name="Years">Of one report, or of all that the line is of.</param>
/// <param name="Cell">"" for whole reports.</param>
/// <param name="CellAddress">Null where no page shows it.</param>
public sealed record ChangeRow(
    string Body, string? BodyAddress, string Years, string Cell, string? CellAddress, string Before, string Now, string Reason);

/// <summary>What is in one such line.</summary>
/// <param name="Changes">One cell, or reports of which the same is to be said.</param>
/// <param name="IsFirst">Whether it is the body's first.</param>
internal sealed record ChangeLine(ImmutableArray<Change> Changes, bool IsFirst);

/// <summary>The changes of a release by body and cell.</summary>
internal static class ChangeRows
{
    /// <summary>By body; of each first reports that came, those that went, those that were read again, then cells by year.</summary>
    public static ImmutableArray<ChangeLine> Of(ReleaseChanges changes) =>
    [
        .. from body in changes.All.GroupBy(change => change.Key.AgencyId, StringComparer.Ordinal)
           from line in body.Where(change => change.Cell is null).GroupBy(change => change.Reason).OrderBy(reason => reason.Key)
               .Select(reason => reason.ToImmutableArray())
               .Concat(body.Where(change => change.Cell is not null).Select(change => ImmutableArray.Create(change))).Index()
           select new ChangeLine(line.Item, line.Index == 0),
    ];

    /// <summary>In the language of the page.</summary>
    public static ChangeRow Row(Site site, ChangeLine line)
    {
        var (first, words) = (line.Changes[0], site.Words);
        var history = site.Archive.Find(site.Releases.IdNow(first.Key.AgencyId));
        var report = history?.ReportOn(first.Key.Year);
        return new ChangeRow(
            line.IsFirst ? history is null ? first.Key.AgencyId : site.Named(history.Agency) : "",
            history is { Reports.IsEmpty: false } ? Urls.Agency(history.Agency.Id) : null,
            CellText.Years([.. line.Changes.Select(change => change.Key.Year)], words),
            first.Cell is { } cell ? Name(cell, report, words) : "", first.Cell is null ? null : AddressOf(site, report, first.Cell),
            first.Cell is null ? "" : Shown(first.Before, words), first.Cell is null ? "" : Shown(first.Now, words),
            Reason(first, words));
    }

    private static string Reason(Change change, SiteWords words)
    {
        var why = change.Reason.Words().In(words.Language);
        return change is { Cell: null, Reason: not (ChangeReason.ReportAdded or ChangeReason.ReportRemoved) }
            ? words["releases.reread", why] : why;
    }

    /// <summary>The number, or the word for what is there instead.</summary>
    public static string Shown(RecordedCell cell, SiteWords words) => cell switch
    {
        { Value: { } value } => CellText.Number(value),
        { State: { } state } => words["state." + state.Word()],
        _ => words["releases.not_on_form"],
    };

    // Where the report is gone, or reads by an edition without the cell, by any edition that has it.
    private static string Name(CellId cell, Report? report, SiteWords words)
    {
        var form = report?.Form.Find(cell) is not null ? report.Form : FormCatalog.All.FirstOrDefault(form => form.Find(cell) is not null);
        return form is null ? cell.ToString() : new FormNames(form, words.Language).Of(cell);
    }

    private static string? AddressOf(Site site, Report? report, CellId cell) =>
        report is not null && site.HasPage(report.Key) && IsShown(report, cell) ? Urls.Cell(report.Key, cell) : null;

    /// <summary>
    /// Whether a report's page shows a cell: no table of which no cell is in the source, and no row that another one stands for.
    /// </summary>
    public static bool IsShown(Report report, CellId cell) => report.Form.Find(cell) is { } found
        && report.Content.Tables.GetValueOrDefault(cell.Table) != TableState.Missing
        && new AskedTable(report.Form.Table(cell.Table)!, report.Figures).IsAsked(found.Row);
}

using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>One equation of the form, and how each line of the table stands to it.</summary>
/// <param name="Formula">In the form's labels: 总计 = 自然人 + 商业企业 ….</param>
/// <param name="Members">Ids of the rows, or of the columns, that it joins, separated by spaces: what a script finds a cell's equations by.</param>
/// <param name="Lines">Those in which something other than zero stands, and those that fail or cannot be made.</param>
/// <param name="Zeros">How many others there are, in words, all of them 0 = 0; "" for none.</param>
public sealed record CheckGroup(string Table, string Formula, string Members, ImmutableArray<CheckLine> Lines, string Zeros);

/// <param name="Row">Id of the row it stands in; null where it runs down a column.</param>
/// <param name="Column">Id of the column it runs down; null where it stands in a row.</param>
/// <param name="Sides">352 = 336 + 16, or 0 ≠ 10 + 1; what is missing stands in words.</param>
/// <param name="State">holds, fails or unknown.</param>
public sealed record CheckLine(string Name, string Address, string? Row, string? Column, string Sides, string State, string StateText);

/// <summary>The reconciliation of one report: every equation of its form with both sides as printed.</summary>
/// <param name="Text">Of those that can be made, how many hold: 37/37; "" where none can.</param>
/// <param name="State">holds when all do, fails when one does not, unknown when none can be made.</param>
public sealed record ReportChecks(string Text, string State, ImmutableArray<CheckGroup> Groups)
{
    private const int LongestFormula = 8;

    public static ReportChecks Of(Site site, Report report)
    {
        var form = report.Form;
        var names = new FormNames(form, site.Words.Language);
        var checks = IdentityCheck.Of(report).Where(check => report.Content.Tables[check.Table.Id] != TableState.Missing).ToArray();
        var (holds, fails) = (checks.Count(check => check.State == IdentityState.Holds), checks.Count(check => check.State == IdentityState.Fails));
        return new ReportChecks(
            holds + fails == 0 ? "" : $"{CellText.Number(holds)}/{CellText.Number(holds + fails)}", fails > 0 ? "fails" : holds > 0 ? "holds" : "unknown",
            [.. checks.GroupBy(check => check.Identity.Id[..check.Identity.Id.LastIndexOf('/')]).Select(group => Group(site, report, form, names, [.. group]))]);
    }

    private static CheckGroup Group(Site site, Report report, Form form, FormNames names, IdentityCheck[] checks)
    {
        var first = checks[0];
        var isOneRow = IsOneRow(first);
        var members = first.Left.Concat(first.Right).Select(cell => isOneRow ? cell.Column : cell.Row);
        var told = checks.Where(check => check.State != IdentityState.Holds || check.Sides is not { Left: 0 }).ToArray();
        return new CheckGroup(
            first.Table.Id, $"{Side(first.Left)} = {Side(first.Right)}", string.Join(' ', members), [.. told.Select(check => Line(site, report, form, names, check, isOneRow))],
            told.Length == checks.Length ? "" : site.Words[told.Length == 0 ? "checks.all_zero" : "checks.zeros", CellText.Number(checks.Length - told.Length)]);

        string Side(ImmutableArray<CellId> cells) => cells.Length > LongestFormula
            ? site.Words["checks.sum_of", CellText.Number(cells.Length)]
            : string.Join(" + ", names.Within(cells, isOneRow));
    }

    private static CheckLine Line(Site site, Report report, Form form, FormNames names, IdentityCheck check, bool isOneRow)
    {
        var cell = form.Find(check.Left[0])!;
        var state = check.State.ToString().ToLowerInvariant();
        return new CheckLine(
            isOneRow ? names.Row(cell.Row) : names.Word(cell.Column.Label), "#" + Urls.Anchor(cell.Id), isOneRow ? cell.Row.Id : null, isOneRow ? null : cell.Column.Id,
            $"{Side(site, report, check.Left)} {(check.State == IdentityState.Fails ? "≠" : "=")} {Side(site, report, check.Right)}", state,
            check.Sides is { Difference: not 0 and var difference } ? site.Words["checks.difference", CellText.Number(difference)] : site.Words["checks." + state]);
    }

    private static bool IsOneRow(IdentityCheck check) => check.Left.Concat(check.Right).All(cell => cell.Row == check.Left[0].Row);

    // Zeros add nothing to a sum, nor to its explanation; what has no value is named.
    private static string Side(Site site, Report report, ImmutableArray<CellId> cells)
    {
        var terms = cells.Select(cell => report.Figures[cell]).Where(figure => figure.AsPrinted != 0)
            .Select(figure => figure.AsPrinted is { } value ? CellText.Number(value) : site.Words["state." + (figure.Origin == FigureOrigin.Corrected ? "blank" : figure.State.Word())]).ToArray();
        var missing = terms.Length > LongestFormula ? terms.Distinct().ToArray() : terms;
        return terms.Length == 0 ? "0" : string.Join(" + ", cells.Any(cell => report.Figures[cell].AsPrinted is null) ? missing : terms);
    }
}

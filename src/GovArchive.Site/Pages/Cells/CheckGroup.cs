using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>One equation of the form, and how each line of the table is to it.</summary>
/// <param name="Formula">In the form's labels: 总计 = 自然人 + 商业企业 ….</param>
/// <param name="Left">
/// Ids of the rows, or of the columns, on its left side, separated by spaces: by them a script finds a cell's equations and their numbers.
/// </param>
/// <param name="Right">The same of its right side.</param>
/// <param name="Lines">Those that fail, and those that cannot be made though their left side is printed.</param>
/// <param name="Held">How often it holds, and how often of these all is zero, in words; "" for never.</param>
/// <param name="Folded">How often it cannot be made because its left side has no number, in words; "" for never.</param>
/// <param name="FoldedIds">Ids of the rows or columns of these, separated by spaces, for the script.</param>
public sealed record CheckGroup(
    string Table, string Formula, string Left, string Right, ImmutableArray<CheckLine> Lines, string Held, string Folded,
    string FoldedIds)
{
    private const int LongestFormula = 8;

    /// <param name="site">In the page's language.</param>
    /// <param name="report">Whose figures are compared as printed.</param>
    /// <param name="checks">In the form's order.</param>
    /// <param name="findings">What was found of those that fail.</param>
    internal static IEnumerable<CheckGroup> Of(
        Site site, Report report, IEnumerable<IdentityCheck> checks, SectionFindings findings)
    {
        var names = new FormNames(report.Form, site.Words.Language);
        return checks.GroupBy(check => check.Identity.Id[..check.Identity.Id.LastIndexOf('/')])
            .Select(group => Group(site, report, names, [.. group], findings));
    }

    private static CheckGroup Group(Site site, Report report, FormNames names, IdentityCheck[] checks, SectionFindings findings)
    {
        var first = checks[0];
        var isOneRow = IsOneRow(first);
        var folded = checks.Where(check => IsFolded(report, check)).ToArray();
        var told = checks.Where(check => check.State != IdentityState.Holds && !IsFolded(report, check)).ToArray();
        var all = checks.Length - told.Length - folded.Length;
        var zeros = checks.Count(check => check is { State: IdentityState.Holds, Sides: { Left: 0 } });
        var held = all == 0
            ? "" : site.Words["checks.held", CellText.Number(all)]
                + (zeros > 0 ? site.Words["checks.zeros", CellText.Number(zeros)] : "");
        return new CheckGroup(
            first.Table.Id, $"{Side(first.Left)} = {Side(first.Right)}", Ids(first.Left), Ids(first.Right),
            [.. told.Select(check => Line(site, report, names, check, isOneRow) with { Finding = findings.Of(check) })], held,
            folded.Length == 0 ? "" : site.Words["checks.folded", CellText.Number(folded.Length)],
            string.Join(' ', folded.Select(check => isOneRow ? check.Left[0].Row.Id : check.Left[0].Column.Id)));

        string Ids(ImmutableArray<FormCell> cells) => string.Join(' ', cells.Select(cell => isOneRow ? cell.Id.Column : cell.Id.Row));

        string Side(ImmutableArray<FormCell> cells) => cells.Length > LongestFormula
            ? site.Words["checks.sum_of", CellText.Number(cells.Length)]
            : string.Join(" + ", names.Within(cells, isOneRow));
    }

    // That nothing is to be compared where the left side is not printed is said once, and not line by line.
    private static bool IsFolded(Report report, IdentityCheck check) =>
        check.State == IdentityState.Unknown && check.Left.Any(cell => report.Figures[cell.Id].AsPrinted is null);

    private static CheckLine Line(Site site, Report report, FormNames names, IdentityCheck check, bool isOneRow)
    {
        var cell = check.Left[0];
        var state = check.State.ToString().ToLowerInvariant();
        return new CheckLine(
            isOneRow ? names.Row(cell.Row) : names.Word(cell.Column.Label), "#" + Urls.Anchor(cell.Id),
            isOneRow ? cell.Row.Id : cell.Column.Id,
            $"{Side(site, report, check.Left)} {(check.State == IdentityState.Fails ? "≠" : "=")} {Side(site, report, check.Right)}", state,
            check.Sides is { Difference: not 0 and var difference }
                ? site.Words["checks.difference", CellText.Change(difference)] : site.Words["checks." + state]);
    }

    private static bool IsOneRow(IdentityCheck check) => check.Left.Concat(check.Right).All(cell => cell.Id.Row == check.Left[0].Id.Row);

    // Zeros add nothing to a sum, nor to its explanation; what has no value is named.
    private static string Side(Site site, Report report, ImmutableArray<FormCell> cells)
    {
        var terms = cells.Select(cell => report.Figures[cell.Id]).Where(figure => figure.AsPrinted != 0)
            .Select(figure =>
                figure.AsPrinted is { } value
                    ? CellText.Number(value)
                    : site.Words["state." + (figure.Origin == FigureOrigin.Corrected ? "blank" : figure.State.Word())]).ToArray();
        var missing = terms.Length > LongestFormula ? terms.Distinct().ToArray() : terms;
        return terms.Length == 0 ? "0" : string.Join(" + ", cells.Any(cell => report.Figures[cell.Id].AsPrinted is null) ? missing : terms);
    }
}

/// <param name="Id">Of the row it is in, or of the column it runs down.</param>
/// <param name="Sides">0 ≠ 10 + 1; what is missing is in words.</param>
/// <param name="State">fails or unknown.</param>
public sealed record CheckLine(string Name, string Address, string Id, string Sides, string State, string StateText)
{
    /// <summary>What the line is where it fails; null where nobody checked, and where it cannot be made.</summary>
    public FindingView? Finding { get; init; }
}

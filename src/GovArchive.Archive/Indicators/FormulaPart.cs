using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Indicators;

/// <summary>Terms of a formula that count alike, as one edition of the form has them.</summary>
/// <param name="Table">
/// Of the cells, where rows of one beginning were asked for: of those only what the report prints by itself counts. Null elsewhere.
/// </param>
/// <param name="Rows">The same cells there; empty elsewhere.</param>
internal sealed record FormulaPart(
    Form Form, bool IsSubtracted, bool IsBefore, ImmutableArray<CellId> Cells, FormTable? Table, ImmutableArray<FormCell> Rows)
{
    private readonly int[] _places = [.. Cells.Select(Form.IndexOf)];

    /// <summary>
    /// Cells of another edition are found by what they are the same as; those that this one has no equal of stay, so that they are missed.
    /// </summary>
    public static ImmutableArray<FormulaPart> Of(ImmutableArray<IndicatorTerm> terms, Form form) =>
    [
        .. from term in terms
           where term.Cell is not null && !term.IsGroup
           group term.Cell by (term.IsSubtracted, term.IsBefore) into alike
           select new FormulaPart(form, alike.Key.IsSubtracted, alike.Key.IsBefore, [.. form.Own(alike)], null, []),
        .. from term in terms
           where term.IsGroup
           select OfGroup(term, form),
    ];

    private static FormulaPart OfGroup(IndicatorTerm term, Form form)
    {
        var named = term.Cell!;
        if (form.Table(named.Table) is not { } table) return new FormulaPart(form, term.IsSubtracted, term.IsBefore, [named], null, []);
        ImmutableArray<FormCell> cells = [
            .. table.AllCells.Where(
                cell => cell.Column.Id == named.Column && cell.Row.Id.StartsWith(named.Row + "_", StringComparison.Ordinal))];
        return cells.IsEmpty
            ? new FormulaPart(form, term.IsSubtracted, term.IsBefore, [named], null, [])
            : new FormulaPart(form, term.IsSubtracted, term.IsBefore, [.. cells.Select(cell => cell.Id)], table, cells);
    }

    /// <summary>Adds the numbers of a report; what is missing, when one is, and then the sum is of no use.</summary>
    public FormulaSum? AddTo(ref decimal sum, Report report, FigureBasis basis)
    {
        var asked = Table is null ? null : new AskedTable(Table, report.Figures);
        for (var i = 0; i < Cells.Length; i++)
        {
            if (asked?.Counts(Rows[i]) == false) continue;
            if (_places[i] < 0 || report.Figures.ValueAt(_places[i], basis == FigureBasis.Printed) is not { } number)
                return FormulaSum.Unknown(MissingReasons.Of(report.Figures.GetValueOrDefault(Cells[i])), Cells[i]);
            sum += IsSubtracted ? -number : number;
        }
        return null;
    }
}

using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;

namespace GovArchive.Pages;

/// <summary>What cells of a form are called in running text.</summary>
internal sealed class FormNames(Form form)
{
    /// <summary>Row · column; without the column where that is the sum of the others.</summary>
    public string Of(CellId cell) => form.Find(cell) is not { } found ? cell.ToString() : found.Row.Name ?? (found.Column.IsTotal ? Row(found.Row) : $"{Row(found.Row)} · {found.Column.Label}");

    /// <summary>The row with the innermost group it stands in.</summary>
    public static string Row(FormRow row) => row.Name ?? (row.Under is [.., var group] && row.Under.Length > 1 ? $"{group} {row.Label}" : row.Label);

    /// <summary>Names of several cells of one row by their columns, of one column by their rows.</summary>
    public IEnumerable<string> Within(ImmutableArray<CellId> cells, bool isOneRow) => cells.Select(cell => form.Find(cell) is not { } found ? cell.ToString() : isOneRow ? found.Column.Label : found.Row.Label);
}

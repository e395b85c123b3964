using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Pages.Words;

/// <summary>What cells of a form are called in running text.</summary>
internal sealed class FormNames(Form form, string language)
{
    /// <summary>Row · column; without the column where that is the sum of the others.</summary>
    public string Of(CellId cell) => form.Find(cell) is not { } found ? cell.ToString()
        : found.Row.Name is { } name ? Word(name)
        : found.Column.IsTotal ? Row(found.Row) : $"{Row(found.Row)} · {Word(found.Column.Label)}";

    /// <summary>The row with the innermost group it is in.</summary>
    public string Row(FormRow row) =>
        row.Name is { } name ? Word(name) : row.Under is [_, .., var group] ? $"{Word(group)} {Word(row.Label)}" : Word(row.Label);

    /// <summary>Names of several cells of one row by their columns, of one column by their rows.</summary>
    public IEnumerable<string> Within(ImmutableArray<FormCell> cells, bool isOneRow) =>
        cells.Select(cell => Word(isOneRow ? cell.Column.Label : cell.Row.Label));

    /// <summary>A label, group, title or unit of the form.</summary>
    public string Word(string printed) => FormWords.In(language, printed);
}

using System.Collections.Immutable;
using GovArchive.Forms.Cells;

namespace GovArchive.Forms;

/// <summary>One edition of the statutory form: what a report has to contain, in the form's order.</summary>
/// <param name="Edition">"2014", "2019", "2021": the year it was first used for; "local" for what provinces and cities had before.</param>
/// <param name="Decree">The document that fixed it.</param>
/// <param name="FirstYear">First year of reports it was made for; some bodies use an edition early or late.</param>
public sealed record Form(
    string Edition, string Decree, int FirstYear, ImmutableArray<FormSection> Sections, ImmutableArray<FormTable> Tables)
{
    /// <summary>
    /// An earlier edition whose cells mean the same where this one has them too, so that its indicators go on; null for none.
    /// </summary>
    public string? Continues { get; init; }

    /// <summary>The edition that <see cref="Comparisons"/> set its cells beside; null for itself.</summary>
    public string? ComparesWith { get; init; }

    /// <summary>How its cells go on there; of several that speak of a cell the first counts. See <see cref="Crosswalk"/>.</summary>
    public ImmutableArray<FormComparison> Comparisons { get; init; } = [];

    /// <summary>The form's own words in English that labels-en.yml has not: an edition is one file.</summary>
    public ImmutableDictionary<string, string> English { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Every cell of the form, in the form's order.</summary>
    public ImmutableArray<CellId> Cells { get; } = [.. Tables.SelectMany(table => table.Cells)];

    /// <summary>The same in ordinal order of the ids, the order of every data file.</summary>
    public ImmutableArray<CellId> Ordered { get; } = [.. Tables.SelectMany(table => table.Cells).Order()];

    private readonly (FormTable Table, int Start)[] _starts = [.. Starts(Tables)];

    private readonly Dictionary<CellId, (FormCell Cell, int Index)> _cells = Starts(Tables)
        .SelectMany(entry => entry.Table.AllCells.Select(cell => (Cell: cell, Index: entry.Start + cell.Place)))
        .ToDictionary(entry => entry.Cell.Id, CellIdComparer.Instance);

    private readonly ImmutableArray<FormCell> _renamed = [
        .. Tables.SelectMany(table => table.AllCells).Where(cell => !cell.Row.SameAs.IsEmpty)];

    /// <summary>The row, column and unit behind a cell id; null when this edition has no such cell.</summary>
    public FormCell? Find(CellId cell) => _cells.GetValueOrDefault(cell).Cell;

    /// <summary>A cell's place in <see cref="Ordered"/>; -1 when this edition has no such cell.</summary>
    public int IndexOf(CellId cell) => _cells.TryGetValue(cell, out var found) ? found.Index : -1;

    /// <summary>Where a table's cells begin in <see cref="Ordered"/>: they are together there, as ids begin with their table's.</summary>
    /// <exception cref="ArgumentException">It is no table of this form.</exception>
    public int StartOf(FormTable table)
    {
        foreach (var (own, start) in _starts)
            if (ReferenceEquals(own, table)) return start;
        throw new ArgumentException($"{table.Id} is no table of edition {Edition}", nameof(table));
    }

    /// <summary>
    /// The cells of this edition that count what the given cells of another edition count together; those it has no equal of stay as they
    /// are, so that they are found on no report of this edition.
    /// </summary>
    public IEnumerable<CellId> Own(IEnumerable<CellId> cells)
    {
        var rest = cells.ToList();
        foreach (var cell in _renamed)
        {
            if (!cell.Row.SameAs.All(rest.Contains)) continue;
            rest.RemoveAll(cell.Row.SameAs.Contains);
            yield return cell.Id;
        }
        foreach (var cell in rest) yield return cell;
    }

    /// <summary>The table of an id; null when this edition has none.</summary>
    public FormTable? Table(string id) => Tables.FirstOrDefault(table => table.Id == id);

    private static IEnumerable<(FormTable Table, int Start)> Starts(ImmutableArray<FormTable> tables)
    {
        var start = 0;
        foreach (var table in tables.OrderBy(table => table.Id, StringComparer.Ordinal))
        {
            yield return (table, start);
            start += table.AllCells.Length;
        }
    }
}

/// <summary>One of the numbered sections of the report's text.</summary>
/// <param name="Id">
/// "overview", "disclosure", "requests", "disputes", "problems", "other"; before 2019 also "fees" and "statistics".
/// </param>
/// <param name="Number">一 to 七; "" for an appendix, whose heading a report may lack.</param>
public sealed record FormSection(string Id, string Number, string Title, ImmutableArray<string> Aliases);

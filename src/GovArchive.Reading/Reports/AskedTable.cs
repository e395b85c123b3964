using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>
/// One table of one report as the form asks for it: which cells the report should have, which of them count in sums, how much is there.
/// A row that stands for others counts in their place, an optional one is asked for where it is there; for all other rows the form alone
/// says it, so that a report takes a few µs.
/// </summary>
public sealed class AskedTable
{
    private readonly FormTable _table;
    private readonly FigureSheet? _sheet;
    private readonly Figure[] _figures = [];
    private readonly int _start;

    // A bit for each odd row that is asked for.
    private readonly ulong _asked;

    /// <param name="table">One of the form whose sheet it is.</param>
    /// <param name="figures">Of the whole report.</param>
    public AskedTable(FormTable table, FigureSheet figures)
    {
        (_table, _sheet, _start) = (table, figures, figures.Form.StartOf(table));
        _asked = Asked();
    }

    /// <param name="table">One that is being read.</param>
    /// <param name="figures">A figure for each cell, by its place.</param>
    internal AskedTable(FormTable table, Figure[] figures)
    {
        (_table, _figures) = (table, figures);
        _asked = Asked();
    }

    /// <summary>The cells that the report should have, in the form's order.</summary>
    public IEnumerable<FormCell> Cells => _table.AllCells.Where(IsAsked);

    /// <summary>
    /// Complete when every cell that is asked for is reported, blank or not applicable; missing when no cell is in the source.
    /// </summary>
    public TableState State
    {
        get
        {
            var (isThere, isWhole) = (false, true);
            foreach (var cell in _table.AllCells)
            {
                var state = StateAt(cell.Place);
                isThere |= state != FigureState.Absent;
                isWhole &= state is not (FigureState.Absent or FigureState.Unreadable) || !IsAsked(cell);
            }
            return !isThere ? TableState.Missing : isWhole ? TableState.Complete : TableState.Partial;
        }
    }

    /// <summary>How much of it is filled, and how its sums are.</summary>
    internal SheetCounts Tally
    {
        get
        {
            var (asked, filled, holding, failing, unknown) = (0, 0, 0, 0, 0);
            foreach (var cell in _table.AllCells)
            {
                if (!IsAsked(cell)) continue;
                asked++;
                if (StateAt(cell.Place) is FigureState.Reported or FigureState.NotApplicable) filled++;
            }
            foreach (var identity in _table.Identities)
            {
                if (!IsAsked(identity)) continue;
                if (Sides(identity) is not var (left, right)) unknown++;
                else if (left == right) holding++;
                else failing++;
            }
            return new SheetCounts(asked, filled, holding, failing, unknown);
        }
    }

    /// <summary>
    /// Whether the report should have a row, all its cells or none: not an optional one that is not there, and not one that another row
    /// stands for.
    /// </summary>
    public bool IsAsked(FormRow row) => IsAsked(_table.Compiled.OddRowOf(row));

    /// <summary>The same of one cell.</summary>
    public bool IsAsked(FormCell cell) => IsAsked(cell.OddRow);

    /// <summary>Whether an identity is one of this report: one of a row that is not asked for is none.</summary>
    public bool IsAsked(Identity identity)
    {
        foreach (var cell in identity.Left)
            if (!IsAsked(cell)) return false;
        return true;
    }

    /// <summary>
    /// Whether a cell counts in a sum beside the others: it is asked for, and is not of a row printed beside those that it is the sum of.
    /// </summary>
    public bool Counts(FormCell cell) => cell.IsAlwaysAsked || IsAsked(cell) && !IsAnyThere(cell.StandsFor);

    /// <summary>The terms of one side of an identity that count.</summary>
    internal ImmutableArray<FormCell> Terms(Identity identity, ImmutableArray<FormCell> side) =>
        identity.IsOneRow || side.All(Counts) ? side : [.. side.Where(Counts)];

    /// <summary>The sums of both sides as printed; null where a term has no value: such a sum is unknown, not smaller.</summary>
    internal (decimal Left, decimal Right)? Sides(Identity identity) =>
        Sum(identity, identity.Left) is { } left && Sum(identity, identity.Right) is { } right ? (left, right) : null;

    /// <summary>State of a cell; absent where no figure was given.</summary>
    internal FigureState StateOf(FormCell cell) => StateAt(cell.Place);

    private decimal? Sum(Identity identity, ImmutableArray<FormCell> side)
    {
        var sum = 0m;
        foreach (var cell in side)
        {
            if (!identity.IsOneRow && !Counts(cell)) continue;
            if (ValueAt(cell.Place) is not { } value) return null;
            sum += value;
        }
        return sum;
    }

    private ulong Asked()
    {
        var asked = 0ul;
        foreach (var (i, row) in _table.Compiled.OddRows.Index())
            if (IsAnyThere(row.Own) || !row.StandIn.IsEmpty && !IsAnyThere(row.StandIn)) asked |= 1ul << i;
        return asked;
    }

    private bool IsAsked(int oddRow) => oddRow < 0 || (_asked >> oddRow & 1) != 0;

    private bool IsAnyThere(ImmutableArray<int> places)
    {
        foreach (var place in places)
            if (StateAt(place) != FigureState.Absent) return true;
        return false;
    }

    private FigureState StateAt(int place) => _sheet is null ? _figures[place].State : _sheet.StateAt(_start + place);

    private decimal? ValueAt(int place) => _sheet is null ? _figures[place].AsPrinted : _sheet.ValueAt(_start + place, asPrinted: true);
}

using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Heads;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>What the rest of a table says of each of its rows.</summary>
internal sealed class RowReadings
{
    private const int FewestColumns = 3;

    private readonly RowLayout _layout;
    private readonly HeadOrders _orders;
    private readonly ImmutableArray<Piece> _pieces;
    private readonly ReportContext _context;
    private readonly HashSet<GridCell> _merged;
    private readonly bool _hasBlanks;
    private readonly CountScales _scales;

    public RowReadings(
        FormTable table, ImmutableArray<HeadWords> heads, FormLabels labels, PlacedRun[] placed, OwnRows own, ImmutableArray<Piece> pieces,
        ReportContext context)
    {
        (_pieces, _context) = (pieces, context);
        _layout = RowLayout.Of(labels, placed);
        _orders = HeadOrders.Find(table, heads, labels, placed, pieces, context);
        _hasBlanks = placed.Zip(labels.Rows)
            .Any(row => row.First.Run is { ShowsBlanks: true, NumberCount: > 1 } run && run.NumberCount < row.Second.Cells.Length);
        _merged = new HashSet<GridCell>(placed.SelectMany(entry => MergedIn(entry.Run)), ReferenceEqualityComparer.Instance);
        _scales = new CountScales(pieces, labels, own);
        AreDoubled = Doubled(labels, placed, own);
    }

    /// <summary>Most rows of several columns have twice their numbers, and no head says which are the report's own.</summary>
    public bool AreDoubled { get; }

    /// <param name="run">Null where a row's values come from nowhere in particular.</param>
    public RowReading Of(Run? run) => run is null
        ? new RowReading(_layout, null, [], () => [], _hasBlanks)
        : new RowReading(_layout, _orders.Of(run), _orders.Over(run), () => Units(run), _hasBlanks)
        {
            Merged = _merged,
            IsShort = _orders.IsShort(run),
            ScaleOf = cell => Scale(run, cell),
        };

    // Of the heads right over the cell, where a grid has them.
    private string? Scale(Run run, GridCell cell)
    {
        var over = _orders.Over(run);
        for (var i = 0; i < over.Length && over.Length == run.Cells.Length; i++)
            if (ReferenceEquals(run.Cells[i], cell) && CountScales.Of(over[i]) is { } scale) return scale;
        return _scales.Over(run, isHeaded: over.Length > 0);
    }

    // The nearest first: the heads over the cells, the row's own label and what is before it, a note right below, a caption.
    private ImmutableArray<string> Units(Run run)
    {
        var at = _pieces.PlaceOf(run);
        var start = _pieces.StartBefore(at);
        var before = _pieces[start..at].OfType<LabelPiece>().Reverse().Select(label => label.Text).ToList();
        var captions = _pieces[..start].OfType<LabelPiece>().Reverse().Select(label => label.Text)
            .Where(text => text.Contains("单位", StringComparison.Ordinal));
        var near = _orders.Over(run).SelectMany(stack => stack).Concat(before).ToList();
        if (UnitWords.Find(near) is null) near.Add(string.Concat(Enumerable.Reverse(before)));
        // Cells one behind another: a column of units behind the numbers.
        if (at + 1 < _pieces.Length && _pieces[at + 1] is LabelPiece behind && UnitWords.IsUnit(behind.Text)) near.Insert(0, behind.Text);
        var below = _context.Lines.Skip(run.Lines[^1] + 1).Take(1).Select(line => line.Printed).Where(UnitWords.IsNote);
        var found = UnitWords.All(near.Concat(below).Concat(captions.Where(UnitWords.IsNote).Take(1)));
        return found.IsEmpty && UnitWords.Find(captions) is { } far ? [far] : found;
    }

    // A value's cell that the next row, which has a label of its own, shares.
    private IEnumerable<GridCell> MergedIn(Run? run)
    {
        if (run is not { Kind: RunKind.Row } || run.Line + 1 >= _context.Lines.Length) yield break;
        if (_context.Lines[run.Line].Row is not { } row || _context.Lines[run.Line + 1].Row is not { } next
            || next.Cells.Length != row.Cells.Length) yield break;
        for (var i = 0; i < row.Cells.Length; i++)
            if (next.Cells[i].Span == CellSpan.Above && run.Cells.Any(cell => ReferenceEquals(cell, row.Cells[i])))
                yield return row.Cells[i];
    }

    private bool Doubled(FormLabels labels, PlacedRun[] placed, OwnRows own)
    {
        var rows = labels.Rows.Zip(placed).Where(row => row.Second.Run is not null).ToList();
        return AreDoubledInText(rows) || own.HasSeveralOnLine && AreDoubledOnLines(own, rows.Count);
    }

    private bool AreDoubledInText(List<(FormLabels.Line First, PlacedRun Second)> rows)
    {
        var doubled = rows.Count(row => row.First.Cells.Length >= FewestColumns && row.Second.Run!.NumberCount == 2 * row.First.Cells.Length
            && row.Second.Run is { Kind: RunKind.Text, Lines.Length: 1 } && _orders.Of(row.Second.Run) is null);
        return doubled >= 2 && doubled * 2 > rows.Count(row => row.First.Cells.Length >= FewestColumns);
    }

    private bool AreDoubledOnLines(OwnRows own, int rows)
    {
        var runs = _pieces.OfType<Run>().Where(run => own.Of(run) >= 0).GroupBy(run => (run.Line, own.Of(run)))
            .Count(group => group.Count() > 1);
        return runs >= 2 && runs * 2 > rows;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Sources;

namespace GovArchive.Reports;

/// <summary>What was read of one table.</summary>
/// <param name="Figures">Every cell of the table.</param>
/// <param name="LabelsFound">Share of the form's label text that the source has: 0 to 1. The edition with more of it is the right one.</param>
/// <param name="Pieces">Pieces of the stream that are this table's.</param>
internal sealed record TableReading(
    FormTable Table, TableState State, ImmutableSortedDictionary<CellId, Figure> Figures, ImmutableArray<Finding> Findings, double LabelsFound,
    ImmutableHashSet<Piece> Pieces);

/// <summary>
/// Reads one statutory table by aligning the source with the form: labels first, then order and count. What nothing settles gets no value and a
/// finding.
/// </summary>
internal static class TableAligner
{
    /// <summary>With less of the form's labels than this, whatever numbers there are belong to something else.</summary>
    private const double LeastLabels = 0.2;

    private const double LabelSeen = 0.6;
    private static readonly ConditionalWeakTable<FormTable, FormLabels> Labels = [];

    public static TableReading Read(FormTable table, ImmutableArray<Piece> pieces, string file)
    {
        var labels = Labels.GetValue(table, FormLabels.Of);
        var evidence = LabelEvidence.Gather(labels, pieces);
        var found = (double)evidence.Found / labels.Text.Length;
        if (found < LeastLabels) return Missing(table, file, found);
        var placed = RunPlacement.Place(labels, [.. pieces.OfType<Run>()], evidence);

        var cells = new Cells(table, file);
        var column = UsualColumn(labels, placed);
        var last = Array.FindLastIndex(placed, entry => entry.Run is not null);
        for (var i = 0; i < placed.Length; i++)
        {
            if (placed[i].Run is { } run) cells.Read(labels.Rows[i], run, placed[i].By, column);
            else if (evidence.Seen(i) >= LabelSeen && IsBlank(labels.Rows[i], evidence.PieceOf[i], i < last)) cells.LeaveBlank(labels.Rows[i]);
        }
        var own = OwnPieces(pieces, placed, evidence);
        cells.ReportUnplaced([.. own.OfType<Run>().Except(placed.Select(entry => entry.Run).OfType<Run>())]);
        return cells.Reading(found, own);
    }

    private static TableReading Missing(FormTable table, string file, double labelsFound) => new(
        table, TableState.Missing, table.Cells.ToImmutableSortedDictionary(cell => cell, _ => Figure.Absent(file)), [], labelsFound, []);

    // A label without values: its blank cells are there to see, or other rows follow, so that the table was not cut off there.
    private static bool IsBlank(FormLabels.Line line, LabelPiece? label, bool rowsFollow) =>
        label?.BlankCells >= line.Cells.Length || rowsFollow && !line.Optional;

    // Everything from the table's first label to its last run or last row of blanks, as far as it is labels or values.
    private static ImmutableHashSet<Piece> OwnPieces(ImmutableArray<Piece> pieces, PlacedRun[] placed, LabelEvidence evidence)
    {
        var runs = placed.Select(entry => entry.Run).OfType<Run>().ToHashSet<Piece>();
        var last = -1;
        for (var i = 0; i < pieces.Length; i++)
            if (runs.Contains(pieces[i]) || pieces[i] is LabelPiece { BlankCells: > 0 } && evidence.LabelPieces.Contains(i)) last = i;
        if (last < 0) return [];
        var first = Enumerable.Range(0, last + 1).First(i => runs.Contains(pieces[i]) || evidence.LabelPieces.Contains(i));
        return [.. pieces[first..(last + 1)]];
    }

    // Rows that leave no doubt tell in which column of the grid the values begin.
    private static int? UsualColumn(FormLabels labels, PlacedRun[] placed) => placed
        .Select((entry, i) => (entry.Run, labels.Rows[i].Cells.Length))
        .Where(entry => entry.Run is { InGrid: true } run && run.NumberCount == entry.Length)
        .Select(entry => entry.Run!.FirstColumn + FirstNumber(entry.Run))
        .GroupBy(column => column)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
        .Select(group => (int?)group.Key)
        .FirstOrDefault();

    private static int FirstNumber(Run run) => run.Cells.TakeWhile(cell => string.IsNullOrWhiteSpace(cell.Text)).Count();

    /// <summary>The cells of a run that belong to a row of <paramref name="length"/> cells; empty when nothing settles which.</summary>
    private static ImmutableArray<GridCell> Settle(Run run, int length, int? usualColumn)
    {
        if (run.Cells.Length == length) return run.Cells;
        if (run.Cells.Length < length) return [];
        var starts = Enumerable.Range(0, run.Cells.Length - length + 1)
            .Where(start => run.Cells.Where((_, i) => i < start || i >= start + length).All(cell => string.IsNullOrWhiteSpace(cell.Text)))
            .ToArray();
        var start = starts switch
        {
            [var only] => only,
            _ when usualColumn is { } column && starts.Contains(column - run.FirstColumn) => column - run.FirstColumn,
            // One value before cells that only fill the table's width.
            [0, ..] when length == 1 && !string.IsNullOrWhiteSpace(run.Cells[0].Text) => 0,
            _ => -1,
        };
        return start < 0 ? [] : run.Cells.Slice(start, length);
    }

    /// <summary>Collects the figures and findings of one table.</summary>
    private sealed class Cells(FormTable table, string file)
    {
        private readonly SortedDictionary<CellId, Figure> _figures = new(table.AllCells.ToDictionary(cell => cell.Id, _ => Figure.Absent(file)));
        private readonly List<Finding> _findings = [];

        public void Read(FormLabels.Line line, Run run, PlacedBy by, int? usualColumn)
        {
            var ids = line.Cells.Select(cell => cell.Id).ToImmutableArray();
            var cells = Settle(run, line.Cells.Length, usualColumn);
            if (cells.IsEmpty)
            {
                var raw = string.Join(' ', run.Cells.Select(cell => cell.Text).Where(text => text.Length > 0));
                foreach (var id in ids) _figures[id] = new Figure(null, FigureState.Unreadable, FigureOrigin.Source, raw, run.Place);
                _findings.Add(FindingCodes.RowUnsettled.At(run.Place, line.Label, Count(run.NumberCount), Count(ids.Length), raw) with { Cells = ids });
                return;
            }
            foreach (var (cell, source) in line.Cells.Zip(cells)) Set(cell, source, by == PlacedBy.Order ? FigureOrigin.Recovered : FigureOrigin.Source);
            if (by == PlacedBy.Order) _findings.Add(FindingCodes.RowRecovered.At(run.Place, line.Label, Count(ids.Length)) with { Cells = ids });
        }

        private void Set(FormCell cell, GridCell source, FigureOrigin origin)
        {
            var (state, value) = CellValue.Read(source.Text, cell.Column);
            _figures[cell.Id] = new Figure(value, state, origin, source.Text.Trim(), source.Place);
            if (state == FigureState.Unreadable)
                _findings.Add(FindingCodes.CellUnreadable.At(source.Place, cell.Name, source.Text.Trim()) with { Cells = [cell.Id] });
        }

        public void LeaveBlank(FormLabels.Line line)
        {
            foreach (var cell in line.Cells) _figures[cell.Id] = new Figure(null, FigureState.Blank, FigureOrigin.Source, "", new Place(file));
        }

        public void ReportUnplaced(ImmutableArray<Run> runs)
        {
            foreach (var run in runs.Where(run => run.NumberCount > 0))
                _findings.Add(FindingCodes.RunUnplaced.At(run.Place, string.Join(' ', run.Cells.Select(cell => cell.Text))));
        }

        public TableReading Reading(double labelsFound, ImmutableHashSet<Piece> pieces)
        {
            var figures = _figures.ToImmutableSortedDictionary();
            return new TableReading(table, TableCompleteness.Of(table, figures), figures, [.. _findings], labelsFound, pieces);
        }

        private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}

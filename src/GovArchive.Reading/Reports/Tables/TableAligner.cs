using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Rows;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Reports.Values;

namespace GovArchive.Reports.Tables;

/// <summary>
/// Reads one statutory table by aligning the source with the form: labels first, then order and count, then sums. What nothing settles gets
/// no value and a finding.
/// </summary>
internal static class TableAligner
{
    private const int NoteLines = 2;

    // Fewer rows may rise by chance.
    private const int FewestNumbered = 6;

    /// <param name="pieces">The stretch of the document where the table is looked for.</param>
    /// <param name="underHeading">Whether that stretch is the table's own section.</param>
    /// <param name="elsewhere">What is in sections that have no table, where an appendix may print it again.</param>
    public static TableReading Read(
        KnownTable known, ImmutableArray<Piece> pieces, ReportContext context, bool underHeading, ImmutableArray<Piece> elsewhere)
    {
        var table = known.Table;
        if (table.Arrangement == Arrangement.List) pieces = [.. pieces.Where(piece => !IsGroupsMarks(piece))];
        var labels = known.Labels.In(pieces);
        var own = OwnRows.Find(labels, pieces);
        var copies = TableCopies.Find(labels, own, pieces, context.Lines);
        ImmutableArray<TableReading> readings = copies[0].Pieces.Length == pieces.Length
            ? [ReadOne(known, labels, own, pieces, context, underHeading)]
            : [.. copies.Select(copy => ReadCopy(known, copy.Pieces, context, underHeading))];
        var others = readings.All(reading => reading.State == TableState.Missing) ? [] : Again(known, elsewhere, context);
        if (copies.Length + others.Length > 1)
            return CopyMerge.Of(
                table, [.. copies, .. others.Select(other => other.Copy)], readings, [.. others.Select(other => other.Reading)], context);
        if (readings[0] is not { Pieces: [var first, .., var last] }) return readings[0];
        var below = context.Lines.Skip(last.Lines[^1] + 1).Take(NoteLines).Select(line => line.Printed);
        var other = Captions.Other(copies[0].Caption, context) ?? Captions.OtherBelow(below, context);
        return other is null ? readings[0] : OtherTable.Withhold(table, readings[0], other, first.Place);
    }

    // Printings of the table where none is due. Some of its labels alone are no table.
    private static ImmutableArray<(TableCopy Copy, TableReading Reading)> Again(
        KnownTable known, ImmutableArray<Piece> elsewhere, ReportContext context)
    {
        if (elsewhere.IsEmpty) return [];
        var labels = known.Labels.In(elsewhere);
        var own = OwnRows.Find(labels, elsewhere);
        if (labels.IsLine ? !TableCopies.HasLine(labels, elsewhere) : own.Seen.DistinctBy(row => row.Row).Count() * 2 < labels.Rows.Length)
            return [];
        return
        [
            .. TableCopies.Find(labels, own, elsewhere, context.Lines)
                .Select(copy => (copy, ReadCopy(known, copy.Pieces, context, underHeading: false)))
                .Where(other => other.Item2.Figures.Values.Any(figure => figure.Value is not null)),
        ];
    }

    private static TableReading ReadCopy(KnownTable known, ImmutableArray<Piece> pieces, ReportContext context, bool underHeading)
    {
        var labels = known.Labels.In(pieces);
        return ReadOne(known, labels, OwnRows.Find(labels, pieces), pieces, context, underHeading);
    }

    private static TableReading ReadOne(
        KnownTable known, FormLabels labels, OwnRows own, ImmutableArray<Piece> pieces, ReportContext context, bool underHeading)
    {
        var table = known.Table;
        var evidence = LabelEvidence.Gather(labels, pieces);
        if (evidence.Found < Weights.LeastLabelsOfTable * labels.Text.Length && !underHeading)
            return TableReading.Missing(table, context.File, evidence.FoundTogether);
        if (IsNumbering(pieces)) return TableReading.Missing(table, context.File, evidence.FoundTogether);

        var placed = RunPlacement.Place(labels, [.. pieces.OfType<Run>()], evidence, own);
        var tablePieces = OwnPieces(pieces, placed, evidence);
        var figures = new TableFigures(table, context.File);
        var rows = new RowReadings(table, known.Heads, labels, placed, own, pieces, context);
        var unplaced = tablePieces.OfType<Run>().Except(placed.Select(entry => entry.Run).OfType<Run>()).ToList();
        var stretch = underHeading ? pieces : tablePieces;
        if (IsTorn(labels, placed, own, stretch) && !IsPlacedAsList(table, placed)
            && Reassembly.Read(table, labels, stretch, evidence) is { } cells)
        {
            figures.Reassemble(labels, placed, cells, stretch.OfType<Run>().First().Place, rows.Of);
            (tablePieces, unplaced) = (stretch, []);
        }
        else
        {
            ReadRows(labels, placed, evidence, pieces, figures, rows);
            var again = pieces.OfType<Run>()
                .Where(run =>
                    own.Of(run) is >= 0 and var row && placed[row].Run is { } first && first != run
                    && !placed.Any(entry => entry.Run == run)).ToList();
            foreach (var run in again) figures.Compare(labels.Rows[own.Of(run)], run, rows.Of(run));
            unplaced.RemoveAll(again.Contains);
            foreach (var run in unplaced.ToArray())
            {
                if (UnplacedRuns.Continued(placed, run, context) is not (>= 0 and var row)) continue;
                figures.Compare(labels.Rows[row], run, rows.Of(run));
                unplaced.Remove(run);
            }
        }
        if (!labels.Above) Doubt(table, labels, placed, own, evidence, pieces, figures, context);
        foreach (var run in unplaced)
        {
            var rivals = UnplacedRuns.Rivals(labels, placed, own, run, pieces);
            figures.Report(FindingCodes.RunUnplaced.At(run.Place, run.Printed) with { Cells = rivals });
        }
        return figures.Reading(evidence.FoundTogether, tablePieces, Placings(labels, placed, evidence))
            with
        { IsDoubled = rows.AreDoubled };
    }

    // Where most rows of a list have their own number, the others are no reason to place all anew: one number looks like any other.
    private static bool IsPlacedAsList(FormTable table, PlacedRun[] placed) =>
        table.Arrangement == Arrangement.List && placed.Count(entry => entry.Run is not null) * 2 > placed.Length;

    // Numbers that rise from row to row are codes of the rows, on a form that nobody has filled in.
    private static bool IsNumbering(ImmutableArray<Piece> pieces)
    {
        var (count, before) = (0, (decimal?)null);
        foreach (var piece in pieces)
        {
            if (piece is not Run { NumberCount: 1 } run) continue;
            var number = CellValue.Number(run.Printed.Trim());
            if (count++ > 0 && !(before < number)) return false;
            before = number;
        }
        return count >= FewestNumbered;
    }

    // In a list a group has marks in place of unit and number.
    private static bool IsGroupsMarks(Piece piece) =>
        piece is Run { NumberCount: > 1 } run && !run.Cells.Any(cell => cell.Text.Any(char.IsDigit));

    // Numbers are apart from their labels: several rows' in one run, or in none that has a row.
    private static bool IsTorn(FormLabels labels, PlacedRun[] placed, OwnRows own, ImmutableArray<Piece> stretch)
    {
        var runs = placed.Select(entry => entry.Run).OfType<Run>().ToHashSet();
        return stretch.OfType<Run>().Any(run => !runs.Contains(run) && own.Of(run) < 0)
            || placed.Where((entry, i) => entry.Run is { Kind: RunKind.Text } run && run.NumberCount > labels.Rows[i].Cells.Length).Any();
    }

    private static void ReadRows(
        FormLabels labels, PlacedRun[] placed, LabelEvidence evidence, ImmutableArray<Piece> pieces, TableFigures figures, RowReadings rows)
    {
        foreach (var (line, entry) in labels.Rows.Zip(placed))
            if (entry.Run is { } run) figures.Read(line, run, entry.By, rows.Of(run));
        foreach (var row in BlankRows.Find(labels, placed, evidence, pieces))
        {
            // Numbers that no row has may be this one's.
            if (Between(placed, row, pieces) is { } run) figures.Withhold(labels.Rows[row], run);
            else figures.LeaveBlank(labels.Rows[row]);
            if (BlankRows.Sharing(row, labels, placed, evidence, pieces) is >= 0 and var other)
                figures.TellShared(labels.Rows[row], labels.Rows[other], placed[other].Run!);
        }
    }

    // A row whose label says more than the form's is not the form's row.
    private static void Doubt(
        FormTable table, FormLabels labels, PlacedRun[] placed, OwnRows own, LabelEvidence evidence, ImmutableArray<Piece> pieces,
        TableFigures figures,
        ReportContext context)
    {
        foreach (var block in table.Blocks)
        {
            var rows = labels.Rows.Zip(placed).Where(row => row.Second.Run is not null && block.Has(row.First.Cells[0].Row)).ToList();
            if (rows.Count == 0) continue;
            var first = rows.Min(row => pieces.PlaceOf(row.Second.Run!));
            if (BlockNames.Other(block, first, pieces, context) is not { } name) continue;
            foreach (var (line, _) in rows) figures.Doubt(line, name);
        }
        foreach (var (i, line) in labels.Rows.Index())
        {
            var run = placed[i].Run;
            // Most rows have their label and no more.
            if (run is null ? figures.AreAbsent(line) : own.Of(run) == i && RowNames.IsBare(run, pieces)) continue;
            var printed = run is null ? evidence.PieceOf[i]?.Text : RowNames.Printed(run, line.Cells[0].Row, pieces);
            if (printed is null || labels.Names.IsForms(i, printed)) continue;
            if (RowNames.IsOther(printed, line, context)) figures.Doubt(line, printed);
            else if (run is not null && RowNames.HoldsValue(printed, line, run)) figures.Withhold(line, run);
        }
    }

    // The first run without a row that is between those of the rows before and behind one.
    private static Run? Between(PlacedRun[] placed, int row, ImmutableArray<Piece> pieces)
    {
        var before = Array.FindLastIndex(placed, row, entry => entry.Run is not null);
        var behind = Array.FindIndex(placed, row, entry => entry.Run is not null);
        var (from, to) = (before < 0 ? 0 : pieces.PlaceOf(placed[before].Run!) + 1, behind < 0
            ? pieces.Length : pieces.PlaceOf(placed[behind].Run!));
        return from >= to || before < 0 || behind < 0 ? null : pieces[from..to].OfType<Run>().FirstOrDefault();
    }

    // Everything from the table's first label to its last run or last row of blanks, as far as it is labels or values.
    private static ImmutableArray<Piece> OwnPieces(ImmutableArray<Piece> pieces, PlacedRun[] placed, LabelEvidence evidence)
    {
        var runs = placed.Select(entry => entry.Run).OfType<Run>().ToHashSet<Piece>();
        var last = -1;
        for (var i = 0; i < pieces.Length; i++)
            if (runs.Contains(pieces[i]) || pieces[i] is LabelPiece { BlankCells: > 0 } && evidence.LabelPieces.Contains(i)) last = i;
        if (last < 0) return [];
        var first = Enumerable.Range(0, last + 1).First(i => runs.Contains(pieces[i]) || evidence.LabelPieces.Contains(i));
        return pieces[first..(last + 1)];
    }

    private static ImmutableArray<Placing> Placings(FormLabels labels, PlacedRun[] placed, LabelEvidence evidence) =>
    [
        .. from entry in placed.Index()
           where entry.Item.Run is not null
           let label = evidence.PieceOf[entry.Index]
           select new Placing(
               labels.Rows[entry.Index].Cells[0].Id, label?.Text ?? "", label?.Place,
               Math.Round(Math.Min(1, evidence.Seen(entry.Index)), 2),
               entry.Item.By == PlacedBy.Order ? "order" : "label"),
    ];
}

using System.Collections.Immutable;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>
/// Tells which of the rows that got no values are printed blank. A row whose numbers merely were not understood must not be taken for one:
/// nothing but labels may be where its numbers would.
/// </summary>
internal static class BlankRows
{
    /// <summary>Indexes of the blank rows.</summary>
    public static IEnumerable<int> Find(FormLabels labels, PlacedRun[] placed, LabelEvidence evidence, ImmutableArray<Piece> pieces) =>
        Enumerable.Range(0, placed.Length)
            .Where(row =>
                placed[row].Run is null
                && evidence.Seen(row) * labels.Rows[row].Length >= Weights.WholeLabel * labels.Rows[row].ShortestLength
                && IsBlank(row, labels, placed, evidence, pieces));

    private static bool IsBlank(int row, FormLabels labels, PlacedRun[] placed, LabelEvidence evidence, ImmutableArray<Piece> pieces)
    {
        if (evidence.PieceOf[row] is not { } label) return false;
        if (pieces.Any(piece => piece.Line == label.Line && (piece is Run || evidence.HasStrayDigits(piece)))) return false;
        var showsBlanks = label.BlankCells >= labels.Rows[row].Cells.Length;
        // In a grid a row without cells for its numbers has lost them.
        if (label.InGrid) return showsBlanks && !MayBeRest(label, placed, pieces);
        return !evidence.HasStrayText(row)
            && (showsBlanks || !labels.Rows[row].Optional && IsPassedOver(row, labels, placed, evidence, pieces));
    }

    // A label broken over two rows of a grid has its number in the first.
    private static bool MayBeRest(LabelPiece label, PlacedRun[] placed, ImmutableArray<Piece> pieces) =>
        pieces.PlaceOf(label) is > 0 and var at && pieces[at - 1] is Run above && above.Line == label.Line - 1
        && !placed.Any(entry => entry.Run == above);

    /// <summary>
    /// The row that has the numbers behind a row's label, where its own label is between and the numbers on a line by themselves: they may
    /// as well be the first one's. -1 for none.
    /// </summary>
    public static int Sharing(int row, FormLabels labels, PlacedRun[] placed, LabelEvidence evidence, ImmutableArray<Piece> pieces)
    {
        if (evidence.PieceOf[row] is not { InGrid: false, BlankCells: 0 } label) return -1;
        var next = pieces.PlaceOf(label) + 1;
        if (next + 1 >= pieces.Length || pieces[next] is not LabelPiece { BlankCells: 0 } between || pieces[next + 1] is not Run run)
            return -1;
        if (run.Line == between.Line) return -1;
        var other = Array.FindIndex(placed, entry => entry.Run == run);
        return other >= 0 && evidence.PieceOf[other] == between && run.NumberCount == labels.Rows[row].Cells.Length ? other : -1;
    }

    // Rows before and behind have their numbers, and no number between them is left over. Behind the last row with numbers the table may be
    // cut off.
    private static bool IsPassedOver(int row, FormLabels labels, PlacedRun[] placed, LabelEvidence evidence, ImmutableArray<Piece> pieces)
    {
        var before = Array.FindLastIndex(placed, row, entry => entry.Run is not null);
        var behind = Array.FindIndex(placed, row, entry => entry.Run is not null);
        if (behind < 0) return false;
        var (from, to) = (before < 0 ? -1 : pieces.PlaceOf(placed[before].Run!), pieces.PlaceOf(placed[behind].Run!));
        var label = pieces.PlaceOf(evidence.PieceOf[row]!);
        return from < label && label < to && HasNoMore(before) && HasNoMore(behind)
            && !pieces[(from + 1)..to].Any(piece => piece is Run || evidence.HasStrayDigits(piece));

        bool HasNoMore(int other) => other < 0 || placed[other].Run!.NumberCount <= labels.Rows[other].Cells.Length;
    }
}

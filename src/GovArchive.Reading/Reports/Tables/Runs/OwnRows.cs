using System.Collections.Immutable;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>
/// Rows whose whole label is right before a run, or alone in a piece. Such a row needs no order to be known by: it is that row wherever
/// it is.
/// </summary>
internal sealed class OwnRows
{
    // A label is broken over no more lines.
    private const int MostPieces = 4;

    private readonly Dictionary<Run, int> _ofRun = [];
    private readonly List<(int Piece, int Row)> _seen = [];
    private readonly HashSet<(int Line, int Row)> _lines = [];

    private OwnRows()
    {
    }

    /// <summary>Every label found, in the order of the pieces: index of the last piece of the label, and the row's index.</summary>
    public IReadOnlyList<(int Piece, int Row)> Seen => _seen;

    /// <summary>The row of a run; -1 when its label is not whole, or is the label of several rows.</summary>
    public int Of(Run run) => _ofRun.GetValueOrDefault(run, -1);

    /// <summary>Whether two runs of one line have the same row's label: few tables have such a line.</summary>
    public bool HasSeveralOnLine { get; private set; }

    public static OwnRows Find(FormLabels labels, ImmutableArray<Piece> pieces)
    {
        var rows = new OwnRows();
        var before = -1;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is Run run)
            {
                if (before >= 0 && rows._seen[before].Piece == i - 1 && AreOneRow((LabelPiece)pieces[i - 1], run)
                    && !(labels.IsList && IsMarks(run)))
                    rows.Add(run, rows._seen[before].Row);
                continue;
            }
            if (RowEndingAt(i, pieces, labels.Names) is not (>= 0 and var row)) continue;
            before = rows._seen.Count;
            rows._seen.Add((i, row));
        }
        return rows;
    }

    private void Add(Run run, int row)
    {
        _ofRun[run] = row;
        HasSeveralOnLine |= !_lines.Add((run.Line, row));
    }

    // In a list marks may be a group's, in place of unit and number.
    private static bool IsMarks(Run run) => !run.Cells.Any(cell => cell.Text.Any(char.IsDigit));

    // A grid's row has its label in it, and a row that has cells of its own has its values there.
    private static bool AreOneRow(LabelPiece label, Run run) =>
        run.Kind == RunKind.Row ? label.Line == run.Line : !(label.InGrid && label.BlankCells > 0);

    private static int RowEndingAt(int last, ImmutableArray<Piece> pieces, LabelNames names)
    {
        var end = (LabelPiece)pieces[last];
        if (names.RowOf(end.Compared) is >= 0 and var whole) return whole;
        // Cells of a grid are whole, in themselves and against what is in other rows.
        if (end.InGrid) return -1;
        var text = end.Compared;
        for (var i = last - 1; i >= 0 && i > last - MostPieces && text.Length < names.Longest; i--)
        {
            if (pieces[i] is not LabelPiece { InGrid: false } label) return -1;
            text = label.Compared + text;
            if (names.RowOf(text) is >= 0 and var row) return row;
        }
        return -1;
    }
}

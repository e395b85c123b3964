using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;

namespace GovArchive.Reports.Tables;

/// <summary>Runs of numbers that no row has got: whose they may be.</summary>
internal static class UnplacedRuns
{
    private const int ShortestBeginning = 4;

    /// <summary>
    /// The row of which a grid's row without a label has more numbers, right below; -1 for none. Which of them are the row's, nothing
    /// tells.
    /// </summary>
    public static int Continued(PlacedRun[] placed, Run run, ReportContext context)
    {
        if (run.Kind != RunKind.Row || context.Lines[run.Line].Row is not { } grid) return -1;
        return Array.FindIndex(placed, entry => entry.Run is { Kind: RunKind.Row } before && before.Line == run.Line - 1
            && grid.Cells.Take(before.FirstColumn).All(cell => cell.IsBlank || cell.Spanned));
    }

    /// <summary>
    /// The cells of the rows before and behind a run that has as many numbers: where their labels are not whole it may be theirs. And those
    /// of every row with the label that is before it: the row may be printed twice.
    /// </summary>
    public static ImmutableArray<CellId> Rivals(FormLabels labels, PlacedRun[] placed, OwnRows own, Run run, ImmutableArray<Piece> pieces)
    {
        var at = pieces.PlaceOf(run);
        var rows = labels.Rows.Zip(placed).Where(row => row.Second.Run is not null && row.First.Cells.Length == run.NumberCount)
            .Select(row => (Line: row.First, row.Second.Run, At: pieces.PlaceOf(row.Second.Run!))).OrderBy(row => row.At).ToList();
        var beside = new[] { rows.LastOrDefault(row => row.At < at), rows.FirstOrDefault(row => row.At > at) }
            .Where(row => row.Run is not null && own.Of(row.Run) < 0);
        var label = at > 0 && pieces[at - 1] is LabelPiece before ? before.Compared : "";
        var same = rows.Where(row => IsBegun(label, row.Line.Cells[0].Row));
        var cells = beside.Concat(same).DistinctBy(row => row.At).SelectMany(row => row.Line.Cells);
        var above = RowAbove(placed, own, at, pieces) is >= 0 and var row ? labels.Rows[row].Cells : [];
        return [.. cells.Concat(above).Select(cell => cell.Id).Distinct()];
    }

    // The row whose numbers are before a run with no row's label between: the run may be that row's and they a page's. -1 for none.
    private static int RowAbove(PlacedRun[] placed, OwnRows own, int at, ImmutableArray<Piece> pieces)
    {
        var before = at - 1;
        while (before >= 0 && pieces[before] is LabelPiece && own.Seen.All(row => row.Piece != before)) before--;
        return before < 0 || pieces[before] is not Run run ? -1 : Array.FindIndex(placed, entry => entry.Run == run);
    }

    // The rest of a long label is in the lines below its numbers, its unit before them.
    private static bool IsBegun(string printed, FormRow row)
    {
        var label = LabelText.Normalise(row.Label);
        var begun = row.Unit is { } unit && printed.EndsWith(unit, StringComparison.Ordinal) ? printed[..^unit.Length] : printed;
        return printed.StartsWith(label, StringComparison.Ordinal)
            || begun.Length >= ShortestBeginning && label.StartsWith(begun, StringComparison.Ordinal);
    }
}

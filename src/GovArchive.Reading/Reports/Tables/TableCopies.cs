using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Reports.Values;

namespace GovArchive.Reports.Tables;

/// <summary>One printing of a table in a stretch that has it more than once.</summary>
/// <param name="Pieces">Its heads, labels and values.</param>
/// <param name="Caption">The short lines between what is before and its first row.</param>
/// <param name="Line">Index of the line of its first row.</param>
internal sealed record TableCopy(ImmutableArray<Piece> Pieces, string Caption, int Line);

/// <summary>Finds a table that is more than once: last year's beside this year's, the whole city's and the body's own.</summary>
internal static class TableCopies
{
    private const int LongestCaption = 60;
    private const int CaptionLines = 8;

    // A copy has more than a third of the rows that the fullest one has.
    private const int FewestOfRows = 3;

    // A line of values that lacks more is none of the table's.
    private const double FullLine = 0.8;

    /// <summary>The copies in order; one, which is the whole stretch, where the table is once.</summary>
    public static ImmutableArray<TableCopy> Find(
        FormLabels labels, OwnRows own, ImmutableArray<Piece> pieces, ImmutableArray<SourceLine> lines)
    {
        var starts = labels.IsLine ? LineStarts(labels, pieces) : RowStarts(Innermost(own.Seen, pieces));
        if (starts.Count < 2) return [new TableCopy(pieces, starts.Count == 0 ? "" : Caption(labels, pieces, starts[0], lines), 0)];
        var copies = ImmutableArray.CreateBuilder<TableCopy>();
        var from = 0;
        for (var i = 0; i < starts.Count; i++)
        {
            var next = i + 1 < starts.Count ? EndBefore(starts[i + 1], pieces) : pieces.Length;
            copies.Add(new TableCopy(pieces[from..next], Caption(labels, pieces, starts[i], lines), pieces[starts[i]].Line));
            from = next;
        }
        return Whole(copies.ToImmutable(), own);
    }

    // What has few of the rows, and none of its own, is no printing of the table but a chart of some of its numbers.
    private static ImmutableArray<TableCopy> Whole(ImmutableArray<TableCopy> copies, OwnRows own)
    {
        var rows = copies.Select(copy => copy.Pieces.OfType<Run>().Select(own.Of).Where(row => row >= 0).ToHashSet()).ToArray();
        var fullest = rows.MaxBy(each => each.Count)!;
        return fullest.Count == 0 ? copies : [.. copies.Where((_, i) => IsOfTable(rows[i]))];

        bool IsOfTable(HashSet<int> own) => own.Count * FewestOfRows > fullest.Count || !own.IsSubsetOf(fullest);
    }

    // Some converters print the label of a group in each of its rows.
    private static List<(int Piece, int Row)> Innermost(IReadOnlyList<(int Piece, int Row)> seen, ImmutableArray<Piece> pieces)
    {
        return [.. seen.Where((label, i) => i + 1 == seen.Count || !IsGroup(pieces[label.Piece], pieces[seen[i + 1].Piece]))];

        static bool IsGroup(Piece label, Piece next) => label is LabelPiece { InGrid: true } && label.Line == next.Line;
    }

    // Where a label comes again and the one behind it does so too, the table begins anew; one label alone is a row printed twice. What was
    // before a step back in the form's order may be a chart of some rows: then the table began at that step.
    private static List<int> RowStarts(List<(int Piece, int Row)> seen)
    {
        var starts = new List<int>();
        var rows = new HashSet<int>();
        var back = -1;
        for (var i = 0; i < seen.Count; i++)
        {
            if (i > 0 && seen[i].Row < seen[i - 1].Row) back = i;
            var comesAgain = rows.Contains(seen[i].Row) && i + 1 < seen.Count && seen[i + 1].Row != seen[i].Row
                && rows.Contains(seen[i + 1].Row);
            var began = comesAgain && back > 0 && back < i ? back : i;
            if (comesAgain) rows.Clear();
            for (var row = began; comesAgain && row < i; row++) rows.Add(seen[row].Row);
            if (comesAgain || i == 0) starts.Add(seen[began].Piece);
            if (comesAgain) back = -1;
            rows.Add(seen[i].Row);
        }
        return starts;
    }

    private static List<int> LineStarts(FormLabels labels, ImmutableArray<Piece> pieces) =>
        [.. pieces.Index().Where(entry => IsLine(labels, entry.Item)).Select(entry => entry.Index)];

    /// <summary>Whether one of the pieces has as many numbers as the one line of such a table.</summary>
    public static bool HasLine(FormLabels labels, ImmutableArray<Piece> pieces) => pieces.Any(piece => IsLine(labels, piece));

    private static bool IsLine(FormLabels labels, Piece piece) =>
        labels.Rows[0].Cells.Length is var length && piece is Run run && run.NumberCount >= FullLine * length && run.NumberCount <= length;

    // Heads and captions belong to the rows behind them.
    private static int EndBefore(int start, ImmutableArray<Piece> pieces)
    {
        var end = start;
        while (end > 0 && pieces[end - 1] is LabelPiece { BlankCells: 0 }) end--;
        return end;
    }

    // The nearest lines, the table's own heads not counted.
    private static string Caption(FormLabels labels, ImmutableArray<Piece> pieces, int start, ImmutableArray<SourceLine> lines)
    {
        var before = start;
        while (before > 0 && pieces[before - 1] is not Run) before--;
        var from = before > 0 ? pieces[before - 1].Lines[^1] + 1 : 0;
        var (caption, nearest) = (new List<string>(), 0);
        for (var i = pieces[start].Line - 1; i >= from && nearest < CaptionLines; i--)
        {
            var text = lines[i].Printed;
            if (text.Length > 0 && CellValue.IsValue(text)) break;
            if (IsHead(labels, text) || IsTitle(text)) continue;
            nearest++;
            if (text.Length <= LongestCaption && !text.Contains('。', StringComparison.Ordinal)) caption.Add(text);
        }
        caption.Reverse();
        return string.Join('\n', caption);
    }

    // It names the report's year, whatever the table's is.
    private static bool IsTitle(string text) => text.TrimEnd().EndsWith("报告", StringComparison.Ordinal);

    private static bool IsHead(FormLabels labels, string text)
    {
        foreach (var cell in text.Split('\t'))
            if (LabelText.Normalise(cell) is { Length: > 0 } label && !labels.Headers.Contains(label)) return false;
        return true;
    }
}

using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;
using GovArchive.Text;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>
/// The labels and values of a stretch of a document, in reading order, whatever shape its tables have: the one thing that the alignment
/// with the form needs. Prose is left out.
/// </summary>
internal static class TableStream
{
    // No form has as many numbers together; what goes on is another run.
    public const int LongestRun = 400;

    private static readonly HashSet<string> Units = ["条", "件", "次", "篇", "个", "人", "人次", "项", "份", "场", "期", "元", "万元"];

    public static ImmutableArray<Piece> Read(ImmutableArray<SourceLine> lines, LabelVocabulary vocabulary)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var blanks = new List<(int Line, GridCell Cell)>();
        var furniture = PageFurniture.BareNumbers(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            if (furniture.Contains(i)) continue;
            if (!lines[i].IsCell) CountBlanks(pieces, blanks);
            if (lines[i].Row is { } row) ReadRow(row, i, pieces, vocabulary);
            else if (lines[i].IsCell) ReadCell(lines[i], i, pieces, blanks, vocabulary);
            else TextStream.Read(lines[i], i, pieces, vocabulary);
        }
        CountBlanks(pieces, blanks);
        if (pieces is [.., Run last] && last.Lines[^1] == lines.Length - 1) pieces[^1] = last with { IsLast = true };
        return pieces.ToImmutable();
    }

    // A row that has a row's label, values, and another row's label has two rows side by side.
    private static void ReadRow(GridRow row, int index, ImmutableArray<Piece>.Builder pieces, LabelVocabulary vocabulary)
    {
        var second = SecondLabel(row, vocabulary);
        if (second > 0) ReadRow(new GridRow(row.Cells[..second]), index, pieces, vocabulary);
        ReadOneRow(second > 0 ? new GridRow(row.Cells[second..]) : row, row, index, pieces, vocabulary);
    }

    private static int SecondLabel(GridRow row, LabelVocabulary vocabulary)
    {
        var (hasLabel, values) = (false, 0);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].IsBlank) continue;
            if (CellValue.IsValue(row.Cells[i])) values += hasLabel ? 1 : 0;
            else if (!vocabulary.IsRow(row.Cells[i].Text)) continue;
            else if (values > 0) return i;
            else hasLabel = true;
        }
        return 0;
    }

    // The values of a row are the cells after its last label. Blanks alone are no run: header rows and rows that fill space have them too.
    private static void ReadOneRow(GridRow row, GridRow whole, int index, ImmutableArray<Piece>.Builder pieces, LabelVocabulary vocabulary)
    {
        var unit = UnitBehind(row) is >= 0 and var at ? row.Cells[at] : null;
        if (unit is not null) row = new GridRow(row.Cells.Remove(unit));
        var lastLabel = LastLabel(row, vocabulary);
        ImmutableArray<GridCell> values = [.. row.Cells[(lastLabel + 1)..].Where(cell => !cell.Spanned)];
        var isBlank = values.All(cell => cell.IsBlank);
        foreach (var (column, cell) in row.Cells[..(lastLabel + 1)].Index())
            if (!string.IsNullOrWhiteSpace(cell.Text))
                AddLabel(pieces,
                    new LabelPiece(index, cell.Place, cell.Text, isBlank && column == lastLabel ? values.Length : 0) { InGrid = true });
        if (unit is not null) AddLabel(pieces, new LabelPiece(index, unit.Place, unit.Text, 0) { InGrid = true });
        if (!isBlank) pieces.Add(new Run(index, values[0].Place, values, RunKind.Row, whole.Cells.IndexOf(values[0])));
    }

    // A column of units may be behind the numbers: index of its cell; -1 for none.
    private static int UnitBehind(GridRow row)
    {
        var last = row.Cells.Length - 1;
        while (last >= 0 && row.Cells[last].IsBlank) last--;
        if (last < 2 || !Units.Contains(HanText.Squeeze(row.Cells[last].Text))) return -1;
        return row.Cells[1..last].Any(cell => !cell.IsBlank && CellValue.IsValue(cell)) ? last : -1;
    }

    // A unit that is between a label and its value belongs to the label.
    public static void AddLabel(ImmutableArray<Piece>.Builder pieces, LabelPiece label)
    {
        if (pieces is [.., LabelPiece before] && Units.Contains(HanText.Squeeze(label.Text)))
            pieces[^1] = new LabelPiece(
                before.Line, before.Place, before.Text + label.Text,
                label.BlankCells)
            { InGrid = before.InGrid, Lines = [.. before.Lines.Union(label.Lines)] };
        else pieces.Add(label);
    }

    // A text right of the row's own label is a value that cannot be read, 见附件, where a number or a blank is before it, where without it the
    // row has too few cells, or where nothing but blanks follows. Else it is more of the label.
    private static int LastLabel(GridRow row, LabelVocabulary vocabulary)
    {
        var last = row.Cells.Length - 1;
        while (last >= 0 && CellValue.IsValue(row.Cells[last])) last--;
        for (var own = last - 1; own >= 0; own--)
        {
            if (vocabulary.CellsBehind(row.Cells[own].Text) is not (var cells and > 0)) continue;
            if (row.Cells[(own + 1)..(last + 1)].Any(cell => !CellValue.IsValue(cell) && vocabulary.IsLabel(cell.Text))) return last;
            for (var i = own + 1; i <= last; i++)
            {
                var isText = !CellValue.IsValue(row.Cells[i]);
                var behind = row.Cells[(i + 1)..].Where(cell => !cell.Spanned).ToList();
                if (!row.Cells[i].Spanned && (!isText || behind.Count < cells || behind.TrueForAll(cell => cell.IsBlank))) return own;
            }
            return last;
        }
        return last;
    }

    // Blanks belong to the run they are in, or before the first value, to the run that follows.
    private static void ReadCell(
        SourceLine cell, int index, ImmutableArray<Piece>.Builder pieces, List<(int Line, GridCell Cell)> blanks,
        LabelVocabulary vocabulary)
    {
        var here = new GridCell(cell.Place, cell.Text);
        if (!CellValue.IsValue(cell.Text) && !IsInPlaceOfValue(cell.Text, pieces, vocabulary))
        {
            CountBlanks(pieces, blanks);
            AddLabel(pieces, new LabelPiece(index, cell.Place, cell.Text, 0));
        }
        else if (pieces is [.., Run { Kind: RunKind.Cells, Cells.Length: < LongestRun } before])
        {
            pieces[^1] = new Run(before.Line, before.Place, before.Cells.Add(here), RunKind.Cells, 0) { Lines = before.Lines.Add(index) };
        }
        else if (string.IsNullOrWhiteSpace(cell.Text))
        {
            blanks.Add((index, here));
        }
        else
        {
            var first = blanks.Count > 0 ? blanks[0] : (Line: index, Cell: here);
            pieces.Add(new Run(
                first.Line, first.Cell.Place, [.. blanks.Select(blank => blank.Cell), here], RunKind.Cells,
                0)
            { Lines = [.. blanks.Select(blank => blank.Line), index] });
            blanks.Clear();
        }
    }

    // A text that is no label, while the row before it still lacks cells; or nothing but signs, ■, right behind a row's label.
    private static bool IsInPlaceOfValue(string text, ImmutableArray<Piece>.Builder pieces, LabelVocabulary vocabulary)
    {
        if (pieces is [.., LabelPiece own] && LabelText.Normalise(text).Length == 0) return vocabulary.BeginsRow(own.Text);
        var (label, count) = pieces switch
        {
            [.., LabelPiece only] => (only, 0),
            [.., LabelPiece before, Run { Kind: RunKind.Cells } run] => (before, run.NumberCount),
            _ => (null, 0),
        };
        return label is not null && count < vocabulary.CellsBehind(label.Text) && !vocabulary.IsLabel(text);
    }

    private static void CountBlanks(ImmutableArray<Piece>.Builder pieces, List<(int Line, GridCell Cell)> blanks)
    {
        if (blanks.Count > 0 && pieces is [.., LabelPiece label]) pieces[^1] = label with { BlankCells = blanks.Count };
        blanks.Clear();
    }
}

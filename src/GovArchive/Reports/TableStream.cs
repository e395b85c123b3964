using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Sources;
using GovArchive.Text;

namespace GovArchive.Reports;

/// <summary>A piece of the stream: label text, or a run of cells that hold values.</summary>
/// <param name="Line">Index of the source line it came from.</param>
internal abstract record Piece(int Line, Place Place)
{
    /// <summary>Every source line it came from; a run may take several.</summary>
    public ImmutableArray<int> Lines { get; init; } = [Line];
}

/// <summary>Text that may be a label or a part of one.</summary>
/// <param name="BlankCells">How many blank cells follow it to the end of its grid row; 0 where anything else does.</param>
internal sealed record LabelPiece(int Line, Place Place, string Text, int BlankCells) : Piece(Line, Place);

/// <summary>Cells that hold values, in the order they stand.</summary>
/// <param name="InGrid">Blank cells are known to be cells; in text a blank leaves no trace.</param>
/// <param name="FirstColumn">Index of the first cell in its grid row; 0 in text.</param>
internal sealed record Run(int Line, Place Place, ImmutableArray<GridCell> Cells, bool InGrid, int FirstColumn) : Piece(Line, Place)
{
    public int NumberCount => Cells.Count(cell => !string.IsNullOrWhiteSpace(cell.Text));
}

/// <summary>
/// The labels and values of a stretch of a document, in reading order, whatever shape its tables have: the one thing that the alignment with the
/// form needs. Prose is left out.
/// </summary>
internal static class TableStream
{
    private const int LongestLabelLine = 120;

    public static ImmutableArray<Piece> Read(ImmutableArray<SourceLine> lines)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Row is { } row) ReadRow(row, i, pieces);
            else ReadLine(lines[i], i, pieces);
        }
        return pieces.ToImmutable();
    }

    // The values of a row are the cells after its last label. Blanks alone are no run: header rows and rows that fill space have them too.
    private static void ReadRow(GridRow row, int index, ImmutableArray<Piece>.Builder pieces)
    {
        var lastLabel = row.Cells.Length - 1;
        while (lastLabel >= 0 && CellValue.IsValue(row.Cells[lastLabel].Text)) lastLabel--;
        var values = row.Cells[(lastLabel + 1)..];
        var isBlank = values.All(cell => string.IsNullOrWhiteSpace(cell.Text));
        foreach (var (column, cell) in row.Cells[..(lastLabel + 1)].Index())
            if (!string.IsNullOrWhiteSpace(cell.Text)) pieces.Add(new LabelPiece(index, cell.Place, cell.Text, isBlank && column == lastLabel ? values.Length : 0));
        if (!isBlank) pieces.Add(new Run(index, values[0].Place, values, InGrid: true, lastLabel + 1));
    }

    // A line is values alone, a label with values behind it, or a label; a number inside makes it prose.
    private static void ReadLine(SourceLine line, int index, ImmutableArray<Piece>.Builder pieces)
    {
        if (PageFurniture.IsPageNumber(line.Text) || line.Text.Contains('。', StringComparison.Ordinal) || line.Text.Length > LongestLabelLine) return;
        var words = Words(line);
        var values = words.Count;
        while (values > 0 && CellValue.IsValue(words[values - 1].Text)) values--;
        var label = words.Take(values).ToList();
        if (label.Count > 0 && values < words.Count && label.Exists(word => CellValue.IsValue(word.Text))) values = words.Count;

        if (values > 0)
        {
            var end = values < words.Count ? words[values].Place.Column - line.Place.Column : line.Text.Length;
            pieces.Add(new LabelPiece(index, line.Place, line.Text[..end], 0));
        }
        if (values == words.Count) return;
        var cells = words.Skip(values).ToImmutableArray();
        if (values == 0 && pieces is [.., Run { InGrid: false } before])
            pieces[^1] = before with { Cells = before.Cells.AddRange(cells), Lines = before.Lines.Add(index) };
        else
            pieces.Add(new Run(index, cells[0].Place, cells, InGrid: false, 0));
    }

    private static List<GridCell> Words(SourceLine line)
    {
        var words = new List<GridCell>();
        for (var i = 0; i < line.Text.Length;)
        {
            if (HanText.Fold(line.Text[i]) is ' ' or '\t')
            {
                i++;
                continue;
            }
            var start = i;
            while (i < line.Text.Length && HanText.Fold(line.Text[i]) is not (' ' or '\t')) i++;
            words.Add(new GridCell(line.Place with { Column = line.Place.Column + start }, line.Text[start..i]));
        }
        return words;
    }
}

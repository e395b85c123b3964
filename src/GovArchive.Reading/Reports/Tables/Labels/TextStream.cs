using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;
using GovArchive.Text;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>The labels and values of lines of text, whose words are separated by spaces.</summary>
internal static class TextStream
{
    private const int LongestLabelLine = 120;

    // A line is values alone, a label with values behind it, or a label; a number inside makes it prose.
    public static void Read(SourceLine line, int index, ImmutableArray<Piece>.Builder pieces, LabelVocabulary vocabulary)
    {
        if (PageFurniture.IsPageNumber(line.Text) || line.Text.Contains('。', StringComparison.Ordinal)
            || Printed(line.Text) > LongestLabelLine) return;
        var words = Words(line);
        var values = words.Count;
        while (values > 0 && CellValue.IsValue(words[values - 1].Text)) values--;
        if (values == words.Count && IsSignBehindRow(line, words, pieces, vocabulary)) values--;
        if (values > 0 && values < words.Count && words[..values].Exists(word => CellValue.IsValue(word.Text))) values = words.Count;

        if (values > 0)
        {
            var end = values < words.Count ? words[values].Place.Column - line.Place.Column : line.Text.Length;
            TableStream.AddLabel(pieces, new LabelPiece(index, line.Place, line.Text[..end], 0));
            if (values == words.Count && values == 1) ReadGlued(line, index, pieces);
        }
        if (values == words.Count) return;
        var cells = words.Skip(values).ToImmutableArray();
        if (values == 0 && pieces is [.., Run { Kind: RunKind.Text, Cells.Length: < TableStream.LongestRun } before])
            pieces[^1] = new Run(
                before.Line, before.Place, before.Cells.AddRange(cells), RunKind.Text, 0)
            { Lines = before.Lines.Add(index) };
        else
            pieces.Add(new Run(index, cells[0].Place, cells, RunKind.Text, 0));
    }

    // Nothing but signs, ■, where a row's number should be.
    private static bool IsSignBehindRow(
        SourceLine line, List<GridCell> words, ImmutableArray<Piece>.Builder pieces, LabelVocabulary vocabulary)
    {
        if (words is not [.., var last] || LabelText.Normalise(last.Text).Length > 0) return false;
        var before = words.Count > 1 ? line.Text[..(last.Place.Column - line.Place.Column)] : pieces is [.., LabelPiece own]
            ? own.Text : "";
        return vocabulary.BeginsRow(before);
    }

    // Converters fill columns with spaces.
    private static int Printed(string text)
    {
        if (text.Length <= LongestLabelLine) return text.Length;
        var count = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) count++;
        return count;
    }

    // Digits at the end of a label, such as 规章000, may be the cells of its row; only the row's columns tell.
    private static void ReadGlued(SourceLine line, int index, ImmutableArray<Piece>.Builder pieces)
    {
        var text = line.Text.AsSpan().TrimEnd();
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiDigit(HanText.Fold(text[digits - 1]))) digits--;
        if (digits == 0 || digits == text.Length || !char.IsLetter(text[digits - 1]) && text[digits - 1] is not (')' or '）' or '”')) return;
        var place = line.Place with { Column = line.Place.Column + digits };
        pieces.Add(new Run(index, place, [new GridCell(place, text[digits..].ToString())], RunKind.Glued, 0));
    }

    private static List<GridCell> Words(SourceLine line)
    {
        var words = new List<GridCell>();
        for (var i = 0; i < line.Text.Length;)
        {
            if (char.IsWhiteSpace(line.Text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < line.Text.Length && !char.IsWhiteSpace(line.Text[i])) i++;
            words.Add(new GridCell(line.Place with { Column = line.Place.Column + start }, line.Text[start..i]));
        }
        return words;
    }
}

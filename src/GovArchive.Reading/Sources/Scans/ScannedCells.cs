using System.Collections.Immutable;
using GovArchive.Pictures;
using GovArchive.Pictures.Digits;
using GovArchive.Pictures.Letters;

namespace GovArchive.Sources.Scans;

/// <summary>
/// Reads the cells of a picture. A value is given only where two readers that have nothing in common say the same of it: our own of numbers
/// and Tesseract. A label needs only the second: what is no label of the form has no place in it.
/// </summary>
internal static class ScannedCells
{
    // Margins of our own reader, measured on 2,200 cells drawn in eleven conditions: of those in which both readers said the same and the
    // margin was above the first, none was wrong; above the second none of its numbers was a label.
    private const double Sure = 0.2;
    private const double SureOfNumber = 0.5;

    // Upright labels have a letter a line.
    private const int FewestTurned = 3;

    private const string Numbers = "0123456789.,-+/";

    /// <summary>A reading for each cell; null where the second reader fails.</summary>
    /// <param name="letter">Height of letters, in points of the picture.</param>
    public static ImmutableArray<CellReading>? Read(
        ScannedPicture picture, ImmutableArray<CellPrint> prints, int letter, Tesseract tesseract)
    {
        var (labels, numbers) = (new LineSheet(), new LineSheet());
        var cells = prints.Select(print => new Cell(print, picture, letter)).ToArray();
        foreach (var cell in cells)
        {
            cell.Labels = [.. cell.Lines.Select(labels.Add)];
            if (cell.Own is not null) cell.Number = numbers.Add(cell.Lines[0]);
        }
        if (labels.Read(tesseract, "chi_sim") is not { } texts || numbers.Read(tesseract, "eng", Numbers) is not { } values) return null;
        return [.. cells.Select(cell => cell.Reading(texts, values))];
    }

    private sealed class Cell
    {
        private readonly CellPrint _print;

        public Cell(CellPrint print, ScannedPicture picture, int letter)
        {
            _print = print;
            ImmutableArray<GrayPicture> lines = [.. print.Lines.Select(line => print.Line(picture.Any, line, letter / 3))];
            var isTurned = lines.Length >= FewestTurned && print.Lines.All(line => line.Width <= letter * 7 / 4);
            Lines = isTurned ? [GrayPicture.Beside(lines)] : lines;
            Own = lines.Length == 1 ? DigitReader.Read(lines[0]) : null;
        }

        public ImmutableArray<GrayPicture> Lines { get; }

        public DigitReading? Own { get; }

        public int[] Labels { get; set; } = [];

        public int Number { get; set; }

        public CellReading Reading(ImmutableArray<string> texts, ImmutableArray<string> values)
        {
            if (_print.Lines.IsEmpty) return _print.IsClean ? CellReading.Blank : new CellReading([], "");
            string[] lines = [.. Labels.Select(label => texts[label]).Where(line => line.Length > 0)];
            var text = string.Concat(lines);
            if (text.Length > 0 && !CellReading.MayBeValue(text) && Own is not { Margin: >= SureOfNumber }) return new CellReading(lines);
            var (own, other) = (Own?.Text ?? "?", Own is null ? text : values[Number]);
            // The second reader knows two languages; a dash is the number one in Chinese.
            var isAgreed = Own is { Margin: >= Sure, Text.Length: > 0 } && !_print.IsCut
                && (IsSame(own, other) || IsSame(own, text) || CellReading.Plain(own) == "-" && text == "一");
            return isAgreed ? new CellReading([own]) : new CellReading([], $"{own} / {(other.Length > 0 ? other : text)}");
        }

        private static bool IsSame(string one, string other) => CellReading.Plain(one) == CellReading.Plain(other);
    }
}

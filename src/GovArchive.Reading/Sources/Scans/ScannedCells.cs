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
    /// <param name="legibility">Takes how sure the second reader is.</param>
    public static ImmutableArray<CellReading>? Read(
        ScannedPicture picture, ImmutableArray<CellPrint> prints, int letter, Tesseract tesseract, Legibility legibility)
    {
        var cells = prints.Select(print => new Cell(print, picture, letter)).ToArray();
        // Most cells are numbers that both readers of numbers agree on at once; only of the others it is asked what else they may say, and
        // only of those that say nothing else, whether they are a number after all.
        return AskNumbers(cells.Where(cell => cell.IsNumber)) && AskTexts(cells.Where(cell => !cell.IsSettled))
            && AskNumbers(cells.Where(cell => cell is { Own: not null, Value: null, IsLabel: false }))
            ? [.. cells.Select(cell => cell.Reading())] : null;

        bool AskNumbers(IEnumerable<Cell> asked)
        {
            var (sheet, lines) = (new LineSheet(), asked.Where(cell => cell.Own is not null).ToArray());
            foreach (var cell in lines) sheet.Add(cell.Lines[0]);
            var values = sheet.Read(tesseract, "eng", Numbers);
            foreach (var (i, value) in values.GetValueOrDefault([]).Index()) lines[i].Value = value;
            return values is not null;
        }

        bool AskTexts(IEnumerable<Cell> asked)
        {
            var (sheet, lines) = (new LineSheet(), asked.Select(cell => (cell, cell.Lines.Length)).ToArray());
            foreach (var line in lines.SelectMany(entry => entry.cell.Lines)) sheet.Add(line);
            var (texts, next) = (sheet.Read(tesseract, "chi_sim", legibility: legibility), 0);
            if (texts is null) return false;
            foreach (var (cell, count) in lines)
                cell.Texts = [.. texts.Value.AsSpan().Slice((next += count) - count, count).ToArray().Where(text => text.Length > 0)];
            return true;
        }
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

        /// <summary>What the second reader says, line by line; none where it was not asked, or says nothing.</summary>
        public string[] Texts { get; set; } = [];

        /// <summary>What it says as a reader of numbers alone; null where it was not asked.</summary>
        public string? Value { get; set; }

        /// <summary>Our own reader says that it is no label.</summary>
        public bool IsNumber => Own is { Margin: >= SureOfNumber };

        public bool IsLabel => Text.Length > 0 && !CellReading.MayBeValue(Text) && !IsNumber;

        /// <summary>Both read one number in it.</summary>
        public bool IsSettled => IsNumber && Value is { } value && IsSame(Own!.Text, value);

        private string Text => string.Concat(Texts);

        public CellReading Reading()
        {
            if (_print.Lines.IsEmpty) return _print.IsClean ? CellReading.Blank : new CellReading([], "");
            if (IsLabel) return new CellReading(Texts);
            var text = Text;
            var (own, other) = (Own?.Text ?? "?", Own is null ? text : Value!);
            // The second reader knows two languages; a dash is the number one in Chinese.
            var isAgreed = Own is { Margin: >= Sure, Text.Length: > 0 } && !_print.IsCut
                && (IsSame(own, other) || IsSame(own, text) || CellReading.Plain(own) == "-" && text == "一");
            return isAgreed ? new CellReading([own]) : new CellReading([], $"{own} / {(other.Length > 0 ? other : text)}");
        }

        private static bool IsSame(string one, string other) => CellReading.Plain(one) == CellReading.Plain(other);
    }
}

using GovArchive.Pictures;
using GovArchive.Pictures.Digits;
using SkiaSharp;

namespace GovArchive.Training;

/// <summary>A scanned cell and what it is to be read as.</summary>
/// <param name="Text">With <see cref="DigitAlphabet.ForeignMark"/> for what is no known character.</param>
/// <param name="Bounds">What the print covers; null where it may be anything.</param>
internal sealed record Cell(GrayPicture Picture, string Text, SKRect? Bounds);

/// <summary>What the net learns from.</summary>
/// <param name="Outputs">In order, without blanks.</param>
internal sealed record Example(NetInput Input, byte[] Outputs);

/// <summary>Makes cells and examples.</summary>
internal static class Examples
{
    public static Cell Line(LineText text, FontTable fonts, Wear wear, Chance chance)
    {
        var drawn = LineDrawing.Print(text.Printed, fonts, wear, chance);
        using var bitmap = drawn.Bitmap;
        return new Cell(Scan.Of(bitmap, wear, chance), text.Read, drawn.Bounds);
    }

    public static Cell TwoLines(FontTable fonts, Wear wear, Chance chance) => Scanned(
        LineDrawing.TwoLines(LineTexts.Any(chance).Printed, LineTexts.Any(chance).Printed, fonts, wear, chance), "#", wear, chance);

    public static Cell Handwritten(Wear wear, Chance chance) =>
        Scanned(chance.Is(0.7) ? Handwriting.Number(wear, chance) : Handwriting.Scrawl(wear, chance), "#", wear, chance);

    public static Cell Blank(Wear wear, Chance chance)
    {
        var drawn = LineDrawing.Cell(wear.Em * chance.Between(0.5f, 3), wear.Em, wear, chance, (_, _, _, _) => { });
        return Scanned(drawn with { Bounds = null }, "", wear, chance);
    }

    private static Cell Scanned(Drawing drawn, string text, Wear wear, Chance chance)
    {
        using var bitmap = drawn.Bitmap;
        return new Cell(Scan.Of(bitmap, wear, chance), text, drawn.Bounds);
    }

    /// <summary>A cell as training sees them; of a hundred, eighty-four are print in the alphabet.</summary>
    public static Cell Any(FontTable fonts, Chance chance)
    {
        var wear = Wear.Any(chance);
        return chance.Below(100) switch
        {
            < 84 => Line(LineTexts.Any(chance), fonts, wear, chance),
            < 92 => Line(LineTexts.Words(chance), fonts, wear, chance),
            < 95 => Handwritten(wear, chance),
            < 97 => TwoLines(fonts, wear, chance),
            _ => Blank(wear with { Rules = chance.Is(0.5), Stamp = chance.Is(0.4), Dust = chance.Is(0.7) }, chance),
        };
    }

    /// <summary>The example of a cell; null where the reader would not show it to the net, or where it looks at the wrong place.</summary>
    public static Example? Of(Cell cell)
    {
        if (PrintFinder.Find(cell.Picture, out _) is not { } line || NetInput.Of(line) is not { } input)
            return null;
        if (cell.Bounds is { } bounds)
        {
            var slack = bounds.Height * 0.15f + 2;
            if (line.Box.Left - bounds.Left > slack || bounds.Right - line.Box.Right > slack
                || line.Box.Top - bounds.Top > slack || bounds.Bottom - line.Box.Bottom > slack
                || (line.Box.Height > bounds.Height + 2 * slack && line.Reach * 0.6f > bounds.Height))
                return null;
        }
        var outputs = cell.Text.Select(each => (byte)DigitAlphabet.Of(each)).ToArray();
        var repeats = outputs.Skip(1).Where((each, at) => each == outputs[at]).Count();
        return outputs.Length + repeats <= (input.Width + 3) / 4 ? new Example(input, outputs) : null;
    }
}

using System.Globalization;
using GovArchive.Pictures.Digits;
using SkiaSharp;

namespace GovArchive.Training;

/// <summary>Writes the crops that tests read, in fonts that training never saw, and what the trained net says of one of them.</summary>
internal static class Fixtures
{
    private static readonly string[] Texts =
    [
        "0", "12", "1,234", "59237.2449", "-3", "0.5", "—", "/", "无", "12件", "3.5万元", "(15)", "1111", "2023", "7", "460.08", "8,905,136",
        "38",
    ];

    /// <param name="saved">The file of the trained net.</param>
    public static void Write(string saved)
    {
        Directory.CreateDirectory(Places.Fixtures);
        var fonts = FontTable.Of("held");
        var chance = new Chance(4);
        var list = new List<string> { "file\ttext" };
        for (var at = 0; at < Texts.Length; at++)
        {
            var wear = Wear.Conditions[at % (Wear.Conditions.Count - 1)].Draw(chance);
            Add($"line-{at + 1:00}", Examples.Line(new LineText(Texts[at], Texts[at]), fonts, wear, chance));
        }
        Add("words", Examples.Line(new LineText("其他处理", "#"), fonts, new Wear { Em = 22 }, chance));
        Add("words-and-number", Examples.Line(new LineText("共计12件", "#"), fonts, new Wear { Em = 22 }, chance));
        Add("handwriting", Examples.Handwritten(new Wear(), chance));
        Add("two-lines", Examples.TwoLines(fonts, new Wear(), chance));
        Add("nothing", Examples.Blank(new Wear { Noise = 12, Rules = true }, chance));
        File.WriteAllLines(Path.Combine(Places.Fixtures, "crops.tsv"), list);

        using var model = new NetModel();
        model.load(saved);
        model.eval();
        using var bitmap = SKBitmap.Decode(Path.Combine(Places.Fixtures, "line-04.png"));
        var line = PrintFinder.Find(Scan.Picture(bitmap), out _)!;
        var scores = new FloatNet(model.Folded()).Apply(NetInput.Of(line)!)[^1];
        File.WriteAllLines(Path.Combine(Places.Fixtures, "line-04.scores.tsv"), scores.Chunk(DigitAlphabet.Outputs)
            .Select(step => string.Join('\t', step.Select(each => each.ToString("0.0", CultureInfo.InvariantCulture)))));

        void Add(string name, Cell cell)
        {
            // Fewer shades make smaller files.
            var shades = Array.ConvertAll(cell.Picture.Shades, shade => (byte)(shade & 0xF8));
            using var picture = Scan.Bitmap(cell.Picture with { Shades = shades });
            using var image = SKImage.FromBitmap(picture);
            using var data = image.Encode(SKEncodedImageFormat.Png, 100);
            File.WriteAllBytes(Path.Combine(Places.Fixtures, name + ".png"), data.ToArray());
            list.Add($"{name}.png\t{cell.Text}");
        }
    }
}

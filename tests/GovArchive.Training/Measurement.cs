using System.Diagnostics;
using System.Globalization;
using GovArchive.Pictures.Digits;

namespace GovArchive.Training;

/// <summary>How well the reader of the library reads lines in fonts that training never saw.</summary>
internal static class Measurement
{
    private static readonly double[] Thresholds = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999];

    /// <param name="lines">How many in each condition.</param>
    public static void Write(TextWriter output, int lines, int seed)
    {
        var fonts = FontTable.Of("held");
        var header = string.Join(" | ", Thresholds.Select(each => $"≥ {each.ToString(CultureInfo.InvariantCulture)}"));
        output.WriteLine($"| condition | wrong characters | wrong lines | {header} |");
        output.WriteLine($"|---|---|---|{string.Concat(Thresholds.Select(_ => "---|"))}");
        var clock = new Stopwatch();
        var read = 0;
        foreach (var (name, draw) in Wear.Conditions)
        {
            var chance = new Chance(seed);
            var results = new List<Result>();
            for (var at = 0; at < lines; at++)
            {
                var cell = Examples.Line(LineTexts.Any(chance), fonts, draw(chance), chance);
                // Made black and white, a thin line can be gone altogether.
                if (cell.Picture.Shades.Min() == cell.Picture.Shades.Max())
                    continue;
                clock.Start();
                results.Add(new Result(cell, DigitReader.Read(cell.Picture)));
                clock.Stop();
                read++;
            }
            Row(output, name, results);
        }
        foreach (var (name, make) in Negatives(fonts))
        {
            var chance = new Chance(seed);
            var cells = Enumerable.Range(0, lines / 2).Select(_ => make(chance));
            Row(output, name, [.. cells.Select(cell => new Result(cell, DigitReader.Read(cell.Picture)))]);
        }
        output.WriteLine();
        output.WriteLine($"{clock.Elapsed.TotalMilliseconds / read:0.00} ms a cell.");
    }

    /// <summary>What a threshold lets through is a number in these only by mistake.</summary>
    private static IEnumerable<(string Name, Func<Chance, Cell> Make)> Negatives(FontTable fonts)
    {
        yield return ("(words)", chance => Examples.Line(ForeignWords(chance), fonts, Wear.Any(chance), chance));
        yield return ("(handwriting)", chance => Examples.Handwritten(Wear.Any(chance), chance));
        yield return ("(two lines)", chance => Examples.TwoLines(fonts, Wear.Any(chance), chance));
        yield return ("(nothing)", chance => Examples.Blank(
            Wear.Any(chance) with { Rules = chance.Is(0.5), Stamp = chance.Is(0.4), Dust = chance.Is(0.7) }, chance));
    }

    private static LineText ForeignWords(Chance chance)
    {
        var words = LineTexts.Words(chance);
        return words.Read.Contains(DigitAlphabet.ForeignMark) ? words : ForeignWords(chance);
    }

    private static void Row(TextWriter output, string name, List<Result> results)
    {
        var culture = CultureInfo.InvariantCulture;
        var characters = results.Sum(each => each.Cell.Text.Length);
        var errors = results.Where(each => each.Reading != DigitReading.Unclear)
            .Sum(each => Distance(Plain(each.Cell.Text), Plain(each.Reading.Text)));
        var cells = Thresholds.Select(least =>
        {
            var wrong = results.Count(each => each.IsWrong && each.Reading.Margin >= least && each.Reading.Margin > 0);
            var withheld = results.Count(each => each.Reading.Margin < least || each.Reading.Margin <= 0);
            return string.Create(culture, $"{100.0 * wrong / results.Count:0.00} / {100.0 * withheld / results.Count:0.0}");
        });
        var rate = characters == 0 ? "" : string.Create(culture, $"{100.0 * errors / characters:0.000} %");
        var lines = string.Create(culture, $"{100.0 * results.Count(each => each.IsWrong) / results.Count:0.00} %");
        output.WriteLine($"| {name} | {rate} | {lines} | {string.Join(" | ", cells)} |");
        foreach (var each in results.Where(each => each.IsWrong && each.Reading.Margin >= 0.9).Take(12))
            Console.Error.WriteLine($"{name}: {each.Cell.Text} as {each.Reading.Text} {each.Reading.Margin:0.000}");
    }

    /// <summary>Dashes of one length: the reader does not tell them apart either.</summary>
    private static string Plain(string text) => text.Replace('—', '-');

    /// <summary>How many characters are to be changed, added or taken away.</summary>
    private static int Distance(string one, string two)
    {
        var row = Enumerable.Range(0, two.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= two.Length; j++)
            {
                var here = Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (one[i - 1] == two[j - 1] ? 0 : 1));
                (before, row[j]) = (row[j], here);
            }
        }
        return row[^1];
    }

    private sealed record Result(Cell Cell, DigitReading Reading)
    {
        /// <summary>A text was read, and another is there; a cell about which nothing is said is withheld, not wrong.</summary>
        public bool IsWrong => Reading != DigitReading.Unclear && Plain(Reading.Text) != Plain(Cell.Text);
    }
}

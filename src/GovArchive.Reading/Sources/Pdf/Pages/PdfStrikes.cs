namespace GovArchive.Sources.Pdf.Pages;

/// <summary>Tells rules that strike letters through from those of tables: one begins and ends with the letters that it crosses.</summary>
internal static class PdfStrikes
{
    // Shares of the size: where above its baseline a letter is crossed, and how far a line may reach beyond it.
    private const double Lowest = 0.1;
    private const double Highest = 0.6;
    private const double Beyond = 0.7;
    private const double Covered = 0.6;

    /// <summary>The page with letters marked that are struck, and without the rules that strike them.</summary>
    public static PdfPage Marked(PdfPage page)
    {
        var level = page.Rules.Index().Where(rule => rule.Item.IsLevel).OrderBy(rule => rule.Item.At).ToArray();
        if (level.Length == 0) return page;
        var crossed = new Dictionary<int, List<int>>();
        var heights = level.Select(rule => rule.Item.At).ToArray();
        foreach (var (index, letter) in page.Letters.Index())
        {
            if (letter.Angle != 0) continue;
            var from = Array.BinarySearch(heights, letter.Y - Highest * letter.Size);
            for (var i = from < 0 ? ~from : from; i < level.Length && heights[i] <= letter.Y - Lowest * letter.Size; i++)
            {
                var rule = level[i].Item;
                if (Math.Min(rule.To, letter.X + letter.Width) - Math.Max(rule.From, letter.X) < Covered * letter.Width) continue;
                if (!crossed.TryGetValue(level[i].Index, out var letters)) crossed[level[i].Index] = letters = [];
                letters.Add(index);
            }
        }

        var strikes = crossed.Where(entry => IsStrike(page.Rules[entry.Key], [.. entry.Value.Select(i => page.Letters[i])])).ToArray();
        if (strikes.Length == 0) return page;
        var struck = strikes.SelectMany(entry => entry.Value).ToHashSet();
        var rules = strikes.Select(entry => entry.Key).ToHashSet();
        return page with
        {
            Letters = [.. page.Letters.Select((letter, i) => struck.Contains(i) ? letter with { IsStruck = true } : letter)],
            Rules = [.. page.Rules.Where((_, i) => !rules.Contains(i))],
        };
    }

    private static bool IsStrike(PdfRule rule, PdfLetter[] letters)
    {
        var beyond = Beyond * letters.Max(letter => letter.Size);
        return rule.From >= letters.Min(letter => letter.X) - beyond && rule.To <= letters.Max(letter => letter.X + letter.Width) + beyond
            && letters.Sum(letter => letter.Width) >= Covered * (rule.To - rule.From);
    }
}

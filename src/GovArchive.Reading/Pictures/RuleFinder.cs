using System.Collections.Immutable;

namespace GovArchive.Pictures;

/// <summary>Finds the rules of tables: long thin stretches of ink with paper beside them.</summary>
internal static class RuleFinder
{
    // Of what lies right beside a rule at most this share is ink: a line of type has strokes there.
    private const int MostBeside = 45;

    /// <summary>Level rules, then upright ones; each by where it lies.</summary>
    /// <param name="shortest">Points of the shortest rule: more than a stroke of the type.</param>
    /// <param name="gap">Points that may be missing in it.</param>
    /// <param name="thickest">Points; what is thicker is a field.</param>
    public static ImmutableArray<PictureRule> Find(InkMap ink, int shortest, int gap, int thickest) =>
        [.. Level(ink, shortest, gap, thickest, isLevel: true), .. Level(Turned(ink), shortest, gap, thickest, isLevel: false)];

    private static InkMap Turned(InkMap ink)
    {
        var bits = new byte[ink.Bits.Length];
        for (var y = 0; y < ink.Height; y++)
            for (var x = 0; x < ink.Width; x++) bits[x * ink.Height + y] = ink.Bits[y * ink.Width + x];
        return new InkMap(ink.Height, ink.Width, bits);
    }

    private static IEnumerable<PictureRule> Level(InkMap ink, int shortest, int gap, int thickest, bool isLevel)
    {
        var open = new List<PictureRule>();
        var found = new List<PictureRule>();
        for (var y = 0; y < ink.Height; y++)
        {
            foreach (var (from, to) in Runs(ink, y, shortest, gap))
            {
                var above = open.FindIndex(rule => rule.Last >= y - 2 && Overlap(rule, from, to) * 2 >= Math.Min(rule.Length, to - from));
                if (above < 0) open.Add(new PictureRule(isLevel, y, y, from, to));
                else open[above] = open[above].Over(y, from, to);
            }
            found.AddRange(open.Where(rule => rule.Last < y - 1));
            open.RemoveAll(rule => rule.Last < y - 1);
        }
        found.AddRange(open);
        return found.Where(rule => rule.Thickness <= thickest && rule.Length >= 3 * rule.Thickness && IsAlone(ink, rule))
            .OrderBy(rule => rule.First).ThenBy(rule => rule.From);
    }

    private static int Overlap(PictureRule rule, int from, int to) => Math.Min(rule.To, to) - Math.Max(rule.From, from);

    // Stretches of a row that are printed, small gaps between them filled.
    private static IEnumerable<(int From, int To)> Runs(InkMap ink, int y, int shortest, int gap)
    {
        var (row, width) = (y * ink.Width, ink.Width);
        for (var x = 0; x < width; x++)
        {
            if (ink.Bits[row + x] == 0) continue;
            var (from, last, missing) = (x, x, 0);
            for (x++; x < width && x - last <= gap + 1; x++)
            {
                if (ink.Bits[row + x] == 0) continue;
                missing += x - last - 1;
                last = x;
            }
            x = last;
            if (last + 1 - from >= shortest && missing * 4 <= last + 1 - from) yield return (from, last + 1);
        }
    }

    private static bool IsAlone(InkMap ink, PictureRule rule) =>
        IsPaper(ink, rule, rule.First - 3) && IsPaper(ink, rule, rule.Last + 3);

    private static bool IsPaper(InkMap ink, PictureRule rule, int y)
    {
        if (y < 0 || y >= ink.Height) return true;
        var count = 0;
        foreach (var bit in ink.Bits.AsSpan(y * ink.Width + rule.From, rule.Length)) count += bit;
        return count * 100 <= MostBeside * rule.Length;
    }
}

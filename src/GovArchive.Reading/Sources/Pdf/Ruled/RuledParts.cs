using System.Collections.Immutable;
using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Pdf.Ruled;

/// <summary>Parts the rules of a page into those that hang together: a table each.</summary>
internal static class RuledParts
{
    // More level or upright rules are a drawing, and would take long.
    private const int MostRules = 4000;

    public static IEnumerable<ImmutableArray<PdfRule>> Of(ImmutableArray<PdfRule> rules)
    {
        var (level, upright) = (Joined(rules, isLevel: true), Joined(rules, isLevel: false));
        if (level.Length is 0 or > MostRules || upright.Length is 0 or > MostRules) return [];
        var parents = Enumerable.Range(0, level.Length + upright.Length).ToArray();
        var starts = upright.Select(rule => rule.At).ToArray();
        for (var i = 0; i < level.Length; i++)
        {
            var first = Array.BinarySearch(starts, level[i].From - RuledLine.Near);
            for (var j = first < 0 ? ~first : first; j < upright.Length && starts[j] <= level[i].To + RuledLine.Near; j++)
                if (level[i].At >= upright[j].From - RuledLine.Near && level[i].At <= upright[j].To + RuledLine.Near)
                    parents[Root(level.Length + j)] = Root(i);
        }
        PdfRule[] all = [.. level, .. upright];
        return all.Index().GroupBy(entry => Root(entry.Index)).Select(part => part.Select(entry => entry.Item).ToImmutableArray())
            .Where(part => part.Any(rule => rule.IsLevel) && part.Any(rule => !rule.IsLevel));

        int Root(int i)
        {
            while (parents[i] != i) i = parents[i] = parents[parents[i]];
            return i;
        }
    }

    // Dashes and the pieces of one line as one rule; by where they lie, so that they can be looked up.
    private static PdfRule[] Joined(ImmutableArray<PdfRule> rules, bool isLevel)
    {
        var joined = new List<PdfRule>();
        foreach (var rule in rules.Where(rule => rule.IsLevel == isLevel).OrderBy(rule => Math.Round(rule.At)).ThenBy(rule => rule.From)
            .ThenBy(rule => rule.To))
        {
            if (joined.Count > 0 && Touch(joined[^1], rule))
                joined[^1] = joined[^1] with { From = Math.Min(joined[^1].From, rule.From), To = Math.Max(joined[^1].To, rule.To) };
            else joined.Add(rule);
        }
        return [.. joined.OrderBy(rule => rule.At).ThenBy(rule => rule.From)];
    }

    // Pieces of a line halfway between two whole points are rounded to either: the next may begin far before the last.
    private static bool Touch(PdfRule a, PdfRule b) =>
        Math.Abs(a.At - b.At) < 1 && b.From - a.To <= RuledLine.Near && a.From - b.To <= RuledLine.Near;
}

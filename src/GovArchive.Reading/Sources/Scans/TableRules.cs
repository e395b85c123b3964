using System.Collections.Immutable;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Pdf.Ruled;

namespace GovArchive.Sources.Scans;

/// <summary>
/// The tables of a picture by their rules. Strokes of type are found as rules too; but a rule of a table ends where it meets another.
/// </summary>
internal static class TableRules
{
    // Points, all of them. What is missing in a faint rule at most.
    private const double Gap = 12;

    // Rules as long need not meet any: some tables have none at their sides.
    private const double Long = 120;

    // A table is not smaller; a letter of a title is.
    private const double Narrowest = 100;
    private const double Lowest = 24;

    // How near a rule ends to one that it meets where a stroke of type between two cells ends farther off.
    private const double Tight = 2;

    // Each round may leave others without the rule that they met.
    private const int Rounds = 4;

    /// <param name="rules">Of a page, strokes among them.</param>
    /// <param name="meeting">Points: how near a rule must end to the one it meets.</param>
    public static ImmutableArray<RuledGrid> Grids(ImmutableArray<PdfRule> rules, double meeting)
    {
        PdfRule[] kept = [.. Joined(rules, isLevel: true), .. Joined(rules, isLevel: false)];
        for (var round = 0; round < Rounds; round++)
        {
            var (level, upright) = (kept.Where(rule => rule.IsLevel).ToArray(), kept.Where(rule => !rule.IsLevel).ToArray());
            PdfRule[] met = [.. kept.Where(rule => rule.To - rule.From >= Long || IsMet(rule, rule.IsLevel ? upright : level, meeting))];
            if (met.Length == kept.Length) break;
            kept = met;
        }
        kept = [.. kept.Select(rule => Snapped(rule, kept, meeting))];
        return
        [
            .. RuledParts.Of([.. kept]).Select(part => RuledGrid.Of(part) ?? RuledGrid.Of(WithoutStrokes(part))).OfType<RuledGrid>()
                .Where(grid => grid.Box.Width >= Narrowest && grid.Box.Height >= Lowest),
        ];
    }

    // Type that fills its cell looks like a wall in it, or makes one longer that ends there: it stops short of the other side.
    private static ImmutableArray<PdfRule> WithoutStrokes(ImmutableArray<PdfRule> rules)
    {
        var (level, upright) = (rules.Where(rule => rule.IsLevel).ToArray(), rules.Where(rule => !rule.IsLevel).ToArray());
        level = [.. level.Select(rule => Cut(rule, level, upright)).OfType<PdfRule>()];
        return [.. level, .. upright.Select(rule => Cut(rule, upright, level)).OfType<PdfRule>()];
    }

    // Null where nothing is left. Ends at the table's own sides stay: some have no rules there.
    private static PdfRule? Cut(PdfRule rule, PdfRule[] alike, PdfRule[] crossing)
    {
        var meets = crossing.Where(other => IsBeside(other, rule.At, Tight) && other.At >= rule.From - Tight && other.At <= rule.To + Tight)
            .Select(other => other.At).ToArray();
        var from = rule.From <= alike.Min(other => other.From) + Tight ? rule.From : meets.DefaultIfEmpty(rule.To).Min();
        var to = rule.To >= alike.Max(other => other.To) - Tight ? rule.To : meets.DefaultIfEmpty(rule.From).Max();
        return to - from > RuledLine.Near ? rule with { From = from, To = to } : null;
    }

    // Pieces of one line that a fold, a speck of paper or faint print parted.
    private static List<PdfRule> Joined(ImmutableArray<PdfRule> rules, bool isLevel)
    {
        var joined = new List<PdfRule>();
        foreach (var rule in rules.Where(rule => rule.IsLevel == isLevel).OrderBy(rule => rule.From).ThenBy(rule => rule.At))
        {
            var before = joined.FindIndex(
                other => Math.Abs(other.At - rule.At) < RuledLine.Near / 2 && rule.From - other.To is > -Gap and <= Gap);
            if (before < 0) joined.Add(rule);
            else joined[before] = joined[before] with { To = Math.Max(joined[before].To, rule.To) };
        }
        return joined;
    }

    // Up to the rules that it meets.
    private static PdfRule Snapped(PdfRule rule, PdfRule[] kept, double meeting)
    {
        var crossing =
            kept.Where(other => other.IsLevel != rule.IsLevel && IsBeside(other, rule.At, meeting)).Select(other => other.At).ToArray();
        return rule with
        {
            From = crossing.Where(at => Math.Abs(at - rule.From) <= meeting).DefaultIfEmpty(rule.From).Min(),
            To = crossing.Where(at => Math.Abs(at - rule.To) <= meeting).DefaultIfEmpty(rule.To).Max(),
        };
    }

    private static bool IsMet(PdfRule rule, PdfRule[] crossing, double meeting) =>
        Meets(rule.From, rule.At, crossing, meeting) && Meets(rule.To, rule.At, crossing, meeting);

    private static bool Meets(double end, double at, PdfRule[] crossing, double meeting) =>
        Array.Exists(crossing, other => Math.Abs(other.At - end) <= meeting && IsBeside(other, at, meeting));

    private static bool IsBeside(PdfRule crossing, double at, double meeting) =>
        at >= crossing.From - meeting && at <= crossing.To + meeting;
}

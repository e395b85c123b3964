using System.Collections.Immutable;
using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Pdf.Ruled;

/// <summary>
/// A line of a table: rules that lie in one, level or upright, or run closely side by side as the borders of neighbouring cells do.
/// </summary>
/// <param name="Low">Where the first of them lies.</param>
/// <param name="High">Where the last of them lies.</param>
/// <param name="Parts">The stretches that are ruled, in order, none touching another.</param>
internal sealed record RuledLine(double Low, double High, ImmutableArray<(double From, double To)> Parts)
{
    /// <summary>Points: rules nearer than this are one line, and ends nearer than this meet. No type is as small.</summary>
    public const double Near = 4;

    public double At => (Low + High) / 2;

    public double From => Parts[0].From;

    public double To => Parts[^1].To;

    /// <summary>What share of a stretch is ruled.</summary>
    public double Covers(double from, double to) =>
        to <= from ? 1 : Parts.Sum(part => Math.Max(0, Math.Min(part.To, to) - Math.Max(part.From, from))) / (to - from);

    /// <summary>Lines from rules of one direction, in order.</summary>
    public static ImmutableArray<RuledLine> Of(IEnumerable<PdfRule> rules)
    {
        var lines = ImmutableArray.CreateBuilder<RuledLine>();
        var open = new List<PdfRule>();
        foreach (var rule in rules.OrderBy(rule => rule.At).ThenBy(rule => rule.From).ThenBy(rule => rule.To))
        {
            if (open.Count > 0 && rule.At - open[0].At > Near) Close();
            open.Add(rule);
        }
        if (open.Count > 0) Close();
        return lines.ToImmutable();

        void Close()
        {
            lines.Add(new RuledLine(open[0].At, open[^1].At, Joined(open.Select(rule => (rule.From, rule.To)))));
            open.Clear();
        }
    }

    private static ImmutableArray<(double From, double To)> Joined(IEnumerable<(double From, double To)> parts)
    {
        var joined = ImmutableArray.CreateBuilder<(double From, double To)>();
        foreach (var part in parts.Order())
        {
            if (joined.Count > 0 && part.From - joined[^1].To <= Near) joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, part.To));
            else joined.Add(part);
        }
        return joined.ToImmutable();
    }
}

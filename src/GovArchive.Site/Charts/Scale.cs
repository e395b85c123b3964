using System.Collections.Immutable;

namespace GovArchive.Charts;

/// <summary>A linear scale that contains zero and ends on round ticks.</summary>
/// <param name="Min">Lowest tick, at most 0.</param>
/// <param name="Max">Highest tick, above <see cref="Min"/>.</param>
/// <param name="Ticks">
/// Ascending and evenly spaced by 1, 2, 2.5 or 5 times a power of ten: three to five, or two where whole numbers allow no more.
/// </param>
public sealed record Scale(decimal Min, decimal Max, ImmutableArray<decimal> Ticks)
{
    private const int MostIntervals = 4;
    private const int LowestPower = -12;
    private const int HighestPower = 27;

    /// <summary>
    /// The tightest round scale around zero and <paramref name="values"/>. Whole numbers get whole ticks. Nothing but zeros, or no value at
    /// all: 0 to 1. Values near the end of decimal's range, where no round tick is left, are their own ends.
    /// </summary>
    public static Scale Of(IEnumerable<decimal> values)
    {
        decimal low = 0, high = 0;
        var whole = true;
        foreach (var value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
            whole &= value == Math.Truncate(value);
        }
        if (low == high) return new Scale(0, 1, [0, 1]);

        foreach (var step in Steps(whole))
        {
            // Quotients first: products near decimal's ends overflow, and most steps fail by far.
            if ((double)high / (double)step - (double)low / (double)step > MostIntervals + 1) continue;
            var first = decimal.Floor(low / step);
            var last = decimal.Ceiling(high / step);
            if (last - first > MostIntervals) continue;
            if ((double)step * (double)Math.Max(last, -first) >= (double)decimal.MaxValue) break;
            return new Scale(first * step, last * step, [.. Enumerable.Range((int)first, (int)(last - first) + 1).Select(i => i * step)]);
        }
        return new Scale(low, high, low == 0 ? [0, high] : high == 0 ? [low, 0] : [low, 0, high]);
    }

    /// <summary>Where a value lies between <see cref="Min"/> (0) and <see cref="Max"/> (1).</summary>
    public double Fraction(decimal value) => ((double)value - (double)Min) / ((double)Max - (double)Min);

    private static IEnumerable<decimal> Steps(bool whole)
    {
        for (var power = whole ? 0 : LowestPower; power <= HighestPower; power++)
        {
            var unit = 1m;
            for (var i = 0; i < Math.Abs(power); i++) unit = power > 0 ? unit * 10 : unit / 10;
            yield return unit;
            yield return unit * 2;
            if (!whole || power > 0) yield return unit * 2.5m;
            yield return unit * 5;
        }
    }
}

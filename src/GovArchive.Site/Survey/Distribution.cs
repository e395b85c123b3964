using System.Collections.Immutable;
using GovArchive.Indicators;

namespace GovArchive.Survey;

/// <summary>How values of one indicator in one year spread over agencies.</summary>
/// <param name="Values">Those that may be compared, ascending: known, and not on a small base.</param>
/// <param name="SmallBases">How many were left out for their small base.</param>
/// <param name="Missing">How many reports of editions that have the indicator give no value.</param>
/// <param name="Contradicted">How many of the values rest on a number that another contradicts.</param>
public sealed record Distribution(ImmutableArray<decimal> Values, int SmallBases, int Missing, int Contradicted)
{
    /// <summary>Fewest values that a band is shown for.</summary>
    public const int FewestForBand = 8;

    /// <summary>Fewest values of which places are compared by the middle one.</summary>
    public const int FewestForMedian = 3;

    /// <summary>The values of many reports; those of editions that do not have the indicator do not count.</summary>
    public static Distribution Of(IEnumerable<IndicatorValue> values)
    {
        var (known, small, missing, contradicted) = (ImmutableArray.CreateBuilder<decimal>(), 0, 0, 0);
        foreach (var value in values)
        {
            if (value.IsComparable)
            {
                known.Add(value.Value!.Value);
                if (value.Contradicted.Length > 0) contradicted++;
            }
            else if (value.IsSmallBase) small++;
            else if (value.Missing != MissingReason.NotOnForm) missing++;
        }
        known.Sort();
        return new Distribution(known.ToImmutable(), small, missing, contradicted);
    }

    /// <summary>Some values of which each may be compared.</summary>
    public static Distribution OfComparable(IEnumerable<decimal> values) => new([.. values.Order()], 0, 0, 0);

    /// <summary>The middle half; null for fewer than eight values.</summary>
    public Band? Band => Values.Length < FewestForBand ? null : new Band(Quantile(0.25m), Quantile(0.5m), Quantile(0.75m), Values.Length);

    /// <summary>The value in the middle, or between the two there; null when there are none.</summary>
    public decimal? Median => Values.IsEmpty ? null : Quantile(0.5m);

    /// <summary>
    /// The value below which a share of all lies, on the straight line between neighbours (the method of PERCENTILE.INC in spreadsheets).
    /// </summary>
    /// <param name="share">0 to 1.</param>
    /// <exception cref="InvalidOperationException">There are no values.</exception>
    public decimal Quantile(decimal share)
    {
        if (Values.IsEmpty) throw new InvalidOperationException("nothing has no quantile");
        var at = share * (Values.Length - 1);
        var below = (int)decimal.Floor(at);
        var above = Math.Min(below + 1, Values.Length - 1);
        // Shares of both, not a share of their difference, which may be beyond decimal's range.
        return Values[below] * (1 - (at - below)) + Values[above] * (at - below);
    }
}

/// <summary>The middle half of some values.</summary>
/// <param name="Low">P25: a quarter of them lies below.</param>
/// <param name="High">P75: a quarter of them lies above.</param>
/// <param name="Count">How many values there are.</param>
public sealed record Band(decimal Low, decimal Median, decimal High, int Count);

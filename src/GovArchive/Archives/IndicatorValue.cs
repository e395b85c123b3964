using GovArchive.Diagnostics;

namespace GovArchive.Archives;

/// <summary>An indicator of one report.</summary>
/// <param name="Value">In the indicator's unit, quotients rounded to 4 decimals; null when a term is not known or there is no base.</param>
/// <param name="Numerator">n of a rate; null without a denominator, or when not known.</param>
/// <param name="Denominator">N of a rate; null without a denominator, or when not known.</param>
/// <param name="IsSmallBase">N is below <see cref="Indicator.SmallBase"/>: greyed, and left out of ranks. False without a base.</param>
/// <param name="Missing">Why there is no value; null when there is one.</param>
/// <param name="MissingCell">The first cell whose missing number makes the value unknown; null when there is a value, or no cell is to blame.</param>
public sealed record IndicatorValue(
    decimal? Value, decimal? Numerator = null, decimal? Denominator = null, bool IsSmallBase = false, MissingReason? Missing = null, CellId? MissingCell = null)
{
    /// <summary>Codes of the checks by which another number contradicts one that the value rests on, parted by spaces; "" for none, and where nobody has checked.</summary>
    public string Contradicted { get; init; } = "";

    /// <summary>Whether the value may be compared with others: it is known, and not on a small base.</summary>
    public bool IsComparable => Value is not null && !IsSmallBase;

    internal static IndicatorValue Unknown(MissingReason reason, CellId? cell = null) => new(null, Missing: reason, MissingCell: cell);
}

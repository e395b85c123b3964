using GovArchive.Archives;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Indicators;

/// <summary>An indicator of one report.</summary>
/// <param name="Value">In the indicator's unit, quotients rounded to 4 decimals; null when a term is not known or there is no base.</param>
/// <param name="Numerator">n of a rate; null without a denominator, or when not known.</param>
/// <param name="Denominator">N of a rate; null without a denominator, or when not known.</param>
/// <param name="IsSmallBase">N is below <see cref="Indicator.SmallBase"/>: greyed, and left out of ranks. False without a base.</param>
/// <param name="Missing">Why there is no value; null when there is one.</param>
/// <param name="MissingCell">
/// The first cell whose missing number makes the value unknown; null when there is a value, or no cell is to blame.
/// </param>
public sealed record IndicatorValue(
    decimal? Value, decimal? Numerator = null, decimal? Denominator = null, bool IsSmallBase = false, MissingReason? Missing = null,
    CellId? MissingCell = null)
{
    /// <summary>What the quotient of a rate is multiplied by.</summary>
    public const int Factor = 100;

    /// <summary>Decimals of a rate.</summary>
    public const int Decimals = 4;

    private static readonly IndicatorValue NotOnForm = Unknown(MissingReason.NotOnForm);

    /// <summary>
    /// Codes of the checks by which another number contradicts one that the value rests on, separated by spaces; "" for none, and where
    /// nobody has checked.
    /// </summary>
    public string Contradicted { get; init; } = "";

    /// <summary>A rate as all files and pages have it.</summary>
    /// <param name="of">N, which is not 0.</param>
    public static decimal Rate(decimal n, decimal of) => Rounded(n / of * Factor);

    /// <summary>A number with the decimals of a rate, half away from zero.</summary>
    public static decimal Rounded(decimal number) => Math.Round(number, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Whether the value may be compared with others: it is known, and not on a small base.</summary>
    public bool IsComparable => Value is not null && !IsSmallBase;

    /// <summary>The value of one report; that of the year before is looked up where the formula asks for it.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="history">The agency of the report.</param>
    /// <param name="report">One of its reports.</param>
    /// <param name="basis">As corrected, which is the default, or as printed.</param>
    public static IndicatorValue Of(Indicator indicator, AgencyHistory history, Report report, FigureBasis basis = FigureBasis.Corrected)
    {
        if (!indicator.AppliesTo(report.Content.Edition)) return NotOnForm;
        var before = indicator.NeedsYearBefore ? history.ReportOn(report.Key.Year - 1) : null;
        if (before is not null && !indicator.AppliesTo(before.Content.Edition)) return Unknown(MissingReason.NoValueBefore);
        try
        {
            return Of(indicator, history, report, before, basis);
        }
        catch (OverflowException)
        {
            // Numbers of more than twenty digits count nothing.
            return Unknown(MissingReason.Unreadable);
        }
    }

    /// <summary>The value of a year; that there is none when the archive lacks the report.</summary>
    public static IndicatorValue Of(Indicator indicator, AgencyHistory history, int year, FigureBasis basis = FigureBasis.Corrected) =>
        history.ReportOn(year) is { } report ? Of(indicator, history, report, basis) : Unknown(MissingReason.NoReport);

    internal static IndicatorValue Unknown(MissingReason reason, CellId? cell = null) => new(null, Missing: reason, MissingCell: cell);

    private static IndicatorValue Of(Indicator indicator, AgencyHistory history, Report report, Report? before, FigureBasis basis)
    {
        var top = indicator.Numerator.Sum(history, report, before, basis);
        if (indicator.Denominator is not { } denominator) return new IndicatorValue(top.Value, Missing: top.Missing, MissingCell: top.Cell);
        var bottom = denominator.Sum(history, report, before, basis);
        // n or N is said even where the other is not known. A count below 0 is a printing error, and no base either.
        return top.Missing is not null || bottom.Missing is not null
            ? new IndicatorValue(
                null, top.Value, bottom.Value, Missing: top.Missing ?? bottom.Missing, MissingCell: top.Cell ?? bottom.Cell)
            : bottom.Value <= 0 ? new IndicatorValue(null, top.Value, bottom.Value, Missing: MissingReason.NoBase)
            : new IndicatorValue(
                Rate(top.Value!.Value, bottom.Value!.Value), top.Value, bottom.Value,
                IsSmallBase: indicator.NeedsBase && bottom.Value < Indicator.SmallBase);
    }
}

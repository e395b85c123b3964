using GovArchive.Charts.Drawing;
using GovArchive.Indicators;
using GovArchive.Sites;

namespace GovArchive.Pages.Words;

/// <summary>An indicator's value as pages show it: rates with one decimal and their n/N beside them, changes with their sign.</summary>
internal static class IndicatorText
{
    /// <summary>The number in the indicator's unit, or why there is none.</summary>
    public static string Of(Indicator indicator, IndicatorValue value, SiteWords words) =>
        value.Value is { } number ? Number(indicator, number, words) : CellText.Reason(value.Missing!.Value, words);

    public static string Number(Indicator indicator, decimal number, SiteWords words)
    {
        if (indicator.Kind == IndicatorKind.YesNo) return words[number == 1 ? "indicators.yes" : "indicators.no"];
        var text = indicator.Denominator is null ? CellText.Number(number) : Lettering.OneDecimal(number) + Suffix(indicator, words);
        return indicator.IsSigned && number > 0 ? "+" + text : text.Replace('-', '−');
    }

    /// <summary>A percentage: one decimal and the sign.</summary>
    public static string Percent(decimal number, SiteWords words) => Lettering.OneDecimal(number) + words.Percent;

    /// <summary>A change in per cent, with its sign.</summary>
    public static string Change(decimal percent, SiteWords words) => CellText.Sign(percent) + Percent(Math.Abs(percent), words);

    /// <summary>n/N; "" for what is no rate.</summary>
    public static string Base(Indicator indicator, IndicatorValue value) =>
        indicator.Denominator is not null && value is { Value: not null, Numerator: { } n, Denominator: { } whole }
            ? $"{CellText.Number(n)}/{CellText.Number(whole)}" : "";

    /// <summary>CSS class of a value: "few" on a small base, "gone" where there is none, else "".</summary>
    public static string Class(IndicatorValue value) => value.Value is null ? "gone" : value.IsSmallBase ? "few" : "";

    /// <summary>Whether its values are percentages.</summary>
    public static bool IsPercent(Indicator indicator) => indicator.Unit.Chinese == "%";

    /// <summary>What is behind the number: the sign of a percentage, or "" where the unit is elsewhere.</summary>
    public static string Suffix(Indicator indicator, SiteWords words) => IsPercent(indicator) ? words.Percent : "";
}

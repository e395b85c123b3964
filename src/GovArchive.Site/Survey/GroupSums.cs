using GovArchive.Indicators;

namespace GovArchive.Survey;

/// <summary>What some reports give of an indicator together.</summary>
/// <param name="Given">How many give it; of a rate, n and N both.</param>
/// <param name="Sum">Of counts and amounts; null for other kinds, and where none gives one.</param>
/// <param name="Numerator">Of a rate n, over the reports that give both; of yes and no how many say yes; null for other kinds.</param>
/// <param name="Denominator">N over the same reports, or how many say either; null as the numerator.</param>
/// <param name="Contradicted">How many of those given rest on a number that another contradicts.</param>
internal sealed record GroupSums(int Given, decimal? Sum, decimal? Numerator, decimal? Denominator, int Contradicted)
{
    /// <summary>The rate of all together: not the mean of their rates, in which a body of three cases counts as one of thousands.</summary>
    public decimal? Rate => Denominator > 0 ? IndicatorValue.Rate(Numerator!.Value, Denominator.Value) : null;

    /// <param name="values">Of the reports whose form has it.</param>
    public static GroupSums Of(Indicator indicator, IReadOnlyCollection<IndicatorValue> values)
    {
        if (indicator.Kind is IndicatorKind.Count or IndicatorKind.Amount)
        {
            var sum = PartialSum.Over(values);
            return new GroupSums(sum.Given, sum.Value, null, null, sum.Contradicted);
        }
        var isRate = indicator.Denominator is not null;
        var given = values.Where(value => isRate ? IsSummed(value) : value.Value is not null).ToArray();
        var contradicted = given.Count(value => value.Contradicted.Length > 0);
        return given.Length == 0 || !isRate && indicator.Kind != IndicatorKind.YesNo
            ? new GroupSums(given.Length, null, null, null, contradicted)
            : isRate ? new GroupSums(
                given.Length, null, given.Sum(value => value.Numerator!.Value), given.Sum(value => value.Denominator!.Value), contradicted)
            : new GroupSums(given.Length, null, given.Sum(value => value.Value!.Value), given.Length, contradicted);
    }

    // A base of 0 adds nothing and is known; numbers beyond what is added up count nothing.
    private static bool IsSummed(IndicatorValue value) =>
        value is { Numerator: { } n, Denominator: { } of } && of >= 0
        && Math.Abs(n) <= PartialSum.Greatest && of <= PartialSum.Greatest;
}

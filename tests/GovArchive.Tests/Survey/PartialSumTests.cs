using GovArchive.Indicators;
using GovArchive.Survey;

namespace GovArchive.Tests.Survey;

/// <summary>Sums that say how much they rest on.</summary>
public class PartialSumTests
{
    [Fact]
    public void A_sum_says_how_many_gave_a_number()
    {
        Assert.Equal(new PartialSum(null, 0, 0, 0), Sum([]));
        Assert.Equal(new PartialSum(null, 0, 2, 0), Sum([null, null]));
        Assert.Equal(new PartialSum(0, 1, 2, 0), Sum([0, null]));
        Assert.Equal(new PartialSum(7, 2, 3, 0), Sum([3, null, 4]));
    }

    [Fact]
    public void A_sum_says_how_many_of_its_numbers_are_contradicted() => Assert.Equal(
        new PartialSum(7, 2, 3, 1),
        PartialSum.Over(
            [new IndicatorValue(3) { Contradicted = "GA3001" }, new IndicatorValue(4),
                new IndicatorValue(null) { Contradicted = "GA3001" }]));

    [Fact]
    public void Numbers_beyond_all_bounds_count_nothing() =>
        Assert.Equal(new PartialSum(3, 1, 3, 0), Sum([decimal.MaxValue, 3, decimal.MinValue]));

    private static PartialSum Sum(IEnumerable<decimal?> values) => PartialSum.Over(values.Select(value => new IndicatorValue(value)));
}

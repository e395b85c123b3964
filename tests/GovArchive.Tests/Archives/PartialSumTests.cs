using GovArchive.Archives;

namespace GovArchive.Tests.Archives;

/// <summary>Sums that say how much they rest on.</summary>
public class PartialSumTests
{
    [Fact]
    public void A_sum_says_how_many_gave_a_number()
    {
        Assert.Equal(new PartialSum(null, 0, 0), PartialSum.Over([]));
        Assert.Equal(new PartialSum(null, 0, 2), PartialSum.Over([null, null]));
        Assert.Equal(new PartialSum(0, 1, 2), PartialSum.Over([0, null]));
        Assert.Equal(new PartialSum(7, 2, 3), PartialSum.Over([3, null, 4]));
    }

    [Fact]
    public void Numbers_beyond_all_bounds_count_nothing() => Assert.Equal(new PartialSum(3, 1, 3), PartialSum.Over([decimal.MaxValue, 3, decimal.MinValue]));
}

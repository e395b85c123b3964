using GovArchive.Archives;

namespace GovArchive.Tests.Archives;

/// <summary>Quarters between neighbours in proportion; sums that say how much they rest on.</summary>
public class SpreadTests
{
    [Fact]
    public void Quarters_lie_between_neighbours()
    {
        Assert.Null(Spread.Of([]));
        Assert.Equal(new Spread(1, 5, 5, 5, 5, 5), Spread.Of([5]));
        Assert.Equal(new Spread(2, 1, 1.5m, 2, 2.5m, 3), Spread.Of([3, 1]));
        Assert.Equal(new Spread(5, 0, 1, 2, 10, 40), Spread.Of([40, 2, 0, 10, 1]));
        Assert.Equal(new Spread(4, 1, 1.75m, 2.5m, 3.25m, 4), Spread.Of([4, 3, 2, 1]));
    }

    [Fact]
    public void A_sum_says_how_many_gave_a_number()
    {
        Assert.Equal(new PartialSum(null, 0, 0), PartialSum.Over([]));
        Assert.Equal(new PartialSum(null, 0, 2), PartialSum.Over([null, null]));
        Assert.Equal(new PartialSum(0, 1, 2), PartialSum.Over([0, null]));
        Assert.Equal(new PartialSum(7, 2, 3), PartialSum.Over([3, null, 4]));
    }

    [Fact]
    public void Numbers_beyond_all_bounds_count_nothing()
    {
        Assert.Equal(new PartialSum(3, 1, 3), PartialSum.Over([decimal.MaxValue, 3, decimal.MinValue]));
        Assert.Equal(1, Spread.Of([decimal.MaxValue, 3])!.Count);
    }
}

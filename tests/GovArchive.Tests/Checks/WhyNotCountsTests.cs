using GovArchive.Checks;
using GovArchive.Checks.Rules;

namespace GovArchive.Tests.Checks;

public class WhyNotCountsTests
{
    [Fact]
    public void Reasons_are_counted_and_added_up()
    {
        var one = WhyNotCounts.Of([WhyNot.NoYearBefore, WhyNot.NoValue, WhyNot.NoValue]);
        var other = WhyNotCounts.Of([WhyNot.SomeBodiesMissing, WhyNot.NoValue]);
        Assert.Equal("no_value:2 no_year_before:1", one.ToString());
        Assert.Equal("no_value:3 no_year_before:1 some_bodies_missing:1", (one + other).ToString());
        Assert.Equal((3, 5, 0), (one.Total, (one + other).Total, default(WhyNotCounts).Total));
        Assert.Equal(one + other, other + one);
        Assert.NotEqual(one, other);
        var none = WhyNotCounts.Of([]);
        Assert.True(one + none == one && none + one == one && none == default && one != default);
    }

    [Fact]
    public void Each_reason_has_a_word_of_its_own() => Assert.Equal(
        Enum.GetValues<WhyNot>().Length, Enum.GetValues<WhyNot>().Select(why => why.Id()).Distinct().Count());
}

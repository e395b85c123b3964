using System.Globalization;
using GovArchive.Charts;

namespace GovArchive.Tests.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData("", "0 1")]
    [InlineData("0 0", "0 1")]
    [InlineData("1", "0 1")]
    [InlineData("3", "0 1 2 3")]
    [InlineData("7", "0 2 4 6 8")]
    [InlineData("100", "0 25 50 75 100")]
    [InlineData("352", "0 100 200 300 400")]
    [InlineData("14.2 22.5", "0 10 20 30")]
    [InlineData("0.04", "0 0.01 0.02 0.03 0.04")]
    [InlineData("-8 12", "-10 0 10 20")]
    [InlineData("-31 24", "-40 -20 0 20 40")]
    [InlineData("-5", "-6 -4 -2 0")]
    [InlineData("12345678", "0 5000000 10000000 15000000")]
    [InlineData("79228162514264337593543950335", "0 79228162514264337593543950335")]
    public void Ticks_are_few_round_and_include_zero(string values, string ticks)
    {
        var scale = Scale.Of(
            values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => decimal.Parse(v, CultureInfo.InvariantCulture)));
        Assert.Equal(ticks, string.Join(' ', scale.Ticks.Select(t => t.ToString("0.####", CultureInfo.InvariantCulture))));
        Assert.Equal((scale.Ticks[0], scale.Ticks[^1]), (scale.Min, scale.Max));
    }

    [Fact]
    public void A_fraction_is_the_place_between_both_ends()
    {
        var scale = Scale.Of([400, -400]);
        Assert.Equal([0, 0.5, 1], [scale.Fraction(-400), scale.Fraction(0), scale.Fraction(400)]);
        Assert.Equal(1, Scale.Of([decimal.MaxValue, decimal.MinValue]).Fraction(decimal.MaxValue));
    }
}

using GovArchive.Reports.Tables.Heads;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>
/// What heads over three columns settle: digits name a column, <c>?</c> says nothing, <c>x</c> is foreign, <c>y</c> the report's year.
/// </summary>
public class HeadOrderTests
{
    [Theory]
    [InlineData("201", "1 2 0", true, true)]
    [InlineData("021", "0 2 1", true, true)]
    [InlineData("x012", "1 2 3", true, true)]
    [InlineData("012x", "0 1 2", true, true)]
    [InlineData("0x12", "0 2 3", true, true)]
    [InlineData("2?1", "1 2 0", true, false)]
    [InlineData("20?", "1 2 0", true, false)]
    [InlineData("2??", "-1 -1 0", true, true)]
    [InlineData("x12", "-1 1 2", false, true)]
    [InlineData("xxx", "-1 -1 -1", false, true)]
    [InlineData("x01x", "1 2 -1", true, true)]
    public void Settle_an_order(string heads, string at, bool isOther, bool isSure)
    {
        var order = HeadOrder.Of(3, [.. heads.Select(Read)])!;
        Assert.Equal((at, isOther, isSure), (string.Join(' ', order.At), order.IsOther, order.IsSure));
        Assert.Equal(heads.Length, order.Width);
    }

    [Theory]
    [InlineData("012")]
    [InlineData("0?2")]
    [InlineData("???")]
    [InlineData("01")]
    [InlineData("002")]
    [InlineData("????")]
    [InlineData("01??")]
    public void Leave_the_forms_order(string heads) => Assert.Null(HeadOrder.Of(3, [.. heads.Select(Read)]));

    [Theory]
    [InlineData("xy", "1")]
    [InlineData("yx", "0")]
    [InlineData("x?", "1")]
    [InlineData("x0", "1")]
    public void Of_one_column_name_this_years(string heads, string at) =>
        Assert.Equal(at, string.Join(' ', HeadOrder.Of(1, [.. heads.Select(Read)])!.At));

    private static Head Read(char head) => head switch
    {
        '?' => Head.Unknown,
        'x' => new Head(HeadKind.Foreign),
        'y' => new Head(HeadKind.ThisYear),
        _ => new Head(HeadKind.Own, head - '0'),
    };
}

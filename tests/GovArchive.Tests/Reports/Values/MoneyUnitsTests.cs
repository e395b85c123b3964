using System.Globalization;
using GovArchive.Reports.Values;

namespace GovArchive.Tests.Reports.Values;

/// <summary>Units of money and the words that give them.</summary>
public class MoneyUnitsTests
{
    [Theory]
    [InlineData("元", "0.0001")]
    [InlineData("百元", "0.01")]
    [InlineData("千元", "0.1")]
    [InlineData("万元", "1")]
    [InlineData("十万元", "10")]
    [InlineData("百万元", "100")]
    [InlineData("千万元", "1000")]
    [InlineData("亿元", "10000")]
    [InlineData("件", null)]
    [InlineData("美元", null)]
    [InlineData("", null)]
    public void Are_so_many_of_the_forms_unit(string unit, string? factor) =>
        Assert.Equal(factor is null ? null : decimal.Parse(factor, CultureInfo.InvariantCulture), MoneyUnits.Factor(unit));

    [Theory]
    [InlineData("本年收费金额（单位：元）", "元")]
    [InlineData("本年收费金额(单位:千元)", "千元")]
    [InlineData("收费金额（亿元）", "亿元")]
    [InlineData("（单位：万元）", "万元")]
    [InlineData("单位：件、万元", "万元")]
    [InlineData("费用 万元", "万元")]
    [InlineData("行政事业性收费（元）", "元")]
    [InlineData("本年收费金额", null)]
    [InlineData("填报单位：云溪县示例局", null)]
    [InlineData("单位：件", null)]
    public void Stand_in_heads_labels_and_captions(string text, string? unit) => Assert.Equal(unit, UnitWords.Find([text]));

    [Fact]
    public void The_nearest_text_wins() => Assert.Equal("元", UnitWords.Find(["本年收费金额", "行政事业性收费（元）", "单位：万元"]));
}

using GovArchive.Sources.Scans;

namespace GovArchive.Tests.Sources.Scans;

public class CellReadingTests
{
    [Theory]
    [InlineData("1,234", "1234")]
    [InlineData("１２", "12")]
    [InlineData("——", "－")]
    [InlineData(" 3.5 ", "3.5")]
    public void What_is_the_same_number_is_agreed(string one, string other) =>
        Assert.Equal(CellReading.Plain(one), CellReading.Plain(other));

    [Theory]
    [InlineData("1.5", "15")]
    [InlineData("0", "")]
    [InlineData("-1", "1")]
    public void What_is_another_is_not(string one, string other) =>
        Assert.NotEqual(CellReading.Plain(one), CellReading.Plain(other));

    [Theory]
    [InlineData("12", true)]
    [InlineData("12件", true)]
    [InlineData("3.5万元", true)]
    [InlineData("无", true)]
    [InlineData("三", true)]
    [InlineData("O", true)]
    [InlineData("|", true)]
    [InlineData("不涉及", true)]
    [InlineData("3.其他", false)]
    [InlineData("总计", false)]
    [InlineData("1.属于国家秘密", false)]
    [InlineData("（七）总计", false)]
    public void A_label_is_told_from_what_may_be_a_value(string text, bool mayBe) => Assert.Equal(mayBe, CellReading.MayBeValue(text));
}

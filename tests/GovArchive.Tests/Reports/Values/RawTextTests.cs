using GovArchive.Reports.Values;

namespace GovArchive.Tests.Reports.Values;

/// <summary>What the notation of raw text leaves as the number, and what unit it says.</summary>
public class RawTextTests
{
    [Theory]
    [InlineData("81", "81", null)]
    [InlineData("", "", null)]
    [InlineData("1463{raised: 1}", "1463", null)]
    [InlineData("1463{raised}", "1463", null)]
    [InlineData("{list: 1.}17", "17", null)]
    [InlineData("{struck: 18}81", "81", null)]
    [InlineData("81{struck: 18}", "81", null)]
    [InlineData("8040{unit: 元}", "8040", "元")]
    [InlineData("8040{unit:千元}", "8040", "千元")]
    [InlineData("{unit: 亿元}", "", "亿元")]
    [InlineData("14{joined}63", "1463", null)]
    [InlineData("14{joined}63{joined}5", "14635", null)]
    [InlineData("14{joined}63{raised: 2}{unit: 元}", "1463", "元")]
    [InlineData("{list: 1.}81{raised: 2}", "81", null)]
    [InlineData("{struck: 18}{list: 1.}81", "81", null)]
    public void Leaves_the_number(string raw, string plain, string? unit) => Assert.Equal(new RawText(plain, unit), RawText.Of(raw));

    [Theory]
    [InlineData("{picture}")]
    [InlineData("8{picture}1")]
    [InlineData("81{picture: 5}")]
    [InlineData("8{raised: 2}1")]
    [InlineData("{raised: 1}81")]
    [InlineData("{raised: 1}")]
    [InlineData("81{list: 1.}")]
    [InlineData("{list: 1.}")]
    [InlineData("8{struck: 3}1")]
    [InlineData("{struck: 18}")]
    [InlineData("81{unknown: 1}")]
    [InlineData("81{}")]
    [InlineData("81{raised: 1")]
    [InlineData("{81")]
    [InlineData("}81{raised: 1}")]
    [InlineData("81{UNIT: 元}")]
    [InlineData("81{ unit: 元}")]
    public void Leaves_open(string raw) => Assert.Null(RawText.Of(raw).Plain);

    // What a source itself prints in braces is no notation; whatever it leaves over is reported by its value.
    [Theory]
    [InlineData("81}", "81}")]
    [InlineData("81{raised: {struck: 1}}", "81}")]
    public void Keeps_a_brace_that_closes_nothing(string raw, string plain) => Assert.Equal(plain, RawText.Of(raw).Plain);

    [Theory]
    [InlineData("14\n63", "14{joined}63")]
    [InlineData("14 63", "14{joined}63")]
    [InlineData("1 4 6 3", "1{joined}4{joined}6{joined}3")]
    [InlineData("14\u300063", "14{joined}63")]
    [InlineData("1463", null)]
    [InlineData("14 .63", null)]
    [InlineData("14 件", null)]
    [InlineData("-14 63", null)]
    [InlineData("14 63{raised: 1}", null)]
    public void Joins_digits_only(string raw, string? joined) => Assert.Equal(joined, RawText.Joined(raw));

    [Fact]
    public void Adds_a_unit_behind_all() => Assert.Equal(new RawText("36", "千元"), RawText.Of(RawText.WithUnit("{struck: 35}36", "千元")));
}

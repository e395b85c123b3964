using GovArchive.Archives;
using GovArchive.Output;

namespace GovArchive.Tests.Output;

/// <summary>What a part's folder says of itself is read as it was written, and nothing else is.</summary>
public class PartLabelTests
{
    [Fact]
    public void A_label_is_one_line()
    {
        var label = new PartLabel(PartKind.Data, new Shard(2, 3), "inputs", new BuiltFindings(0, 12, 3), "/archive/");
        Assert.Equal("data 2/3 inputs 0 12 3 /archive/", label.Write());
        Assert.Equal(label, PartLabel.Read(label.Write()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("house 2/3 inputs 0 12 3 /")]
    [InlineData("data 4/3 inputs 0 12 3 /")]
    [InlineData("data 2/3 inputs x 12 3 /")]
    [InlineData("data 2/3 inputs 0 -12 3 /")]
    [InlineData("data 2/3 inputs 0 12 3.5 /")]
    [InlineData("data 2/3 inputs 0 12 /")]
    [InlineData("data 2/3 inputs 0 12 3 / more")]
    public void What_is_no_label_is_none(string text) => Assert.Null(PartLabel.Read(text));
}

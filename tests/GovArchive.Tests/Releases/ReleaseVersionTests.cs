using GovArchive.Releases;

namespace GovArchive.Tests.Releases;

/// <summary>A version is numbers with dots between, ordered as numbers, and safe in an address.</summary>
public class ReleaseVersionTests
{
    [Fact]
    public void Later_numbers_are_newer()
    {
        string[] inOrder = ["2025.9", "2025.10", "2025.10.0", "2025.10.1", "2026.1"];
        Assert.Equal(inOrder, inOrder.Reverse().Select(text => ReleaseVersion.Parse(text)!).Order().Select(version => version.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026.")]
    [InlineData("2026.01")]
    [InlineData("2026.1.2.3.4")]
    [InlineData("2026.-1")]
    [InlineData("2026.1/..")]
    [InlineData("../2026.1")]
    [InlineData("2026.1 ")]
    [InlineData("2026.１")]
    [InlineData("2026.9999999999")]
    public void Anything_else_is_no_version(string text) => Assert.Null(ReleaseVersion.Parse(text));
}

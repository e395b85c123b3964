using GovArchive.Text;

namespace GovArchive.Tests.Text;

public class TextDiffTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("一。二；三", "一。|二；|三")]
    [InlineData("一\n\n二！ 三？", "一|二！|三？")]
    public void Text_falls_into_sentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TextDiff.Sentences(text)));

    [Theory]
    [InlineData("解读形式单一", "解读形式较单一", "解读形式+较 单一")]
    [InlineData("件件有回音", "事事有回音", "-件件 +事事 有回音")]
    [InlineData("", "新", "+新")]
    [InlineData("旧", "", "-旧")]
    [InlineData("同", "同", "同")]
    [InlineData("😀𠀀", "😀", "😀-𠀀")]
    public void Characters_are_kept_removed_or_added(string before, string after, string expected) => Assert.Equal(
        expected.Replace(" ", "", StringComparison.Ordinal),
        string.Concat(TextDiff.Characters(before, after).Select(part => Sign(part.Kind) + part.Text)));

    [Fact]
    public void Both_versions_can_be_put_together_again()
    {
        var (before, after) = (TextDiff.Sentences("一。二。三。二。四。"), TextDiff.Sentences("二。三。五。四。一。"));
        var parts = TextDiff.Compare(before, after);
        Assert.Equal(before, parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Item));
        Assert.Equal(after, parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Item));
    }

    [Fact]
    public void What_is_too_long_is_taken_as_rewritten()
    {
        var parts = Growth.IsInProportion(
            100_000, times => (Before: Many("甲乙", times), After: Many("乙甲", times)), text => TextDiff.Characters(text.Before, text.After));
        Assert.Equal([DiffKind.Removed, DiffKind.Added], parts.Select(part => part.Kind));
    }

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static string Sign(DiffKind kind) => kind switch { DiffKind.Removed => "-", DiffKind.Added => "+", _ => "" };
}

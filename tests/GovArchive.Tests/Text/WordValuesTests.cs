using GovArchive.Text;

namespace GovArchive.Tests.Text;

public class WordValuesTests
{
    [Theory]
    [InlineData("{0} {0|agency|agencies}, {1} {1|report|reports}", "1", "12", "1 agency, 12 reports")]
    [InlineData("{0} {0|agency|agencies}", "0", "", "0 agencies")]
    [InlineData("{0} {0|agency|agencies}", "1,001", "", "1,001 agencies")]
    [InlineData("{1} before {0}", "a", "b", "b before a")]
    [InlineData("{x} {0|one} {", "a", "b", "{x} {0|one} {")]
    [InlineData("{9}", "a", "b", "{9}")]
    public void Values_are_filled_in_and_choose_the_number_of_a_word(string words, string first, string second, string expected) =>
        Assert.Equal(expected, WordValues.Fill(words, first, second));

    [Fact]
    public void A_value_that_is_lacking_is_named()
    {
        Assert.Equal(2, WordValues.Lacking("{0} {2|a|b}", 2));
        Assert.Null(WordValues.Lacking("{0} {1}", 2));
    }
}

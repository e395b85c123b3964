using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Publishing;
using GovArchive.Rendering;

namespace GovArchive.Tests.Promises;

public class LanguagePromises
{
    private static readonly Theme Default = LoadDefault();

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void The_two_languages_of_the_program_have_all_words(string language) =>
        Assert.Empty(Default.Borrowed.GetValueOrDefault(language, []));

    [Fact]
    public void The_same_key_has_as_many_values_in_every_language()
    {
        var main = Default.Words["zh-Hans"];
        Assert.True(Default.Words.Count > 1);
        foreach (var (_, words) in Default.Words) Assert.All(main, entry => Assert.Equal(Values(entry.Value), Values(words[entry.Key])));
    }

    private static Theme LoadDefault()
    {
        var layout = new ArchiveLayout(Cases.Sample);
        return SitePreparation.LoadTheme(layout, SitePreparation.LoadConfig(layout, [])!, [])!;
    }

    // Whether a language has a singular and a plural is its own affair.
    private static IEnumerable<char> Values(string words)
    {
        var text = Regex.Replace(words, @"\{\d\|[^}]*\}", "");
        return text.Where((_, i) => i > 0 && text[i - 1] is '{' or '%').Distinct().Order();
    }
}

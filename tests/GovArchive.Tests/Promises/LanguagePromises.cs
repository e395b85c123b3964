using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Publishing;

namespace GovArchive.Tests.Promises;

public class LanguagePromises
{
    [Fact]
    public void Every_language_of_the_theme_has_the_same_keys_with_as_many_values()
    {
        var layout = new ArchiveLayout(Cases.Root);
        var theme = SitePreparation.LoadTheme(layout, SitePreparation.LoadConfig(layout, [])!, [])!;
        Assert.True(theme.Words.Count > 1);
        var main = theme.Words["zh-Hans"];
        foreach (var (_, words) in theme.Words)
        {
            Assert.Equal(main.Keys, words.Keys);
            Assert.All(main, entry => Assert.Equal(Values(entry.Value), Values(words[entry.Key])));
        }
    }

    // Whether a language has a singular and a plural is its own affair.
    private static IEnumerable<char> Values(string words)
    {
        var text = Regex.Replace(words, @"\{\d\|[^}]*\}", "");
        return text.Where((_, i) => i > 0 && text[i - 1] is '{' or '%').Distinct().Order();
    }
}

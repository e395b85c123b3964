using GovArchive.Checks;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Tests.Sites;

public class ProgramPartsTests
{
    [Theory]
    [InlineData("zh-Hans", "methodology.md")]
    [InlineData("en", "methodology.en.md")]
    public void The_method_has_a_line_for_each_rule(string language, string page)
    {
        Assert.Contains("\n[[checks]]\n", File.ReadAllText(Path.Combine(Cases.Sample, "content", "pages", page)), StringComparison.Ordinal);
        var body = ProgramParts.Fill(new Html("<p>[[checks]]</p>"), language).ToString();
        var text = ProgramParts.Fill("[[checks]]", language);
        Assert.Equal(CheckRules.All.Length, body.Split("<li>").Length - 1);
        Assert.All(CheckRules.All, rule =>
        {
            Assert.Contains($"<strong>{Html.Escape(rule.Title.In(language))}</strong>", body, StringComparison.Ordinal);
            Assert.Contains(Html.Escape(rule.Compares.In(language)), body, StringComparison.Ordinal);
            Assert.Contains(rule.Compares.In(language), text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("<p>[[nothing]]</p>")]
    [InlineData("<p>see [[checks]] here</p>")]
    public void Other_words_stay(string body) => Assert.Equal(body, ProgramParts.Fill(new Html(body), "en").ToString());
}

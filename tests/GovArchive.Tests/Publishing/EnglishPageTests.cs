using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GovArchive.Tests.Publishing;

/// <summary>The English pages of the sample site as somebody meets them who reads no Chinese.</summary>
public sealed class EnglishPageTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly HtmlParser Parser = new();

    private IEnumerable<(string Path, IDocument Page)> Pages =>
        Directory.EnumerateFiles(Path.Combine(site.Folder, "en"), "*.html", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(site.Folder, file), (IDocument)Parser.ParseDocument(File.ReadAllText(file))));

    [Fact]
    public void Every_Chinese_word_is_marked_as_Chinese()
    {
        var found = 0;
        foreach (var (path, page) in Pages)
        {
            foreach (var text in page.Body!.Descendants<IText>().Where(text => text.Data.Any(IsHan)))
            {
                if (text.ParentElement!.LocalName is "script" or "style") continue;
                found++;
                var language = text.ParentElement!.Closest("[lang]")?.GetAttribute("lang");
                Assert.True(language == "zh-Hans", $"{path}: {text.ParentElement!.OuterHtml}");
            }
        }
        Assert.InRange(found, 1000, int.MaxValue);
    }

    [Fact]
    public void Every_title_begins_with_words_an_English_reader_can_read() =>
        Assert.All(Pages, entry => Assert.Matches(@"^[\dA-Z][^\p{IsCJKUnifiedIdeographs}]{3}", entry.Page.Title));

    [Fact]
    public void Findings_are_told_in_the_language_of_the_page_alone()
    {
        var english = Pages.SelectMany(entry => Told(entry.Page)).ToList();
        Assert.InRange(english.Count, 10, int.MaxValue);
        Assert.All(english, text => Assert.DoesNotContain(text, IsHan));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "agencies"), "index.html", SearchOption.AllDirectories))
            Assert.All(Told(Parser.ParseDocument(File.ReadAllText(file))), text =>
                Assert.DoesNotMatch("[A-Za-z]{2}", text.Replace(" GA", " ", StringComparison.Ordinal)));
    }

    // Of an agency's page with their years, of a report's with the cells but without the place, which is the path of a file.
    private static IEnumerable<string> Told(IDocument page) =>
        page.QuerySelectorAll(".finding p:not(:last-child):not(.quoted), section[aria-labelledby=findings] li")
            .Select(element => element.TextContent);

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}

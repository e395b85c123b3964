using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GovArchive.Tests.Publishing;

/// <summary>The English pages of the sample site as somebody meets them who reads no Chinese.</summary>
public sealed class EnglishPageTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly HtmlParser Parser = new();

    private IEnumerable<(string Path, IDocument Page)> Pages => Directory.EnumerateFiles(Path.Combine(site.Folder, "en"), "*.html", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(site.Folder, file), (IDocument)Parser.ParseDocument(File.ReadAllText(file))));

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

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}

using GovArchive.Diagnostics;
using GovArchive.Publishing;

namespace GovArchive.Tests.Publishing;

public sealed class LinkCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .Write("index.html", "<a id=\"top\">").Write("a/index.html", "<p id=x.y><p id=\"甲\">").Write("style.css", "")
        .Write("文/index.html", "");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("./")]
    [InlineData("../style.css")]
    [InlineData("../a/")]
    [InlineData("../a/#x.y")]
    [InlineData("../a/#%E7%94%B2")]
    [InlineData("#here")]
    [InlineData("../?q=1#top")]
    [InlineData("/archive/a/")]
    [InlineData("/archive/")]
    [InlineData("../%E6%96%87/")]
    [InlineData("https://example.org/none")]
    [InlineData("//example.org/none")]
    [InlineData("mailto:a@example.org")]
    [InlineData("../b/", "there is no b/index.html")]
    [InlineData("../a", "there is no a")]
    [InlineData("../style.css?v=1&amp;w", null)]
    [InlineData("../style.cs", "there is no style.cs")]
    [InlineData("../a/#none", "a/index.html has no anchor 'none'")]
    [InlineData("#none", "page/index.html has no anchor 'none'")]
    [InlineData("/a/", "it leaves /archive/")]
    public void Links_lead_somewhere(string link, string? problem = null)
    {
        _folder.Write("page/index.html", $"<p id=\"here\">\n<p>\n<a href=\"{link}\">");
        var findings = new List<Finding>();
        var followed = LinkCheck.Run(_folder.Path, "/archive/", findings);
        Assert.Equal(link.Contains(':', StringComparison.Ordinal) || link.StartsWith("//", StringComparison.Ordinal) ? 0 : 1, followed);
        Assert.Equal(
            problem is null ? [] : [$"page/index.html(3,1): error GA1441: the link '{link}' leads nowhere: {problem}"],
            findings.Select(finding => finding.ToString()));
    }
}

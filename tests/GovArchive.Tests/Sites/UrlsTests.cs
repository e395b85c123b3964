using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Sites;

public class UrlsTests
{
    [Theory]
    [InlineData("", "index.html", "./")]
    [InlineData("agencies/", "agencies/index.html", "../")]
    [InlineData("agencies/a/2023/", "agencies/a/2023/index.html", "../../../")]
    [InlineData("404.html", "404.html", "./")]
    public void A_page_has_a_file_and_a_way_to_the_root(string address, string file, string root) =>
        Assert.Equal((file, root), (Urls.FileOf(address), Urls.RootFrom(address)));

    [Theory]
    [InlineData("about.md", "about/")]
    [InlineData("index.md", "")]
    [InlineData("guide/index.md", "guide/")]
    [InlineData("guide/start.md", "guide/start/")]
    [InlineData("reindex.md", "reindex/")]
    public void A_markdown_file_has_an_address(string file, string address) => Assert.Equal(address, Urls.MarkdownPage(file));

    [Theory]
    [InlineData("", true)]
    [InlineData("search/?q=a.b", true)] // what stands behind the mark is asked of the page
    [InlineData("agencies/a/2023/#requests", true)]
    [InlineData("data/figures.csv", false)]
    [InlineData("data/figures.csv?from=agencies/", false)]
    public void An_address_is_a_page_or_a_file_whatever_stands_behind_it(string address, bool isPage) =>
        Assert.Equal(isPage, Urls.IsPage(address));

    [Fact]
    public void A_cell_has_an_address() =>
        Assert.Equal(
            "agencies/a/2023/#requests.received.total", Urls.Cell(new ReportKey("a", 2023), new CellId("requests", "received", "total")));
}

using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GovArchive.Tests.Publishing;

/// <summary>The site as visitors get it: served below a path, every link, anchor, asset and download walked from the home page.</summary>
public sealed partial class ServedSiteTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Every_address_reached_from_the_home_page_answers()
    {
        using var server = new StaticServer(site.Folder, SampleSite.BasePath);
        using var client = new HttpClient();
        var (pages, seen, broken) = (new Queue<Uri>([server.Site]), new Dictionary<Uri, IDocument?>(), new List<string>());
        while (pages.TryDequeue(out var address))
        {
            if (!seen.TryAdd(address, null)) continue;
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            if (!response.IsSuccessStatusCode) broken.Add($"{address}: {(int)response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            seen[address] = page;
            foreach (var link in LinksOf(page, address).Where(link => link.Host == server.Root.Host)) pages.Enqueue(WithoutAnchor(link));
        }
        foreach (var (address, page) in seen.Where(entry => entry.Value is not null))
            foreach (var link in LinksOf(page!, address).Where(link => link.Host == server.Root.Host && link.Fragment.Length > 1))
                if (seen[WithoutAnchor(link)]?.GetElementById(Uri.UnescapeDataString(link.Fragment[1..])) is null)
                    broken.Add($"{address}: {link} has no such anchor");

        Assert.Empty(broken);
        Assert.All(seen.Keys, address => Assert.StartsWith(server.Site.AbsoluteUri, address.AbsoluteUri, StringComparison.Ordinal));
        var reached = seen.Keys.Select(address => address.AbsolutePath[SampleSite.BasePath.Length..])
            .Select(path => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path).ToHashSet();
        var files = Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Folder, file).Replace('\\', '/'));
        string[] notLinked = ["404.html", "robots.txt", "sitemap.xml", "search/head.json", ".govarchive-files", ".govarchive-lock"];
        Assert.Equal(notLinked.Order(), files.Except(reached).Where(file => !IsForScripts(file) && !ReadByScripts().IsMatch(file)).Order());
    }

    // Modules that scripts import, and the files they fetch; columns, which datapackage.json and csv-metadata.json name.
    private static bool IsForScripts(string file) =>
        file.StartsWith("assets/", StringComparison.Ordinal) && file.EndsWith(".js", StringComparison.Ordinal)
        || file.StartsWith("data/schemas/", StringComparison.Ordinal)
        || file.EndsWith(".indicators.json", StringComparison.Ordinal) || file.StartsWith("compare/", StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_address_shows_a_page_that_leads_home()
    {
        using var server = new StaticServer(site.Folder, SampleSite.BasePath);
        using var client = new HttpClient();
        var wrong = new Uri(server.Site, "agencies/nobody/1999/");
        using var response = await client.GetAsync(wrong, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var link in LinksOf(page, wrong).Where(link => link.Host == server.Root.Host && link.Fragment.Length == 0))
        {
            using var answer = await client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, link.AbsoluteUri);
        }
    }

    // Modules of other modules, and the search index's own files.
    [GeneratedRegex("^(?:assets/search/.*\\.js|search/[0-9a-f]{12}/.*\\.bin)$")]
    private static partial Regex ReadByScripts();

    private static IEnumerable<Uri> LinksOf(IDocument page, Uri address) => page.QuerySelectorAll("[href], [src]")
        .Where(element => element.GetAttribute("rel") is not "canonical")
        .Select(element => new Uri(address, element.GetAttribute("href") ?? element.GetAttribute("src")))
        .Where(link => link.Scheme is "http" or "https")
        .Select(link => link.Query.Length > 0 ? new Uri(link.GetLeftPart(UriPartial.Path) + link.Fragment) : link);

    private static Uri WithoutAnchor(Uri link) => new(link.GetLeftPart(UriPartial.Path));
}

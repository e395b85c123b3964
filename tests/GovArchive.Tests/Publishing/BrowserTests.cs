using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GovArchive.Tests.Publishing;

/// <summary>What needs a real browser: the search page's script.</summary>
public sealed class BrowserTests(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    [Theory]
    [InlineData("南岗区工业信息科技局", "agencies/230103-gongyexinxikejiju/")]
    [InlineData("政务新媒体", "agencies/230000-gongyehexinxihuating/2022/")]
    [InlineData("ｇｏｎｇｙｅ", "agencies/230100-gongyehexinxihuaju/")]
    [InlineData("适老化与无障碍 改造", "agencies/230100-renminzhengfubangongting/2022/")]
    public async Task Search_finds_agencies_and_text(string query, string expected)
    {
        var page = await Open($"search/?q={Uri.EscapeDataString(query)}");
        var links = page.QuerySelectorAll("#results a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("../" + expected, links);
        Assert.Contains(links.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), page.GetElementById("status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_shows_hostile_words_as_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)>";
        var page = await Open($"search/?q={Uri.EscapeDataString(Hostile)}");
        Assert.Contains(Hostile, page.GetElementById("status")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main img"));
    }

    [Fact]
    public async Task Search_marks_the_words_as_printed()
    {
        var page = await Open($"search/?q={Uri.EscapeDataString("2600篇")}");
        Assert.Equal("2600 篇", page.QuerySelector("#results mark")!.TextContent);
    }

    private async Task<IDocument> Open(string address)
    {
        var browser = Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        Assert.SkipWhen(browser is null, "no Chromium on this machine");
        using var server = new StaticServer(site.Folder, SampleSite.BasePath);
        var profile = Directory.CreateTempSubdirectory("govarchive-browser-").FullName;
        var start = new ProcessStartInfo(browser!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--user-data-dir={profile}", "--virtual-time-budget=5000", "--dump-dom", new Uri(server.Site, address).AbsoluteUri,
        ]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var html = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await errors;
        Directory.Delete(profile, recursive: true);
        return new HtmlParser().ParseDocument(html);
    }
}

using System.Text;
using GovArchive.Archives;
using GovArchive.Serving;
using GovArchive.Starting;

namespace GovArchive.Tests.Sites;

/// <summary>What site.yml changes of the look is on every page, without a theme of one's own.</summary>
public sealed class SiteLookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SiteLookTests() => NewArchive.Write(
        _folder.Path, "archive", new NewArchiveSettings(
            "档案", "馆", "", ["zh-Hans", "en"], "CC0 1.0", null, null, new DateOnly(2026, 1, 2), HasSample: true), []);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Colours_are_a_style_sheet_behind_the_theme_s()
    {
        var site = With("look:\n  colours: { accent: \"#123456\", accent_tint: \"#abc\", accent_dark: \"#FFF000\" }\n");

        Assert.Equal(
            ":root {\n  --accent: #123456;\n  --accent-tint: #abc;\n}\n"
            + "@media (prefers-color-scheme: dark) {\n:root {\n  --accent: #FFF000;\n}\n}\n", Text(site, "assets/look.css"));
        var page = Text(site, "agencies/index.html");
        var last = page.LastIndexOf("assets/print.css", StringComparison.Ordinal);
        Assert.True(page.IndexOf("assets/look.css", StringComparison.Ordinal) > last);
    }

    [Fact]
    public void Without_them_there_is_none()
    {
        var site = With("");
        Assert.Null(site.Find("assets/look.css"));
        Assert.DoesNotContain("look.css", Text(site, "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_and_a_style_sheet_are_files_of_the_archive()
    {
        foreach (var name in new[] { "logo.svg", "icon.svg", "own.css" }) _folder.Write("content/static/" + name, "x");
        var page = Text(With("look: { logo: logo.svg, favicon: icon.svg, css: own.css }\n"), "agencies/index.html");

        Assert.Contains("<img src=\"../logo.svg\" alt=\"\"", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"icon\" href=\"../icon.svg\">", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"stylesheet\" href=\"../own.css\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("assets/icon.svg", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_has_what_is_named_in_its_order_and_the_foot_the_rest()
    {
        var page = Text(With("look: { navigation: [about, years] }\n"), "index.html");
        var head = Between(page, "aria-label=\"主导航\"", "</nav>");
        Assert.True(head.IndexOf("about/", StringComparison.Ordinal) < head.IndexOf("years/", StringComparison.Ordinal));
        Assert.DoesNotContain("agencies/", head, StringComparison.Ordinal);
        Assert.Contains("agencies/", Between(page, "<footer", "</footer>"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_speaks_the_page_s_language()
    {
        var site = With("look:\n  footer: { zh-Hans: 由档案馆编 <b>, en: Kept by the archive }\n");
        Assert.Contains("由档案馆编 &lt;b&gt;", Text(site, "index.html"), StringComparison.Ordinal);
        Assert.Contains("Kept by the archive", Text(site, "en/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Searches_to_try_are_of_the_archive_itself_unless_it_says_which()
    {
        Assert.Contains(">松石市教育局</a>", Examples(With("")) + Examples(With("", first: "松石市教育局")), StringComparison.Ordinal);
        var own = Examples(With("look: { search_examples: [\"a&b #1\"] }\n"));
        Assert.Contains("?q=a%26b%20%231\">a&amp;b #1</a>", own, StringComparison.Ordinal);
        Assert.DoesNotContain("松石市", own, StringComparison.Ordinal);
    }

    private static string Examples(SiteOnDemand site) => Between(Text(site, "index.html"), "soft examples", "</p>");

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    // With the other body's reports taken away, the first is the example.
    private SiteOnDemand With(string settings, string? first = null)
    {
        if (first is not null) Directory.Delete(_folder["content/sources/songshishirenminzhengfubangongshi"], recursive: true);
        if (first is not null) Directory.Delete(_folder["content/data"], recursive: true);
        File.AppendAllText(_folder["site.yml"], settings);
        var live = new LiveSite(new ArchiveLayout(_folder.Path), workers: 1);
        live.Load();
        Assert.Empty(live.Findings);
        return live.Files!;
    }

    private static string Text(SiteOnDemand site, string path) => Encoding.UTF8.GetString(site.Find(path)!.Bytes.Span);
}

using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Rendering;
using GovArchive.Rendering.Assets;

namespace GovArchive.Tests.Rendering;

/// <summary>
/// Each case is a folder: <c>themes/</c>, and beside it <c>expected.html</c>, which the layout "home" of the theme "site" gives in Chinese,
/// or <c>expected.txt</c>, the messages.
/// </summary>
public class TemplateCases
{
    public static TheoryData<string> All =>
        [.. Directory.GetDirectories(Folder).Select(Path.GetFileName).OfType<string>().Where(n => n != "pages")
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Renders_as_expected(string name)
    {
        var findings = new List<Finding>();
        var page = Render(name, findings);
        var messages = string.Concat(findings.Order(Finding.Order).Select(f => f + "\n"));
        if (messages.Length > 0) AssertFile(name, "expected.txt", messages);
        else AssertFile(name, "expected.html", Encoding.UTF8.GetString(page!));
    }

    [Fact]
    public void Eight_threads_give_the_same_page()
    {
        var findings = new List<Finding>();
        var templates = Templates.Load(ThemeOf("page", findings)!, Models, findings)!;
        var pages = new byte[64][];
        Parallel.For(
            0, pages.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => pages[i] = templates.Render("home", new SamplePage("zh-CN"), [])!);
        Assert.All(pages, page => AssertFile("page", "expected.html", Encoding.UTF8.GetString(page)));
    }

    [Fact]
    public void Eight_threads_find_the_same_fault()
    {
        var templates = Templates.Load(ThemeOf("member-in-each", [])!, Models, [])!;
        var messages = new string[32];
        Parallel.For(0, messages.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var findings = new List<Finding>();
            Assert.Null(templates.Render("home", new SamplePage("zh-CN"), findings));
            messages[i] = findings.Single() + "\n";
        });
        Assert.All(messages, message => AssertFile("member-in-each", "expected.txt", message));
    }

    [Fact]
    public void A_page_that_renders_is_rendered_after_one_that_fails()
    {
        var templates = Templates.Load(ThemeOf("two-layouts", [])!, Models, [])!;
        Assert.Null(templates.Render("broken", new SamplePage("zh-CN"), []));
        AssertFile("two-layouts", "expected.html", Encoding.UTF8.GetString(templates.Render("home", new SamplePage("zh-CN"), [])!));
    }

    [Fact]
    public void An_unknown_layout_is_a_finding()
    {
        var findings = new List<Finding>();
        Assert.Null(Templates.Load(ThemeOf("two-layouts", [])!, Models, [])!.Render("hmoe", new SamplePage("zh-CN"), findings));
        Assert.Equal(
            "themes/site: error GA1313: the theme 'site' has no layout 'hmoe'; it has: broken, home", findings.Single().ToString());
    }

    [Fact]
    public void A_child_theme_has_what_its_parent_has_and_it_does_not_replace()
    {
        var theme = ThemeOf("child", [])!;
        Assert.Null(theme.Version);
        Assert.Equal("themes/default/assets/style.css", theme.Assets["style.css"].Path);
        Assert.Equal("themes/default/layouts/home.sbn-html", theme.Layouts["home"].Path);
        Assert.Equal("themes/site/partials/footer.sbn-html", theme.Partials["footer"].Path);
        Assert.Equal(["nav.about=关于", "nav.home=主页"], theme.Words["zh-CN"].Select(w => $"{w.Key}={w.Value}"));
    }

    private static readonly Type[] Models = [typeof(SamplePage)];

    private static string Folder => Cases.Folder("Rendering");

    private static byte[]? Render(string name, List<Finding> findings)
    {
        if (ThemeOf(name, findings) is not { } theme) return null;
        if (Templates.Load(theme, Models, findings) is not { } templates) return null;
        return templates.Render("home", new SamplePage("zh-CN"), findings);
    }

    private static Theme? ThemeOf(string name, List<Finding> findings) => Theme.Load("site", theme => SourceOf(name, theme), findings);

    private static ThemeSource? SourceOf(string name, string theme)
    {
        var folder = Path.Combine(Folder, name, "themes", theme);
        if (!Directory.Exists(folder)) return null;
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
        return new ThemeSource(theme, $"themes/{theme}",
            files.ToImmutableSortedDictionary(
                f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal));
    }

    private static void AssertFile(string name, string file, string actual) =>
        AcceptedFile.Assert(Path.Combine(Folder, name, file), actual);
}

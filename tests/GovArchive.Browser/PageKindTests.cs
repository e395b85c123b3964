namespace GovArchive.Browser;

/// <summary>Every kind of page, in both languages, wide and narrow, light and dark: accessible, within its width, without a complaint of the browser.</summary>
public sealed class PageKindTests(SampleSite site, Chromium browser) : IClassFixture<Chromium>
{
    private const string Agency = "320813-renminzhengfu";

    private static readonly (string Name, string Address)[] Kinds =
    [
        ("home", ""), ("agencies", "agencies/"), ("agency", $"agencies/{Agency}/"), ("report", $"agencies/{Agency}/2023/"), ("report-text", "agencies/230103-gongyexinxikejiju/2022/"),
        ("data", "data/"), ("search", "search/?q=公开"), ("about", "about/"), ("methodology", "methodology/"), ("guide", "guide/"), ("not-found", "404.html"),
    ];

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var (name, address) in Kinds) pages.Add(name, address);
            foreach (var (name, address) in Kinds.Where(kind => kind.Address != "404.html")) pages.Add(name + "-en", "en/" + address);
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_accessible_and_fits(string name, string address)
    {
        var faults = new List<string>();
        foreach (var width in new[] { 360, 1280 })
        {
            foreach (var scheme in new[] { "light", "dark" })
            {
                browser.Show(width, 900, ("prefers-color-scheme", scheme));
                var where = $"{name}-{width}-{scheme}";
                faults.AddRange(browser.Open(new Uri(site.Address, address)).Select(complaint => $"{where}: {complaint}"));
                browser.Keep(where);
                faults.AddRange(Axe.Violations(browser).Select(violation => $"{where}: {violation}"));
                if (browser.Eval("document.documentElement.scrollWidth - document.documentElement.clientWidth") is long and > 0 and var over) faults.Add($"{where}: {over} px wider than the window");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}

using OpenQA.Selenium;

namespace GovArchive.Browser;

/// <summary>What people come for, from the home page to the citation, with nothing but what they see.</summary>
public sealed class JourneyTests(SampleSite site, Chromium browser) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public void From_the_home_page_to_a_cell_its_file_and_its_citation(int width)
    {
        browser.Show(width, 900);
        Assert.Empty(browser.Open(site.Address));
        var box = browser.Driver.FindElement(By.CssSelector("main input[type=search]"));
        box.SendKeys("市人民政府办公厅 ");
        box.SendKeys(Keys.Enter);
        browser.Await("document.querySelector('#results a, .card a')");
        Follow("#results a[href$='agencies/230100-renminzhengfubangongting/'], .card a[href$='agencies/230100-renminzhengfubangongting/']");
        Assert.Equal("哈尔滨市人民政府办公厅", Text("h1"));
        Follow(".report-list a");
        browser.Await("document.querySelector('.form td[tabindex]')");
        Follow("[id='requests.received.total'] a, [id='requests.received.total']");
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        Assert.Contains("352", Text(".evidence"), StringComparison.Ordinal);
        Assert.EndsWith("#requests.received.total", browser.Driver.Url, StringComparison.Ordinal);

        var file = Path.Combine(Chromium.Downloads, "230100-renminzhengfubangongting.csv");
        File.Delete(file);
        Follow(".act summary");
        Follow(".act a[href$='.csv']");
        for (var i = 0; i < 100 && new FileInfo(file) is not { Exists: true, Length: > 0 }; i++) Thread.Sleep(50);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(site.Folder, "agencies", "230100-renminzhengfubangongting.csv")), File.ReadAllBytes(file));

        // The menu stays open; the link opens what is folded.
        Follow(".act a[href='#cite']");
        browser.Await("document.querySelector('.cite').open");
        Assert.Contains("哈尔滨市人民政府办公厅", Text(".citations .copied"), StringComparison.Ordinal);
        Assert.Contains("/agencies/230100-renminzhengfubangongting/2022/", Text(".citations .copied"), StringComparison.Ordinal);
        Assert.Empty(browser.Complaints());
    }

    [Fact]
    public void Every_page_is_read_in_the_other_language_and_back()
    {
        browser.Show(1280, 900);
        foreach (var address in new[] { "", "agencies/320813-renminzhengfu/2023/", "indicators/granted_share/", "methodology/",
            "regions/320000/" })
        {
            Assert.Empty(browser.Open(new Uri(site.Address, address)));
            Follow(".languages a");
            Assert.Equal(new Uri(site.Address, "en/" + address).AbsoluteUri, browser.Driver.Url);
            Assert.Equal("en", browser.Eval("document.documentElement.lang"));
            Follow(".languages a");
            Assert.Equal(new Uri(site.Address, address).AbsoluteUri, browser.Driver.Url);
        }
    }

    [Fact]
    public void Tab_leads_first_past_the_navigation_and_always_shows_where_it_is()
    {
        browser.Show(1280, 900);
        browser.Open(new Uri(site.Address, "agencies/320813-renminzhengfu/"));
        var body = browser.Driver.FindElement(By.TagName("body"));
        body.SendKeys(Keys.Tab);
        Assert.Equal("#main", browser.Eval("document.activeElement.getAttribute('href')"));
        for (var i = 0; i < 40; i++)
        {
            browser.Driver.SwitchTo().ActiveElement().SendKeys(Keys.Tab);
            Assert.True(browser.Eval(
                "(() => { const style = getComputedStyle(document.activeElement); return document.activeElement === document.body || "
                    + "style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; })()") is true,
                $"no outline on {browser.Eval("document.activeElement.outerHTML.slice(0, 200)")}");
        }
    }

    private void Follow(string selector)
    {
        var target = browser.Driver.FindElement(By.CssSelector(selector));
        browser.Driver.ExecuteScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", target);
        target.Click();
    }

    private string Text(string selector) => (string)browser.Eval($"document.querySelector(\"{selector}\").textContent")!;
}

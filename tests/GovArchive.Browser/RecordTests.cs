using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace GovArchive.Browser;

/// <summary>A reader's way from a cell to its evidence, a chart to a picture, a page to its citation.</summary>
public sealed class RecordTests(SampleSite site, Chromium browser) : IClassFixture<Chromium>
{
    private const string Report = "agencies/230100-renminzhengfubangongting/2022/";
    private const string Agency = "agencies/310000-renminzhengfubangongting/";

    [Fact]
    public void A_link_to_a_cell_shows_its_evidence()
    {
        Open(1280, Report + "#requests.received.total");
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        var text = Text(".evidence");
        Assert.Contains("352", text, StringComparison.Ordinal);
        Assert.Contains("第 109 行", text, StringComparison.Ordinal);
        Assert.Contains("按栏名读取", text, StringComparison.Ordinal);
        Assert.Contains("352 = 336 + 16", text, StringComparison.Ordinal);
        Assert.Contains("352 + 7 = 358 + 1", text, StringComparison.Ordinal);
        Assert.Contains("新收到352件", text, StringComparison.Ordinal);
        Assert.Empty(Axe.Violations(browser));
        browser.Keep("evidence");
    }

    [Fact]
    public void The_evidence_shows_the_line_of_the_source_and_leads_there_and_back()
    {
        Open(1280, Report + "#requests.received.total");
        browser.Await("document.querySelector('.evidence .lines .own')");
        Assert.Equal(5L, browser.Eval("document.querySelectorAll('.evidence .lines li').length"));
        Assert.Contains("336 │ 0 │ 0 │ 0 │ 16 │ 0 │ 352", Text(".evidence .lines .own"), StringComparison.Ordinal);
        Open(1280, Report + "source/#requests.received.total");
        Assert.Equal("352", browser.Eval("document.querySelector(':target').textContent"));
        browser.Keep("source");
        browser.Driver.FindElement(By.CssSelector(":target")).Click();
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        Assert.Contains("352", Text(".evidence"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "哈尔滨市人民政府办公厅：", "/2022/#requests.received.total；其中 一、本年新收政府信息公开申请数量 · 申请人情况 · 总计：352 件（来源第 109 行）")]
    [InlineData("en/", "General Office of the Harbin Municipal People's Government", ": 352 requests (source, line ")]
    public void A_cell_is_cited_with_its_value_and_its_line(string home, string author, string told)
    {
        Open(1280, home + "agencies/230100-renminzhengfubangongting/2022/#requests.received.total");
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        browser.Eval("document.addEventListener('copytext', event => { window.copied = event.detail; })");
        browser.Driver.FindElement(By.CssSelector(".evidence .do button:nth-child(2)")).SendKeys(OpenQA.Selenium.Keys.Enter);
        var cited = (string)browser.Eval("window.copied")!;
        Assert.Contains(author, cited, StringComparison.Ordinal);
        Assert.Contains(told, cited, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_zero_shows_its_evidence_too()
    {
        Open(1280, Report + "#requests.refused_state_secret.legal_service");
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        Assert.Equal("requests.refused_state_secret.legal_service", browser.Eval("document.activeElement.id"));
        var text = Text(".evidence");
        Assert.Contains("1.属于国家秘密 · 申请人情况 · 法人或其他组织 · 法律服务机构", text, StringComparison.Ordinal);
        Assert.Contains("第 147 行", text, StringComparison.Ordinal);
        Assert.Contains("0 = 0 相符", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_is_wrong_is_told_once_and_leads_to_its_finding()
    {
        Open(1280, "agencies/320813-renminzhengfu/2023/#disputes.review.total");
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        Assert.Contains("行政复议：0 ≠ 10 + 1 差 −11", Text(".evidence .check-fails"), StringComparison.Ordinal);
        Assert.DoesNotContain("校验提示", Text(".evidence"), StringComparison.Ordinal);
        Assert.StartsWith(
            "#GA3001-", (string)browser.Eval("document.querySelector('.evidence .check-fails').hash")!, StringComparison.Ordinal);
        Click(".evidence .check-fails");
        Assert.Equal("review", browser.Eval("document.querySelector(':target').dataset.id"));
        Assert.Equal(2L, browser.Eval("document.querySelectorAll('.section-checks').length"));
        Assert.Equal(1L, browser.Eval("document.querySelectorAll('.section-checks[open]').length"));
        Assert.Empty(Axe.Violations(browser));
    }

    [Fact]
    public void What_cannot_be_compared_is_never_said_to_hold()
    {
        Open(1280, "agencies/321300-renminzhengfu/2025/#requests.received.natural_person");
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        var text = Text(".evidence");
        Assert.Contains("3,830 = 3,746 + 63 + 19 + 2 相符", text, StringComparison.Ordinal);
        Assert.Contains("（七）总计 + 四、结转下年度继续办理: 无法核对", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public void Cells_are_walked_by_keyboard(int width)
    {
        Open(width, Report);
        browser.Await("document.querySelector('.form td[tabindex]')");
        if (width < 760)
        {
            // A phone has the totals alone until the other columns are asked for.
            Assert.Equal("requests.received.total", browser.Eval("document.querySelector('.form-requests td[tabindex=\"0\"]').id"));
            Click("#all-applicants");
        }
        browser.Driver.ExecuteScript("document.getElementById('requests.received.natural_person').focus()");
        Keys(OpenQA.Selenium.Keys.ArrowDown, OpenQA.Selenium.Keys.ArrowDown, OpenQA.Selenium.Keys.End);
        Assert.Equal("requests.granted.total", browser.Eval("document.activeElement.id"));
        Assert.Contains("51", Text(".evidence"), StringComparison.Ordinal);
        Keys(OpenQA.Selenium.Keys.Enter);
        Assert.Equal("BUTTON", browser.Eval("document.activeElement.tagName === 'A' ? 'BUTTON' : document.activeElement.tagName"));
        Assert.Equal(true, browser.Eval("document.querySelector('.evidence').contains(document.activeElement)"));
        Keys(OpenQA.Selenium.Keys.Escape);
        Assert.Equal("requests.granted.total", browser.Eval("document.activeElement.id"));
        Assert.Equal(true, browser.Eval("document.querySelector('.evidence').hidden"));
        Assert.Equal(3L, browser.Eval("document.querySelectorAll('.form td[tabindex=\"0\"]').length"));
    }

    [Fact]
    public void A_link_to_a_column_that_a_phone_leaves_out_shows_it()
    {
        Open(360, Report + "#requests.received.natural_person");
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        Assert.Contains("336", Text(".evidence"), StringComparison.Ordinal);
        Assert.Equal(true, browser.Eval("document.getElementById('requests.received.natural_person').offsetParent !== null"));
    }

    [Fact]
    public void The_panel_of_a_cell_leaves_the_cell_and_its_own_head_in_sight()
    {
        browser.Show(1280, 720);
        foreach (var cell in new[] { "requests.received.total", "requests.carried_out.total", "disputes.review.upheld" })
        {
            Assert.Empty(browser.Open(new Uri(site.Address, Report + "#" + cell)));
            browser.Await("document.querySelector('.evidence:not([hidden]) .lines li')");
            browser.Await(
                "(() => { const [panel, cell] = [document.querySelector('.evidence'), document.querySelector('td.shown')]"
                + ".map(each => each.getBoundingClientRect()); return panel.top >= 0 && panel.left >= 0 && panel.right <= innerWidth && "
                + "(panel.right <= cell.left || panel.left >= cell.right || panel.bottom <= cell.top || panel.top >= cell.bottom); })()");
        }
    }

    [Fact]
    public void A_cell_under_the_pointer_shows_its_evidence_and_lets_go()
    {
        Open(1280, Report);
        browser.Await("document.querySelector('.form td[tabindex]')");
        var cell = browser.Driver.FindElement(By.Id("disclosure.normative_documents.repealed"));
        new Actions(browser.Driver).ScrollToElement(cell).MoveToElement(cell).Perform();
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        Assert.Contains("23", Text(".evidence"), StringComparison.Ordinal);
        new Actions(browser.Driver).MoveToLocation(2, 2).Perform();
        browser.Await("document.querySelector('.evidence').hidden");
    }

    [Fact]
    public void A_problem_is_reported_with_the_cell_and_its_value()
    {
        Open(1280, Report + "#requests.received.total");
        browser.Await("document.querySelector('.evidence:not([hidden])')");
        var link = new Uri(browser.Driver.FindElement(By.CssSelector(".evidence .do a")).GetAttribute("href")!);
        var query = Uri.UnescapeDataString(link.Query.Replace('+', ' '));
        Assert.EndsWith("/issues/new", link.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("230100-renminzhengfubangongting-2022", query, StringComparison.Ordinal);
        Assert.Contains("requests.received.total = 352", query, StringComparison.Ordinal);
        Assert.Contains(new Uri(site.Address, Report).AbsoluteUri, query, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_citation_heading_and_table_can_be_copied()
    {
        browser.Driver.ExecuteCdpCommand(
            "Browser.grantPermissions", new() { ["permissions"] = new[] { "clipboardReadWrite", "clipboardSanitizedWrite" } });
        Open(1280, Report);
        browser.Await("document.querySelector('.permalink')");
        Assert.Equal(0L, browser.Eval("[...document.querySelectorAll('main h2')].filter(h => !h.querySelector('.permalink')).length"));
        Assert.Equal(
            0L, browser.Eval("[...document.querySelectorAll('.form caption')].filter(c => !c.querySelector('.permalink')).length"));
        browser.Driver.ExecuteScript("for (const folded of document.querySelectorAll('.cite, .act')) folded.open = true");
        Click(".citations .copied + .copy");
        browser.Await("document.querySelector('.toast').textContent === '已复制'");
        Assert.Contains("版本", Clipboard(), StringComparison.Ordinal);
        Click("#table-requests caption .permalink");
        browser.Await("document.querySelector('.toast').textContent === '已复制'");
        Assert.EndsWith("#table-requests", Clipboard(), StringComparison.Ordinal);
        Click("[data-copy-page]");
        Thread.Sleep(200);
        Assert.Equal(new Uri(site.Address, Report).AbsoluteUri, Clipboard());
    }

    [Fact]
    public void A_chart_becomes_a_picture()
    {
        Open(1280, Agency);
        foreach (var old in Directory.GetFiles(Chromium.Downloads, "applications*")) File.Delete(old);
        Click("#applications .chart-foot button");
        var file = Path.Combine(Chromium.Downloads, "applications.png");
        for (var i = 0; i < 200 && new FileInfo(file) is not { Exists: true, Length: > 0 }; i++) Thread.Sleep(50);
        var bytes = File.ReadAllBytes(file);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal(720 * 3, (bytes[18] << 8) + bytes[19]);
        Assert.True(bytes.Length > 10_000, $"{bytes.Length} bytes: a blank picture is smaller");
        Assert.Empty(browser.Complaints());
        File.Copy(file, Path.Combine(Chromium.Screenshots, "chart.png"), overwrite: true);
    }

    [Fact]
    public void Without_scripts_everything_is_there()
    {
        browser.Driver.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
        try
        {
            Open(1280, Report + "#requests.received.total");
            browser.Keep("report-no-script");
            Assert.Empty(browser.Driver.FindElements(By.CssSelector(".permalink, .copy, .evidence")));
            Assert.Contains(
                "103–109", browser.Driver.FindElement(By.CssSelector(".form-requests td.at")).GetAttribute("textContent"),
                StringComparison.Ordinal);
            Assert.Contains(
                "总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他：25 项相符",
                browser.Driver.FindElement(By.CssSelector(".checks")).GetAttribute("textContent"), StringComparison.Ordinal);
        }
        finally
        {
            browser.Driver.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new() { ["value"] = false });
        }
    }

    private void Open(int width, string address)
    {
        browser.Show(width, 900, ("prefers-color-scheme", "light"), ("prefers-reduced-motion", "reduce"));
        browser.Driver.Navigate().GoToUrl("about:blank");
        Assert.Empty(browser.Open(new Uri(site.Address, address)));
    }

    private string Text(string selector) => browser.Driver.FindElement(By.CssSelector(selector)).Text;

    private void Keys(params string[] keys)
    {
        foreach (var key in keys) browser.Driver.SwitchTo().ActiveElement().SendKeys(key);
    }

    private void Click(string selector)
    {
        var element = browser.Driver.FindElement(By.CssSelector(selector));
        browser.Driver.ExecuteScript("arguments[0].scrollIntoView({ block: 'center' })", element);
        element.Click();
    }

    private string Clipboard() =>
        (string)browser.Driver.ExecuteAsyncScript(
            "navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))")!;
}

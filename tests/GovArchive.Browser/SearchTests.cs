using System.Text.Json;
using GovArchive.Search;
using GovArchive.Tests.Search;
using OpenQA.Selenium;

namespace GovArchive.Browser;

/// <summary>The search page and the boxes of all pages, as a reader uses them.</summary>
public sealed class SearchTests(SampleSite site, Chromium browser) : IClassFixture<Chromium>
{
    private const string Industry = "agencies/230100-gongyehexinxihuaju/";
    private const string Office = "agencies/230100-renminzhengfubangongting/";
    private const string Province = "agencies/230000-gongyehexinxihuating/";
    private const string Done =
        "document.querySelector('#results:not([aria-busy])') && document.getElementById('status').textContent.match(/[。.\\d]/)";

    [Theory]
    [InlineData("南岗区工业信息科技局", "agencies/230103-gongyexinxikejiju/")]
    [InlineData("政务新媒体", Province + "2022/")]
    [InlineData("政務新媒體", Province + "2022/")]
    [InlineData("ｇｏｎｇｙｅ", Industry)]
    [InlineData("hebsgyhxxhj", Industry)]
    [InlineData("市工信局", Industry)]
    [InlineData("适老化与无障碍 改造", Office + "2022/")]
    [InlineData("“适老化与无障碍改造”", Office + "2022/")]
    [InlineData("２６００篇", Industry + "2022/")]
    [InlineData("厅", Province)]
    [InlineData("0451", "agencies/230103-gongyexinxikejiju/2022/")]
    [InlineData("工信局 政务新媒体 2022", Industry + "2022/")]
    [InlineData("编制方法", "methodology/")]
    [InlineData("Harbin", "regions/230100/")]
    [InlineData("自然人", "glossary/#natural_person")]
    [InlineData("予以公开率", "indicators/granted_share/")]
    public void Finds(string query, string expected)
    {
        Ask(query);
        Assert.Contains(new Uri(site.Address, expected).AbsoluteUri, Links("#results"));
        // More than ten stand on further pages.
        if (Links("#results").Length is var shown and < 10)
            Assert.Contains(shown.ToString(System.Globalization.CultureInfo.InvariantCulture), Status, StringComparison.Ordinal);
    }

    [Fact]
    public void English_pages_name_what_is_found_in_English_before_Chinese()
    {
        Ask("Suqian", "en/search/");
        var titles = (string)browser.Eval("[...document.querySelectorAll('#results h3')].map(title => title.textContent).join('|')")!;
        Assert.Contains("Suqian Municipal People's Government 宿迁市人民政府|", titles, StringComparison.Ordinal);
        Assert.StartsWith("Suqian 宿迁市|", titles, StringComparison.Ordinal);
        Assert.Equal(
            "zh-Hans", browser.Eval("document.querySelector('#results h3 a span').lang"));
        Ask("Suqian");
        Assert.StartsWith("宿迁市", (string)browser.Eval("document.querySelector('#results h3').textContent")!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agency_of_that_name_comes_first_as_a_card()
    {
        Ask("哈尔滨市工业和信息化局");
        Assert.Equal(new Uri(site.Address, Industry).AbsoluteUri, Links("#results .card").Single());
        Assert.Equal(Links("#results .card").Single(), Links("#results")[0]);
    }

    [Fact]
    public void Words_with_a_minus_are_left_out()
    {
        Ask("政务新媒体");
        Assert.Contains(new Uri(site.Address, Office + "2022/").AbsoluteUri, Links("#results"));
        Ask("政务新媒体 -矩阵");
        Assert.DoesNotContain(new Uri(site.Address, Office + "2022/").AbsoluteUri, Links("#results"));
        Assert.NotEmpty(Links("#results"));
    }

    [Fact]
    public void Hits_are_marked_as_printed()
    {
        Ask("2600篇");
        Assert.Equal("2600 篇", browser.Eval("document.querySelector('#results mark').textContent"));
    }

    [Fact]
    public void Several_notions_without_a_space_are_looked_up_apart_and_the_page_says_so()
    {
        Ask("哈尔滨市工信局政务新媒体");
        Assert.Equal(new Uri(site.Address, Industry + "2022/").AbsoluteUri, Links("#results")[0]);
        Assert.Contains("哈尔滨市工信局 + 政务新媒体", Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_has_all_words_the_page_shows_what_has_most_and_where_each_word_is()
    {
        Ask("哈尔滨市工信局政务新媒体火星");
        browser.Await("document.querySelector('#similar h2')");
        Assert.Empty(Links("#results"));
        Assert.Equal("含大部分词语", browser.Eval("document.querySelector('#similar h2').textContent"));
        Assert.Equal(new Uri(site.Address, Industry + "2022/").AbsoluteUri, Links("#similar")[0]);
        Assert.Contains("火星", Texts("#meant li").Last(), StringComparison.Ordinal);
        Assert.Contains("名称", Texts("#meant li")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("哈尔宾市", "哈尔滨市", "regions/230100/")]
    [InlineData("术阳县", "沭阳县", "regions/321322/")]
    public void A_slip_is_asked_about_and_what_was_meant_is_shown(string typed, string meant, string expected)
    {
        Ask(typed);
        browser.Await("document.querySelector('#meant a')");
        Assert.Equal(meant, Texts("#meant a")[0]);
        Assert.Equal(new Uri(site.Address, expected).AbsoluteUri, Links("#similar")[0]);
        browser.Driver.ExecuteScript("document.querySelector('#meant a').click()");
        browser.Await($"document.getElementById('query').value === '{meant}' && {Done}");
        Assert.Equal(new Uri(site.Address, expected).AbsoluteUri, Links("#results")[0]);
    }

    [Fact]
    public void A_figure_of_a_table_is_shown_with_the_words_that_say_what_it_is()
    {
        Ask("59237.2449");
        Assert.Contains("行政事业性收费", Texts("#results li")[0], StringComparison.Ordinal);
        Assert.Equal("59237.2449", browser.Eval("document.querySelector('#results mark').textContent"));
    }

    [Fact]
    public void Results_show_two_figures()
    {
        Ask("哈尔滨市");
        Assert.All(
            Texts("#results li > .soft"),
            facts => Assert.Matches("(机关 .*报告 )|(新收申请 |予以公开 )|^(机关|报告)", facts));
        Assert.Contains("报告 ", Texts("#results li > .soft")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_says_what_was_tried_and_leads_on()
    {
        Ask("<img src=x onerror=alert(1)>火星");
        Assert.Contains("<img src=x onerror=alert(1)>火星", Status, StringComparison.Ordinal);
        Assert.Equal(0L, browser.Eval("document.querySelectorAll('main img').length"));
        Assert.NotEmpty(Links(".lists"));
    }

    [Fact]
    public void Results_are_narrowed_and_the_address_says_how()
    {
        Ask("宿迁市");
        browser.Driver.FindElement(By.CssSelector("#narrow summary")).Click();
        browser.Await("document.querySelector('.facets input[value=\"2024\"]')");
        Assert.Equal(["类型", "年份"], Texts(".facets legend").Take(2));
        var count = Texts(".facets label:has(input[value=\"2024\"]) .soft").Single();
        browser.Driver.ExecuteScript("document.querySelector('.facets input[value=\"2024\"]').click()");
        browser.Await($"location.search.includes('year=2024') && {Done}");
        browser.Driver.Navigate().Refresh();
        browser.Await($"{Done} && document.querySelector('.facets input[value=\"2024\"]')?.checked");
        Assert.Equal($"共 {count} 条结果", Status);
        Assert.All(Links("#results"), link => Assert.EndsWith("/2024/", link, StringComparison.Ordinal));
        browser.Driver.Navigate().Back();
        browser.Await($"!location.search.includes('year') && {Done}");
    }

    [Fact]
    public void Works_by_keyboard_alone()
    {
        browser.Open(new Uri(site.Address, "about/"));
        Keys("/");
        browser.Await("document.activeElement.id === 'find'");
        Keys("政务新媒体" + OpenQA.Selenium.Keys.Enter);
        browser.Await($"location.pathname.endsWith('/search/') && {Done}");
        Keys("/");
        Keys(OpenQA.Selenium.Keys.ArrowDown + OpenQA.Selenium.Keys.ArrowDown);
        Assert.Equal(Links("#results")[1], browser.Eval("document.activeElement.href"));
        Keys(OpenQA.Selenium.Keys.ArrowUp + OpenQA.Selenium.Keys.Enter);
        browser.Await($"location.pathname.endsWith('{Province}2022/')");
    }

    [Fact]
    public void Boxes_suggest_agencies_and_remember_searches_in_this_browser_alone()
    {
        browser.Open(new Uri(site.Address, "en/about/"));
        Keys("/");
        Keys("harbin");
        browser.Eval("document.activeElement.value = ''");
        Keys("黑龙江省工");
        browser.Await("document.querySelectorAll('#find-suggestions:not([hidden]) li').length === 1");
        Assert.Equal("true", browser.Eval("document.activeElement.getAttribute('aria-expanded')"));
        Keys(OpenQA.Selenium.Keys.ArrowDown);
        Assert.Equal("find-suggestions-0", browser.Eval("document.activeElement.getAttribute('aria-activedescendant')"));
        browser.Keep("search-suggestions");
        Keys(OpenQA.Selenium.Keys.Enter);
        browser.Await($"location.pathname.endsWith('/en/{Province}')");
        Ask("公文格式");
        browser.Open(new Uri(site.Address, "about/"));
        Keys("/");
        browser.Await("document.querySelector('#find-suggestions:not([hidden]) li')?.textContent === '公文格式'");
        Keys(OpenQA.Selenium.Keys.Escape);
        Assert.Equal(true, browser.Eval("document.getElementById('find-suggestions').hidden"));
    }

    [Fact]
    public void Results_of_the_English_page_are_English_pages()
    {
        Ask("政务新媒体", "en/search/");
        Assert.Contains(new Uri(site.Address, "en/" + Province + "2022/").AbsoluteUri, Links("#results"));
        Ask("methodology", "en/search/");
        Assert.All(Links("#results"), link => Assert.Contains("/en/", link, StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_published_anew_is_searched_anew_without_a_word()
    {
        using var copy = new CopiedSite(site.Folder);
        browser.Open(new Uri(copy.Address, "search/?q=" + Uri.EscapeDataString("政务新媒体")));
        browser.Await(Done);
        var head = Path.Combine(copy.Folder, "search", "head.json");
        var hash = JsonDocument.Parse(File.ReadAllText(head)).RootElement.GetProperty("hash").GetString()!;
        Directory.Move(Path.Combine(copy.Folder, "search", hash), Path.Combine(copy.Folder, "search", "000000000000"));
        File.WriteAllText(head, File.ReadAllText(head).Replace(hash, "000000000000", StringComparison.Ordinal));
        Type("适老化");
        browser.Await($"{Done} && document.querySelector('#results mark')?.textContent === '适老化'");
    }

    [Fact]
    public void What_was_loaded_is_searched_without_a_network()
    {
        Ask("政务新媒体");
        var before = Links("#results");
        browser.Driver.ExecuteCdpCommand("Network.enable", []);
        browser.Driver.ExecuteCdpCommand(
            "Network.emulateNetworkConditions",
            new() { ["offline"] = true, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 });
        try
        {
            Type("政务新媒体");
            browser.Await(Done);
            Assert.Equal(before, Links("#results"));
        }
        finally
        {
            browser.Driver.ExecuteCdpCommand(
                "Network.emulateNetworkConditions",
                new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 });
        }
    }

    [Fact]
    public void Where_texts_are_not_published_pages_are_read_with_their_tables()
    {
        using var copy = new CopiedSite(site.Folder);
        var head = Path.Combine(copy.Folder, "search", "head.json");
        File.WriteAllText(head, File.ReadAllText(head).Replace("\"texts\":true", "\"texts\":false", StringComparison.Ordinal));
        foreach (var text in Directory.GetFiles(Path.Combine(copy.Folder, "agencies"), "*.txt", SearchOption.AllDirectories))
            File.Delete(text);
        foreach (var query in new[] { "政务新媒体", "59237.2449" })
        {
            browser.Open(new Uri(copy.Address, "search/?q=" + Uri.EscapeDataString(query)));
            browser.Await(Done);
            Assert.NotEmpty(Links("#results"));
            var marked = (string)browser.Eval("document.querySelector('#results mark').textContent")!;
            Assert.Equal(query, marked.Replace(",", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Hostile_words_of_a_page_are_shown_as_text()
    {
        using var copy = new CopiedSite(site.Folder);
        var text = Path.Combine(copy.Folder, Province, "2022.txt");
        File.WriteAllText(
            text, File.ReadAllText(text)
                .Replace("政务新媒体", "政务新媒体<img src=x onerror=document.title=1><b onclick=\"x\">", StringComparison.Ordinal));
        browser.Open(new Uri(copy.Address, "search/?q=" + Uri.EscapeDataString("政务新媒体")));
        browser.Await(Done);
        Assert.Contains(
            "<img src=x onerror=document.title=1>", (string)browser.Eval("document.getElementById('results').textContent")!,
            StringComparison.Ordinal);
        Assert.Equal(0L, browser.Eval("document.querySelectorAll('#results img, #results b').length"));
    }

    [Fact]
    public void Without_scripts_there_are_lists_and_a_form()
    {
        browser.Driver.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new() { ["value"] = true });
        try
        {
            browser.Driver.Navigate().GoToUrl(new Uri(site.Address, "search/?q=x"));
            Assert.True(browser.Driver.FindElement(By.Id("without-script")).Displayed);
            Assert.All(browser.Driver.FindElements(By.CssSelector(".lists a")), link => Assert.True(link.Displayed));
            Assert.EndsWith(
                "/some-repo/search/", browser.Driver.FindElement(By.CssSelector("main form")).GetDomProperty("action"),
                StringComparison.Ordinal);
        }
        finally
        {
            browser.Driver.ExecuteCdpCommand("Emulation.setScriptExecutionDisabled", new() { ["value"] = false });
        }
    }

    [Theory]
    [InlineData("", "公文格式")]
    [InlineData("黑龙", "黑龙江省")]
    public void A_box_that_a_reader_is_in_before_its_script_comes_suggests_too(string typed, string suggested)
    {
        Ask("公文格式");
        // The page is read and none of its deferred scripts has run.
        browser.Before($"document.addEventListener('readystatechange', () => {{ const box = document.getElementById('find'); if (document.readyState !== 'interactive' || !box) return; box.value = '{typed}'; box.focus(); }})",
            () =>
        {
            browser.Open(new Uri(site.Address, "about/"));
            browser.Await($"document.querySelector('#find-suggestions:not([hidden]) li')?.textContent === '{suggested}'");
        });
    }

    [Fact]
    public void A_browser_that_cannot_read_the_index_is_told_so() => browser.Before("delete globalThis.DecompressionStream", () =>
    {
        Ask("政务新媒体");
        Assert.Contains("deflate-raw", Status, StringComparison.Ordinal);
    });

    [Fact]
    public void Texts_become_comparable_as_in_the_program()
    {
        var vectors = NormaliseVectors.All(Path.Combine(SampleSite.Root, "tests", "GovArchive.Tests", "Search", "cases", "normalise.tsv"))
            .ToArray();
        browser.Open(new Uri(site.Address, "search/"));
        var normal = InPage<string[]>(
            "const index = await open(); return arguments[0].map(text => index.folding.normalise(text));",
            vectors.Select(vector => vector.Input));
        Assert.Equal(vectors.Select(vector => vector.Expected), normal);
    }

    [Fact]
    public void Queries_are_taken_apart_into_terms_that_texts_have()
    {
        string[] texts = ["2022年共收到申请352件", "满意率99.5%，IPv6改造", "电话045186771234转9", "公开，不予公开", "第3条", "版本1.2.3"];
        browser.Open(new Uri(site.Address, "search/"));
        var terms = InPage<string[][]>(
            "const { termsOf } = await import(root + 'assets/search/query.js'); const index = await open(); return arguments[0].map(text "
                + "=> termsOf(index.folding.normalise(text)).map(term => term.key));",
            texts);
        foreach (var (text, keys) in texts.Zip(terms))
        {
            var own = DocumentTerms.Of(text);
            var known = own.Words.Concat(own.Pairs.Select(pair => $"{(char)(pair >> 16)}{(char)pair}")).ToHashSet();
            Assert.NotEmpty(keys);
            Assert.All(keys, key => Assert.Contains(key, known));
        }
    }

    private string Status => (string)browser.Eval("document.getElementById('status').textContent")!;

    private void Ask(string query, string page = "search/")
    {
        Assert.Empty(browser.Open(new Uri(site.Address, $"{page}?q={Uri.EscapeDataString(query)}")));
        browser.Await(Done);
    }

    // Asks again without leaving the page.
    private void Type(string query)
    {
        browser.Driver.ExecuteScript(
            "document.getElementById('results').replaceChildren(); document.getElementById('status').textContent = ''; const box = "
                + "document.getElementById('query'); box.value = arguments[0]; box.form.requestSubmit();",
            query);
    }

    private void Keys(string keys) => browser.Driver.SwitchTo().ActiveElement().SendKeys(keys);

    private string[] Links(string within) => Strings($"[...document.querySelectorAll('{within} a')].map(link => link.href)");

    private string[] Texts(string selector) => Strings($"[...document.querySelectorAll('{selector}')].map(element => element.textContent)");

    private string[] Strings(string expression) =>
        JsonSerializer.Deserialize<string[]>((string)browser.Eval($"JSON.stringify({expression})")!)!;

    private T InPage<T>(string body, IEnumerable<string> input)
    {
        var json = (string?)browser.Driver.ExecuteAsyncScript(
            $$"""
            const [input, root, done] = arguments;
            const open = async () => {
              const { Index } = await import(root + "assets/search/index.js");
              const index = await Index.open(root + "search/");
              await index.learnCharacters();
              return index;
            };
            (async function () { {{body}} })(input).then(result => done(JSON.stringify(result)), error => done(JSON.stringify(String(error))));
            """,
            input.ToArray(), site.Address.AbsoluteUri);
        return JsonSerializer.Deserialize<T>(json!)!;
    }
}

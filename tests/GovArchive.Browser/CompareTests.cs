using System.Xml.Linq;
using OpenQA.Selenium;

namespace GovArchive.Browser;

/// <summary>
/// Comparing: choosing by keyboard, the choice in the address and in the citation, lines with gaps, other scales, the table behind them,
/// the files.
/// </summary>
public sealed class CompareTests(SampleSite site, Chromium browser) : IClassFixture<Chromium>
{
    private const string Two = "compare/?a=321300-renminzhengfu,320813-renminzhengfu&i=applications,granted_share";

    [Fact]
    public void An_agency_and_an_indicator_are_chosen_and_kept_in_the_address()
    {
        Open("compare/");
        browser.Await("document.querySelectorAll('#compare-results figure').length === 2");
        browser.Eval("document.querySelector('#compare details').open = true");
        Choose("place", "compare/321300.json");
        browser.Await("!document.getElementById('agency').disabled");
        Choose("agency", "321300-renminzhengfu");
        Press("add-agency");
        browser.Await("document.querySelectorAll('#chosen-agencies li').length === 1");
        Choose("indicator", "suits");
        Press("add-indicator");
        browser.Await("document.querySelectorAll('#compare-results figure').length === 3");
        Assert.EndsWith("compare/?a=321300-renminzhengfu&i=applications,granted_share,suits", browser.Driver.Url, StringComparison.Ordinal);
        Assert.NotEqual("", browser.Eval("document.getElementById('compare-status').textContent"));
        browser.Driver.FindElement(By.CssSelector("#chosen-agencies button")).SendKeys(Keys.Enter);
        browser.Await("document.querySelectorAll('#compare-results figure').length === 0");
        Assert.Equal("body", browser.Eval("document.activeElement.id"));
    }

    [Fact]
    public void An_example_is_drawn_until_something_is_chosen()
    {
        Open("compare/");
        browser.Await("document.querySelectorAll('#compare-results svg').length === 2");
        Assert.EndsWith("/compare/", browser.Driver.Url, StringComparison.Ordinal);
        Assert.Equal(3L, browser.Eval("document.querySelectorAll('#chosen-agencies li').length"));
        Assert.Contains("示例", Status(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("宿迁市人民政府")]
    [InlineData("suqian")]
    [InlineData("Suqian Municipal People's Government")]
    public void An_agency_is_found_by_a_name_and_added_by_keyboard(string typed)
    {
        Open("compare/?i=applications");
        var box = browser.Driver.FindElement(By.Id("body"));
        box.SendKeys(typed);
        browser.Await("document.querySelectorAll('#body-suggestions li').length > 0");
        box.SendKeys(Keys.Enter);
        browser.Await("document.querySelectorAll('#compare-results svg').length === 1");
        Assert.EndsWith("compare/?a=321300-renminzhengfu&i=applications", browser.Driver.Url, StringComparison.Ordinal);
        Assert.Equal("", browser.Eval("document.getElementById('body').value"));
    }

    [Fact]
    public void Agencies_are_found_by_any_part_of_their_names_and_what_is_none_is_said()
    {
        Open("compare/?i=applications");
        var box = browser.Driver.FindElement(By.Id("body"));
        box.SendKeys("工业和信息化");
        browser.Await("document.querySelectorAll('#body-suggestions li').length > 1");
        Assert.Contains("哈尔滨市工业和信息化局", (string)browser.Eval("document.getElementById('body-suggestions').textContent")!,
            StringComparison.Ordinal);
        box.Clear();
        box.SendKeys("没有的机关");
        browser.Await("document.getElementById('body-suggestions').textContent === '没有这样的机关'");
    }

    [Fact]
    public void The_other_language_shows_what_is_chosen()
    {
        Open(Two);
        browser.Await("document.querySelectorAll('#compare-results svg').length === 2");
        Assert.EndsWith("en/" + Two, (string)browser.Eval("document.querySelector('.languages a').href")!, StringComparison.Ordinal);
    }

    [Fact]
    public void More_agencies_than_are_compared_are_said()
    {
        var ids = string.Join(',', Enumerable.Range(1, 11).Select(i => $"nobody-{i}"));
        Open($"compare/?a=321300-renminzhengfu,320813-renminzhengfu,{ids}&i=applications", complains: true);
        browser.Await("document.querySelectorAll('#compare-results svg').length === 1");
        Assert.Contains("13 家", Status(), StringComparison.Ordinal);
        Assert.Contains("nobody-10", Status(), StringComparison.Ordinal);
        Assert.DoesNotContain("nobody-11", Status(), StringComparison.Ordinal);
    }

    [Fact]
    public void Back_undoes_a_choice()
    {
        Open("compare/?a=321300-renminzhengfu&i=applications");
        browser.Await("document.querySelectorAll('#compare-results svg').length === 1");
        browser.Driver.FindElement(By.CssSelector("input[name=view][value=table]")).SendKeys(" ");
        browser.Await("location.search.includes('view=table') && document.querySelector('#compare-results.tables')");
        browser.Driver.Navigate().Back();
        browser.Await("!location.search.includes('view') && document.querySelector('#compare-results:not(.tables) svg')");
        Assert.Equal("line", browser.Eval("document.querySelector('input[name=view]:checked').value"));
    }

    [Fact]
    public void A_cell_of_the_form_is_compared_like_an_indicator()
    {
        Open("compare/?a=321300-renminzhengfu,320813-renminzhengfu&i=requests/received/total&view=table");
        browser.Await("document.querySelectorAll('#compare-results table').length === 1");
        var text = (string)browser.Eval("document.querySelector('#compare-results table').textContent")!;
        Assert.Contains("3,830", text, StringComparison.Ordinal);
        Assert.Contains("未收录", text, StringComparison.Ordinal);
        Assert.Contains("本年新收政府信息公开申请数量", (string)browser.Eval("document.querySelector('#compare-results h2').textContent")!,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Each_agency_has_a_drawing_of_its_own_on_one_axis()
    {
        Open(Two + "&view=each");
        browser.Await("document.querySelectorAll('#compare-results svg').length === 2");
        Assert.Equal(2L, browser.Eval("document.querySelectorAll('#compare-results svg')[0].querySelectorAll('.ghost').length"));
    }

    [Theory]
    [InlineData("scale=index", "指数，2023 年 = 100")]
    [InlineData("scale=log", "对数刻度：等距即等倍。")]
    public void Sizes_far_apart_are_drawn_on_another_scale(string scale, string said)
    {
        Open("compare/?a=321300-renminzhengfu,320813-renminzhengfu&i=applications&" + scale);
        browser.Await("document.querySelectorAll('#compare-results svg').length === 1");
        Assert.Contains(
            said, (string)browser.Eval("document.querySelector('#compare-results svg').textContent")!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_logarithm_is_drawn_as_it_is_and_said()
    {
        Open("compare/?a=321300-renminzhengfu,320813-renminzhengfu&i=granted_share&scale=log");
        browser.Await("document.querySelectorAll('#compare-results svg').length === 1");
        Assert.Contains(
            "不能用对数刻度", (string)browser.Eval("document.querySelector('#compare-results svg').textContent")!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_is_taken_along_as_a_file()
    {
        Open(Two);
        browser.Await("document.querySelectorAll('#compare-results svg').length === 2");
        Save("compare-0", 0);
        var drawing = XDocument.Load(Downloaded("compare-0.svg"));
        Assert.Contains(".s1", drawing.Descendants().Single(element => element.Name.LocalName == "style").Value, StringComparison.Ordinal);
        Assert.Contains("宿迁市人民政府", drawing.Root!.Value, StringComparison.Ordinal);
        Save("compare-0", 1);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], File.ReadAllBytes(Downloaded("compare-0.png"))[..4]);
    }

    [Fact]
    public void The_citation_says_what_is_chosen_and_leads_to_it()
    {
        Open(Two + "&from=2023");
        browser.Await("document.querySelectorAll('#compare-results svg').length === 2");
        const string chosen = "宿迁市人民政府、淮安市洪泽区人民政府：本年新收政府信息公开申请、予以公开占办结比例（2023–2025 年）";
        var cited = ((IEnumerable<object>)browser.Eval("[...document.querySelectorAll('#cite .copied')].map(text => text.textContent)")!)
            .Cast<string>().ToArray();
        Assert.All(cited[..4], text => Assert.Contains(chosen, text, StringComparison.Ordinal));
        Assert.All(cited, text => Assert.Contains("compare/" + Two[8..] + "&from=2023", text, StringComparison.Ordinal));
        Assert.All(cited, text => Assert.DoesNotContain("‹title›", text, StringComparison.Ordinal));
        for (var i = 0; i < 2; i++) browser.Driver.FindElement(By.CssSelector("#chosen-agencies button")).SendKeys(Keys.Enter);
        browser.Await("document.querySelectorAll('#compare-results figure').length === 0");
        Assert.Contains("比较", (string)browser.Eval("document.querySelector('#cite .copied').textContent")!, StringComparison.Ordinal);
        Assert.DoesNotContain("?", (string)browser.Eval("document.querySelector('#cite').textContent")!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_a_gap_with_its_reason()
    {
        Open(Two);
        browser.Await("document.querySelectorAll('#compare-results svg').length === 2");
        // Reports on 2023 to 2025 and on 2023 and 2024, of a site that begins in 2019: years in which neither has one are left out, another
        // one without a report is a hollow mark.
        Assert.Equal(1L, browser.Eval("document.querySelector('#compare-results svg').querySelectorAll('.own').length"));
        Assert.Equal(
            "2025 淮安市洪泽区人民政府: 未收录",
            browser.Eval(
                "[...document.querySelectorAll('#compare-results svg .own title')].map(title => title.textContent).find(text => "
                    + "text.startsWith('2025 淮安'))"));
        Assert.Equal(
            1L, browser.Eval(
                "document.querySelector('#compare-results svg g.s1.m path[fill=none]').getAttribute('d').split('M').length - 1"));
        Assert.Contains(
            "50/95", (string)browser.Eval("document.querySelectorAll('#compare-results table')[1].textContent")!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_stands_below_the_axis_and_not_on_zero()
    {
        Open(Two);
        browser.Await("document.querySelectorAll('#compare-results svg').length === 2");
        Assert.Equal(
            true, browser.Eval(
                "(() => { const svg = document.querySelector('#compare-results svg'); const lane = "
                    + "svg.querySelector('path.bd').getBoundingClientRect(), axis = "
                    + "svg.querySelector('path.ax0').getBoundingClientRect(); return lane.top > axis.bottom && "
                    + "[...svg.querySelectorAll('.own')].every(mark => { const box = mark.getBoundingClientRect(); return box.top >= "
                    + "lane.top - 1 && box.bottom <= lane.bottom + 1 && box.left >= lane.left; }); })()"));
        Assert.Contains(
            "○ 淮安市洪泽区人民政府 2025 未收录", (string)browser.Eval("document.querySelector('#compare-results svg').textContent")!,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_form_belongs_to_its_line_and_says_what_is_not_held()
    {
        Open("compare/?a=321300-renminzhengfu,310000-renminzhengfubangongting&i=applications");
        browser.Await("document.querySelectorAll('#compare-results svg').length === 1");
        Assert.Equal(0L, browser.Eval("document.querySelectorAll('#compare-results path.gap').length"));
        Assert.Equal(1L, browser.Eval("document.querySelectorAll('#compare-results g.s2 > path[stroke-dasharray=\"1 3\"]').length"));
        Assert.Contains(
            "上海市人民政府办公厅 2019 与 2025 年格式不同（其间未收录）", ((string)browser.Eval("document.querySelector('#compare-results svg').textContent")!),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradicted_number_is_marked_in_the_drawing_the_table_and_the_csv()
    {
        Open("compare/?a=320813-renminzhengfu&i=reviews");
        browser.Await("document.querySelectorAll('#compare-results svg').length === 1");
        Assert.Contains("≠", (string)browser.Eval("document.querySelector('#compare-results svg').textContent")!, StringComparison.Ordinal);
        Assert.EndsWith(
            "agencies/320813-renminzhengfu/2023/#findings",
            (string)browser.Eval("document.querySelector('#compare-results td .doubt').href")!, StringComparison.Ordinal);
        Assert.Contains(
            "GA3001", (string)browser.Eval("document.querySelector('#compare-results td .doubt').textContent")!, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_written_as_everywhere()
    {
        Open(Two + "&view=table");
        browser.Await("document.querySelectorAll('#compare-results table').length === 2");
        Assert.Contains(
            "40.6 %", (string)browser.Eval("document.querySelectorAll('#compare-results table')[1].textContent")!,
            StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d\.\d\d|\d%", (string)browser.Eval("document.querySelectorAll('#compare-results table')[1].textContent")!);
    }

    [Fact]
    public void One_year_alone_is_a_table()
    {
        Open(Two + "&from=2023&to=2023");
        browser.Await("document.querySelectorAll('#compare-results table').length === 2");
        Assert.Equal(0L, browser.Eval("document.querySelectorAll('#compare-results svg').length"));
    }

    [Fact]
    public void The_numbers_shown_are_downloaded_as_csv()
    {
        Open(Two + "&from=2024");
        browser.Await("!document.getElementById('compare-csv').disabled");
        File.Delete(Path.Combine(Chromium.Downloads, "compare.csv"));
        Press("compare-csv");
        var lines = File.ReadAllLines(Downloaded("compare.csv"));
        Assert.Equal(9, lines.Length);
        Assert.Equal(
            "agency_id,agency,year,edition,indicator,unit,value,numerator,denominator,small_base,missing,findings",
            lines[0].TrimStart('\ufeff'));
        Assert.Equal("320813-renminzhengfu,淮安市洪泽区人民政府,2025,,applications,件,,,,false,no_report,", lines[4]);
        Assert.StartsWith("320813-renminzhengfu,淮安市洪泽区人民政府,2024,2021,granted_share,%,52.", lines[7], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare/?a=nobody-knows&i=applications", "nobody-knows")]
    [InlineData("compare/?a=%3Cimg%20src=x%3E,321300-renminzhengfu&i=%3Cb%3E&from=abc&view=zzz", "<img src=x>")]
    [InlineData("compare/?a=321300-renminzhengfu&i=nonsense", "没有这一指标或单元格：nonsense")]
    public void An_address_that_makes_no_sense_is_said_or_left_out(string address, string said)
    {
        browser.Show(1280, 900);
        browser.Open(new Uri(site.Address, address));
        browser.Await(
            $"document.getElementById('compare-status').textContent.includes('{said}') && document.querySelectorAll('#chosen-indicators li').length === 1");
        Assert.Equal(0L, browser.Eval("document.querySelectorAll('main img').length"));
    }

    [Fact]
    public void Speaks_English_below_en()
    {
        Open("en/" + Two + "&view=table");
        browser.Await("document.querySelectorAll('#compare-results table').length === 2");
        Assert.Equal("Requests received in the year (requests)", browser.Eval("document.querySelector('#compare-results h2').textContent"));
        Assert.EndsWith(
            "/en/agencies/321300-renminzhengfu/", (string)browser.Eval("document.querySelector('#compare-results tbody a').href")!,
            StringComparison.Ordinal);
    }

    private void Open(string address, bool complains = false)
    {
        browser.Show(1280, 900);
        var complaints = browser.Open(new Uri(site.Address, address));
        if (!complains) Assert.Empty(complaints);
    }

    private string Status() => (string)browser.Eval("document.getElementById('compare-status').textContent")!;

    private void Save(string figure, int button)
    {
        File.Delete(Path.Combine(Chromium.Downloads, figure + (button == 0 ? ".svg" : ".png")));
        browser.Driver.FindElement(By.CssSelector($"#{figure} .save-drawing button:nth-child({button + 1})")).SendKeys(Keys.Enter);
    }

    // The file is there before anything is in it.
    private static string Downloaded(string name)
    {
        var file = Path.Combine(Chromium.Downloads, name);
        for (var i = 0; i < 100 && new FileInfo(file) is not { Exists: true, Length: > 0 }; i++) Thread.Sleep(50);
        return file;
    }

    private void Choose(string id, string value) => browser.Driver.FindElement(By.CssSelector($"#{id} option[value='{value}']")).Click();

    private void Press(string id) => browser.Driver.FindElement(By.Id(id)).SendKeys(Keys.Enter);
}

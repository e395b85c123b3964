using OpenQA.Selenium;

namespace GovArchive.Browser;

/// <summary>Comparing: choosing by keyboard, the choice in the address, lines with gaps, the table behind them, the CSV.</summary>
public sealed class CompareTests(SampleSite site, Chromium browser) : IClassFixture<Chromium>
{
    private const string Two = "compare/?a=321300-renminzhengfu,320813-renminzhengfu&i=applications,granted_share";

    [Fact]
    public void An_agency_and_an_indicator_are_chosen_and_kept_in_the_address()
    {
        Open("compare/");
        Choose("place", "compare/321300.json");
        browser.Await("!document.getElementById('agency').disabled");
        Choose("agency", "321300-renminzhengfu");
        Press("add-agency");
        browser.Await("document.querySelectorAll('#compare-results figure').length === 1");
        Choose("indicator", "suits");
        Press("add-indicator");
        browser.Await("document.querySelectorAll('#compare-results figure').length === 2");
        Assert.EndsWith("compare/?a=321300-renminzhengfu&i=applications,suits", browser.Driver.Url, StringComparison.Ordinal);
        Assert.NotEqual("", browser.Eval("document.getElementById('compare-status').textContent"));
        browser.Driver.FindElement(By.CssSelector("#chosen-agencies button")).SendKeys(Keys.Enter);
        browser.Await("document.querySelectorAll('#compare-results figure').length === 0");
        Assert.Equal("place", browser.Eval("document.activeElement.id"));
    }

    [Fact]
    public void What_is_missing_is_a_gap_with_its_reason()
    {
        Open(Two);
        browser.Await("document.querySelectorAll('#compare-results svg').length === 2");
        // Reports on 2023 to 2025 and on 2023 and 2024, of a site that begins in 2019: years without a report are hollow marks.
        Assert.Equal(4L + 5L, browser.Eval("document.querySelector('#compare-results svg').querySelectorAll('.own').length"));
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
            "○ 淮安市洪泽区人民政府 2019–2022, 2025 未收录", (string)browser.Eval("document.querySelector('#compare-results svg').textContent")!,
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
        var file = Path.Combine(Chromium.Downloads, "compare.csv");
        File.Delete(file);
        Press("compare-csv");
        // The file is there before anything is in it.
        for (var i = 0; i < 100 && new FileInfo(file) is not { Exists: true, Length: > 0 }; i++) Thread.Sleep(50);
        var lines = File.ReadAllLines(file);
        Assert.Equal(9, lines.Length);
        Assert.Equal(
            "agency_id,agency,year,edition,indicator,unit,value,numerator,denominator,small_base,missing,findings",
            lines[0].TrimStart('\ufeff'));
        Assert.Equal("320813-renminzhengfu,淮安市洪泽区人民政府,2025,,applications,件,,,,false,no_report,", lines[4]);
        Assert.StartsWith("320813-renminzhengfu,淮安市洪泽区人民政府,2024,2021,granted_share,%,52.", lines[7], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare/?a=nobody-knows&i=applications", "nobody-knows")]
    [InlineData("compare/?a=%3Cimg%20src=x%3E,321300-renminzhengfu&i=%3Cb%3E&from=abc&view=zzz", "")]
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

    private void Open(string address)
    {
        browser.Show(1280, 900);
        Assert.Empty(browser.Open(new Uri(site.Address, address)));
    }

    private void Choose(string id, string value) => browser.Driver.FindElement(By.CssSelector($"#{id} option[value='{value}']")).Click();

    private void Press(string id) => browser.Driver.FindElement(By.Id(id)).SendKeys(Keys.Enter);
}

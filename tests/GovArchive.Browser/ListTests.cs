using System.Globalization;
using OpenQA.Selenium;

namespace GovArchive.Browser;

/// <summary>Lists sort, filter and export by mouse and keyboard, and keep what was chosen in the address.</summary>
public sealed class ListTests(SampleSite site, Chromium browser) : IClassFixture<Chromium>
{
    private const string Names = "[...document.querySelectorAll('#list tbody th')].map(cell => cell.textContent.trim()).join('|')";

    [Fact]
    public void Numbers_sort_by_value_and_blanks_stand_last_both_ways()
    {
        Open("agencies/");
        Sort("received");
        var up = Values("received");
        Sort("received");
        var down = Values("received");
        var known = up.Where(value => value.Length > 0).Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(known.Order(), known);
        Assert.Equal(
            known.OrderDescending(),
            down.Where(value => value.Length > 0).Select(value => decimal.Parse(value, CultureInfo.InvariantCulture)));
        Assert.Contains("", up);
        Assert.Equal(up.SkipWhile(value => value.Length > 0), down.SkipWhile(value => value.Length > 0));
        Assert.Equal("descending", browser.Eval("document.querySelector('#list [data-key=received]').getAttribute('aria-sort')"));
        Assert.Contains("sort=-received", browser.Driver.Url, StringComparison.Ordinal);
        Sort("received");
        Assert.DoesNotContain("sort=", browser.Driver.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_chosen_is_in_the_address_and_comes_back_from_it()
    {
        Open("agencies/?level=city&q=" + Uri.EscapeDataString("哈尔滨 工业"));
        Assert.Equal("哈尔滨市工业和信息化局", browser.Eval(Names));
        Assert.Equal("city", browser.Eval("document.querySelector('[data-for=list] select').value"));
        Assert.Equal("哈尔滨 工业", browser.Eval("document.querySelector('[data-for=list] input').value"));
        Assert.Contains(
            "1", (string)browser.Eval("document.querySelector('[data-for=list] [role=status]').textContent")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("received=%3E100", "> 100")]
    [InlineData("received=%3C100", "< 100")]
    [InlineData("received=1..400", "1–400")]
    [InlineData("received=400..1", "400–1")]
    [InlineData("received=none", "没有数")]
    public void Rows_are_filtered_by_a_number_of_theirs(string asked, string said)
    {
        Open("agencies/");
        var all = Values("received");
        Func<string, bool> fits = asked[9..] switch
        {
            "%3E100" => value => value.Length > 0 && int.Parse(value, CultureInfo.InvariantCulture) > 100,
            "%3C100" => value => value.Length > 0 && int.Parse(value, CultureInfo.InvariantCulture) < 100,
            "none" => value => value.Length == 0,
            _ => value => value.Length > 0 && int.Parse(value, CultureInfo.InvariantCulture) is >= 1 and <= 400,
        };
        Open("agencies/?" + asked);
        Assert.Equal(all.Where(fits), Values("received"));
        Assert.NotInRange(all.Count(fits), all.Length, int.MaxValue);
        Assert.NotEqual(0, all.Count(fits));
        Assert.Contains(said, (string)browser.Eval("document.querySelector('.number-filters').textContent")!, StringComparison.Ordinal);
        browser.Driver.FindElement(By.CssSelector(".number-filters button")).SendKeys(Keys.Enter);
        Assert.Equal(all, Values("received"));
        Assert.DoesNotContain("received=", browser.Driver.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_by_number_is_set_by_keyboard()
    {
        Open("agencies/");
        browser.Driver.FindElement(By.CssSelector("[data-for=list] summary")).SendKeys(Keys.Enter);
        browser.Driver.FindElement(By.CssSelector(".number-filter select option[value=received]")).Click();
        browser.Driver.FindElement(By.CssSelector(".number-filter input")).SendKeys("1000" + Keys.Enter);
        Assert.Contains("received=%3E1000", browser.Driver.Url, StringComparison.Ordinal);
        Assert.All(Values("received"), value => Assert.True(int.Parse(value, CultureInfo.InvariantCulture) > 1000));
    }

    [Fact]
    public void A_share_that_reads_the_same_is_the_same_and_the_other_language_keeps_the_filter()
    {
        Open("agencies/?granted=%3D14.2");
        Assert.Equal("哈尔滨市人民政府办公厅", browser.Eval(Names));
        Assert.EndsWith(
            "en/agencies/?granted=%3D14.2", (string)browser.Eval("document.querySelector('.languages a').href")!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_asks_for_no_number_is_left_out()
    {
        Open("agencies/?received=abc&handled=%3E");
        Assert.Equal(9L, browser.Eval("document.querySelectorAll('#list tbody tr').length"));
        Assert.Equal("", browser.Eval("document.querySelector('.number-filters').textContent"));
    }

    [Fact]
    public void A_choice_that_no_row_has_is_taken_away_and_said()
    {
        Open("agencies/?level=galaxy");
        browser.Await("document.querySelectorAll('#list tbody tr').length === 9");
        Assert.Contains("galaxy", (string)browser.Eval("document.querySelector('[data-for=list]').textContent")!, StringComparison.Ordinal);
        Assert.DoesNotContain("galaxy", browser.Driver.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_phone_a_row_is_a_card_that_says_its_columns_and_stays_a_row()
    {
        browser.Show(360, 800);
        Assert.Empty(browser.Open(new Uri(site.Address, "agencies/")));
        browser.Await("document.querySelector('#list tbody td.number[data-label]')");
        Assert.Equal(
            "table row rowheader cell",
            browser.Eval(
                "['#list', '#list tbody tr', '#list tbody th', '#list tbody td'].map(one => "
                    + "document.querySelector(one).getAttribute('role')).join(' ')"));
        Assert.Equal("新收申请", browser.Eval("document.querySelector('#list tbody td.number ~ td.number').dataset.label"));
        Assert.Equal(
            true,
            browser.Eval(
                "[...document.querySelectorAll('#list tbody tr > *')].every(cell => cell.getBoundingClientRect().right <= innerWidth)"));
    }

    [Fact]
    public void Works_by_keyboard_alone()
    {
        Open("agencies/");
        var filter = browser.Driver.FindElement(By.CssSelector("[data-for=list] input"));
        filter.SendKeys("沭阳");
        browser.Await($"{Names} === '沭阳县发展和改革局'");
        filter.SendKeys(Keys.Tab);
        Assert.Equal("SELECT", browser.Eval("document.activeElement.tagName"));
        browser.Driver.FindElement(By.CssSelector("#list [data-key=agency] button")).SendKeys(Keys.Enter);
        Assert.Equal("ascending", browser.Eval("document.querySelector('#list [data-key=agency]').getAttribute('aria-sort')"));
        browser.Driver.FindElement(By.CssSelector("[data-for=list] > button:not(.save)")).SendKeys(Keys.Enter);
        browser.Await("document.querySelectorAll('#list tbody tr').length === 9");
        Assert.Equal("INPUT", browser.Eval("document.activeElement.tagName"));
        Assert.DoesNotContain("?", browser.Driver.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_shown_are_downloaded_as_csv()
    {
        Open("years/2022/?state=partial");
        var file = Path.Combine(Chromium.Downloads, "reports.csv");
        File.Delete(file);
        browser.Driver.FindElement(By.CssSelector("[data-for=list] .save")).SendKeys(Keys.Enter);
        for (var i = 0; i < 100 && new FileInfo(file) is not { Exists: true, Length: > 0 }; i++) Thread.Sleep(50);
        var lines = File.ReadAllLines(file);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("机关,状态,地区,层级,类别,领域,新收申请,", lines[0].TrimStart('\ufeff'), StringComparison.Ordinal);
        Assert.StartsWith("黑龙江省工业和信息化厅,表格不全,黑龙江省,省级,部门,工业和信息化,12,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_list_keeps_its_own_state()
    {
        Open("regions/320000/");
        browser.Driver.FindElement(By.CssSelector("#sum-list [data-key=year] button")).SendKeys(Keys.Enter);
        Sort("received");
        Assert.Contains("sums.sort=year", browser.Driver.Url, StringComparison.Ordinal);
        Assert.Contains("&sort=received", browser.Driver.Url, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_with_a_level_opens_the_filtered_year()
    {
        Open("years/2022/?level=county#reports");
        browser.Await("document.querySelector('[data-for=list] [role=status]')");
        Assert.Equal("哈尔滨市南岗区工业信息科技局|淮安市洪泽区人民政府|沭阳县发展和改革局", browser.Eval(Names));
    }

    private void Open(string address)
    {
        browser.Show(1280, 900);
        Assert.Empty(browser.Open(new Uri(site.Address, address)));
    }

    private void Sort(string key) => browser.Driver.FindElement(By.CssSelector($"#list [data-key={key}] button")).SendKeys(Keys.Enter);

    private string[] Values(string key) => ((string)browser.Eval(
        $"(i => [...document.querySelectorAll('#list tbody tr')].map(row => row.cells[i].dataset.value).join('|'))(document.querySelector('#list [data-key={key}]').cellIndex)")!).Split('|');
}

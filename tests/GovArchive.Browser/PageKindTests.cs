using System.Globalization;

namespace GovArchive.Browser;

/// <summary>
/// Every kind of page, in both languages, wide and narrow, light and dark: accessible, within its width, without a complaint of the
/// browser.
/// </summary>
public sealed class PageKindTests(SampleSite site, Chromium browser) : IClassFixture<Chromium>
{
    private const string Agency = "320813-renminzhengfu";

    /// <summary>Cumulative layout shift, a tenth of what a page is called good with (web.dev/cls).</summary>
    private const double MostShift = 0.01;

    /// <summary>
    /// Milliseconds of one processor for all scripts of a page together, until it is loaded and has what it fetches; a single task above it
    /// is felt (web.dev/long-tasks).
    /// </summary>
    private const double MostScript = 50;

    // All widths and looks take three times as long: they are for who changes a style sheet.
    private static readonly bool IsEveryScreen = Environment.GetEnvironmentVariable("GOVARCHIVE_EVERY_SCREEN") is not null;

    private static readonly int[] Widths = IsEveryScreen ? [320, 360, 768, 1280] : [360, 1280];

    private static readonly (string Name, (string, string) Feature)[] Looks =
    [
        ("light", ("prefers-color-scheme", "light")), ("dark", ("prefers-color-scheme", "dark")),
        .. IsEveryScreen ? [("forced", ("forced-colors", "active"))] : Array.Empty<(string, (string, string))>(),
    ];

    private static readonly (string Name, string Address)[] Kinds =
    [
        ("home", ""), ("agencies", "agencies/"), ("agency", $"agencies/{Agency}/"), ("report", $"agencies/{Agency}/2023/"),
        ("report-text", "agencies/230103-gongyexinxikejiju/2022/"),
        ("regions", "regions/"), ("region", "regions/320000/"), ("sectors", "sectors/"), ("sector", "sectors/industry/"),
        ("years", "years/"), ("year", "years/2022/?level=city&sort=-m0"),
        ("compare", "compare/?a=321300-renminzhengfu,320813-renminzhengfu&i=applications,granted_share"),
        ("compare-table", "compare/?a=321300-renminzhengfu&i=suits&view=table"), ("quality", "quality/"),
        ("indicators", "indicators/"), ("indicator", "indicators/granted_share/"), ("glossary", "glossary/"),
        ("data", "data/"), ("search", "search/?q=公开"), ("about", "about/"), ("methodology", "methodology/"),
        .. SampleSite.HasGuide ? [("guide", "guide/")] : Array.Empty<(string, string)>(), ("not-found", "404.html"),
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
        foreach (var width in Widths)
        {
            foreach (var (look, feature) in Looks)
            {
                browser.Show(width, 900, feature);
                var where = $"{name}-{width}-{look}";
                faults.AddRange(browser.Open(new Uri(site.Address, address)).Select(complaint => $"{where}: {complaint}"));
                browser.Await("!document.querySelector('[aria-busy=true]')");
                if (LeastScriptTime(address) is > MostScript and var time) faults.Add($"{where}: scripts work for {time} ms");
                if (LeastShift(address) is > MostShift and var shift) faults.Add($"{where}: what is read moves while the page loads: {shift}");
                browser.Keep(where);
                faults.AddRange(Axe.Violations(browser).Select(violation => $"{where}: {violation}"));
                if (browser.Eval("document.documentElement.scrollWidth - document.documentElement.clientWidth") is long and > 0
                    and var over) faults.Add($"{where}: {over} px wider than the window");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // A machine on which others work makes a page slow once, not three times.
    private double LeastScriptTime(string address)
    {
        var time = browser.ScriptTime();
        for (var again = 0; time > MostScript && again < 2; again++)
        {
            browser.Open(new Uri(site.Address, address));
            browser.Await("!document.querySelector('[aria-busy=true]')");
            time = Math.Min(time, browser.ScriptTime());
        }
        return time;
    }

    // The same of what comes late on a busy machine.
    private double LeastShift(string address)
    {
        var shift = Shift();
        for (var again = 0; shift > MostShift && again < 2; again++)
        {
            browser.Open(new Uri(site.Address, address));
            browser.Await("!document.querySelector('[aria-busy=true]')");
            shift = Math.Min(shift, Shift());
        }
        return shift;
    }

    // Of everything since the page was opened.
    private double Shift() => Convert.ToDouble(browser.Driver.ExecuteAsyncScript("""
        const done = arguments[0];
        let sum = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 50);
        """), CultureInfo.InvariantCulture);
}

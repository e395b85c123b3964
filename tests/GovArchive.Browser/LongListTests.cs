using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Output;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Sites;
using OpenQA.Selenium;

namespace GovArchive.Browser;

/// <summary>A list of several pages: whole without the script, sorted and filtered over all pages with it.</summary>
public sealed class LongListTests(LongListTests.LargeSite large, Chromium browser)
    : IClassFixture<LongListTests.LargeSite>, IClassFixture<Chromium>
{
    private const string Rows = "document.querySelectorAll('#list tbody tr').length";

    [Fact]
    public void A_filter_looks_through_all_pages()
    {
        browser.Show(1280, 900);
        Assert.Empty(browser.Open(large.Address("agencies/?q=" + Uri.EscapeDataString("第619局"))));
        browser.Await($"{Rows} === 1");
        Assert.Equal(large.Address("agencies/230100-x619/").AbsoluteUri, browser.Eval("document.querySelector('#list tbody a').href"));
        Assert.True((bool)browser.Eval("document.querySelector('[data-pager]').hidden")!);
    }

    [Fact]
    public void Sorting_is_over_all_pages_and_shows_them_bit_by_bit()
    {
        browser.Show(1280, 900);
        Assert.Empty(browser.Open(large.Address("agencies/2/?sort=-received")));
        browser.Await($"{Rows} === 500 && document.querySelector('#list tbody th').textContent.includes('第619局')");
        browser.Driver.FindElement(By.CssSelector(".list-more")).SendKeys(Keys.Enter);
        browser.Await($"{Rows} === 620");
        Assert.Contains(
            "第0局", (string)browser.Eval("[...document.querySelectorAll('#list tbody th')].at(-1).textContent")!, StringComparison.Ordinal);
    }

    [Fact]
    public void Untouched_it_is_the_page_as_it_was_made()
    {
        browser.Show(1280, 900);
        Assert.Empty(browser.Open(large.Address("agencies/2/")));
        Assert.Equal(120L, browser.Eval(Rows));
        Assert.False((bool)browser.Eval("document.querySelector('[data-pager]').hidden")!);
    }

    /// <summary>The lists of an archive with 620 agencies, served below a path.</summary>
    public sealed class LargeSite : IDisposable
    {
        private const int Agencies = 620;

        private readonly string _folder = Directory.CreateTempSubdirectory("govarchive-").FullName;
        private readonly SiteServer _server;

        public LargeSite()
        {
            _server = new SiteServer(_folder, "/some-repo/");
            var layout = SampleSite.Archive;
            var config = SitePreparation.LoadConfig(layout, [])! with { BaseUrl = _server.Address };
            var theme = SitePreparation.LoadTheme(layout, config, [])!;
            var sample = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, []), []).Reports
                .First(report => report.Key.AgencyId == "321322-fazhanhegaigeju");
            var received = sample.Figures.Keys.First(cell => cell.ToString() == "requests/received/total");
            var archive = new Archive(
                [
                    .. Enumerable.Range(0, Agencies).Select(i => string.Create(CultureInfo.InvariantCulture, $"230100-x{i:000}"))
                        .Select((id, i) => new AgencyHistory(
                        new Agency { Id = id, Name = $"哈尔滨市第{i}局", Level = Level.City, RegionCode = "230100", Sector = "education" },
                        [sample with { Key = new ReportKey(id, 2023),
                            Content = sample.Content
                                with { Figures = sample.Figures.With([new(received, sample.Figures[received] with { Value = i })]) } }])),
                ],
                ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty);
            var site = SitePreparation.Prepare(layout, config, theme, archive, [])!;
            OutputWriter.Write(_folder, "site", "", SiteBuilder.Build(site, theme, []).Where(IsPartOfLists), clean: false, () => true, []);
        }

        public Uri Address(string page) => new(_server.Address, page);

        public void Dispose()
        {
            _server.Dispose();
            Directory.Delete(_folder, recursive: true);
        }

        private static bool IsPartOfLists(OutputFile file) =>
            file.Path.StartsWith("assets/", StringComparison.Ordinal) || file.Path is "agencies/index.html" or "agencies/2/index.html";
    }
}

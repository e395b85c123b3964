using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Pages;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;

namespace GovArchive.Tests.Pages;

/// <summary>Pages of an archive with more agencies than a page may list, one of them with a hostile name.</summary>
public class LongListTests
{
    private const int Agencies = 620;
    private const string Hostile = "\"><script>alert(1)</script><a href=\"javascript:alert(2)\">=cmd|' \u0001\u202e";

    private static readonly Site Large = GroupArchive.Site(Archive(Agencies));

    [Theory]
    [InlineData("agencies", "agencies/")]
    [InlineData("region", "regions/230000/")]
    [InlineData("region", "regions/230100/")]
    [InlineData("sector", "sectors/education/")]
    [InlineData("year", "years/2023/")]
    public void A_long_list_is_cut_into_pages_that_name_every_agency_once(string kind, string list)
    {
        var pages = Pages(kind).Where(page => page.Model.Path.StartsWith(list, StringComparison.Ordinal)).ToArray();
        Assert.Equal([list, list + "2/"], pages.Select(page => page.Model.Path));
        var lists = pages.Select(page => RenderedPage.Of(page).QuerySelectorAll("#list tbody th"));
        var names = lists.Select(list => list.Select(cell => cell.TextContent).ToArray()).ToArray();
        Assert.Equal([500, Agencies - 500], names.Select(page => page.Length));
        Assert.Equal(Agencies, names.SelectMany(page => page).Distinct().Count());
        Assert.NotEqual(pages[0].Model.Title, pages[1].Model.Title);
    }

    [Fact]
    public void Pages_of_a_list_lead_to_each_other_and_name_the_others_for_the_script()
    {
        var (first, second) = (RenderedPage.Of(Pages("agencies").First()), RenderedPage.Of(Pages("agencies").Last()));
        Assert.Equal("../agencies/2/", first.QuerySelector("[data-pager] a")!.GetAttribute("href"));
        Assert.Equal("../../agencies/", second.QuerySelector("[data-pager] a")!.GetAttribute("href"));
        Assert.Equal("../agencies/2/", first.GetElementById("list")!.GetAttribute("data-pages")!.Trim());
        Assert.Equal(
            ("2", "620"),
            (second.GetElementById("list")!.GetAttribute("data-part"), second.GetElementById("list")!.GetAttribute("data-total")));
    }

    [Fact]
    public void Short_lists_have_one_page() =>
        Assert.Single(PageKinds.All.Single(kind => kind.Name == "agencies").All(GroupArchive.Site(Archive(500))));

    [Fact]
    public void The_home_page_does_not_grow_with_the_archive()
    {
        Assert.InRange(Size(Agencies), 0, Size(40) + 200);

        int Size(int agencies)
        {
            var site = GroupArchive.Site(Archive(agencies));
            return RenderedPage.Bytes(PageKinds.All.Single(kind => kind.Name == "home").All(site).Single()).Length;
        }
    }

    [Fact]
    public void Hostile_names_are_text()
    {
        foreach (var page in new[] { "agencies", "region", "regions", "sector", "year", "home", "quality", "compare" }.SelectMany(Pages))
        {
            var html = Encoding.UTF8.GetString(RenderedPage.Bytes(page).Span);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<a href=\"javascript:", html, StringComparison.Ordinal);
            Assert.DoesNotContain('\u0001', html);
        }
        var list = RenderedPage.Of(Pages("agencies").First()).QuerySelector("#list tbody")!;
        Assert.Contains("<script>alert(1)</script>", list.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<Page> Pages(string kind) => PageKinds.All.Single(one => one.Name == kind).All(Large);

    // Schools' bureaus of one city, all with the same report.
    private static Archive Archive(int count)
    {
        var report = GroupArchive.Report("x", 2023, "2021", "2024-01-20", "10", "9", "1", "0", "0", "0");
        return new Archive(
            [
                .. Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"230100-jiaoyuju-{i:000}"))
                    .Select((id, i) => new AgencyHistory(
                    new Agency { Id = id, Name = i == 7
                        ? Hostile : $"哈尔滨市第{i}教育局", Level = Level.City, RegionCode = "230100", Sector = "education" },
                    [report with { Key = report.Key with { AgencyId = id } }])),
            ],
            ImmutableSortedDictionary<GovArchive.Reports.ReportKey, ImmutableArray<Correction>>.Empty);
    }
}

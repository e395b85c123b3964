using GovArchive.Pages;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;

namespace GovArchive.Tests.Pages;

/// <summary>Pages are where their plans say: a run that makes some of them, and one that remembers them, know them by that.</summary>
public class PlannedPageTests
{
    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void A_page_stands_where_its_plan_says(string language)
    {
        var site = GroupArchive.Site(GroupArchive.Load(), language: language);
        foreach (var (kind, planned) in Planned(site))
        {
            var page = kind.Make(site, planned);
            Assert.Equal(planned.Path, page.Model.Path);
            if (page.Layout is "agency" or "report") Assert.Equal(planned.Path.Split('/')[1], planned.Unit);
        }
    }

    [Fact]
    public void No_two_pages_are_planned_for_one_address()
    {
        var planned = Planned(GroupArchive.Site(GroupArchive.Load())).Select(entry => entry.Page.Path).ToArray();
        Assert.True(planned.Length > 50);
        Assert.Equal(planned.Distinct(), planned);
    }

    // What a plan handed on beside them would be read by nobody who notes it.
    [Fact]
    public void A_page_is_made_of_nothing_but_the_site_and_its_plan() =>
        Assert.All(PageKinds.All.Append(WrittenPages.Kind), kind =>
            Assert.True(kind.Make.Target is null && kind.Make.Method.IsStatic, kind.Name));

    private static IEnumerable<(PageKind Kind, PlannedPage Page)> Planned(Site site) =>
        from kind in PageKinds.All.Append(WrittenPages.Kind)
        from page in kind.Plan(site)
        select (kind, page);
}

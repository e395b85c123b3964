using GovArchive.Pages;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;

namespace GovArchive.Tests.Pages;

/// <summary>Pages stand where their plans say: a run that makes some of them, and one that remembers them, know them by that.</summary>
public class PlannedPageTests
{
    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void A_page_stands_where_its_plan_says(string language)
    {
        var site = GroupArchive.Site(GroupArchive.Load(), language: language);
        foreach (var planned in Planned(site))
        {
            var page = planned.Make();
            Assert.Equal(planned.Path, page.Model.Path);
            Assert.Equal(page.Layout is "agency" or "report" ? planned.Path.Split('/')[1] : null, planned.AgencyId);
        }
    }

    [Fact]
    public void No_two_pages_are_planned_for_one_address()
    {
        var planned = Planned(GroupArchive.Site(GroupArchive.Load())).Select(page => page.Path).ToArray();
        Assert.True(planned.Length > 50);
        Assert.Equal(planned.Distinct(), planned);
    }

    private static IEnumerable<PlannedPage> Planned(Site site) => PageKinds.All.SelectMany(kind => kind.Plan(site)).Concat(WrittenPages.Kind.Plan(site));
}

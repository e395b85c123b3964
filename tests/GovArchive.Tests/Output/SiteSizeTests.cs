using GovArchive.Diagnostics;
using GovArchive.Output;

namespace GovArchive.Tests.Output;

/// <summary>How large a site is said to be, and when that is a warning.</summary>
public class SiteSizeTests
{
    [Fact]
    public void Files_are_counted_by_the_folder_at_the_top()
    {
        var size = Of(("index.html", 5), ("en/data/x.html", 1), ("data/a.csv", 3), ("data/b.csv", 4), ("agencies/a/b/c.html", 7));
        Assert.Equal((20, 5), (size.Bytes, size.Files));
        Assert.Equal(
            [new("agencies", 1, 7), new("data", 2, 7), new("", 1, 5), new FolderSize("en", 1, 1)], size.Folders);
    }

    [Fact]
    public void The_largest_file_is_the_first_of_its_size_by_name()
    {
        Assert.Equal(new FileSize("", 0), new SiteSize().Largest);
        Assert.Equal(new FileSize("b", 4), Of(("c", 4), ("a", 3), ("b", 4), ("d", 4)).Largest);
    }

    [Fact]
    public void All_of_the_limit_is_a_share_of_one() =>
        Assert.Equal((1, 0.25), (Of(("a", SiteSize.MostOfSite)).Share, Of(("a", SiteSize.MostOfSite / 4)).Share));

    [Theory]
    [InlineData(50_000_000, 450_000_000, false)]
    [InlineData(50_000_000, 450_000_001, true)]
    [InlineData(50_000_001, 0, true)]
    [InlineData(0, 0, false)]
    public void Half_of_a_limit_is_not_worth_telling_and_more_is(long largest, long others, bool isTold)
    {
        var size = Of(("largest", largest));
        for (var i = 0; i < 10; i++) size.Add($"{i}", others / 10 + (i == 0 ? others % 10 : 0));
        Assert.Equal(isTold, size.IsWorthTelling);
    }

    [Fact]
    public void Below_four_fifths_of_both_limits_nothing_is_said() =>
        Assert.Empty(Found(Of([("a", 80_000_000), .. Enumerable.Range(0, 9).Select(i => ($"b{i}", 80_000_000L))])));

    [Fact]
    public void A_site_near_its_limit_is_told_with_what_could_be_left_out()
    {
        var size = Of(
            [("agencies/a/a.csv", 20_000_000), ("agencies/b/b.csv", 40_000_000), ("agencies/a/a.xlsx", 70_000_000),
                ("search/x.json", 60_000_000), ("style.css", 11_000_000), .. Enumerable.Range(0, 10).Select(i => ($"p{i}", 60_000_000L))]);
        var finding = Assert.Single(Found(size));
        Assert.Equal("_site: warning GA1433", Beginning(finding));
        Assert.StartsWith(
            "801 MB, 80 % of the 1 GB that GitHub Pages takes; leave out what is large in site.yml", finding.Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "downloads without xlsx 70 MB, downloads without csv 60 MB, search: false 60 MB", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_of_which_nothing_can_be_left_out_is_told_too()
    {
        var finding = Assert.Single(Found(Of([.. Enumerable.Range(0, 20).Select(i => ($"p{i}", 45_000_000L))])));
        Assert.Equal(["900", "90", "-"], finding.Values);
    }

    [Fact]
    public void A_file_near_its_limit_is_told_by_its_name()
    {
        var finding = Assert.Single(Found(Of(("data/a.csv", 80_000_001), ("b", 5))));
        Assert.Equal(("_site/data/a.csv: warning GA1434", "80"), (Beginning(finding), finding.Values[0]));
    }

    private static SiteSize Of(params (string Path, long Bytes)[] files)
    {
        var size = new SiteSize();
        foreach (var (path, bytes) in files) size.Add(path, bytes);
        return size;
    }

    private static List<Finding> Found(SiteSize size)
    {
        var findings = new List<Finding>();
        size.Check("_site", findings);
        return findings;
    }

    private static string Beginning(Finding finding) => string.Join(':', finding.ToString().Split(':').Take(2));
}

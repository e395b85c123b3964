using GovArchive.Cli;
using GovArchive.Output;

namespace GovArchive.Tests.Cli;

/// <summary>What a build says of the size of its site.</summary>
public class SizeLinesTests
{
    [Fact]
    public void A_small_site_is_one_line_with_its_largest_file()
    {
        var size = Of(("agencies/a/index.html", 1_250_000), ("data/all.sqlite", 2_349_999));
        Assert.Equal(
            ["Size: 3.6 MB in 2 files, 0.4 % of the 1 GB that GitHub Pages takes; largest file 2.3 MB (data/all.sqlite)"],
            SizeLines.Of(size, new Terminal("en")));
        Assert.Equal(
            ["大小：3.6 MB，2 个文件，占 GitHub Pages 上限 1 GB 的 0.4%；最大的文件 2.3 MB（data/all.sqlite）"],
            SizeLines.Of(size, new Terminal("zh")));
    }

    [Fact]
    public void A_site_of_no_file_says_nothing() => Assert.Empty(SizeLines.Of(new SiteSize(), new Terminal("en")));

    [Fact]
    public void A_large_site_has_its_folders_under_it_the_largest_first()
    {
        var size = Of(("index.html", 40_000_000), ("data/a.csv", 360_000_000), ("agencies/a.html", 200_000_000));
        Assert.Equal(
            [
                "Size: 600.0 MB in 3 files, 60.0 % of the 1 GB that GitHub Pages takes; largest file 360.0 MB (data/a.csv)",
                "  folder     files     MB     %",
                "  data/          1  360.0  60.0",
                "  agencies/      1  200.0  33.3",
                "  /              1   40.0   6.7",
            ],
            SizeLines.Of(size, new Terminal("en")));
    }

    private static SiteSize Of(params (string Path, long Bytes)[] files)
    {
        var size = new SiteSize();
        foreach (var (path, bytes) in files) size.Add(path, bytes);
        return size;
    }
}

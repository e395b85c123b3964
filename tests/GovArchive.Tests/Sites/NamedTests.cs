using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Incremental;
using GovArchive.Naming;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Sites;

/// <summary>Each language has its own names beside the Chinese ones: English what is composed, others pinyin.</summary>
public class NamedTests
{
    private static readonly Agency Known = new() { Id = "a", Name = "宿迁市人民政府", RegionCode = "321300" };

    private static readonly Agency Odd = new() { Id = "b", Name = "宿迁市河道局", RegionCode = "321300" };

    [Theory]
    [InlineData("zh-Hans", "宿迁市人民政府", "宿迁市河道局", "宿迁市", "江苏省宿迁市", " %")]
    [InlineData(
        "en", "Suqian Municipal People's Government 宿迁市人民政府", "Suqian Shi Hedao Ju 宿迁市河道局", "Suqian 宿迁市",
        "Suqian, Jiangsu 江苏省宿迁市", "%")]
    [InlineData(
        "de", "Suqian Shi Renmin Zhengfu 宿迁市人民政府", "Suqian Shi Hedao Ju 宿迁市河道局", "Suqian Shi 宿迁市",
        "Jiangsu Sheng Suqian Shi 江苏省宿迁市", " %")]
    public void Names_stand_beside_the_chinese(string language, string known, string odd, string place, string places, string percent)
    {
        var site = SiteIn(language, EnglishNames.Plain);
        Assert.Equal(known, site.Named(Known));
        Assert.Equal(odd, site.Named(Odd));
        Assert.Equal(place, site.Named(Regions.Find("321300")!));
        Assert.Equal(places, site.Named(Regions.Chain("321300")));
        Assert.Equal("", site.Named(Regions.Chain(null)));
        Assert.Equal(percent, site.Words.Percent);
    }

    [Fact]
    public void A_page_is_made_again_when_the_register_calls_a_place_otherwise()
    {
        var given = new EnglishNames(ImmutableSortedDictionary<string, string>.Empty.Add("321300", "Suqian City"));
        Assert.Equal("Suqian City 宿迁市", SiteIn("en", given).Named(Regions.Find("321300")!));
        Assert.NotEqual(Digest(EnglishNames.Plain), Digest(given));
        Assert.Equal(Digest(EnglishNames.Plain), Digest(new EnglishNames(ImmutableSortedDictionary<string, string>.Empty)));
    }

    private static UInt128 Digest(EnglishNames names)
    {
        var site = SiteIn("en", names);
        return new Facts(site, SiteInputs.Of(new ArchiveLayout(Cases.Sample), site.Config)).Of([]);
    }

    private static Site SiteIn(string language, EnglishNames names)
    {
        var archive = new Archive([], ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty) { Names = names };
        var config = SiteConfig.Read("site.yml", "title: 示例\npublisher: 示例\nlicence: CC BY 4.0\nas_of: 2024-06-30\n", [])!;
        return new Site(config, archive, [], new SiteWords(language, ImmutableDictionary<string, string>.Empty), []);
    }
}

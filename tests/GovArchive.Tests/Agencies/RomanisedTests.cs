using GovArchive.Agencies;

namespace GovArchive.Tests.Agencies;

public class RomanisedTests
{
    [Theory]
    [InlineData("黑龙江省", "Heilongjiang Sheng")]
    [InlineData("黑龙江省哈尔滨市南岗区", "Heilongjiang Sheng Ha'erbin Shi Nangang Qu")]
    [InlineData("哈尔滨市工业和信息化局", "Ha'erbin Shi Gongye He Xinxihua Ju")]
    [InlineData("哈尔滨市人民政府办公厅", "Ha'erbin Shi Renmin Zhengfu Bangongting")]
    [InlineData("哈尔滨市文化广电和旅游局", "Ha'erbin Shi Wenhua Guangdian He Lüyou Ju")]
    [InlineData("哈尔滨市南岗区和平街道办事处", "Ha'erbin Shi Nangang Qu Heping Jiedao Banshichu")]
    [InlineData("重庆市人民政府", "Chongqing Shi Renmin Zhengfu")]
    [InlineData("陕西省教育厅", "Shaanxi Sheng Jiaoyu Ting")]
    [InlineData("山西省教育厅", "Shanxi Sheng Jiaoyu Ting")]
    [InlineData("教育局", "Jiaoyu Ju")]
    [InlineData("某某市监督管理局", "Moumou Shi Jiandu Guanli Ju")]
    [InlineData("", "")]
    public void A_name_is_spelled_word_by_word(string name, string expected) => Assert.Equal(expected, Romanised.Of(name));
}

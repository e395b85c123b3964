using GovArchive.Agencies;
using GovArchive.Filing;

namespace GovArchive.Tests.Filing;

/// <summary>What the names of a file and its folder say of a report.</summary>
public class FileNameTests
{
    private static readonly AgencyRegister Register = AgencyRegister.Empty
        .With(new Agency { Id = "yunxi-shiliju", Name = "云溪县示例局", FormerNames = [new FormerName("云溪县范例局", 2010, 2018)] });

    [Theory]
    [InlineData("downloads", "哈尔滨市水务局2023年报", "哈尔滨市水务局", 2023)]
    [InlineData("downloads", "2023年哈尔滨市水务局政府信息公开工作年度报告", "哈尔滨市水务局", 2023)]
    [InlineData("downloads", "哈尔滨市水务局政府信息公开工作2023年度报告（正文）", "哈尔滨市水务局", 2023)]
    [InlineData("downloads", "关于2023年度政府信息公开工作情况的报告_哈尔滨市水务局", "哈尔滨市水务局", 2023)]
    [InlineData("downloads", "12-hrb-shuiwu-2023", "", 2023)]
    [InlineData("downloads", "２０２３", "", 2023)]
    [InlineData("哈尔滨市水务局", "2023", "哈尔滨市水务局", 2023)]
    [InlineData("云溪县示例局2023年报", "正文", "云溪县示例局", null)]
    [InlineData("yunxi-shiliju", "2023", "云溪县示例局", 2023)]
    [InlineData("yunxi-shiliju", "哈尔滨市水务局", "哈尔滨市水务局|云溪县示例局", null)]
    [InlineData("downloads", "云溪县范例局2015年报", "云溪县示例局", 2015)]
    [InlineData("downloads", "云溪县范例局2020年报", "", 2020)]
    [InlineData("downloads", "附件：年报", "", null)]
    [InlineData("年报汇总", "水务局2023年报", "", 2023)]
    [InlineData("downloads", "哈尔滨市2023年报", "", 2023)]
    [InlineData("downloads", "2024-01-20", "", null)]
    [InlineData("downloads", "20240120", "", null)]
    [InlineData("downloads", "2022年2023年对照", "", null)]
    [InlineData("downloads", "2024-01-20_2023年报", "", 2023)]
    [InlineData("230100-shuiwuju", "2023", "", 2023)]
    public void Tell_whose_and_of_what_year(string folder, string stem, string agencies, int? year)
    {
        var told = FileNameEvidence.Of(Register, folder, stem);
        Assert.Equal((agencies, year), (string.Join('|', told.Agencies.Select(named => named.Agency!.Name)), told.Year));
    }
}

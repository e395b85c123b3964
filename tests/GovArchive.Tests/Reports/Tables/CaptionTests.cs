using System.Collections.Immutable;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables;
using GovArchive.Reports.Tables.Runs;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>Whose numbers stand below a caption, in the report on 2023 of a county's bureau where nothing else is said.</summary>
public class CaptionTests
{
    private const string Bureau = "云溪县教育局";

    [Theory]
    [InlineData("2022年度主动公开政府信息情况", "2022年度主动公开政府信息情况")]
    [InlineData("2022年", "2022年")]
    [InlineData("（2022年度）", "(2022年度)")]
    [InlineData("上年度", "上年度")]
    [InlineData("上一年情况：", "上一年情况")]
    [InlineData("去年统计表", "去年统计表")]
    [InlineData("同期数据", "同期数据")]
    [InlineData("往年数据（一）", "往年数据(一)")]
    [InlineData("二〇二二年统计表", "二〇二二年统计表")]
    [InlineData("全县统计表", "全县统计表")]
    [InlineData("全县", "全县")]
    [InlineData("辖区汇总", "辖区汇总")]
    [InlineData("全系统汇总", "全系统汇总")]
    [InlineData("卫生健康局2023主动公开政府信息情况", null)] // the report's own year stands in it
    [InlineData("卫生健康局主动公开全部政府信息情况", "卫生健康局主动公开全部政府信息情况")]
    [InlineData("教育局主动公开全部政府信息情况", null)]
    [InlineData("云溪县教育局主动公开全部政府信息情况", null)]
    [InlineData("省云溪县教育局主动公开全部政府信息情况", null)]
    public void A_caption_of_another_year_or_body_is_found(string caption, string? found)
    {
        Assert.Equal(found, Captions.Other(caption, Context()));
        Assert.Equal(found, Captions.Other("主动公开政府信息情况\n" + caption, Context()));
    }

    [Theory]
    [InlineData("2023年度主动公开政府信息情况")]
    [InlineData("2022年度和2023年度主动公开政府信息情况")]
    [InlineData("主动公开政府信息情况")]
    [InlineData("2022年度的事")] // no name of a table
    [InlineData("2022年，主动公开政府信息情况")] // a sentence
    [InlineData("较2022年主动公开政府信息情况")]
    [InlineData("填表日期：2022年")]
    [InlineData("2022年12月31日以来情况")]
    [InlineData("2022年度政府信息公开工作年度报告")]
    [InlineData("〔2022〕30号统计表")] // a decree
    [InlineData("20221统计表")]
    public void What_is_no_caption_or_is_of_the_report_says_nothing(string line) => Assert.Null(Captions.Other(line, Context()));

    [Fact]
    public void A_long_line_is_no_caption()
    {
        const string End = "2022年情况";
        Assert.NotNull(Captions.Other(new string('甲', 40 - End.Length) + End, Context()));
        Assert.Null(Captions.Other(new string('甲', 41 - End.Length) + End, Context()));
    }

    [Fact]
    public void A_year_in_one_line_speaks_for_all_of_them() =>
        Assert.Null(Captions.Other("2022年统计表\n2023年度情况", Context()));

    [Theory]
    [InlineData(Bureau, true)]
    [InlineData("云溪县人民政府", false)]
    [InlineData("云溪县", false)]
    [InlineData("云溪镇", false)]
    [InlineData("东门街道", false)]
    [InlineData("云溪县政府办公室", false)] // it reports for the whole county
    [InlineData("云溪县政务公开办公室", false)]
    [InlineData(null, false)]
    public void The_whole_area_is_another_body_for_its_offices_alone(string? agency, bool isOther) =>
        Assert.Equal(isOther, Captions.IsOfWhole("全县统计表", Context(agency: agency)));

    [Theory]
    [InlineData("注：以上数据为2022年统计", "注：以上数据为2022年统计")]
    [InlineData("备注:本表数据是去年的", "备注:本表数据是去年的")]
    [InlineData("说明 表中数据为全县汇总", "说明 表中数据为全县汇总")]
    [InlineData("说明：表中数据为全县汇总", "说明：表中数据为全县汇总")]
    [InlineData("注：上表数据为2023年统计", null)]
    [InlineData("注：以上数据截至2024年全县", null)] // a later year is when it was counted
    [InlineData("注：以上数据与2022年比较", null)]
    [InlineData("注：以上数据，2022年", null)]
    [InlineData("注：2022年", null)]
    [InlineData("2022年", null)]
    [InlineData("注：以上数据为统计", null)]
    public void A_note_below_the_table_says_whose_its_numbers_are(string note, string? found) =>
        Assert.Equal(found, Captions.OtherBelow(["一、甲", note], Context()));

    [Fact]
    public void Where_the_reports_year_is_not_known_no_year_is_another()
    {
        Assert.Null(Captions.Other("2022年统计表", Context(year: null)));
        Assert.False(Captions.NamesYear("2022年", null));
        Assert.True(Captions.NamesYear("2022年度", 2022));
        Assert.False(Captions.NamesYear("2022年度", 2023));
        Assert.Equal("全县统计表", Captions.Other("全县统计表", Context(year: null)));
    }

    [Theory]
    [InlineData("2022年统计表|2023年统计表", 1)]
    [InlineData("2023年统计表|2022年统计表", 0)]
    [InlineData("统计表|2022年统计表", 0)]
    [InlineData("统计表|统计表", -1)]
    [InlineData("2023年统计表|统计表", -1)] // both may be of the year
    [InlineData("2023年统计表|统计表|2022年统计表", 0)]
    [InlineData("2021年统计表|2022年统计表", -1)]
    [InlineData("本级统计表|全县统计表", 0)]
    [InlineData("全县统计表|局机关统计表", 1)]
    [InlineData("统计表|全系统汇总", 0)]
    [InlineData("统计表|统计表|全系统汇总", -1)]
    [InlineData("本单位|本部门", -1)]
    public void Of_several_copies_one_is_the_reports_own(string captions, int own) =>
        Assert.Equal(own, CopyChoice.Of(Copies(captions), Context()));

    [Theory]
    [InlineData("云溪县人民政府", "本级统计表|全县统计表", 1)]
    [InlineData("云溪县人民政府", "本机关统计表|统计表", 1)]
    [InlineData(null, "本级统计表|全县统计表", -1)]
    public void The_whole_area_is_a_governments_own(string? agency, string captions, int own) =>
        Assert.Equal(own, CopyChoice.Of(Copies(captions), Context(agency: agency)));

    [Theory]
    [InlineData("甲\n2021年统计表|2022年统计表", "2021年统计表")]
    [InlineData("2021年统计表|2023年统计表", null)]
    [InlineData("2021年统计表|统计表", null)]
    public void Copies_that_are_all_of_other_years_are_told_by_the_first(string captions, string? caption) =>
        Assert.Equal(caption, CopyChoice.AreAllOther(Copies(captions), Context()));

    private static ImmutableArray<TableCopy> Copies(string captions) =>
        [.. captions.Split('|').Select(caption => new TableCopy([], caption, 0))];

    private static ReportContext Context(int? year = 2023, string? agency = Bureau) => new("a.txt", [], year, agency);
}

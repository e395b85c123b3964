using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Heads;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>
/// What a head says in the report on 2023: a column of the block by its id, <c>group</c>, <c>year</c> for this year's, <c>foreign</c>, or
/// <c>?</c> for nothing.
/// </summary>
public class HeadWordTests
{
    private static readonly HeadWords Documents = new(Block("disclosure", 0)), Requests = new(Block("requests", 0));

    [Theory]
    [InlineData("本年制发件数", "issued")]
    [InlineData("本年废止件数", "repealed")]
    [InlineData("现行有效件数（历史累计）", "in_force")]
    [InlineData("制发", "issued")]
    [InlineData("废止数", "repealed")]
    [InlineData("有效数", "in_force")]
    [InlineData("2023年制发件数", "issued")]
    [InlineData("2022年制发件数", "foreign")]
    [InlineData("上年制发件数", "foreign")]
    [InlineData("去年废止件数", "foreign")]
    [InlineData("拟制发件数", "foreign")]
    [InlineData("12月制发件数", "foreign")]
    [InlineData("上半年制发件数", "foreign")]
    [InlineData("制发万件", "foreign")]
    [InlineData("制发占比", "foreign")]
    [InlineData("本年新制作数量", "foreign")] // of the form of 2019
    [InlineData("本年新制作数量其中以部门名义单独或者联合印发的各类文件", "foreign")]
    [InlineData("本年修改件数", "foreign")]
    [InlineData("备注", "foreign")]
    [InlineData("同比", "foreign")]
    [InlineData("完成率", "foreign")]
    [InlineData("2023年", "year")]
    [InlineData("2023年度", "year")]
    [InlineData("2022年", "foreign")]
    [InlineData("信息内容", "group")]
    [InlineData("第二十条第（一）项", "group")]
    [InlineData("单位", "group")]
    [InlineData("", "?")]
    [InlineData("12", "?")]
    [InlineData("年", "?")]
    [InlineData("规章", "?")]
    public void Of_documents(string head, string said) => Assert.Equal(said, Said(Documents, Documents.Read(head, 2023, isOver: false)));

    [Theory]
    [InlineData("自然人", "natural_person")]
    [InlineData("商业企业", "business")]
    [InlineData("企业", "business")]
    [InlineData("科研", "research")]
    [InlineData("科研单位", "research")]
    [InlineData("公益组织", "welfare")]
    [InlineData("法律服务", "legal_service")]
    [InlineData("其他", "other")]
    [InlineData("总计", "total")]
    [InlineData("合计", "total")]
    [InlineData("共计", "total")]
    [InlineData("法人或其他组织", "group")]
    [InlineData("申请人情况", "group")]
    [InlineData("序号", "foreign")]
    [InlineData("人数", "foreign")]
    [InlineData("机构", "?")] // of two
    public void Of_requests(string head, string said) => Assert.Equal(said, Said(Requests, Requests.Read(head, 2023, isOver: false)));

    [Theory]
    [InlineData("单位", "foreign")]
    [InlineData("计量单位", "foreign")]
    [InlineData("项目", "foreign")]
    [InlineData("网络点击", "foreign")] // words that stand nowhere in the block
    [InlineData("abc", "?")]
    [InlineData("规章", "?")]
    public void Right_over_numbers_what_is_no_column_is_none_of_the_forms(string head, string said) =>
        Assert.Equal(said, Said(Documents, Documents.Read(head, 2023, isOver: true)));

    [Theory]
    [InlineData("2023年", "?")]
    [InlineData("2022年制发件数", "?")]
    [InlineData("上年制发件数", "foreign")]
    public void Where_the_reports_year_is_not_known_a_year_says_nothing(string head, string said) =>
        Assert.Equal(said, Said(Documents, Documents.Read(head, null, isOver: false)));

    [Theory]
    [InlineData("本年制发件数|信息内容", "issued")]
    [InlineData("制发件数|本年", "issued")]
    [InlineData("件数|本年制发", "issued")]
    [InlineData("本年制发件数|2022年", "foreign")]
    [InlineData("本年制发件数|上年", "foreign")]
    [InlineData("本年制发件数|备注", "issued")]
    [InlineData("备注|本年制发件数", "foreign")]
    [InlineData("本年制发件数|2023年", "issued")]
    [InlineData("2023年|本年制发件数", "issued")]
    [InlineData("2023年|信息内容", "year")]
    [InlineData("信息内容", "?")]
    [InlineData("本年制发件数|本年废止件数", "issued")]
    public void The_heads_over_one_cell_speak_together_the_nearest_first(string stack, string said) =>
        Assert.Equal(said, Said(Documents, Documents.Read([.. stack.Split('|')], 2023, isOver: true)));

    [Theory]
    [InlineData("2014")]
    [InlineData("2019")]
    [InlineData("2021")]
    public void A_head_broken_over_rows_of_a_grid_says_what_the_whole_says(string edition)
    {
        foreach (var words in FormCatalog.Find(edition)!.Tables.SelectMany(table => table.Blocks).Select(block => new HeadWords(block)))
            foreach (var (i, column) in words.Block.Columns.Index())
                for (var cut = 1; cut < column.Label.Length; cut++)
                    for (var next = cut; next < column.Label.Length; next++)
                    {
                        string[] parts = [column.Label[next..], column.Label[cut..next], column.Label[..cut], "信息内容"];
                        Assert.Equal(
                            (column.Label, new Head(HeadKind.Own, i)),
                            (column.Label, words.Read([.. parts.Where(part => part.Length > 0)], 2023, isOver: true)));
                    }
    }

    [Theory]
    [InlineData("2023年", 2023)]
    [InlineData("2023年度", 2023)]
    [InlineData("2023", 2023)]
    [InlineData("1999年", 1999)]
    [InlineData("2023年数", null)]
    [InlineData("共2023年", null)]
    [InlineData("2123", null)]
    public void A_year_alone_is_a_year(string text, int? year) => Assert.Equal(year, HeadWords.YearOf(text));

    [Theory]
    [InlineData("规章", true)]
    [InlineData("行政规范性文件", true)]
    [InlineData("规范性文件", true)]
    [InlineData("规 章", true)]
    [InlineData("文件", false)]
    public void Rows_are_known_by_all_their_names(string word, bool isRow) => Assert.Equal(isRow, Documents.IsRow(word));

    [Theory]
    [InlineData("2022年 2023年 2022年 2023年 2022年 2023年", "", "x0x1x2")]
    [InlineData("2023年 2022年 2023年 2022年 2023年 2022年", "", "0x1x2x")]
    [InlineData("2023 2022 2021 2023 2022 2021 2023 2022 2021", "", "0xx1xx2xx")]
    [InlineData("2022年 2023年 2022年 2023年 2022年 2023年", "201", "x2x0x1")] // heads above in another order
    [InlineData("2022年 2023年 2022年 2023年 2022年 2023年", "20", "x0x1x2")]
    [InlineData("2022年 2023年 2023年 2022年 2022年 2023年", "", null)]
    [InlineData("2023年 2023年 2023年 2023年 2023年 2023年", "", null)]
    [InlineData("2022年 2023年 2022年", "", null)]
    [InlineData("2022年 2023年 2022年 2023年", "", null)]
    [InlineData("2022年 2023年 2022年 2023年 2022年 年", "", null)]
    public void Years_side_by_side_under_each_head_are_two_years_numbers(string texts, string above, string? heads)
    {
        ImmutableArray<Head> over = [.. above.Select(column => new Head(HeadKind.Own, column - '0'))];
        var read = YearHeads.Read(Documents.Block, texts.Split(' '), over, 2023);
        Assert.Equal(
            heads, read is null ? null : string.Concat(read.Heads.Select(head => head.Kind == HeadKind.Own ? $"{head.Column}" : "x")));
    }

    [Theory]
    [InlineData("甲 2022年 2023年", 2)]
    [InlineData("2022年 2023年", 2)]
    [InlineData("2022年 甲", 0)]
    [InlineData("2022年 甲 2023年", 1)]
    public void Years_at_the_end_are_counted(string texts, int count) => Assert.Equal(count, YearHeads.CountAtEnd(texts.Split(' ')));

    [Theory]
    [InlineData("数量（万件）", "万件")]
    [InlineData("单位：千件", "千件")]
    [InlineData("人次（百人次）", "百人次")]
    [InlineData("（单位：万）", "万")]
    [InlineData("(万)", "万")]
    [InlineData("占比（%）", "%")]
    [InlineData("（百分比）", "百分比")]
    [InlineData("单位：‰", "‰")]
    [InlineData("单位：万", "万")]
    [InlineData("单位：万元", null)] // a sum of money
    [InlineData("单位：件", null)]
    [InlineData("万", null)]
    [InlineData("第十项", null)] // an article
    [InlineData("二十条", null)]
    [InlineData("百分之", null)]
    public void A_head_may_give_the_scale_of_its_counts(string head, string? scale) => Assert.Equal(scale, CountScales.Of(["甲", head]));

    [Fact]
    public void A_long_text_over_a_cell_is_no_head_with_a_scale()
    {
        Assert.Equal("万件", CountScales.Of([new string('甲', 26) + "（万件）"]));
        Assert.Null(CountScales.Of([new string('甲', 27) + "（万件）"]));
    }

    private static FormBlock Block(string table, int block) => FormCatalog.Find("2021")!.Table(table)!.Blocks[block];

    internal static string Said(HeadWords words, Head head) => head.Kind switch
    {
        HeadKind.Own => words.Block.Columns[head.Column].Id,
        HeadKind.ThisYear => "year",
        HeadKind.Unknown => "?",
        _ => head.Kind.ToString().ToLowerInvariant(),
    };
}

using GovArchive.Forms;
using GovArchive.Reports.Tables.Heads;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>
/// What heads say that are in their order from left to right, read from a grid's rows for the report on 2023: a column of the block by its
/// id, <c>year</c>, <c>foreign</c>, <c>group</c> or <c>?</c> each; <c>none</c> where they do not tell.
/// </summary>
public class HeadSequenceTests
{
    [Theory]
    // 单位 in place of a column is none of the form's.
    [InlineData("requests", 0, "单位 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计", "foreign business research welfare legal_service other total")]
    // Beside all columns it is over the rows' names.
    [InlineData(
        "requests", 0, "单位 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
        "natural_person business research welfare legal_service other total")]
    [InlineData("disclosure", 1, "单位", "none")]
    [InlineData("disclosure", 1, "单位 本年处理决定数量", "decisions")]
    [InlineData("disclosure", 1, "本年处理决定数量 | 2022年 2023年", "foreign decisions")]
    [InlineData("disclosure", 1, "本年处理决定数量 | 2023年 2022年", "decisions foreign")]
    // Years say nothing from above.
    [InlineData("disclosure", 0, "2022年 2023年 2022年 2023年 2022年 2023年 | 本年制发件数 本年废止件数 现行有效件数", "none")]
    [InlineData(
        "disclosure", 0, "现行有效件数 本年制发件数 本年废止件数 | 2022年 2023年 2022年 2023年 2022年 2023年",
        "foreign in_force foreign issued foreign repealed")]
    public void Are_read_from_the_rows_of_a_grid(string table, int block, string rows, string said)
    {
        var known = new HeadWords(FormCatalog.Find("2021")!.Table(table)!.Blocks[block]);
        var printed = rows.Split(" | ").SelectMany((row, y) => row.Split(' ').Select((text, x) => (y, x, text))).ToArray();
        var read = HeadSequenceReader.Read(known, printed, 2023);
        Assert.Equal(said, read is null ? "none" : string.Join(' ', read.Heads.Select(head => HeadWordTests.Said(known, head))));
    }
}

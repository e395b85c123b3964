using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Heads;
using GovArchive.Sources.Documents;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>Where heads are over values: in columns of a text, whose lines are given from the top down, or in a grid.</summary>
public class HeadPlaceTests
{
    [Theory]
    [InlineData("    制发    废止", "制发 废止")]
    [InlineData("    本年    本年|    制发    废止", "制发/本年 废止/本年")] // torn over two lines
    [InlineData("    制    废|    发    止|    件    件|    数    数", "数/件/发/制 数/件/止/废")] // upright
    [InlineData("       本年度|    制发    废止", "制发 废止")] // over both: of neither
    [InlineData("    ab    废止|    cd    制发", "cd/ab 制发/废止")]
    [InlineData("    一一一一    废止|abcd            制发", "abcd 一一一一 制发/废止")] // a Han character is two columns wide
    [InlineData("    上面。|    制发    废止", "制发 废止")] // a sentence
    [InlineData("    制发    废止|规章    1    2", "制发 废止")] // rows between
    [InlineData("    制发    废止|规章|    上年    本年", "上年 本年")] // a row without numbers ends them
    [InlineData("    制发  2  废止", "制发 废止")] // a number is no head
    public void Words_above_each_other_are_one_head(string lines, string heads) => Assert.Equal(heads, Above(lines.Split('|')));

    [Fact]
    public void A_head_may_be_upright_over_eight_lines()
    {
        Assert.Equal("八/七/六/五/四/三/二/一", Above([.. "一二三四五六七八".Select(c => $"    {c}")]));
        Assert.Equal("九/八/七/六/五/四/三/二", Above([.. "一二三四五六七八九".Select(c => $"    {c}")]));
    }

    [Fact]
    public void A_cell_of_another_row_is_in_no_column()
    {
        GridRow row = new([.. "ab".Select(Cell)]);
        Assert.Equal([0, 1], row.Cells.Select(cell => ColumnHeads.IndexOf(row, cell)));
        Assert.Equal(-1, ColumnHeads.IndexOf(row, Cell('a')));
    }

    [Theory]
    [InlineData("...|...", false)]
    [InlineData("...|.<.", true)]
    [InlineData(".^.|...", true)]
    [InlineData(".-.|...", false)] // a row that ends early
    public void One_head_that_reaches_over_columns_or_rows_makes_columns_certain(string rows, bool have) =>
        Assert.Equal(have, BlockHeads.HaveSpans(rows.Split('|').Select(row => new GridRow([.. row.Select(Cell)]))));

    [Theory]
    [InlineData("012", "111", true)]
    [InlineData("0x2", "111", true)]
    [InlineData("0?2", "111", false)]
    [InlineData("0?2", "1.1", true)] // nothing is below it
    [InlineData("002", "111", false)]
    [InlineData("???", "...", false)]
    [InlineData("?y?", "111", true)] // the report's year settles it
    public void Each_number_has_a_head_of_its_own(string heads, string cells, bool areWhole) =>
        Assert.Equal(areWhole, BlockHeads.AreWhole([.. heads.Select(Said)], [.. cells.Select(Cell)]));

    private static string Above(string[] lines)
    {
        ImmutableArray<SourceLine> all =
            [.. lines.Append("规章    3    4").Select((text, i) => new SourceLine(new Place("a.txt", i + 1, 1), text, null))];
        bool[] hasValues = [.. all.Select(line => line.Text.Contains('1', StringComparison.Ordinal))];
        var read = VisualHeads.Above(all.Length - 1, all, hasValues, word => word == "规章");
        return string.Join(' ', read.Select(texts => string.Join('/', texts)));
    }

    private static GridCell Cell(char cell) => new(new Place("a.txt", 1, 1), cell is '1' ? "1" : "", cell switch
    {
        '<' => CellSpan.Left,
        '^' => CellSpan.Above,
        '-' => CellSpan.Missing,
        _ => CellSpan.None,
    });

    private static Head Said(char head) => head switch
    {
        '?' => Head.Unknown,
        'x' => new Head(HeadKind.Foreign),
        'y' => new Head(HeadKind.ThisYear),
        _ => new Head(HeadKind.Own, head - '0'),
    };
}

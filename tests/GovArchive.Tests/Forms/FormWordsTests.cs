using GovArchive.Forms;

namespace GovArchive.Tests.Forms;

public class FormWordsTests
{
    public static TheoryData<string> Editions => [.. FormCatalog.All.Select(form => form.Edition)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Every_word_of_a_form_is_there_in_English(string edition) =>
        Assert.DoesNotContain(Printed(FormCatalog.Find(edition)!), printed => FormWords.In("en", printed) == printed);

    [Fact]
    public void In_Chinese_a_word_is_as_printed_and_an_unknown_word_stays()
    {
        Assert.Equal("规章", FormWords.In("zh-Hans", "规章"));
        Assert.Equal("Government rules", FormWords.In("en", "规章"));
        Assert.Equal("从未印过", FormWords.In("en", "从未印过"));
    }

    [Theory]
    [InlineData("行政复议 · 总计", "Administrative review · Total")]
    [InlineData("一、本年新收政府信息公开申请数量 · 总计 + 上年结转 · 总计", "1. Requests received this year · Total + Carried over from last year · Total")]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", "4. Administrative reviews and lawsuits over disclosure")]
    [InlineData("规章、行政许可", "Government rules, Administrative licences")]
    [InlineData("规章 · 从未印过", "Government rules · 从未印过")]
    [InlineData("12 + 3", "12 + 3")]
    public void Words_put_together_are_translated_one_by_one(string printed, string expected)
    {
        Assert.Equal(expected, FormWords.Phrase("en", printed));
        Assert.Equal(printed, FormWords.Phrase("zh-Hans", printed));
    }

    private static IEnumerable<string> Printed(Form form)
    {
        foreach (var section in form.Sections) yield return section.Title;
        foreach (var table in form.Tables)
        {
            yield return table.Title;
            yield return table.ShortTitle;
            if (table.UnitLabel is { } unit) yield return unit;
            foreach (var block in table.Blocks)
            {
                foreach (var label in new[] { block.Label, block.Corner }.OfType<string>()) yield return label;
                foreach (var word in block.Columns.SelectMany(column => column.Under.Append(column.Label).Append(column.Unit)))
                    yield return word;
                foreach (var word in block.Rows.SelectMany(
                    row => row.Under.Append(row.Label).Concat(new[] { row.Name, row.Remark, row.Unit }.OfType<string>())))
                    yield return word;
            }
        }
    }
}

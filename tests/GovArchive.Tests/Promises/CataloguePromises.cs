using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Forms;

namespace GovArchive.Tests.Promises;

/// <summary>What holds for the lists that the program is made of: codes, forms, themes.</summary>
public partial class CataloguePromises
{
    // Codes that no case can give, and why.
    private static readonly Dictionary<string, string> WithoutCase = [];

    [Fact]
    public void Codes_are_unique_and_complete()
    {
        Assert.Equal(FindingCodes.All.Select(code => code.Id).Distinct(), FindingCodes.All.Select(code => code.Id));
        Assert.All(FindingCodes.All, code =>
        {
            Assert.Matches("^GA[1-3][0-9]{3}$", code.Id);
            foreach (var words in new[] { code.Title, code.Explanation, code.Template })
            {
                Assert.False(
                    string.IsNullOrWhiteSpace(words.English) || string.IsNullOrWhiteSpace(words.Chinese), $"{code.Id} lacks words");
                Assert.Matches(@"[\u4e00-\u9fff]", words.Chinese);
            }
            Assert.Equal(Placeholders(code.Template.English), Placeholders(code.Template.Chinese));
        });
    }

    [Fact]
    public void Every_code_comes_from_a_case()
    {
        var tests = Path.Combine(Cases.Root, "tests", "GovArchive.Tests");
        var expected = Directory.GetFiles(tests, "*.*", SearchOption.AllDirectories)
            .Where(path =>
                !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
                && !path.EndsWith(nameof(CataloguePromises) + ".cs", StringComparison.Ordinal))
            .SelectMany(path => Code().Matches(File.ReadAllText(path))).Select(match => match.Value).ToHashSet();
        Assert.Equal(
            WithoutCase.Keys.Order(StringComparer.Ordinal), FindingCodes.All.Select(code => code.Id).Where(id => !expected.Contains(id)));
    }

    public static TheoryData<string> Editions => [.. FormCatalog.All.Select(form => form.Edition)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Forms_are_whole(string edition)
    {
        var form = FormCatalog.Find(edition)!;
        Assert.Equal(form.Cells.Distinct(), form.Cells);
        Assert.StartsWith(string.Concat(form.Sections.Select(section => section.Number)), "一二三四五六七");
        Assert.True(form.Sections.Length >= 6);
        Assert.All(form.Tables, table => Assert.Contains(table.Id, form.Sections.Select(section => section.Id)));
        if (form.Continues is { } earlier)
            Assert.True(FormCatalog.Find(earlier)?.FirstYear < form.FirstYear, $"edition {edition} cannot continue {earlier}");
        foreach (var (_, row) in form.Tables.SelectMany(table => table.Rows))
        {
            Assert.All(row.StandsFor, other =>
                Assert.Contains(other, form.Tables.SelectMany(table => table.Rows).Select(entry => entry.Row.Id)));
            Assert.All(row.SameAs, cell =>
                Assert.All(FormCatalog.All.Where(later => later.FirstYear >= 2019), later => Assert.NotNull(later.Find(cell))));
        }
    }

    [Fact]
    public void The_form_of_2014_prints_its_rows_in_order()
    {
        var form = FormCatalog.Find("2014")!;
        var rows = form.Table("statistics")!.Rows.Select(entry => entry.Row).ToArray();
        Assert.Equal(58, rows.Length);
        Assert.Equal(58, rows.Select(row => row.Name).Distinct().Count());
        Assert.Equal(["条", "件", "次", "篇", "万元", "个", "人", "人次"], rows.Select(row => row.Unit).Distinct());
        Assert.Equal("（一）主动公开政府信息数", rows[0].Label);
        Assert.Equal("（三）接受培训人员数", rows[^1].Label);
        Assert.Equal("万元", form.Find(new("statistics", "fees", "value"))!.Column.Unit);
    }

    [Theory]
    [InlineData(2008, "local")]
    [InlineData(2013, "local")]
    [InlineData(2014, "2014")]
    [InlineData(2018, "2014")]
    [InlineData(2019, "2019")]
    [InlineData(2030, "2021")]
    [InlineData(null, "2021")]
    public void A_year_has_the_form_that_was_in_force(int? year, string edition) =>
        Assert.Equal(edition, FormCatalog.ForYear(year).Edition);

    [Theory]
    [InlineData("2021", 10, 26, 182, 15)]
    [InlineData("2019", 25, 23, 161, 15)]
    public void Forms_have_the_cells_that_their_decree_prints(string edition, int disclosure, int requestRows, int requests, int disputes)
    {
        var form = FormCatalog.Find(edition)!;
        Assert.Equal(disclosure, form.Table("disclosure")!.Cells.Length);
        Assert.Equal(requestRows, form.Table("requests")!.Rows.Count());
        Assert.Equal((requests, disputes), (form.Table("requests")!.Cells.Length, form.Table("disputes")!.Cells.Length));
    }

    [Fact]
    public void The_form_of_2021_prints_its_rows_in_order()
    {
        var rows = FormCatalog.Find("2021")!.Table("requests")!.Rows.Select(entry => entry.Row).Where(row => row.StandsFor.IsEmpty)
            .Select(row => row.Label).ToArray();
        Assert.Equal(25, rows.Length);
        Assert.Equal(["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"], rows[..3]);
        Assert.Equal("8.属于行政查询事项", rows[11]);
        Assert.Equal("5.要求行政机关确认或重新出具已获取信息", rows[19]);
        Assert.Equal(["3.其他", "（七）总计", "四、结转下年度继续办理"], rows[22..]);
    }

    private static IEnumerable<string> Placeholders(string template) =>
        Placeholder().Matches(template.Replace("{{", "", StringComparison.Ordinal)).Select(match => match.Value).Distinct()
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"GA\d{4}")]
    private static partial Regex Code();
}

using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources;
using GovArchive.Sources.Documents;

namespace GovArchive.Tests.Sources;

/// <summary>Sources made to exhaust time, memory or the stack: each ends soon, with a document or a finding.</summary>
public class HostileSources
{
    private const string Report =
        "<p>云溪县示例局2023年政府信息公开工作年度报告</p><table><tr><td>规章</td><td>0</td></tr><tr><td>处罚</td><td>7</td></tr></table>";

    [Theory]
    [InlineData("<div>", 10_000)]
    [InlineData("<div>", 200_000)]
    [InlineData("<span>", 300_000)]
    [InlineData("<blockquote><p>", 50_000)]
    [InlineData("<svg><g>", 50_000)]
    public void What_only_wraps_may_be_nested_at_will(string tag, int times)
    {
        var (document, findings) = Read("deep.html", Many(tag, times) + Report);
        Assert.Equal(["GA1023"], findings);
        Assert.Equal("云溪县示例局2023年政府信息公开工作年度报告", document!.Blocks.OfType<TextBlock>().First().Text);
        var grid = Assert.Single(document.Blocks.OfType<GridBlock>());
        Assert.Equal("处罚 7", string.Join(' ', grid.Rows[1].Cells.Select(cell => cell.Text)));
    }

    [Theory]
    [InlineData("<table><tr><td>", 10_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<ul><li>", 20_000)]
    public void Nested_tables_end_in_text(string tag, int times)
    {
        var (document, findings) = Read("deep.html", Many(tag, times) + "云溪县示例局");
        Assert.Equal(["GA1023"], findings);
        Assert.Contains("云溪县示例局", document!.Blocks.OfType<TextBlock>().Last().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<td>1", 10_000_000)]
    [InlineData("<p>x", 600_000)]
    [InlineData("<br>", 1_100_000)]
    public void A_page_of_more_tags_than_any_report_is_refused(string tag, int times)
    {
        var (document, findings) = Read("large.html", "<table>" + Many(tag, times));
        Assert.Null(document);
        Assert.Equal("GA1021", findings.Last());
    }

    [Theory]
    [InlineData("<tr><td>1<td>2<td>3", 70_000)]
    [InlineData("<tr><td colspan=99>1<td colspan=99>2<td rowspan=0 colspan=99>3", 3_000)]
    public void A_table_is_cut_at_its_bound(string row, int rows)
    {
        var (document, findings) = Read("large.html", "<table>" + Many(row, rows) + "</table><p>其后");
        Assert.Equal(["GA1022"], findings);
        Assert.InRange(document!.Blocks.OfType<GridBlock>().Sum(grid => grid.Rows.Sum(line => line.Cells.Length)), 100, 200_000);
        Assert.Equal("其后", document.Blocks.OfType<TextBlock>().Last().Text);
    }

    [Theory]
    [InlineData("<b id=#><p>", 20_000)]
    [InlineData("<font id=#>x</p>", 50_000)]
    [InlineData("<a href=#><p>x", 50_000)]
    [InlineData("<p style='display:none;a#:b'>x</p>", 50_000)]
    [InlineData("<table><tr><td><a href=#>x", 50_000)]
    [InlineData("<table>x<div>", 20_000)]
    [InlineData("<p class='footer-#'>x", 100_000)]
    [InlineData("<p style='position:absolute;top:#px;left:9px'>x", 20_000)]
    [InlineData("<p style='position:absolute;top:9px;left:#px'>x", 20_000)]
    [InlineData("<select><option>#", 50_000)]
    [InlineData("<template>#", 50_000)]
    [InlineData("<frameset>#", 50_000)]
    [InlineData("<", 500_000)]
    [InlineData("&#;", 200_000)]
    [InlineData("<!--", 1_000_000)]
    [InlineData("<p\0a\0>\0", 200_000)]
    [InlineData("<td><img>", 100_000)]
    [InlineData("<table><td>", 100_000)]
    [InlineData("<meta charset", 300_000)]
    public void Repeated_tags_end_soon(string tag, int times) =>
        Read("repeated.html", string.Concat(Enumerable.Range(0, times).Select(n => tag.Replace("#", $"{n}", StringComparison.Ordinal))));

    [Theory]
    [InlineData("<s>", 300_000)]
    [InlineData("<s><p>x", 100_000)]
    [InlineData("<td><s>1</s><strike>", 100_000)]
    [InlineData("<table><tr><td><del>x", 20_000)]
    [InlineData("<sup>x", 100_000)]
    [InlineData("<p style='font-size:0'>x", 50_000)]
    [InlineData("<ol><li>x", 20_000)]
    public void What_raises_and_strikes_is_bounded(string tag, int times) => Read("repeated.html", Many(tag, times));

    [Theory]
    [InlineData(".a .a .a .a .a .a{display:none}", 400)]
    [InlineData("*{display:none}", 30_000)]
    [InlineData("p:not(.a){opacity:0}", 20_000)]
    [InlineData("@media screen{", 100_000)]
    public void Style_sheets_without_end_are_told(string rule, int times)
    {
        var nested = Many("<div class=a>", 200) + Many("<p>x</p>", 5_000);
        var (document, findings) = Read("styled.html", $"<style>{Many(rule, times)}</style>{nested}{Report}");
        Assert.NotNull(document);
        if (rule[0] != '@') Assert.Contains("GA1045", findings);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("a{b:'")]
    [InlineData("a(")]
    [InlineData("/*")]
    [InlineData("a{b{c{")]
    [InlineData("\\")]
    [InlineData(",")]
    [InlineData("a,")]
    [InlineData("@media(")]
    [InlineData("[[")]
    [InlineData(":not(")]
    public void Broken_style_sheets_end_soon(string part) =>
        Read("broken.html", $"<style>.a{{display:none}} {Many(part, 200_000)}{{display:none}}</style>{Report}");

    [Fact]
    public void The_largest_file_is_read()
    {
        var (document, findings) = Read(
            "largest.html", "<p>云溪县示例局</p><p title=\"" + new string('x', 20 << 20) + "\">" + Many("文字 ", 2 << 20));
        Assert.Empty(findings);
        Assert.Equal(2, document!.Blocks.Length);
        Read("attributes.html", "<p " + string.Concat(Enumerable.Range(0, 200_000).Select(n => $"a{n}=1 ")) + ">x");
        Read("style.html", "<p style='" + Many("a:b;", 1_000_000) + "'>x");
    }

    [Theory]
    [InlineData("[", 2_000_000)]
    [InlineData("[", 3_900)]
    [InlineData("*a_", 1_200)]
    [InlineData("![](", 900)]
    [InlineData("<a ", 1_300)]
    [InlineData("`", 3_900)]
    [InlineData("**a ** _b\n", 100_000)]
    [InlineData("| a \\", 300_000)]
    [InlineData("|-", 2_000_000)]
    [InlineData("|-|\n", 500_000)]
    [InlineData("> ", 2_000_000)]
    [InlineData("- ", 2_000_000)]
    [InlineData("<!--\n", 50_000)]
    [InlineData("<table>\n", 300_000)]
    [InlineData("<table></table>\n", 3_000)]
    [InlineData("---\na: b\n", 300_000)]
    public void Markdown_ends_soon(string part, int times) => Read("repeated.md", Many(part, times));

    private static string Many(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    private static (SourceDocument? Document, string[] Codes) Read(string name, string text)
    {
        var findings = new List<Finding>();
        var document = Readers.Read(new SourceFile(name, Encoding.UTF8.GetBytes(text)), findings);
        Assert.All(findings, finding => Assert.StartsWith(name, finding.ToString(), StringComparison.Ordinal));
        return (document, [.. findings.Select(finding => finding.Code.Id)]);
    }
}

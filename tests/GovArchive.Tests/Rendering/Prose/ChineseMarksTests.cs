using GovArchive.Rendering.Prose;

namespace GovArchive.Tests.Rendering.Prose;

public class ChineseMarksTests
{
    [Theory]
    [InlineData("<p>no Chinese “here” at all</p>", "<p>no Chinese “here” at all</p>")]
    [InlineData("<a href=\"x\">南岗区</a>", "<a href=\"x\" lang=\"zh-Hans\">南岗区</a>")]
    [InlineData("<p>In 南岗区: 12</p>", "<p>In <span lang=\"zh-Hans\">南岗区</span>: 12</p>")]
    [InlineData("<p>《2022 年报告》 of 南岗区 and 道里区</p>",
        "<p><span lang=\"zh-Hans\">《2022 年报告》</span> of <span lang=\"zh-Hans\">南岗区</span> and <span lang=\"zh-Hans\">道里区</span></p>")]
    [InlineData("<p>A&amp;南岗&amp;B</p>", "<p>A&amp;<span lang=\"zh-Hans\">南岗</span>&amp;B</p>")]
    [InlineData("<p lang=\"zh-Hans\">一<b>二</b>三</p>四<i>五</i>",
        "<p lang=\"zh-Hans\">一<b>二</b>三</p><span lang=\"zh-Hans\">四</span><i lang=\"zh-Hans\">五</i>")]
    [InlineData("<p title=\"甲 > 乙\">one<br>二</p>", "<p title=\"甲 > 乙\">one<br><span lang=\"zh-Hans\">二</span></p>")]
    [InlineData("<title>南岗区</title><script>\"南岗区\"</script><!-- 南 -->", "<title>南岗区</title><script>\"南岗区\"</script><!-- 南 -->")]
    [InlineData("<svg><title>In 南岗区</title><rect/><text>In 南岗区</text><a><text>南</text></a></svg>",
        "<svg><title>In <span lang=\"zh-Hans\">南岗区</span></title><rect/><text>In <tspan lang=\"zh-Hans\">南岗区</tspan></text><a><text lang=\"zh-Hans\">南</text></a></svg>")]
    [InlineData("<select><option>Nangang 南岗</option></select>", "<select><option lang=\"zh-Hans\">Nangang 南岗</option></select>")]
    [InlineData("<table><tr><td>一<td>two<tr><td lang=\"zh\">三</table><p>四</p>",
        "<table><tr><td><span lang=\"zh-Hans\">一</span><td>two<tr><td lang=\"zh\">三</table><p lang=\"zh-Hans\">四</p>")]
    public void Chinese_in_another_language_is_marked(string page, string expected)
    {
        using var output = new StringWriter();
        ChineseMarks.Write(page, output);
        Assert.Equal(expected, output.ToString());
    }
}

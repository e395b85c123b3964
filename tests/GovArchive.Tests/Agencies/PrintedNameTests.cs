using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Tests.Agencies;

/// <summary>
/// Whose report it is and on what year, by what a report says in many ways; where it does not say it, nothing is made up. {} stands for the
/// report's text.
/// </summary>
public class PrintedNameTests
{
    private const string Report =
        "一、总体情况\n全年公开信息12条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。";

    public static IEnumerable<TheoryDataRow<string, string, string>> Texts =>
        CaseTable.Read("Agencies", "printed.csv").Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2]));

    [Theory, MemberData(nameof(Texts))]
    public void Says_whose_it_is(string agency, string year, string text)
    {
        var lines = text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("{}", Report, StringComparison.Ordinal);
        foreach (var (name, source) in new[] { ("a.txt", lines), ("a.md", lines.Replace("\n", "\n\n", StringComparison.Ordinal)),
            ("a.html", $"<html><body><p>{lines.Replace("\n", "</p>\n<p>", StringComparison.Ordinal)}</p></body></html>") })
        {
            var findings = new List<Finding>();
            var content = ReportParser.Parse(Readers.Read(new SourceFile(name, Encoding.UTF8.GetBytes(source)), findings)!, findings);
            Assert.True(content is not null, $"{name}: {string.Join(' ', findings)}");
            Assert.Equal(
                (name, agency, year), (name, content.AgencyName ?? "", content.Year?.ToString(CultureInfo.InvariantCulture) ?? ""));
        }
    }
}

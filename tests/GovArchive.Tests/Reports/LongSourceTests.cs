using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Tests.Reports;

/// <summary>However often a row is in a source, it is read in time, and what was not looked at is reported.</summary>
public class LongSourceTests
{
    [Theory]
    [InlineData("a.txt", "规章 0 0 0\n")]
    [InlineData("a.txt", "规章 | 0 | 0 | 0\n")]
    [InlineData("a.html", "<p>规章 0 0 0</p>\n")]
    public void What_is_cut_is_told(string name, string row)
    {
        var findings = new List<Finding>();
        var text = new StringBuilder("云溪县示例局2023年政府信息公开工作年度报告\n一、总体情况\n全年公开12条。\n二、主动公开政府信息情况\n");
        if (name.EndsWith(".html", StringComparison.Ordinal)) text.Insert(0, "<html><body><p>").Replace("\n", "</p>\n<p>").Append("</p>");
        for (var i = 0; i < 30_000; i++) text.Append(row);
        var content = ReportParser.Parse(Readers.Read(new SourceFile(name, Encoding.UTF8.GetBytes(text.ToString())), findings)!, findings);
        Assert.Contains(content!.Findings, finding => finding.Code == FindingCodes.PiecesCut);
        Assert.Equal("GA1458", FindingCodes.PiecesCut.Id);
    }
}

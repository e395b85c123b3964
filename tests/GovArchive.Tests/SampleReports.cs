using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Tests;

/// <summary>Reports for tests, read from text.</summary>
internal static class SampleReports
{
    /// <summary>A report of the agency "yunxi" from figures in the 2021 form, one <c>cell,value</c> a line.</summary>
    public static Report OfFigures(string lines, int year = 2023) =>
        Of("2023.figures.csv", $"# 云溪县示例局 {year}; edition 2021; typed in\ncell,value\n{lines}", year);

    /// <summary>A report of the agency "yunxi"; it must be readable without errors.</summary>
    public static Report Of(string name, string text, int year)
    {
        var findings = new List<Finding>();
        var file = new SourceFile(name, System.Text.Encoding.UTF8.GetBytes(text));
        var content = ReportParser.Parse(Readers.Read(file, findings)!, findings);
        Assert.Empty(findings);
        return new Report(new ReportKey("yunxi", year), new Provenance(file.Path, file.Sha256), content!);
    }
}

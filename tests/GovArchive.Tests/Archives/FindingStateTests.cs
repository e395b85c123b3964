using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Tests.Archives;

/// <summary>A finding is open until a person corrects one of its cells or says why it is.</summary>
public class FindingStateTests
{
    private const string Review = "disputes/review/";

    [Theory]
    [InlineData(null, null, FindingState.Open)]
    [InlineData(Review + "total", 6, FindingState.Corrected)]
    [InlineData(Review + "upheld", 3, FindingState.Corrected)]
    [InlineData(Review + "total", 7, FindingState.Explained)]
    [InlineData("requests/received/total", 9, FindingState.Open)]
    public void Is_as_the_corrections_say(string? cell, int? corrected, FindingState expected)
    {
        var report = SampleReports.OfFigures(
            $"{Review}total,7\n{Review}upheld,4\n{Review}corrected,1\n{Review}other,1\n{Review}pending,0\nrequests/received/total,8");
        var corrections = cell is null
            ? [] : Corrections.Read(
                "c.yml", $"- {{ cell: {cell}, printed: {report.Figures[Cell(cell)].Value}, corrected: {corrected}, reason: r }}", []);
        var laid = Corrections.LayOver(report, corrections, []);
        var archive = new Archive(
            [new AgencyHistory(new Agency { Id = "yunxi", Name = "云溪县示例局" }, [laid])],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty.Add(report.Key, corrections));
        var wrong = Assert.Single(ArchiveCheck.Run(archive).Findings, entry => entry.Finding.Code == FindingCodes.SumWrong);
        Assert.Equal(expected, archive.StateOf(wrong));
    }

    [Fact]
    public void An_explanation_changes_no_figure()
    {
        var report = SampleReports.OfFigures("requests/received/total,8");
        var explained = Corrections.LayOver(
            report, Corrections.Read("c.yml", "- { cell: requests/received/total, printed: 8, corrected: 8, reason: r }", []), []);
        Assert.Equal(report.Figures, explained.Figures);
    }

    private static CellId Cell(string text) => CellId.TryParse(text, out var cell) ? cell : throw new ArgumentException(text);
}

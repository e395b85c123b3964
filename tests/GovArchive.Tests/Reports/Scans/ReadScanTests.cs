using GovArchive.Bench.Damaged;
using GovArchive.Bench.Scans;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Pictures.Letters;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Reports.Strips;
using GovArchive.Sources;
using GovArchive.Sources.Documents;

namespace GovArchive.Tests.Reports.Scans;

/// <summary>What is given of a scan is what it prints, whatever was done to the paper; of good pictures most is given.</summary>
public sealed class ReadScanTests
{
    [Theory]
    [InlineData("clean-200", 95)]
    [InlineData("handwriting", 50)]
    public void Nothing_is_given_that_is_not_printed(string condition, int least)
    {
        var scan = Taken(condition);
        var findings = new List<Finding>();
        var document = Readers.Read(new SourceFile("2023.pdf", scan.Pdf()), findings);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.Empty(Judge(scan, document!, least).Prose.Read().Statements);
    }

    [Fact]
    public void Pages_in_files_of_their_own_are_one_report()
    {
        var scan = Taken("clean-200");
        SourceFile[] pages = [.. scan.Pages.Select((page, i) => new SourceFile($"page-{i + 1}{scan.Extension}", page.File))];
        Judge(scan, PictureReader.Read(pages, [])!, 95);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pages_put_together_of_strips_with_one_bit_a_point_are_read(bool isFax)
    {
        var scan = Taken("clean-200");
        var findings = new List<Finding>();
        var document = Readers.Read(new SourceFile("2023.pdf", StripPdf.Write(scan.Pages, isFax)), findings);
        Assert.Empty(findings);
        Judge(scan, document!, 80);
    }

    internal static ReportContent Judge(ScanPictures scan, SourceDocument document, int least)
    {
        var content = ReportParser.Parse(document, [])!;
        Assert.Equal("2021", content.Edition);
        var given = content.Figures.ToDictionary(entry => entry.Key, entry => new GivenCell(entry.Value.State, entry.Value.Value));
        var score = ScanScore.Empty.With("2023", ScanTruth.Of(scan), given);
        Assert.Empty(score.Wrong);
        Assert.True(score.Right * 100 >= least * score.Cells, $"{score.Right} of {score.Cells} cells are given");
        var strips = StripSheet.Read(content.Strips.Span)!;
        Assert.All(
            content.Figures.Where(entry => entry.Value.Origin == FigureOrigin.ReadFromPicture),
            entry => Assert.NotNull(strips.Of(entry.Key)));
        Assert.Contains(content.Figures, entry => entry.Value.Origin == FigureOrigin.ReadFromPicture);
        Assert.Contains(content.Findings, finding => finding.Code == FindingCodes.TableFromPicture);
        return content;
    }

    internal static ScanPictures Taken(string condition)
    {
        Assert.SkipWhen(Tesseract.Installed is null, "Tesseract with chi_sim and eng is not installed");
        Assert.SkipWhen(ScanFont.Installed(ScanFont.Han).Length == 0, "no font with Chinese characters is installed");
        var lot = new Lot(7, 3);
        var report = ScannedReport.Draw(FormCatalog.Find("2021")!, "云溪县水务局", 2023, lot);
        return ScanPictures.Take(report, ScanCondition.Find(condition)!, lot);
    }
}

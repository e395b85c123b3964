using GovArchive.Bench.Damaged;
using GovArchive.Bench.Scans;
using GovArchive.Forms;

namespace GovArchive.Tests.Reports.Scans;

/// <summary>Scanned reports are what they say: what they print is known, and the same seed draws the same.</summary>
public sealed class ScannedReportTests
{
    private const int Seeds = 4;
    private const float Slack = 0.5f;

    [Theory]
    [InlineData("2021", 200, 186)]
    [InlineData("2019", 198, 198)]
    [InlineData("2014", 58, 58)]
    public void Every_printed_cell_stands_once_on_the_pages_inside_its_frame(string edition, int cells, int cellsOfMergedRows)
    {
        foreach (var report in Drawn(edition).Append(DrawnWithMergedRows(edition)))
        {
            var boxes = report.Pages.SelectMany(page => page.Cells).ToDictionary(cell => cell.Cell, cell => cell.Box);
            var texts = report.Pages.SelectMany(page => page.Texts).Where(text => text.Cell is not null)
                .ToDictionary(text => text.Cell!);
            Assert.Equal(report.Style.AreRowsMerged ? cellsOfMergedRows : cells, report.Printed.Count);
            Assert.Equal(report.Printed.Keys, boxes.Keys.Order());
            Assert.Equal(
                report.Printed.Where(cell => cell.Value.Length > 0), texts.Select(text => KeyValuePair.Create(text.Key, text.Value.Text))
                    .OrderBy(text => text.Key));
            foreach (var (cell, text) in texts)
            {
                Assert.True(text.X >= boxes[cell].Left - Slack, $"{cell} begins left of its frame");
                Assert.True(text.X + text.Face.Width(text.Text, text.Size) <= boxes[cell].Right + Slack, $"{cell} ends right of its frame");
                Assert.InRange(text.Baseline, boxes[cell].Top, boxes[cell].Bottom);
            }
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    [InlineData("2014")]
    public void Nothing_stands_outside_its_page(string edition)
    {
        foreach (var page in Drawn(edition).SelectMany(report => report.Pages))
        {
            Assert.All(page.Texts, text => Assert.InRange(text.Baseline, 0, page.Height));
            Assert.All(page.Texts, text => Assert.InRange(text.X + text.Face.Width(text.Text, text.Size), 0, page.Width));
            Assert.All(page.Rules, rule => Assert.InRange(rule.To.Y, 0, page.Height));
            Assert.All(page.Rules, rule => Assert.InRange(rule.To.X, 0, page.Width));
        }
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    [InlineData("2014")]
    public void The_forms_sums_hold(string edition)
    {
        foreach (var report in Drawn(edition).Append(DrawnWithMergedRows(edition)))
            foreach (var identity in report.Form.Tables.SelectMany(table => table.Identities))
                Assert.Equal(
                    identity.Left.Sum(cell => report.Figures[cell.Id]), identity.Right.Sum(cell => report.Figures[cell.Id]));
    }

    [Theory]
    [InlineData("clean-150")]
    [InlineData("photocopy")]
    [InlineData("handwriting")]
    public void The_same_seed_gives_the_same_bytes(string condition)
    {
        var (one, other) = (Taken(condition, 5), Taken(condition, 5));
        Assert.Equal(one.Pages.Select(page => page.File), other.Pages.Select(page => page.File));
        if (condition == "clean-150") Assert.Equal(one.Pdf(), other.Pdf());
        Assert.Equal(ScanTruth.Of(one).Write(), ScanTruth.Of(other).Write());
    }

    [Fact]
    public void Cells_that_are_written_on_are_told()
    {
        Assert.NotEmpty(Taken("handwriting", 1).Spoilt);
        Assert.Empty(Taken("clean-150", 1).Spoilt);
    }

    private static IEnumerable<ScannedReport> Drawn(string edition)
    {
        SkipWithoutFont();
        return Enumerable.Range(0, Seeds).Select(number => Draw(edition, new Lot(7, number)));
    }

    private static ScannedReport DrawnWithMergedRows(string edition) => ScannedReport.Draw(
        FormCatalog.Find(edition)!, "云溪县水务局", 2023, new Lot(7, Seeds), style => style with { AreRowsMerged = true });

    private static ScanPictures Taken(string condition, int number)
    {
        SkipWithoutFont();
        var lot = new Lot(7, number);
        return ScanPictures.Take(Draw("2021", lot), ScanCondition.Find(condition)!, lot);
    }

    private static ScannedReport Draw(string edition, Lot lot) =>
        ScannedReport.Draw(FormCatalog.Find(edition)!, "云溪县水务局", 2023, lot);

    private static void SkipWithoutFont() =>
        Assert.SkipWhen(ScanFont.Installed(ScanFont.Han).Length == 0, "no font with Chinese characters is installed");
}

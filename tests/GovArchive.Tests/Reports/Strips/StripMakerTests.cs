using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Strips;
using GovArchive.Sources.Documents;
using GovArchive.Tests.Pictures;

namespace GovArchive.Tests.Reports.Strips;

public class StripMakerTests
{
    private static readonly Form Form = FormCatalog.Find("2021")!;
    private static readonly CellId Issued = new("disclosure", "regulations", "issued");
    private static readonly CellId Repealed = new("disclosure", "regulations", "repealed");

    // A head, and a row of a label and two cells of 100 points, 20 high.
    private static SourceDocument Document(string first, string second, int width = 400)
    {
        var (head, row) = (Place(1), Place(2));
        var grid = new GridBlock(head,
        [
            new GridRow([new GridCell(head, "信息内容"), new GridCell(head, "", CellSpan.Left), new GridCell(head, "数")])
            {
                Boxes = [new PrintBox(10, 0, 210, 20), null, new PrintBox(210, 0, 310, 20)],
            },
            new GridRow([new GridCell(row, "规章"), new GridCell(row, first), new GridCell(row, second)])
            {
                Boxes = [new PrintBox(10, 20, 110, 40), new PrintBox(110, 20, 210, 40), new PrintBox(210, 20, 310, 40)],
            },
        ]);
        return new SourceDocument(new SourceFile("2023.pdf", []), [grid])
        {
            ScannedPages = ["page 1"],
            Scans = ImmutableDictionary<string, PageScan>.Empty.Add(
                "page 1", new PageScan(Drawn.Paper(width, width).With(width / 4, width / 16, 4, 4), 400.0 / width)),
        };
    }

    private static FigureSheet Figures(string first, string second) => FigureSheet.Of(Form, Form.Cells.Select(
        cell => KeyValuePair.Create(cell, cell == Issued ? Read(first) : cell == Repealed ? Read(second) : Figure.Absent("2023.pdf"))));

    private static Figure Read(string raw) => new(1, FigureState.Reported, FigureOrigin.ReadFromPicture, raw, Place(2));

    private static Place Place(int line) => new("2023.pdf", Part: $"page 1 line {line}");

    private static StripSheet? Sheet(SourceDocument document, FigureSheet figures) =>
        StripSheet.Read(StripMaker.Of(document, figures).Span);

    [Fact]
    public void Every_row_is_cut_out_and_says_where_its_cells_are()
    {
        var sheet = Sheet(Document("12", "3"), Figures("12", "3"))!;
        Assert.Equal(["page 1 line 1", "page 1 line 2"], sheet.Rows.Select(row => row.Part));
        Assert.Empty(sheet.Rows[0].Cells);
        Assert.Equal([new StripCell(Issued, 102, 202), new StripCell(Repealed, 202, 302)], sheet.Rows[1].Cells);
        Assert.Equal(sheet.Rows[1], sheet.Of(Repealed));
        Assert.Null(sheet.Of(new CellId("disclosure", "fees", "amount")));
        Assert.Equal(sheet.Rows[0].Height, sheet.Rows[1].Top);
        Assert.Equal(sheet.Height, sheet.Rows.Sum(row => row.Height));
    }

    [Fact]
    public void Where_figures_are_not_in_the_rows_order_no_cell_has_a_place()
    {
        var sheet = Sheet(Document("12", "3"), Figures("3", "12"))!;
        Assert.Equal([new StripCell(Issued, 0, 0), new StripCell(Repealed, 0, 0)], sheet.Rows[1].Cells);
    }

    [Fact]
    public void Without_a_picture_there_is_nothing() =>
        Assert.True(StripMaker.Of(
            Document("1", "2") with { Scans = ImmutableDictionary<string, PageScan>.Empty }, Figures("1", "2")).IsEmpty);

    [Fact]
    public void What_is_large_is_made_smaller()
    {
        var large = Sheet(Document("1", "2", width: 12_000), Figures("1", "2"))!;
        Assert.InRange((long)large.Width * large.Height, 1, 8_000_000);
        var cell = large.Rows[1].Cells[0];
        Assert.InRange((double)cell.Right / large.Width, 0.66, 0.68);
    }

    [Theory]
    [InlineData("page 1 line 1\t0\t10\t30")]
    [InlineData("page 1 line 1\t15\t10\t10")]
    [InlineData("page 1 line 1\t0\t21\t10")]
    [InlineData("page 1 line 1\t-1\t10\t10")]
    [InlineData("page 1 line 1\t0\t10\t10\tdisclosure/fees/amount 1")]
    [InlineData("page 1 line 1\t0\t10\t10\t<script> 1 2")]
    [InlineData("page 1 line 1")]
    [InlineData("")]
    public void A_sheet_whose_rows_are_not_in_it_is_none(string text) =>
        Assert.Null(StripSheet.Read(GovArchive.Pictures.Strips.PngFile.Write(Drawn.Paper(20, 20), "rows", text)));
}

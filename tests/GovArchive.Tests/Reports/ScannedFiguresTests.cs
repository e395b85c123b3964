using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;
using GovArchive.Sources.Documents;

namespace GovArchive.Tests.Reports;

/// <summary>
/// GA2211, GA2212, GA2213: what of a table that was read from a picture is given. Each applicant asked for 2, of which 1 was granted and 1
/// is not handled yet.
/// </summary>
public class ScannedFiguresTests
{
    private static readonly CellId Granted = new CellId("requests", "granted", "business");
    private static readonly CellId Written = new CellId("disclosure", "licences", "decisions");

    private static readonly Place Text = new("2023.pdf", Part: "page 1 line 8");
    private static readonly Place Row = new("2023.pdf", Part: "page 1 line 7");
    private static readonly Place Nowhere = new("2023.pdf");

    private static ReportContent Settled(params (CellId Cell, Figure Figure)[] read)
    {
        var form = FormCatalog.Find("2021")!;
        var text = PrintedReport.Write(form, Shape.Bars, Printed, _ => true);
        var document = Readers.Read(new SourceFile("2023.txt", Encoding.UTF8.GetBytes(text)), [])!;
        var content = ReportParser.Parse(document, [])!;
        var figures = content.Figures.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (var (cell, figure) in read) figures[cell] = figure;
        return ScannedFigures.Settled(
            document with
            {
                Blocks = [new GridBlock(Row, [new GridRow([new GridCell(Row, "")])])],
                ScannedPages = ["page 1"],
                PictureReader = "Tesseract 5.3.0",
            },
            content with
            {
                Figures = FigureSheet.Of(form, figures.Select(entry => KeyValuePair.Create(
                    entry.Key, new[] { Text, Nowhere }.Contains(entry.Value.Place) ? entry.Value : entry.Value with { Place = Row }))),
            })!;
    }

    private static string Printed(CellId cell) => (cell.Row, cell.Column) switch
    {
        ("received", "total") => "12",
        ("granted" or "handled_total" or "carried_out", "total") when cell.Table == "requests" => "6",
        ("received", _) => "2",
        ("granted" or "handled_total" or "carried_out", _) when cell.Table == "requests" => "1",
        _ => "0",
    };

    private static Figure Value(decimal value) => new(value, FigureState.Reported, FigureOrigin.Source, "", default);

    private static Figure Differing(string said) => new(null, FigureState.Unreadable, FigureOrigin.Source, $"{{picture: {said}}}", default);

    private static IEnumerable<Finding> Of(ReportContent content, FindingCode code) =>
        content.Findings.Where(finding => finding.Code == code);

    [Fact]
    public void What_two_readers_read_alike_is_given_as_read_from_a_picture()
    {
        var content = Settled();
        Assert.All(content.Figures, entry => Assert.Equal(
            entry.Value.State == FigureState.Absent ? FigureOrigin.Source : FigureOrigin.ReadFromPicture, entry.Value.Origin));
        Assert.Equal(3, Of(content, FindingCodes.TableFromPicture).Count());
        Assert.Empty(Of(content, FindingCodes.PictureContradicted));
    }

    // The label was read in the text of a picture, and no number beside it.
    [Fact]
    public void What_is_blank_because_nothing_was_seen_is_withheld()
    {
        var content = Settled((Written, new Figure(null, FigureState.Blank, FigureOrigin.Source, "", Nowhere)));
        Assert.Equal(FigureState.Unreadable, content.Figures[Written].State);
        Assert.All(Of(content, FindingCodes.TableFromPicture), finding => Assert.NotNull(finding.Place.Part));
    }

    [Fact]
    public void What_no_sum_bears_out_is_withheld_where_one_contradicts()
    {
        // Both sums of the cell fail, and with it those of its row and its column: what other sums bear out stays.
        var content = Settled((Granted, Value(7)));
        Assert.Equal(FigureState.Unreadable, content.Figures[Granted].State);
        Assert.Equal(1, content.Figures[new CellId("requests", "granted", "natural_person")].Value);
        Assert.NotEmpty(Of(content, FindingCodes.PictureContradicted));
    }

    [Fact]
    public void The_answer_that_all_sums_confirm_is_taken()
    {
        var content = Settled((Granted, Differing("7 / 1")));
        Assert.Equal((1, FigureOrigin.Recovered), (content.Figures[Granted].Value, content.Figures[Granted].Origin));
        Assert.Equal([Granted], Assert.Single(Of(content, FindingCodes.PictureRecovered)).Cells);
    }

    [Theory]
    [InlineData("7 / 4")]
    [InlineData("/")]
    [InlineData("1")]
    public void Where_neither_answer_does_nothing_is_given(string said)
    {
        var content = Settled((Granted, Differing(said)));
        Assert.Equal(FigureState.Unreadable, content.Figures[Granted].State);
        Assert.Empty(Of(content, FindingCodes.PictureRecovered));
    }

    [Fact]
    public void A_row_of_the_picture_that_several_of_the_form_have_by_order_is_none_of_them()
    {
        var content = Settled((Granted, Value(1) with { Origin = FigureOrigin.Recovered }));
        Assert.Equal(FigureState.Unreadable, content.Figures[Granted].State);
        Assert.Equal(2, content.Figures[Granted with { Row = "received" }].Value);
    }

    [Fact]
    public void A_cell_of_no_sum_needs_both_readers() =>
        Assert.Equal(FigureState.Unreadable, Settled((Written, Differing("0 / 8"))).Figures[Written].State);

    [Fact]
    public void A_number_that_stands_in_no_cell_had_one_reader()
    {
        var content = Settled((Granted, Value(1) with { Place = Text }));
        Assert.Equal(FigureState.Unreadable, content.Figures[Granted].State);
        Assert.Equal(FigureState.Reported, content.Figures[Written].State);
    }

    [Fact]
    public void What_is_no_picture_is_left_as_it_is()
    {
        var document = Readers.Read(new SourceFile("2023.txt", Encoding.UTF8.GetBytes("一、总体情况")), [])!;
        Assert.Null(ScannedFigures.Settled(document, null));
    }
}

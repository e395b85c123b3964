using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>Figures drawn by lot, written out in every shape and read back: what is read is what was written.</summary>
public class ShapeTests
{
    private const int Rounds = 12;

    public static TheoryData<string, Shape> All =>
        [.. FormCatalog.All.Where(form => !form.Tables.IsEmpty)
            .SelectMany(form =>
                Enum.GetValues<Shape>().Where(shape => shape is not (Shape.BarCells or Shape.FramedBarCells))
                    .Select(shape => (form.Edition, shape)))];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_value_read_is_the_value_written(string edition, Shape shape)
    {
        var form = FormCatalog.Find(edition)!;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var written = Draw(form, shape, new Random(seed));
            var text = PrintedReport.Write(form, shape, cell => written[cell], IsPrinted);
            var read = Parse(text);
            Assert.Equal(edition, read.Edition);
            foreach (var (cell, figure) in read.Figures)
            {
                var expected = written.GetValueOrDefault(cell, "");
                if (expected.Length > 0) Assert.True(
                    Csv.Number(figure.Value) == expected, $"seed {seed}: {cell} is {figure}, not {expected}\n{text}");
                else Assert.True(
                    figure is { Value: null, State: FigureState.Blank or FigureState.Absent },
                    $"seed {seed}: {cell} is {figure}, not blank\n{text}");
            }
        }
    }

    /// <summary>
    /// Where a blank cell leaves no trace or does not tell its column: such a row may get no value at all, and never a wrong one without a
    /// finding that names the cell.
    /// </summary>
    [Theory]
    [InlineData("2014", Shape.Cells)]
    [InlineData("2014", Shape.Rows)]
    [InlineData("2014", Shape.BarCells)]
    [InlineData("2014", Shape.FramedBarCells)]
    [InlineData("2021", Shape.Cells)]
    [InlineData("2021", Shape.Rows)]
    [InlineData("2021", Shape.BarCells)]
    [InlineData("2021", Shape.FramedBarCells)]
    public void Blanks_that_leave_no_trace_make_no_silent_errors(string edition, Shape shape)
    {
        var form = FormCatalog.Find(edition)!;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var written = Draw(form, Shape.Tabs, new Random(seed));
            var text = PrintedReport.Write(form, shape, cell => written[cell], IsPrinted);
            var read = Parse(text);
            var named = read.Findings.SelectMany(finding => finding.Cells).ToHashSet();
            foreach (var (cell, figure) in read.Figures.Where(
                entry => entry.Value.Value is not null && Csv.Number(entry.Value.Value) != written.GetValueOrDefault(entry.Key, "")))
                Assert.True(named.Contains(cell),
                    $"seed {seed}: {cell} is {figure}, not '{written.GetValueOrDefault(cell)}', and nothing says so\n{text}");
        }
    }

    /// <summary>
    /// Read column by column, only the form's sums put numbers back: where they do, every value is right; where no sum helps, a value is
    /// right or not given.
    /// </summary>
    [Theory]
    [InlineData("2019", 30)]
    [InlineData("2021", 30)]
    [InlineData("2021", 9)]
    public void Columns_are_put_back_into_rows(string edition, int rowsOfPage)
    {
        var form = FormCatalog.Find(edition)!;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var written = DrawWithSums(form, new Random(seed));
            var text = PrintedReport.WriteColumns(
                form, cell => written[cell].ToString(CultureInfo.InvariantCulture), IsPrinted, rowsOfPage);
            var read = Parse(text);
            foreach (var (cell, figure) in read.Figures.Where(entry => entry.Value.Value is not null || entry.Key.Table != "disclosure"))
                Assert.True(figure.Value == written.GetValueOrDefault(cell, -1)
                    || !written.ContainsKey(cell)
                        && figure.Value is null, $"seed {seed}: {cell} is {figure}, not {written.GetValueOrDefault(cell)}\n{text}");
        }
    }

    // Every sum of the form is right: parts by lot, totals added up.
    private static Dictionary<CellId, decimal> DrawWithSums(Form form, Random random)
    {
        var drawn = form.Tables.SelectMany(table => table.AllCells).Where(cell => IsPrinted(cell.Row))
            .ToDictionary(cell => cell.Id, _ => (decimal)(random.Next(3) == 0 ? random.Next(1, 300) : 0));
        foreach (var column in form.Table("requests")!.Blocks[0].Columns.Select(column => column.Id))
        {
            var outcomes = drawn.Keys.Where(
                cell => cell.Table == "requests" && cell.Column == column
                    && cell.Row is not ("received" or "carried_in" or "handled_total" or "carried_out"));
            drawn[new CellId("requests", "handled_total", column)] = outcomes.Sum(cell => drawn[cell]);
            drawn[new CellId("requests", "received", column)] = outcomes.Sum(cell => drawn[cell]) + 5;
            drawn[new CellId("requests", "carried_in", column)] = 2;
            drawn[new CellId("requests", "carried_out", column)] = 7;
        }
        foreach (var total in drawn.Keys.Where(cell => cell.Column == "total").ToArray())
            drawn[total] = drawn.Where(entry => entry.Key.Table == total.Table && entry.Key.Row == total.Row && entry.Key != total)
                .Sum(entry => entry.Value);
        return drawn;
    }

    private static bool IsPrinted(FormRow row) => !row.Optional && row.StandsFor.IsEmpty;

    // Where a blank leaves a trace, a fifth of the cells are blank.
    private static Dictionary<CellId, string> Draw(Form form, Shape shape, Random random) =>
        form.Tables.SelectMany(table => table.AllCells).Where(cell => IsPrinted(cell.Row)).ToDictionary(cell => cell.Id, cell =>
    {
        // A blank cell at the edge of the only row of its kind may as well be the table's frame where bars end cells.
        var isEdge = shape == Shape.BarLines
            && cell.Id is { Table: "disputes", Row: "review", Column: "upheld" }
                or { Table: "disputes", Row: "suit_after_review", Column: "total" };
        if (shape is not (Shape.Cells or Shape.Rows) && !isEdge && random.Next(5) == 0) return "";
        var value = random.Next(4) == 0 ? random.Next(100_000) : random.Next(3);
        return cell.Column.Unit == "万元"
            ? (value / 100m).ToString("0.##", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
    });

    private static ReportContent Parse(string text)
    {
        var findings = new List<Finding>();
        var content = ReportParser.Parse(
            Readers.Read(new SourceFile("report.txt", System.Text.Encoding.UTF8.GetBytes(text)), findings)!, findings);
        Assert.Empty(findings);
        return content!;
    }
}

using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sources;
using GovArchive.Text;

namespace GovArchive.Tests.Reports;

/// <summary>Figures drawn by lot, written out in every shape and read back: what is read is what was written.</summary>
public class ShapeTests
{
    private const int Rounds = 12;

    public static TheoryData<string, Shape> All => [.. FormCatalog.All.SelectMany(form => Enum.GetValues<Shape>().Select(shape => (form.Edition, shape)))];

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
                if (expected.Length > 0) Assert.True(Csv.Number(figure.Value) == expected, $"seed {seed}: {cell} is {figure}, not {expected}\n{text}");
                else Assert.True(figure is { Value: null, State: FigureState.Blank or FigureState.Absent }, $"seed {seed}: {cell} is {figure}, not blank\n{text}");
            }
        }
    }

    /// <summary>Without tabs a blank cell leaves no trace: such a row may get no value at all, and never a wrong one without a finding that names the cell.</summary>
    [Theory]
    [InlineData(Shape.Cells)]
    [InlineData(Shape.Rows)]
    public void Blanks_that_leave_no_trace_make_no_silent_errors(Shape shape)
    {
        var form = FormCatalog.Find("2021")!;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var written = Draw(form, Shape.Tabs, new Random(seed));
            var read = Parse(PrintedReport.Write(form, shape, cell => written[cell], IsPrinted));
            var named = read.Findings.SelectMany(finding => finding.Cells).ToHashSet();
            foreach (var (cell, figure) in read.Figures.Where(entry => entry.Value.Value is not null && Csv.Number(entry.Value.Value) != written.GetValueOrDefault(entry.Key, "")))
                Assert.True(named.Contains(cell), $"seed {seed}: {cell} is {figure}, not '{written.GetValueOrDefault(cell)}', and nothing says so");
        }
    }

    private static bool IsPrinted(FormRow row) => !row.Optional && row.StandsFor.IsEmpty;

    // Where a blank leaves a trace, a fifth of the cells are blank.
    private static Dictionary<CellId, string> Draw(Form form, Shape shape, Random random) => form.Tables.SelectMany(table => table.AllCells).Where(cell => IsPrinted(cell.Row)).ToDictionary(cell => cell.Id, cell =>
    {
        if (shape is Shape.Tabs or Shape.TabCells && random.Next(5) == 0) return "";
        var value = random.Next(4) == 0 ? random.Next(100_000) : random.Next(3);
        return cell.Column.Unit == "万元" ? (value / 100m).ToString("0.##", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
    });

    private static ReportContent Parse(string text)
    {
        var findings = new List<Finding>();
        var content = ReportParser.Parse(Readers.Read(new SourceFile("report.txt", System.Text.Encoding.UTF8.GetBytes(text)), findings)!, findings);
        Assert.Empty(findings);
        return content!;
    }
}

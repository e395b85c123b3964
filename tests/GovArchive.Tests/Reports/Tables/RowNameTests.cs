using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Sources.Documents;

namespace GovArchive.Tests.Reports.Tables;

/// <summary>When a row's label says more than the form's, so that its numbers are not the form's; in a bureau's report on 2023.</summary>
public class RowNameTests
{
    [Theory]
    [InlineData("licences", "行政许可")]
    [InlineData("licences", "2023年行政许可")]
    [InlineData("licences", "行政许可（不含撤销）")] // what a remark explains
    [InlineData("licences", "行政许可（其中：上年）")]
    [InlineData("licences", "行政许可（含受理件）")]
    [InlineData("licences", "行政许可12022")]
    [InlineData("licences", "行政许可率先")]
    [InlineData("licences", "第二十条行政许可")]
    [InlineData("fees", "行政事业性收费金额")]
    [InlineData("fees", "行政事业性收费（万元）")]
    [InlineData("carried_in", "上年结转")]
    [InlineData("carried_in", "2022年结转")]
    [InlineData("carried_out", "结转下年度2024年")]
    public void What_the_form_says_too_is_its_own(string row, string label) => Assert.False(IsOther(row, label));

    [Theory]
    [InlineData("licences", "行政许可（上年）")]
    [InlineData("licences", "2022年行政许可")]
    [InlineData("licences", "二〇二二年行政许可")]
    [InlineData("licences", "行政许可去年数")]
    [InlineData("licences", "行政许可同比增长")]
    [InlineData("licences", "行政许可占比")]
    [InlineData("licences", "行政许可办结率")]
    [InlineData("licences", "行政许可（办结率）")]
    [InlineData("licences", "行政许可12月")]
    [InlineData("licences", "拟行政许可")]
    [InlineData("licences", "不予行政许可")]
    [InlineData("licences", "撤销行政许可")]
    [InlineData("licences", "行政许可申请数")]
    [InlineData("licences", "行政许可受理件")]
    [InlineData("licences", "行政许可（万件）")]
    [InlineData("licences", "行政许可%")]
    [InlineData("licences", "行政许可人数")]
    [InlineData("licences", "行政许可对象数")]
    [InlineData("licences", "全县行政许可")]
    [InlineData("penalties", "行政处罚金额")]
    [InlineData("penalties", "行政处罚罚款")]
    [InlineData("penalties", "行政处罚（元）")]
    [InlineData("fees", "减免行政事业性收费")]
    [InlineData("carried_in", "2023年结转")]
    [InlineData("carried_out", "结转下年度2022年")]
    public void Another_year_quantity_or_body_is_told_by_words_that_the_form_has_not(string row, string label) =>
        Assert.True(IsOther(row, label));

    [Fact]
    public void Where_the_reports_year_is_not_known_no_year_is_another() =>
        Assert.False(RowNames.IsOther("2022年行政许可", Line("licences"), Context(null)));

    [Theory]
    [InlineData("本年新收政府信息公开申请数量3", "1 2 3 4 5 6 .", true)]
    [InlineData("本年新收政府信息公开申请数量", "1 2 3 4 5 6 .", false)]
    [InlineData("本年新收政府信息公开申请数量3", "1 2 3 4 5 6 7", false)] // the row lacks none
    [InlineData("本年新收3", "1 2 3 4 5 6 .", false)] // no whole label
    public void Digits_behind_a_label_may_be_the_first_number_of_a_row_that_lacks_one(string label, string run, bool holds)
    {
        Assert.Equal(holds, RowNames.HoldsValue("一、" + label, Line("received"), Of(RunKind.Row, run)));
        Assert.False(RowNames.HoldsValue("一、" + label, Line("received"), Of(RunKind.Text, run)));
    }

    [Fact]
    public void A_label_is_what_stands_before_the_numbers_with_a_remark_behind()
    {
        var run = Of(RunKind.Text, "1");
        Assert.Equal("行政许可", Printed(run, Label(0, "前文"), Of(RunKind.Text, "9"), Label(1, "行政"), Label(2, "许可"), run));
        Assert.Equal("行政许可", Printed(run, Label(0, "前文"), Label(1, "行政许可"), run));
        Assert.Equal("行政许可（上年）", Printed(run, Label(1, "行政许可"), run, Label(2, "（上年）")));
        Assert.Equal("行政许可", Printed(run, Label(1, "行政许可"), run, Label(2, "（一）")));
        Assert.Equal("行政许可", Printed(run, Label(1, "行政许可"), run, Label(2, "上年")));
        Assert.Equal("", Printed(run, run, Label(2, "（上年）")));
        Assert.Equal("二三四五", Printed(run, Label(0, "一"), Label(0, "二"), Label(0, "三"), Label(0, "四"), Label(1, "五"), run));
        var row = Of(RunKind.Row, "1");
        Assert.Equal("许可", Printed(row, Label(1, "行政"), Label(2, "许可"), row));
        Assert.Equal("行政许可", Printed(row, Label(2, "行政"), Label(2, "许可"), row));
        // A number outside the grid has the nearest cell's label, and that alone.
        Assert.Equal("许可", Printed(run, Label(1, "行政") with { InGrid = true }, Label(1, "许可") with { InGrid = true }, run));
        Assert.Equal("许可", Printed(run, Label(1, "行政") with { InGrid = true }, Label(2, "许可"), run));
    }

    [Theory]
    [InlineData("行政许可", null, null, true)]
    [InlineData("行政许可率%", null, null, false)]
    [InlineData("行政许可", null, "（上年）", false)]
    [InlineData("行政许可", null, "[上年]", false)]
    [InlineData("行政许可", null, "行政处罚", true)]
    [InlineData("行政许可", 2, null, false)] // two pieces on one line
    [InlineData("行政许可", 1, null, true)]
    public void Most_rows_have_their_label_and_no_more(string label, int? lineBefore, string? behind, bool isBare)
    {
        var run = Of(RunKind.Text, "1");
        Piece?[] pieces =
            [lineBefore is { } line ? Label(line, "前") : null, Label(2, label), run, behind is null ? null : Label(3, behind)];
        Assert.Equal(isBare, RowNames.IsBare(run, [.. pieces.OfType<Piece>()]));
    }

    private static bool IsOther(string row, string label) => RowNames.IsOther(label, Line(row), Context(2023));

    private static ReportContext Context(int? year) => new("a.txt", [], year, "云溪县教育局");

    private static FormLabels.Line Line(string row) => FormCatalog.Find("2021")!.Tables
        .SelectMany(table => FormLabels.Of(table, Arrangement.Rows).Rows).First(line => line.Cells[0].Row.Id == row);

    private static string Printed(Run run, params Piece[] pieces) =>
        RowNames.Printed(run, Line("licences").Cells[0].Row, [.. pieces]);

    private static LabelPiece Label(int line, string text) => new(line, new Place("a.txt", line + 1, 1), text, 0);

    private static Run Of(RunKind kind, string cells)
    {
        var place = new Place("a.txt", 3, 5);
        ImmutableArray<GridCell> made = [.. cells.Split(' ').Select(cell => new GridCell(place, cell == "." ? "" : cell))];
        return new Run(2, place, made, kind, 0);
    }
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GovArchive.Datasets.Workbooks;
using GovArchive.Indicators;
using DataSheet = GovArchive.Datasets.Workbooks.Sheet;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using Workbook = GovArchive.Datasets.Workbooks.Workbook;

namespace GovArchive.Tests.Datasets;

/// <summary>What a person sees of a workbook beside its text: what stays in sight, how wide columns are, how cells look.</summary>
public sealed class WorkbookLookTests
{
    [Fact]
    public void Sheets_have_their_names_and_keep_their_heads_in_sight()
    {
        using var file = Opened(
            new("甲 & 乙", [12, 7.5], 0, [[new("a"), new("b")], [new("c"), new("d")]]),
            new("two", [5, 5, 5], 2, [[new("a"), new("b"), new("c")]]));
        Assert.Equal(["甲 & 乙", "two"], file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>()
            .Select(sheet => sheet.Name!.Value));
        var (one, two) = (Part(file, 0), Part(file, 1));
        Assert.Equal((null, 1d, "A2", "frozen"), Pane(one));
        Assert.Equal((2d, 1d, "C2", "frozen"), Pane(two));
        Assert.Equal("A1:B2", one.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal("A1:C1", two.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(
            [(1u, 1u, 12d, true), (2u, 2u, 7.5, true)],
            one.Descendants<Column>().Select(
                column => (column.Min!.Value, column.Max!.Value, column.Width!.Value, column.CustomWidth!.Value)));
    }

    [Theory]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(52, "AZ")]
    [InlineData(53, "BA")]
    public void The_filter_ends_at_the_last_column(int columns, string last)
    {
        using var file = Opened(new DataSheet("one", [], columns - 1, [[.. Enumerable.Repeat(new SheetCell("a"), columns)]]));
        Assert.Equal($"A1:{last}1", Part(file, 0).GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal(last + "2", Pane(Part(file, 0)).TopLeft);
    }

    [Fact]
    public void Headings_are_bold_and_words_in_place_of_numbers_stand_where_numbers_do()
    {
        using var file = Opened(
            new DataSheet("one", [5], 0, [[.. Enum.GetValues<CellLook>().Select(look => new SheetCell("a", Look: look))]]));
        var styles = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        Assert.Equal(
            ["plain", "bold, line below", "bold, line below, right", "grey, right", "top, wrapped"],
            Part(file, 0).Descendants<Cell>().Select(cell => Look(styles, (int)(cell.StyleIndex?.Value ?? 0))));
    }

    [Fact]
    public void A_text_is_kept_once_whatever_the_sheet()
    {
        using var file = Opened(
            new("one", [5], 0, [[new("a"), new("b"), new("a")]]), new DataSheet("two", [5], 0, [[new("b"), new("")]]));
        Assert.Equal(
            ["a", "b"],
            file.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(item => item.InnerText));
    }

    [Fact]
    public void Text_of_just_the_length_that_a_cell_takes_is_whole()
    {
        var text = new string('字', 32767);
        Assert.Equal($"== one\n{text}\n", WorkbookText.Of(Workbook.Of([new("one", [5], 0, [[new SheetCell(text)]])])));
    }

    [Fact]
    public void Only_a_cell_of_the_form_lacks_a_number_for_a_reason_that_is_said_there()
    {
        MissingReason[] reasons = [MissingReason.Blank, MissingReason.Absent, MissingReason.NotApplicable, MissingReason.Unreadable,
            MissingReason.NotOnForm];
        Assert.Equal(
            ["blank", "not in the source", "not applicable", "not readable", "not on this form"],
            reasons.Select(reason => WorkbookWords.Of(reason).English));
        Assert.Equal(
            ["空白", "来源中未见", "不适用", "无法读取", "格式无此项"],
            reasons.Select(reason => WorkbookWords.Of(reason).Chinese));
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkbookWords.Of(MissingReason.NoReport));
    }

    private static SpreadsheetDocument Opened(params DataSheet[] sheets) =>
        SpreadsheetDocument.Open(new MemoryStream(Workbook.Of(sheets)), isEditable: false);

    private static Worksheet Part(SpreadsheetDocument file, int sheet) =>
        ((WorksheetPart)file.WorkbookPart!.GetPartById(
            file.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!)).Worksheet!;

    private static (double? Columns, double? Rows, string? TopLeft, string? State) Pane(Worksheet sheet)
    {
        var pane = sheet.Descendants<Pane>().Single();
        return (pane.HorizontalSplit?.Value, pane.VerticalSplit?.Value, pane.TopLeftCell?.Value, pane.State?.InnerText);
    }

    private static string Look(Stylesheet styles, int index)
    {
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt(index);
        var font = styles.Fonts!.Elements<Font>().ElementAt((int)(format.FontId?.Value ?? 0));
        var border = styles.Borders!.Elements<Border>().ElementAt((int)(format.BorderId?.Value ?? 0));
        string?[] said =
        [
            font.Bold is null ? null : "bold", font.Color?.Rgb?.Value == "FF6B6B6B" ? "grey" : null,
            border.BottomBorder?.Style?.Value == BorderStyleValues.Thin ? "line below" : null,
            format.Alignment?.Vertical?.InnerText, format.Alignment?.Horizontal?.InnerText,
            format.Alignment?.WrapText?.Value == true ? "wrapped" : null,
        ];
        return string.Join(", ", said.OfType<string>().DefaultIfEmpty("plain"));
    }
}

using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace GovArchive.Tests.Datasets;

/// <summary>
/// A workbook as text, a line a row, as the library for such files reads it; one that it finds fault with fails the test.
/// </summary>
internal static class WorkbookText
{
    public static string Of(byte[] file, Func<string, bool>? wanted = null)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
        var main = workbook.WorkbookPart!;
        var formats = main.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>()
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!);
        var styles = main.WorkbookStylesPart.Stylesheet.CellFormats!.Elements<CellFormat>().ToArray();
        var texts = main.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray();
        var text = new StringBuilder();
        foreach (var sheet in main.Workbook.Sheets!.Elements<Sheet>())
        {
            text.Append("== ").Append(sheet.Name).Append('\n');
            foreach (var row in ((WorksheetPart)main.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>())
                if (string.Join(" | ", row.Elements<Cell>().Select(Shown)) is var line && (wanted is null || wanted(line)))
                    text.Append(line.TrimEnd()).Append('\n');
        }
        return text.ToString();

        string Shown(Cell cell) => cell.DataType?.Value == CellValues.SharedString
            ? Quoted(texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)].Replace("\n", "\\n", StringComparison.Ordinal))
            : (cell.CellValue?.Text ?? "")
                + (styles[(int)(cell.StyleIndex?.Value ?? 0)].NumberFormatId is { } format
                    ? formats[format.Value].Replace("General", "", StringComparison.Ordinal).Trim('"') : "");
    }

    // A text that looks like a number, as Excel shows that it is none.
    private static string Quoted(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
}

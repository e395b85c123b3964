using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Workbooks;

/// <summary>How a cell of a sheet looks.</summary>
internal enum CellLook
{
    Plain,
    Heading,

    /// <summary>Above numbers.</summary>
    NumberHeading,

    /// <summary>A word where others have a number.</summary>
    NoNumber,

    /// <summary>Long text, broken into lines.</summary>
    Wrapped,
}

/// <summary>A cell of a sheet: text, or a number, or nothing. A number of more than 15 digits is written as text.</summary>
/// <param name="Mark">One of <see cref="Workbook.Marks"/>, shown behind the number, which stays one; "" for none.</param>
internal readonly record struct SheetCell(string Text, decimal? Number = null, CellLook Look = CellLook.Plain, string Mark = "");

/// <summary>
/// A sheet of a workbook, of one row or more. The first is its header, which stays in sight and by which rows are filtered.
/// </summary>
/// <param name="Name">31 characters at most, none of them <c>[]:*?/\</c>.</param>
/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="Frozen">How many columns stay in sight too.</param>
internal sealed record Sheet(string Name, double[] Widths, int Frozen, IEnumerable<SheetCell[]> Rows);

/// <summary>
/// Workbooks as ISO/IEC 29500 has them (.xlsx). Written here because the same records must give the same bytes, and the library that reads
/// such packages puts the time of day and random ids into those it writes. Text is text, never a formula.
/// </summary>
internal static partial class Workbook
{
    // What Excel takes in a cell, of numbers in digits: of longer ones it makes others.
    private const int LongestText = 32767;
    private const int MostDigits = 15;

    // Held before they are packed: most parts of an agency's workbook have fewer.
    private const int Characters = 1 << 12;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What can be behind a number: placed by order or sums, corrected, contradicted by another number, as on pages.</summary>
    public static readonly string[] Marks = ["*", "†", " ≠", "* ≠", "† ≠", "▣", "▣ ≠"];

    /// <returns>The file.</returns>
    public static byte[] Of(IReadOnlyList<Sheet> sheets)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in WorkbookParts.Of([.. sheets.Select(sheet => sheet.Name)])) Add(zip, name, part => part.Write(xml));
            var texts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (i, sheet) in sheets.Index()) Add(zip, WorkbookParts.SheetName(i + 1), part => Write(part, sheet, texts));
            Add(zip, WorkbookParts.Texts, part => Write(part, texts.OrderBy(text => text.Value).Select(text => text.Key)));
        }
        return memory.ToArray();
    }

    // A sheet of an archive is longer than memory should be: it goes into the file row by row.
    private static void Add(ZipArchive zip, string name, Action<TextWriter> write)
    {
        using var part = new StreamWriter(DeterministicZip.Open(zip, name), Utf8, Characters);
        write(part);
    }

    private static void Write(TextWriter xml, Sheet sheet, Dictionary<string, int> texts)
    {
        xml.Write(
            $"<worksheet xmlns=\"{WorkbookParts.Main}\"><sheetViews><sheetView workbookViewId=\"0\">{Pane(sheet)}</sheetView></sheetViews><cols>");
        foreach (var (i, width) in sheet.Widths.Index())
            xml.Write(string.Create(
                CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>"));
        xml.Write("</cols><sheetData>");
        var (rows, columns) = (0, 0);
        foreach (var row in sheet.Rows)
        {
            xml.Write("<row>");
            foreach (var cell in row) Write(xml, cell, texts);
            xml.Write("</row>");
            if (rows++ == 0) columns = row.Length;
        }
        xml.Write(string.Create(
            CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{Column(columns - 1)}{rows}\"/></worksheet>"));
    }

    private static string Pane(Sheet sheet) => sheet.Frozen == 0
        ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        : $"<pane xSplit=\"{sheet.Frozen}\" ySplit=\"1\" topLeftCell=\"{Column(sheet.Frozen)}2\" activePane=\"bottomRight\" "
            + "state=\"frozen\"/>";

    // A to Z, AA to ZZ: more than the columns of the panel and the years of any archive.
    private static string Column(int index) => (index < 26 ? "" : ((char)('A' + index / 26 - 1)).ToString()) + (char)('A' + index % 26);

    private static void Write(TextWriter xml, SheetCell cell, Dictionary<string, int> texts)
    {
        xml.Write("<c");
        if (WorkbookParts.Style(cell) is var style and > 0) xml.Write(string.Create(CultureInfo.InvariantCulture, $" s=\"{style}\""));
        var text = cell.Number is { } number ? Csv.Number(number) : cell.Text;
        if (cell.Number is not null && text.Count(char.IsAsciiDigit) <= MostDigits) xml.Write($"><v>{text}</v></c>");
        else if (text.Length == 0) xml.Write("/>");
        else
        {
            if (!texts.TryGetValue(text, out var index)) texts[text] = index = texts.Count;
            xml.Write(string.Create(CultureInfo.InvariantCulture, $" t=\"s\"><v>{index}</v></c>"));
        }
    }

    // Every text once, whatever the sheet.
    private static void Write(TextWriter xml, IEnumerable<string> texts)
    {
        xml.Write($"<sst xmlns=\"{WorkbookParts.Main}\">");
        foreach (var text in texts)
        {
            xml.Write("<si><t xml:space=\"preserve\">");
            xml.Write(Html.Escape(TextOf(text)));
            xml.Write("</t></si>");
        }
        xml.Write("</sst>");
    }

    // Excel reads _x0041_ as A.
    private static string TextOf(string text) =>
        Reference().Replace(text.Length > LongestText ? text[..(LongestText - 1)] + "…" : text, "_x005F_");

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using GovArchive.Text;

namespace GovArchive.Datasets;

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

/// <summary>A cell of a sheet: text, or a number, or nothing.</summary>
/// <param name="Mark">One of <see cref="Workbook.Marks"/>, shown behind the number, which stays one; "" for none.</param>
internal readonly record struct SheetCell(string Text, decimal? Number = null, CellLook Look = CellLook.Plain, string Mark = "");

/// <summary>A sheet of a workbook, of one row or more. The first is its header, which stays in sight and by which rows are filtered.</summary>
/// <param name="Name">31 characters at most, none of them <c>[]:*?/\</c>.</param>
/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="Frozen">How many columns stay in sight too.</param>
internal sealed record Sheet(string Name, double[] Widths, int Frozen, IReadOnlyList<SheetCell[]> Rows);

/// <summary>
/// Workbooks as ISO/IEC 29500 has them (.xlsx). Written here because the same records must give the same bytes, and the library that reads such packages
/// puts the time of day into those it writes. Text is text, never a formula.
/// </summary>
internal static partial class Workbook
{
    // What Excel takes in a cell.
    private const int LongestText = 32767;

    // No clock: the day that zip files count from.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What can stand behind a number: placed by order or sums, corrected, contradicted by another number, as on pages.</summary>
    public static readonly string[] Marks = ["*", "†", " ≠", "* ≠", "† ≠"];

    /// <returns>The file.</returns>
    public static byte[] Of(IReadOnlyList<Sheet> sheets)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in WorkbookParts.Of([.. sheets.Select(sheet => sheet.Name)])) Add(zip, name, stream => stream.Write(Encoding.UTF8.GetBytes(xml)));
            foreach (var (i, sheet) in sheets.Index()) Add(zip, WorkbookParts.SheetName(i + 1), stream => Write(stream, sheet));
        }
        return memory.ToArray();
    }

    private static void Add(ZipArchive zip, string name, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoDay;
        using var stream = entry.Open();
        write(stream);
    }

    private static void Write(Stream stream, Sheet sheet)
    {
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("worksheet", WorkbookParts.Main);
        xml.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\"><pane{(sheet.Frozen > 0 ? $" xSplit=\"{sheet.Frozen}\"" : "")} ySplit=\"1\" topLeftCell=\"{Column(sheet.Frozen)}2\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        foreach (var (i, width) in sheet.Widths.Index())
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>"));
        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData");
        foreach (var row in sheet.Rows)
        {
            xml.WriteStartElement("row");
            foreach (var cell in row) Write(xml, cell);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A1:{Column(sheet.Rows[0].Length - 1)}{sheet.Rows.Count}\"/>"));
        xml.WriteEndElement();
    }

    // A to Z, AA to ZZ: more than the years of any archive.
    private static string Column(int index) => (index < 26 ? "" : ((char)('A' + index / 26 - 1)).ToString()) + (char)('A' + index % 26);

    private static void Write(XmlWriter xml, SheetCell cell)
    {
        xml.WriteStartElement("c");
        var style = WorkbookParts.Style(cell.Look, Array.IndexOf(Marks, cell.Mark));
        if (style > 0) xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (cell.Number is { } number) xml.WriteElementString("v", Csv.Number(number));
        else if (cell.Text.Length > 0) WriteText(xml, cell.Text);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(TextOf(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Excel reads _x0041_ as A; of a character that XML cannot hold only that there was one is told.
    private static string TextOf(string text) => NoCharacter().Replace(Escape().Replace(text.Length > LongestText ? text[..LongestText] : text, "_x005F_"), "\uFFFD");

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", RegexOptions.CultureInvariant)]
    private static partial Regex NoCharacter();
}

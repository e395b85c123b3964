using System.IO.Compression;
using System.Security;
using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>A Word document, packed by hand.</summary>
internal static class DocxContainer
{
    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    private const string Styles =
        "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:name w:val=\"mark\"/><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Note\"><w:name w:val=\"note\"/>"
        + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>";

    private static readonly DateTimeOffset Packed = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(Draft draft)
    {
        var body = new StringBuilder();
        foreach (var item in draft.Items)
        {
            if (item.Table is null) body.Append(Paragraph(item.Text));
            else
            {
                if (item.Table.Caption is { } caption) body.Append(Paragraph(caption));
                foreach (var (stray, part) in item.Grid!.Parts())
                {
                    if (stray is not null) body.Append(Paragraph(stray));
                    if (part.Lines.Count > 0) AppendTable(body, part);
                }
            }
        }
        return Zipped(
            ("word/document.xml", $"<w:document {Names}><w:body>{body}</w:body></w:document>"),
            ("word/numbering.xml", $"<w:numbering {Names}>{Numbering}</w:numbering>"),
            ("word/styles.xml", $"<w:styles {Names}>{Styles}</w:styles>"));
    }

    /// <param name="properties">The paragraph's w:pPr.</param>
    public static string Paragraph(string text, string properties = "") => $"<w:p>{properties}{Run(text)}</w:p>";

    public static string Run(string text)
    {
        var lines = text.Split('\n').Select(line => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r>");
        return string.Join("<w:r><w:br/></w:r>", lines);
    }

    private static void AppendTable(StringBuilder body, PrintedGrid grid)
    {
        body.Append("<w:tbl><w:tblPr/><w:tblGrid/>");
        foreach (var (line, places) in grid.Lines.Zip(grid.Places()))
        {
            body.Append("<w:tr>").Append(line.Attributes.Length > 0 ? "<w:trPr><w:hidden/></w:trPr>" : "");
            for (var i = 0; i < places.Count; i++)
            {
                var (slot, cover) = places[i];
                var merge = slot?.Rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
                if (slot is not null) AppendCell(body, slot.Span, merge, slot.Markup ?? Paragraph(slot.Text));
                else if (cover is null) AppendCell(body, 1, "", "<w:p/>");
                else if (i == cover.Column && cover.Rows > 1) AppendCell(body, cover.Span, "<w:vMerge/>", "<w:p/>");
            }
            body.Append("</w:tr>");
        }
        body.Append("</w:tbl>");
    }

    private static void AppendCell(StringBuilder body, int span, string merge, string content) =>
        body.Append($"<w:tc><w:tcPr>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}{merge}</w:tcPr>{content}</w:tc>");

    private static byte[] Zipped(params (string Name, string Xml)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, xml) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Packed;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml));
            }
        return bytes.ToArray();
    }
}

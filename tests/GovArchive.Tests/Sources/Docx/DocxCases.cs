using System.IO.Compression;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources;
using GovArchive.Sources.Documents;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Sources.Docx;

/// <summary>
/// Bodies of documents as XML, packed here into DOCX files, beside what is read of them; lists and styles in files of the same name.
/// </summary>
public class DocxCases
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly (string Prefix, string Uri)[] Namespaces =
    [
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("v", "urn:schemas-microsoft-com:vml"),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ];

    private static readonly string Folder = Path.Combine(Cases.Folder("Sources"), "containers");

    public static TheoryData<string> All =>
        [.. Directory.GetFiles(Folder, "*.body.xml").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Say_what_is_expected(string name)
    {
        var stem = name.Replace(".body.xml", "", StringComparison.Ordinal);
        var (document, findings) = Read(Packed([
            ("word/document.xml", Document(File.ReadAllText(Path.Combine(Folder, name)))),
            ("word/numbering.xml", Part("numbering", stem)),
            ("word/styles.xml", Part("styles", stem)),
            .. Embedded(stem)]));
        AcceptedFile.Assert(Path.Combine(Folder, stem + ".expected.txt"), SourceBlocks.Printed(document?.Blocks ?? [], findings));
    }

    [Fact]
    public void An_old_document_under_the_new_name_is_named() =>
        Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "GA1036", "old Word document");

    [Theory]
    [InlineData("just text", "no zip")]
    [InlineData("{\\rtf1 text}", "RTF")]
    [InlineData("%PDF-1.7", "PDF")]
    public void Other_files_under_the_name_are_named(string bytes, string what) => Refused(Encoding.ASCII.GetBytes(bytes), "GA1036", what);

    [Fact]
    public void A_zip_archive_without_a_document_is_none() =>
        Refused(Packed(("xl/workbook.xml", "<workbook/>")), "GA1036", "without a Word document");

    [Fact]
    public void A_document_cut_off_is_damaged()
    {
        var whole = Packed(("word/document.xml", Document("<w:p/>")));
        Refused(whole[..(whole.Length / 2)], "GA1038", "");
        Refused(Packed(("word/document.xml", Document("<w:p>"))), "GA1038", "");
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Refused(Packed(
            ("word/document.xml",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;\">]>" + Document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"))),
                    "GA1038", "DTD");

    [Fact]
    public void A_small_file_that_unpacks_to_much_is_refused() =>
        Refused(Packed(("word/document.xml", Document("<w:p/>")), ("word/media/a.bin", new string('0', 40 << 20))), "GA1037",
            "times its size");

    [Fact]
    public void Very_many_parts_are_refused() =>
        Refused(Packed([("word/document.xml", Document("<w:p/>")), .. Enumerable.Range(0, 5000).Select(i => ($"word/media/{i}", ""))]),
            "GA1037", "parts");

    [Fact]
    public void Tables_in_tables_without_end_are_refused()
    {
        var (open, close) = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>");
        Refused(Packed(
            ("word/document.xml",
                Document(string.Concat(Enumerable.Repeat(open, 10_000)) + string.Concat(Enumerable.Repeat(close, 10_000))))), "GA1037",
                    "deep");
    }

    [Fact]
    public void Very_wide_spans_take_no_room()
    {
        var row = "<w:tr>"
            + string.Concat(
                Enumerable.Repeat("<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>", 2))
            + "</w:tr>";
        var (document, _) = Read(Packed(("word/document.xml", Document("<w:tbl>" + row + row + "</w:tbl>"))));
        Assert.True(Assert.IsType<GridBlock>(Assert.Single(document!.Blocks)).Rows[0].Cells.Length <= 256);
    }

    [Fact]
    public void Strict_documents_are_read_too()
    {
        var strict = Document("<w:p><w:r><w:t>总体情况</w:t></w:r></w:p>")
            .Replace(Word, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);
        var (document, _) = Read(Packed(("word/document.xml", strict)));
        Assert.Equal("总体情况", Assert.IsType<TextBlock>(Assert.Single(document!.Blocks)).Text);
    }

    [Fact]
    public void The_document_is_found_where_the_package_says()
    {
        var relations =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"/other/main.xml\"/></Relationships>";
        var (document, findings) = Read(
            Packed(("_rels/.rels", relations), ("other/main.xml", Document("<w:p><w:r><w:t>一</w:t></w:r></w:p>"))));
        Assert.Empty(findings);
        Assert.Single(document!.Blocks);
    }

    private static void Refused(byte[] bytes, string code, string words)
    {
        var (document, findings) = Read(bytes);
        Assert.Null(document);
        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code.Id);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    private static (SourceDocument? Document, List<Finding> Findings) Read(byte[] bytes)
    {
        var findings = new List<Finding>();
        return (Readers.Read(new SourceFile("2023.docx", bytes), findings), findings);
    }

    private static string Document(string body) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{Word}\" {string.Join(' ', Namespaces.Select(entry => $"xmlns:{entry.Prefix}=\"{entry.Uri}\""))}><w:body>{body}</w:body></w:document>";

    // Files that are beside the body, each under the id in its name.
    private static (string Name, string Text)[] Embedded(string stem)
    {
        var files = Directory.GetFiles(Folder, stem + ".chunk.*").Order(StringComparer.Ordinal).ToArray();
        var relations = files.Select(
            file => $"<Relationship Id=\"{Path.GetFileName(file).Split('.')[2]}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"{Path.GetFileName(file)}\"/>");
        if (files.Length == 0) return [];
        return
        [
            ("word/_rels/document.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations)}</Relationships>"),
            .. files.Select(file => ("word/" + Path.GetFileName(file), File.ReadAllText(file))),
        ];
    }

    private static string Part(string part, string stem)
    {
        var path = Path.Combine(Folder, $"{stem}.{part}.xml");
        return $"<w:{part} xmlns:w=\"{Word}\">{(File.Exists(path) ? File.ReadAllText(path) : "")}</w:{part}>";
    }

    private static byte[] Packed(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
                using (var stream = zip.CreateEntry(name).Open()) stream.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}

using System.IO.Compression;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Sources;
using GovArchive.Sources.Scans;

namespace GovArchive.Tests.Reports.Scans;

/// <summary>Tables that are pictures among text are read where they stand; other pictures change nothing.</summary>
public sealed class PicturesInsideTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Fact]
    public void Of_a_page_whose_pictures_are_in_it_or_were_saved_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("pictures").FullName;
        try
        {
            var report = PicturedTables.Of(ReadScanTests.Taken("clean-200"));
            var files = Path.Combine(folder, "年报_files");
            Directory.CreateDirectory(files);
            var html = Html(report, (number, picture) =>
            {
                if (number == 1) return Inside(picture);
                File.WriteAllBytes(Path.Combine(files, $"表 {number}.png"), picture);
                return $"./年报_files/表%20{number}.png?v=2";
            });
            var path = Path.Combine(folder, "年报.html");
            Judge(report, new SourceFile("2023.html", html) { Beside = FilesBeside.OnDisk(path) });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Of_a_document()
    {
        var report = PicturedTables.Of(ReadScanTests.Taken("clean-200"));
        Judge(report, new SourceFile("2023.docx", Docx(report)));
    }

    [Fact]
    public void Of_a_page_with_text_of_a_PDF()
    {
        var report = PicturedTables.Of(ReadScanTests.Taken("clean-200"));
        Judge(report, new SourceFile("2023.pdf", report.Pdf()), "page 1 picture 1 line");
    }

    [Fact]
    public void Crests_photos_and_codes_are_no_tables() => Assert.All(PicturedTables.Others(), picture =>
    {
        Assert.False(PictureKind.IsTable(picture));
        Assert.False(PictureKind.MayBePage(picture));
    });

    private static void Judge(PicturedTables report, SourceFile file, string first = "picture 1 line")
    {
        var findings = new List<Finding>();
        var document = Readers.Read(file, findings)!;
        Assert.DoesNotContain(findings, finding => finding.Severity != Severity.Note);
        var content = ReadScanTests.Judge(report.Scan, document, 90);
        Assert.Equal(report.Parts.Count(part => part.Picture is not null), document.ScannedPages.Count);
        // What is text stays text, and its numbers are sentences of the report.
        Assert.NotEmpty(content.Prose.Read().Statements);
        Assert.DoesNotContain(content.Findings, finding => finding.Code == FindingCodes.SectionMissing);
        Assert.Contains(content.Figures, entry => entry.Value.Place.Part?.StartsWith(first, StringComparison.Ordinal) == true);
        Assert.All(
            content.Figures.Where(entry => entry.Value.State == FigureState.Reported),
            entry => Assert.True(entry.Value.Origin is FigureOrigin.ReadFromPicture or FigureOrigin.Recovered));
    }

    private static string Inside(byte[] picture) => "data:image/png;base64," + Convert.ToBase64String(picture);

    private static byte[] Html(PicturedTables report, Func<int, byte[], string> address)
    {
        var (html, number) = (new StringBuilder("<html><body><div><img src='crest.png'></div><div class='content'>"), 0);
        foreach (var other in PicturedTables.Others()) html.Append($"<img src='{Inside(other)}'>");
        foreach (var (text, picture) in report.Parts)
            html.Append(picture is null ? $"<p>{text}</p>"
                : $"<table><tr><td></td><td><img src='{address(++number, picture)}'></td></tr></table>");
        return Encoding.UTF8.GetBytes(html.Append("</div></body></html>").ToString());
    }

    private static byte[] Docx(PicturedTables report)
    {
        var (body, relations, files) = (new StringBuilder(), new StringBuilder(), new List<(string Name, byte[] Bytes)>());
        foreach (var (text, picture) in report.Parts)
        {
            if (picture is null) body.Append($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
            else
            {
                var id = "rId" + (files.Count + 1);
                body.Append($"<w:p><w:r><w:drawing><a:blip r:embed=\"{id}\"/></w:drawing></w:r></w:p>");
                relations.Append($"<Relationship Id=\"{id}\" Type=\"{Relations}/image\" Target=\"media/{id}.png\"/>");
                files.Add(($"word/media/{id}.png", picture));
            }
        }
        var document = $"<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Relations}\" xmlns:a=\"{Drawing}\"><w:body>{body}</w:body></w:document>";
        var related = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
        files.Add(("word/document.xml", Encoding.UTF8.GetBytes(document)));
        files.Add(("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(related)));
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }
}

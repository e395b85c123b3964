using DocumentFormat.OpenXml.Wordprocessing;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Docx;

/// <summary>
/// DOCX: paragraphs and tables of the body in their order. Notes, headers and footers are not the report's text and are left out.
/// </summary>
internal static class DocxReader
{
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings)
    {
        if (DocxPackage.Open(file, findings) is not { } package) return null;
        try
        {
            var styles = new DocxStyles(package.Styles is null ? null : new Styles(package.Styles));
            var numbering = new DocxNumbering(package.Numbering is null ? null : new Numbering(package.Numbering), styles);
            var body = new Document(package.Document).Body;
            var (chunks, pictures) = (new DocxChunks(file.Path, package.Chunks, findings), new DocxPictures(package.Pictures));
            return new SourceDocument(
                file, body is null ? [] : pictures.OfTables(DocxBody.Read(file.Path, body, (styles, numbering), chunks, pictures)));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException
            or System.Xml.XmlException)
        {
            findings.Add(FindingCodes.DocxUnreadable.At(new Place(file.Path), exception.Message.Split('\n')[0]));
            return null;
        }
    }
}
